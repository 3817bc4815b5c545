/**
 * What can be done: a {@link io.github.massagecare.technique.Technique} by the therapist, an
 * {@link io.github.massagecare.technique.Activity} by the client.
 *
 * <p>Both carry {@link io.github.massagecare.technique.Trait}s (deep pressure, heat, suction, oil). A contraindication
 * bars traits, not names, so that a technique added tomorrow is held back by the rules of today:
 *
 * <pre>{@code
 * Technique hotStone = Technique.builder()
 *     .id("hot-stone").label("hot stone massage")
 *     .pressure(new Pressure(1, 4)).minutes(new Range(20, 60))
 *     .addTraits("heat").addOptionalTraits("oil").addPositions("prone", "side-lying")
 *     .nature("...").benefits("...").risks("...")
 *     .addSources("hs-safe").evidence(Evidence.E4)
 *     .build();
 * }</pre>
 *
 * <p>All collections are unmodifiable and keep the order of the rulebook.
 */
@NullMarked
package io.github.massagecare.technique;

import org.jspecify.annotations.NullMarked;
