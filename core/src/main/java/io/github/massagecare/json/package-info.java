/**
 * How documents fail: with every problem at once, each at its place.
 *
 * <p>All documents of this library (rulebook, overlay, examples, translation, profile, recommendation) are strict JSON
 * in UTF-8. An unknown or repeated key, a wrong type, a number out of range, an unknown id or trailing text is an
 * error, never ignored: a misspelt safety key must not vanish. Reading a bad document throws one
 * {@link io.github.massagecare.json.InvalidDocumentException} that carries all its problems:
 *
 * <pre>{@code
 * try {
 *   Rulebook rulebook = Rulebook.read(Path.of("clinic.json"));
 * } catch (InvalidDocumentException e) {
 *   e.problems().forEach(System.out::println);
 *   // clinic.json:12:18 /contraindications/3/when: unknown finding "fevr" [unknown-id]; did you mean "fever"?
 * }
 * }</pre>
 *
 * <p>Messages name ids and places only, never what a client answered.
 */
@NullMarked
package io.github.massagecare.json;

import org.jspecify.annotations.NullMarked;
