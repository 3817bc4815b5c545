package io.github.massagecare.laws;

import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.technique.Technique;
import java.util.List;

/**
 * What one rule takes away, read straight from the rule.
 *
 * @param rule its id
 * @param allWork whether it holds all hands-on work
 * @param bars traits, positions, techniques and activities
 * @param maxPressure the most pressure; a large number when it does not say
 * @param maxMinutes the longest session; a large number when it does not say
 * @param reach where
 */
record Bar(String rule, boolean allWork, List<String> bars, int maxPressure, int maxMinutes, Reach reach) {
    private static final int ANY = 1_000_000;

    static Bar of(Contraindication rule, Reach reach) {
        return new Bar(
                rule.id(),
                rule.barsAllWork(),
                rule.bars(),
                rule.maxPressure().orElse(ANY),
                rule.maxMinutes().orElse(ANY),
                reach);
    }

    static Bar of(String rule, Restriction then, Reach reach) {
        return new Bar(
                rule,
                false,
                then.bars(),
                then.maxPressure().orElse(ANY),
                then.maxMinutes().orElse(ANY),
                reach);
    }

    /**
     * Whether it leaves nothing of a technique where it holds: an essential trait, every position, its least pressure,
     * or the whole.
     */
    boolean forbids(Technique technique) {
        return allWork
                || bars.contains(technique.id())
                || technique.traits().stream().anyMatch(bars::contains)
                || (!technique.positions().isEmpty() && bars.containsAll(technique.positions()))
                || technique
                        .pressure()
                        .filter(pressure -> maxPressure < pressure.min())
                        .isPresent();
    }
}
