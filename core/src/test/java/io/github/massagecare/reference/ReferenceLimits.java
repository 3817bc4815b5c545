package io.github.massagecare.reference;

import io.github.massagecare.plan.Verdict;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is left of one technique.
 *
 * @param technique the technique
 * @param verdict whether it may be done
 * @param maxPressure the most pressure, where it is less than its own
 * @param omit the optional traits to leave out
 * @param positions the positions that are left, where some are not
 * @param notAt the places to keep away from
 */
record ReferenceLimits(
        Technique technique,
        Verdict verdict,
        OptionalInt maxPressure,
        List<String> omit,
        List<String> positions,
        List<String> notAt) {

    boolean isPossible() {
        return verdict.compareTo(Verdict.ADAPT) <= 0;
    }

    /** The positions in which it may be done; empty when the position does not matter. */
    List<String> positionsLeft() {
        return positions.isEmpty() ? technique.positions() : positions;
    }
}
