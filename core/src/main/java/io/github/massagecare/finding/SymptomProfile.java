package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.ProfileDocument;
import io.github.massagecare.json.InvalidDocumentException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What was asked of one client and what was answered. What is not mentioned was not asked.
 *
 * <p>A profile stands alone: whether its ids are those of a rulebook, and whether its statements can hold together, is
 * checked when it is used with one. Two profiles that say the same are equal, in whatever order it was said. Printing a
 * profile shows only how much it holds, never what a client answered.
 */
@Value.Immutable(builder = false, copy = false)
@ValueStyle
public abstract class SymptomProfile {
    SymptomProfile() {}

    /** The regions to be treated. Empty: not yet said, which is unknown and will be asked. */
    @Value.Parameter
    public abstract SortedSet<String> regions();

    /** The booked time in minutes, 1 to 480, if known. */
    @Value.Parameter
    public abstract OptionalInt minutes();

    /**
     * The techniques on offer in the booked time. Empty: all. They limit what is planned, never what is barred or
     * asked.
     */
    @Value.Parameter
    public abstract SortedSet<String> offered();

    /** The techniques that the client asked for. They change what is planned first, never what is barred or asked. */
    @Value.Parameter
    public abstract SortedSet<String> wished();

    /** The values of measures, by measure. */
    @Value.Parameter
    public abstract SortedMap<String, BigDecimal> measures();

    /** The findings said to be present, each with the places that were given for it; no places: none were given. */
    @Value.Parameter
    abstract SortedMap<String, SortedSet<String>> presentAt();

    /** The findings said to be absent. */
    @Value.Parameter
    public abstract SortedSet<String> absent();

    /** The findings that were asked about and that the client does not know. */
    @Value.Parameter
    public abstract SortedSet<String> unsure();

    /**
     * The questions that were put and answered: of the findings they settle, what is not named present or unsure is
     * absent. Measures and regions are untouched.
     */
    @Value.Parameter
    public abstract SortedSet<String> answered();

    /** What clinicians have lifted. */
    @Value.Parameter
    public abstract SortedSet<Cleared> cleared();

    /**
     * Whether a full intake was taken and all findings that are not mentioned are absent; false by default. An explicit
     * attestation, repeated in every answer that relies on it. It does not say which kind a finding is of which no kind
     * is present, nor anything about what is near an UNSURE one: these stay open. Measures are untouched.
     */
    @Value.Parameter
    public abstract boolean othersAbsent();

    /** The findings said to be present. */
    public final Set<String> present() {
        return presentAt().keySet();
    }

    /** The places given for a finding; empty when none were given or it is not said to be present. */
    public final Set<String> places(String finding) {
        SortedSet<String> places = presentAt().get(requireNonNull(finding, "finding"));
        return places == null ? Set.of() : places;
    }

    /** The answer given about this very finding, if it was named. */
    public final Optional<Answer> answer(String finding) {
        if (presentAt().containsKey(requireNonNull(finding, "finding"))) {
            return Optional.of(Answer.PRESENT);
        }
        if (absent().contains(finding)) {
            return Optional.of(Answer.ABSENT);
        }
        return unsure().contains(finding) ? Optional.of(Answer.UNSURE) : Optional.empty();
    }

    /**
     * Reads a profile document.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static SymptomProfile read(String json) {
        return ProfileForm.FORM.read(json);
    }

    /**
     * Reads a profile document and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static SymptomProfile read(InputStream json) {
        return ProfileForm.FORM.read(json);
    }

    /**
     * Reads a profile document.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SymptomProfile read(Path file) {
        return ProfileForm.FORM.read(file);
    }

    /**
     * The profile of a plain tree, as a JSON library reads it. Object mappers of Jackson 2 and 3 call this by
     * themselves.
     *
     * @throws InvalidDocumentException with all its problems
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SymptomProfile fromTree(Map<String, ?> tree) {
        return ProfileForm.FORM.fromTree(tree);
    }

    /**
     * The document as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order. Object mappers
     * write this.
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        return ProfileForm.FORM.toTree(this);
    }

    /** The document in canonical form: one line, fixed order, defaults left out. Reading it gives an equal profile. */
    public final String toJson() {
        return ProfileForm.FORM.toJson(this);
    }

    /** A builder with everything said here. */
    public final Builder toBuilder() {
        return ProfileForm.builder(ProfileForm.document(this));
    }

    /** How much is said, without what a client answered. */
    @Override
    public final String toString() {
        return "SymptomProfile{" + presentAt().size() + " present, " + absent().size() + " absent, " + unsure().size()
                + " unsure, "
                + answered().size() + " questions answered, " + measures().size() + " measures, "
                + regions().size() + " regions"
                + (othersAbsent() ? ", others absent" : "") + "}";
    }

    /** A builder of an empty profile: nothing was asked. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds profiles. Each statement adds to what was said before, and names no null; not for use by several threads.
     */
    public static final class Builder {
        private final SortedSet<String> regions = new TreeSet<>();
        private OptionalInt minutes = OptionalInt.empty();
        private final SortedSet<String> offered = new TreeSet<>();
        private final SortedSet<String> wished = new TreeSet<>();
        private final SortedMap<String, BigDecimal> measures = new TreeMap<>();
        private final SortedMap<String, SortedSet<String>> present = new TreeMap<>();
        private final SortedSet<String> absent = new TreeSet<>();
        private final SortedSet<String> unsure = new TreeSet<>();
        private final SortedSet<String> answered = new TreeSet<>();
        private final SortedSet<Cleared> cleared = new TreeSet<>();
        private boolean othersAbsent;

        Builder() {}

        /** Adds a region to be treated. */
        public Builder region(String region) {
            regions.add(requireNonNull(region, "region"));
            return this;
        }

        /**
         * Sets the booked time.
         *
         * @throws IllegalArgumentException unless it is 1 to 480 minutes
         */
        public Builder minutes(int booked) {
            if (booked < 1 || booked > ProfileDocument.MAX_MINUTES) {
                throw new IllegalArgumentException("minutes must be from 1 to " + ProfileDocument.MAX_MINUTES);
            }
            minutes = OptionalInt.of(booked);
            return this;
        }

        /** Says that techniques are on offer in the booked time; once any is named, no others are. */
        public Builder offered(String... techniques) {
            return offered(listed(techniques, "techniques"));
        }

        /** Says that techniques are on offer in the booked time; once any is named, no others are. */
        public Builder offered(Collection<String> techniques) {
            offered.addAll(noneNull(techniques, "technique"));
            return this;
        }

        /** Says that the client asked for techniques. */
        public Builder wished(String... techniques) {
            return wished(listed(techniques, "techniques"));
        }

        /** Says that the client asked for techniques. */
        public Builder wished(Collection<String> techniques) {
            wished.addAll(noneNull(techniques, "technique"));
            return this;
        }

        /** Sets the value of a measure, replacing one given before. */
        public Builder measure(String measure, long value) {
            return measure(measure, BigDecimal.valueOf(value));
        }

        /**
         * Sets the value of a measure to the shortest decimal that reads as this double: 36.8 is exactly 36.8, but 5.7
         * - 3.4 has sixteen decimals.
         *
         * @throws IllegalArgumentException if the value is not finite
         */
        public Builder measure(String measure, double value) {
            return measure(measure, Forms.decimal(value));
        }

        /** Sets the value of a measure, replacing one given before. */
        public Builder measure(String measure, BigDecimal value) {
            measures.put(requireNonNull(measure, "measure"), Forms.canonical(requireNonNull(value, "value")));
            return this;
        }

        /** Says that findings are present, without places. */
        public Builder present(String... findings) {
            return present(listed(findings, "findings"));
        }

        /** Says that findings are present, without places. */
        public Builder present(Collection<String> findings) {
            noneNull(findings, "finding").forEach(finding -> present.computeIfAbsent(finding, f -> new TreeSet<>()));
            return this;
        }

        /** Says that a local finding is present at these regions, and nowhere else unless said again. */
        public Builder presentAt(String finding, String... places) {
            return presentAt(finding, listed(places, "places"));
        }

        /** Says that a local finding is present at these regions, and nowhere else unless said again. */
        public Builder presentAt(String finding, Collection<String> places) {
            requireNonNull(finding, "finding");
            noneNull(places, "place");
            present.computeIfAbsent(finding, f -> new TreeSet<>()).addAll(places);
            return this;
        }

        /** Says that findings are absent. */
        public Builder absent(String... findings) {
            return absent(listed(findings, "findings"));
        }

        /** Says that findings are absent. */
        public Builder absent(Collection<String> findings) {
            absent.addAll(noneNull(findings, "finding"));
            return this;
        }

        /** Says that the client was asked about findings and does not know. */
        public Builder unsure(String... findings) {
            return unsure(listed(findings, "findings"));
        }

        /** Says that the client was asked about findings and does not know. */
        public Builder unsure(Collection<String> findings) {
            unsure.addAll(noneNull(findings, "finding"));
            return this;
        }

        /** Says that questions were put and answered; what they settle and is not named is absent. */
        public Builder answered(String... questions) {
            return answered(listed(questions, "questions"));
        }

        /** Says that questions were put and answered; what they settle and is not named is absent. */
        public Builder answered(Collection<String> questions) {
            answered.addAll(noneNull(questions, "question"));
            return this;
        }

        /** Says that a clinician lifted a rule, for all that is known of the client in this profile. */
        public Builder cleared(String rule, String from) {
            return cleared(new Cleared(rule, from));
        }

        /** Says that a clinician lifted a rule, and for what. */
        public Builder cleared(String rule, String from, ClearedFor given) {
            return cleared(new Cleared(rule, from, Optional.of(requireNonNull(given, "given"))));
        }

        /** Says that a clinician lifted a rule. */
        public Builder cleared(Cleared word) {
            cleared.add(requireNonNull(word, "word"));
            return this;
        }

        /** Attests that a full intake was taken and that all findings not mentioned are absent. */
        public Builder othersAbsent(boolean attested) {
            othersAbsent = attested;
            return this;
        }

        /** The profile. What the builder is told later does not change it. */
        public SymptomProfile build() {
            return ImmutableSymptomProfile.of(
                    ImmutableSortedSet.copyOfSorted(regions),
                    minutes,
                    ImmutableSortedSet.copyOfSorted(offered),
                    ImmutableSortedSet.copyOfSorted(wished),
                    ImmutableSortedMap.copyOfSorted(measures),
                    ImmutableSortedMap.copyOfSorted(Maps.transformValues(present, ImmutableSortedSet::copyOfSorted)),
                    ImmutableSortedSet.copyOfSorted(absent),
                    ImmutableSortedSet.copyOfSorted(unsure),
                    ImmutableSortedSet.copyOfSorted(answered),
                    ImmutableSortedSet.copyOfSorted(cleared),
                    othersAbsent);
        }

        private static List<String> listed(String[] ids, String name) {
            return Arrays.asList(requireNonNull(ids, name));
        }

        /**
         * The ids, none of them null: found out before any is taken over. Each is called {@code name}, all together by
         * its plural.
         */
        private static Collection<String> noneNull(Collection<String> ids, String name) {
            requireNonNull(ids, name + "s").forEach(id -> requireNonNull(id, name));
            return ids;
        }
    }
}
