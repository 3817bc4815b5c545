/**
 * The rulebook that ships with the library.
 *
 * <pre>{@code
 * Recommender recommender = Recommender.of(ShippedRulebooks.upperBack());
 * }</pre>
 *
 * <p>The files are JSON documents beside this class, in {@code upper-back/}, the worked examples of {@code x.json} in
 * {@code x.examples.json}; they are the authority, and {@code core} never depends on them. Their version is their own:
 * a new rulebook is not a new library.
 */
@NullMarked
package io.github.massagecare.rules;

import org.jspecify.annotations.NullMarked;
