package io.github.massagecare.internal.engine;

import io.github.massagecare.plan.Verdict;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is left of one technique.
 *
 * @param technique the technique
 * @param verdict the verdict
 * @param maxPressure a cap under its own highest pressure
 * @param omit the optional traits to leave out
 * @param positions the positions that are left; empty when none was taken away
 * @param notAt the places to keep away from
 * @param missesRegion whether it may not be done at all of some region that is treated and at which other work is left
 */
public record TechniqueLimits(
        Technique technique,
        Verdict verdict,
        OptionalInt maxPressure,
        List<String> omit,
        List<String> positions,
        List<String> notAt,
        boolean missesRegion) {

    /** Whether it may be done. */
    public boolean possible() {
        return verdict == Verdict.SUITABLE || verdict == Verdict.ADAPT;
    }

    static TechniqueLimits of(Technique technique, Tally tally, BodyMap body) {
        BitSet taken = tally.takenPositions();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < technique.positions().size(); i++) {
            if (!taken.isEmpty() && !taken.get(i)) {
                left.add(technique.positions().get(i));
            }
        }
        int cap = tally.maxPressure();
        return new TechniqueLimits(
                technique,
                tally.verdict(),
                cap == Limit.NO_CAP ? OptionalInt.empty() : OptionalInt.of(cap),
                tally.omitted().stream()
                        .mapToObj(technique.optionalTraits()::get)
                        .toList(),
                List.copyOf(left),
                tally.notAt().stream()
                        .sorted()
                        .map(place -> body.regions.get(place).id())
                        .toList(),
                tally.missesRegion());
    }
}
