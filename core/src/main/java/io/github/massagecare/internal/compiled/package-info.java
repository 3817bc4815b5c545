/**
 * A rulebook without a client: what can be worked out once, when it is loaded. Nothing here changes afterwards. Not
 * exported.
 *
 * <p>{@link io.github.massagecare.internal.compiled.Vocabulary} and
 * {@link io.github.massagecare.internal.compiled.BodyMap} look ids up and say what lies above, below, within and over
 * what. {@link io.github.massagecare.internal.compiled.Criteria} is all criteria as one graph,
 * {@link io.github.massagecare.internal.compiled.TruthGates} the form in which it is worked out and
 * {@link io.github.massagecare.internal.compiled.Cursor} the way through one rule of it.
 * {@link io.github.massagecare.internal.compiled.RestrictionEffects} is what a restriction does to techniques and
 * activities.
 */
@NullMarked
package io.github.massagecare.internal.compiled;

import org.jspecify.annotations.NullMarked;
