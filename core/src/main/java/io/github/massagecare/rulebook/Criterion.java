package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.Forms;
import java.util.List;
import java.util.Optional;

/**
 * For whom a rule holds: a tree over findings and measures, in strong Kleene logic. Not called a condition, which
 * clinicians use for an illness. New kinds of node may be added in minor releases.
 *
 * <pre>{@code
 * Criterion when = Criterion.all(
 *     Criterion.present("back-pain"), Criterion.atLeast("age", 65), Criterion.not(Criterion.present("examined-after-injury")));
 * }</pre>
 */
public sealed interface Criterion {
    /** The criteria that it is directly made of, in order: none for what names a finding, a measure or a rule. */
    default List<Criterion> parts() {
        return List.of();
    }

    /**
     * The finding is present, itself or one that is a kind of it.
     *
     * @param finding the id of the finding
     */
    record Present(String finding) implements Criterion {
        /** Checks that nothing is null. */
        public Present {
            requireNonNull(finding, "finding");
        }
    }

    /**
     * A local finding is present at a place.
     *
     * @param finding the id of a local finding
     * @param at the id of a region, or {@link #TREATMENT_AREA}
     */
    record PresentAt(String finding, String at) implements Criterion {
        /** Stands for the regions to be treated. */
        public static final String TREATMENT_AREA = "treatment-area";

        /** Checks that nothing is null. */
        public PresentAt {
            requireNonNull(finding, "finding");
            requireNonNull(at, "at");
        }
    }

    /**
     * A local finding is present, but for the places of an assessment of it: "checked, and unchanged since" is true of
     * one place and lifts nothing anywhere else. A place is left out when it lies within one of the assessment's; while
     * it is not known where that was made, any place may be.
     *
     * @param finding the id of a local finding
     * @param at the id of a region, or {@link PresentAt#TREATMENT_AREA}; nothing: anywhere
     * @param unless the id of a local assessment that has no kinds
     */
    record PresentUnless(String finding, Optional<String> at, String unless) implements Criterion {
        /** Checks that nothing is null. */
        public PresentUnless {
            requireNonNull(finding, "finding");
            requireNonNull(at, "at");
            requireNonNull(unless, "unless");
        }

        /** The same wherever the assessment is. */
        public Criterion withoutUnless() {
            return at.isPresent() ? new PresentAt(finding, at.get()) : new Present(finding);
        }
    }

    /**
     * A measure has a value in a range.
     *
     * @param range the measure and its bounds
     */
    record Measured(MeasureRange range) implements Criterion {
        /** Checks that nothing is null. */
        public Measured {
            requireNonNull(range, "range");
        }
    }

    /**
     * The criterion of another rule holds.
     *
     * @param rule the id of the rule
     */
    record RuleHolds(String rule) implements Criterion {
        /** Checks that nothing is null. */
        public RuleHolds {
            requireNonNull(rule, "rule");
        }
    }

    /**
     * The other does not hold.
     *
     * @param of the other
     */
    record Not(Criterion of) implements Criterion {
        /** Checks that nothing is null. */
        public Not {
            requireNonNull(of, "of");
        }

        @Override
        public List<Criterion> parts() {
            return List.of(of);
        }
    }

    /**
     * All hold; of none, always.
     *
     * @param of the parts, in order
     */
    record All(List<Criterion> of) implements Criterion {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }
    }

    /**
     * At least one holds; of none, never.
     *
     * @param of the parts, in order
     */
    record Any(List<Criterion> of) implements Criterion {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }
    }

    /**
     * At least so many hold.
     *
     * @param count how many, at least 1 and at most as many as there are parts
     * @param of the parts, in order
     */
    record CountAtLeast(int count, List<Criterion> of) implements Criterion {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if the count is under 1 or over the number of parts
         */
        public CountAtLeast {
            of = List.copyOf(of);
            if (count < 1 || count > of.size()) {
                throw new IllegalArgumentException("countAtLeast must be from 1 to the number of entries of \"of\"");
            }
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }
    }

    /** The finding is present. */
    static Criterion present(String finding) {
        return new Present(finding);
    }

    /** The local finding is present at a region, or at {@link PresentAt#TREATMENT_AREA}. */
    static Criterion presentAt(String finding, String at) {
        return new PresentAt(finding, at);
    }

    /** The local finding is present anywhere but at the places of the assessment. */
    static Criterion presentUnless(String finding, String unless) {
        return new PresentUnless(finding, Optional.empty(), unless);
    }

    /**
     * The local finding is present at a region, or at {@link PresentAt#TREATMENT_AREA}, and not only at the places of
     * the assessment.
     */
    static Criterion presentAtUnless(String finding, String at, String unless) {
        return new PresentUnless(finding, Optional.of(at), unless);
    }

    /**
     * The measure is at least this.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    static Criterion atLeast(String measure, double value) {
        return new Measured(new MeasureRange(measure, Optional.of(Forms.decimal(value)), Optional.empty()));
    }

    /**
     * The measure is below this.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    static Criterion below(String measure, double value) {
        return new Measured(new MeasureRange(measure, Optional.empty(), Optional.of(Forms.decimal(value))));
    }

    /** The criterion of another rule holds. */
    static Criterion rule(String rule) {
        return new RuleHolds(rule);
    }

    /** The other does not hold. */
    static Criterion not(Criterion of) {
        return new Not(of);
    }

    /** All hold. */
    static Criterion all(Criterion... of) {
        return new All(List.of(of));
    }

    /** At least one holds. */
    static Criterion any(Criterion... of) {
        return new Any(List.of(of));
    }

    /** At least so many hold. */
    static Criterion countAtLeast(int count, Criterion... of) {
        return new CountAtLeast(count, List.of(of));
    }

    /** Holds for everybody. */
    static Criterion always() {
        return new All(List.of());
    }
}
