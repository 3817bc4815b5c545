package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.massagecare.internal.json.Forms;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a clearance was given for: the client's findings as they were then, in the client's own words, and how long ago
 * was what the rule counts from. Whatever comes later that the rule asks about is not covered.
 *
 * @param findings the findings that were present, shown by a reading, or UNSURE, each with the places at which it was;
 *     none: anywhere
 * @param since the times since an event, by measure, as they were
 */
public record ClearedFor(SortedMap<String, SortedSet<String>> findings, SortedMap<String, BigDecimal> since) {
    /** Copies both maps. */
    public ClearedFor {
        findings = ImmutableSortedMap.copyOf(Maps.transformValues(findings, ImmutableSortedSet::copyOf));
        since = ImmutableSortedMap.copyOf(Maps.transformValues(since, Forms::canonical));
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return findings.isEmpty() && since.isEmpty();
    }

    /** A builder; nothing need be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Says step by step what a clearance was given for; not for use by several threads. */
    public static final class Builder {
        private final SortedMap<String, SortedSet<String>> findings = new TreeMap<>();
        private final SortedMap<String, BigDecimal> since = new TreeMap<>();

        private Builder() {}

        /** Adds a finding, wherever it is. */
        public Builder finding(String finding) {
            return findingAt(finding, List.of());
        }

        /**
         * Adds a local finding at these regions, and nowhere else unless said again; without regions: wherever it is.
         */
        public Builder findingAt(String finding, Collection<String> places) {
            SortedSet<String> there =
                    findings.computeIfAbsent(requireNonNull(finding, "finding"), f -> new TreeSet<>());
            requireNonNull(places, "places").forEach(place -> there.add(requireNonNull(place, "place")));
            return this;
        }

        /** Sets how long ago an event was, by the measure that says so. */
        public Builder since(String measure, BigDecimal value) {
            since.put(requireNonNull(measure, "measure"), requireNonNull(value, "value"));
            return this;
        }

        /** Sets how long ago an event was, by the measure that says so. */
        public Builder since(String measure, long value) {
            return since(measure, BigDecimal.valueOf(value));
        }

        /** What it was given for. */
        public ClearedFor build() {
            return new ClearedFor(findings, since);
        }
    }
}
