package io.github.massagecare.testing;

import net.jqwik.api.statistics.Statistics;

/** What a property was tried on: counted under a label, and asked for at the end. */
public final class Reached {
    private Reached() {}

    /** Counts one. */
    public static void count(String label, Object value) {
        Statistics.label(label).collect(value);
    }

    /** Fails the property in the end unless so many percent of what was counted under the label were this. */
    public static void atLeast(double percent, String label, Object value) {
        Statistics.label(label).coverage(coverage -> coverage.check(value).percentage(share -> share >= percent));
    }
}
