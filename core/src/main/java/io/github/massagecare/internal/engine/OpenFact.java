package io.github.massagecare.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something not known on which a rule hangs.
 *
 * @param kind what it is
 * @param index the finding or measure; 0 for the regions
 * @param unsure whether it is open because the client does not know, rather than because nobody asked
 */
public record OpenFact(Kind kind, int index, boolean unsure) {
    /** What can be open. */
    public enum Kind {
        /** Whether a finding is present. */
        FINDING,
        /** Where a finding that is present is. */
        PLACE,
        /** The value of a measure. */
        MEASURE,
        /** What is to be treated. */
        REGIONS
    }

    // Written out since the generated ones, linked at their first use, are a noticeable part of the time to a first
    // answer.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenFact fact && fact.kind == kind && fact.index == index && fact.unsure == unsure;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + index) + (unsure ? 1 : 0);
    }
}
