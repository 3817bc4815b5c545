package io.github.massagecare.internal.compiled;

import io.github.massagecare.internal.compiled.Vocabulary.Threshold;
import java.util.Arrays;
import java.util.List;

/**
 * The ranges that criteria compare measures with, those of a measure beside each other, so that its value settles them
 * in one go.
 */
public final class Thresholds {
    /** Where the truth of the first stands; the others follow. */
    private final int place;
    /** By measure, the number of its first. */
    private final int[] first;

    private final long[] atLeast;
    private final long[] below;

    /** The ranges in this order, which is that of the measures. */
    Thresholds(List<Threshold> ranges, int place, int measures) {
        this.place = place;
        this.first = new int[measures + 1];
        ranges.forEach(range -> first[range.measure() + 1]++);
        for (int m = 0; m < measures; m++) {
            first[m + 1] += first[m];
        }
        this.atLeast = ranges.stream().mapToLong(Threshold::atLeast).toArray();
        this.below = ranges.stream().mapToLong(Threshold::below).toArray();
    }

    /** Settles those of a measure by its value, in steps. */
    public void settle(int measure, long value, byte[] truths) {
        for (int i = first[measure], to = first[measure + 1]; i < to; i++) {
            truths[place + i] = value >= atLeast[i] && value < below[i] ? TruthGates.TRUE : TruthGates.FALSE;
        }
    }

    /** Leaves those of a measure open. */
    public void leaveOpen(int measure, byte[] truths) {
        Arrays.fill(truths, place + first[measure], place + first[measure + 1], TruthGates.UNKNOWN);
    }
}
