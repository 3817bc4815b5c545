package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.rulebook.Rule;

/**
 * A clinician's word that lifts a rule, looked up.
 *
 * @param rule the rule
 * @param from whose word it is
 * @param written whether it says what it was given for; if not, for all that is named
 * @param findings what it was given for
 * @param places where each of these was, as regions; empty: wherever it is
 * @param times the measures that say how long ago something was
 * @param atLeast how long ago that was, in steps of the measure
 */
record StatedClearance(
        CompiledRule<? extends Rule> rule,
        String from,
        boolean written,
        int[] findings,
        int[][] places,
        int[] times,
        long[] atLeast) {
    /** Stands for a time of which nothing was said. */
    static final long NOT_SAID = Long.MIN_VALUE;

    private static final int[] NONE = {};

    static StatedClearance unwritten(CompiledRule<? extends Rule> rule, String from) {
        return new StatedClearance(rule, from, false, NONE, new int[0][], NONE, new long[0]);
    }

    /** Whether it says how long ago something was. */
    boolean says(int time) {
        return since(time) != NOT_SAID;
    }

    /** How long ago something was when it was given, in steps of the measure. */
    long since(int time) {
        for (int i = 0; i < times.length; i++) {
            if (times[i] == time) {
                return atLeast[i];
            }
        }
        return NOT_SAID;
    }
}
