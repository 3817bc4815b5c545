/**
 * What {@code MEANING.md} says is so: each of its sentences has a file that does it and a test that holds it, and that
 * test fails once a fault made by hand is put into the file.
 */
package io.github.massagecare.meaning;
