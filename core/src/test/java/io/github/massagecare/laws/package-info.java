/**
 * The laws of the design, L1 to L14, each in the class that bears its number, tried on generated rulebooks and clients.
 * What must hold is worked out apart from the engine wherever it is more than comparing two answers.
 */
package io.github.massagecare.laws;
