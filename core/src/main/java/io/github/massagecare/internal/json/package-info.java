/**
 * Strict JSON: text to located tree, tree to values and back. Not exported, and the only package that touches Jackson's
 * streaming API.
 *
 * <p>{@link io.github.massagecare.internal.json.TreeReader} turns text into
 * {@link io.github.massagecare.internal.json.Node}s that know their place. A
 * {@link io.github.massagecare.internal.json.Shape} is one table per document object: each key once, with how it is
 * read and how it is written, so that the two can't drift apart; {@link io.github.massagecare.internal.json.Records}
 * are those of records. {@link io.github.massagecare.internal.json.DocumentForm} adds the outside: where the text comes
 * from, and the exception with all problems.
 */
@NullMarked
package io.github.massagecare.internal.json;

import org.jspecify.annotations.NullMarked;
