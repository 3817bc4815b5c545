package io.github.massagecare.plan;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something known about the client that decided a rule. */
public sealed interface Fact {

    /**
     * A finding that is present or absent.
     *
     * @param finding the id: what the client named, not only what the rule asks about
     * @param is present or absent
     * @param at the places given for it; of a general finding that is present only as its kinds, and is known to be
     *     nowhere else by what {@code via} names, those where its kinds are known to be
     * @param via what said so when it was not said outright: the id of a question, or {@link #OTHERS_ABSENT}
     */
    record OfFinding(String finding, Answer is, List<String> at, Optional<String> via) implements Fact {
        /** Said by the attestation that all other findings are absent. */
        public static final String OTHERS_ABSENT = "others-absent";

        /** Copies the list. */
        public OfFinding {
            requireNonNull(finding, "finding");
            requireNonNull(is, "is");
            at = List.copyOf(at);
            requireNonNull(via, "via");
        }

        // Written out, as in OfMeasure, since the generated ones, linked at their first use, are a noticeable part of
        // the time to a first
        // answer.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfFinding fact
                    && fact.finding.equals(finding)
                    && fact.is == is
                    && fact.at.equals(at)
                    && fact.via.equals(via);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * finding.hashCode() + at.hashCode()) + via.hashCode() + is.ordinal();
        }
    }

    /**
     * A measure and the bounds that its value keeps.
     *
     * @param measure the id
     * @param value the value
     * @param atLeast a bound that it reaches
     * @param below a bound that it stays under
     */
    record OfMeasure(String measure, BigDecimal value, Optional<BigDecimal> atLeast, Optional<BigDecimal> below)
            implements Fact {
        /** Checks that nothing is null. */
        public OfMeasure {
            requireNonNull(measure, "measure");
            requireNonNull(value, "value");
            requireNonNull(atLeast, "atLeast");
            requireNonNull(below, "below");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfMeasure fact
                    && fact.measure.equals(measure)
                    && fact.value.equals(value)
                    && fact.atLeast.equals(atLeast)
                    && fact.below.equals(below);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * measure.hashCode() + value.hashCode()) + 7 * atLeast.hashCode() + below.hashCode();
        }
    }
}
