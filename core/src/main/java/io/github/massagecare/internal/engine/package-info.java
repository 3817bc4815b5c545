/**
 * The compiled form of a rulebook, and what it finds out about one profile. Not exported.
 *
 * <p>{@link io.github.massagecare.internal.engine.CompiledRulebook} is made once: ids become indexes, criteria become
 * flat programs over literals, restrictions become effects on techniques. For each profile
 * {@link io.github.massagecare.internal.engine.Facts} closes what was said,
 * {@link io.github.massagecare.internal.engine.Evaluation} gives every rule its truth, and
 * {@link io.github.massagecare.internal.engine.Judgement} combines them in the two readings, known and at worst. Truth
 * is a pair of bits, certain and possible, on which "and" and "or" work bit by bit: strong Kleene logic is then one
 * monotone formula on both. {@link io.github.massagecare.internal.engine.Explanation} finds facts and open facts again
 * when they are asked for; nothing is recorded. {@link io.github.massagecare.internal.engine.Effects} shows what
 * restrictions do to techniques without any client.
 */
@NullMarked
package io.github.massagecare.internal.engine;

import org.jspecify.annotations.NullMarked;
