package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A clinician's word that lifts a rule for this client, as long as nothing is new since. It counts only if the rule
 * accepts that clinician, never for an absolute contraindication and never for an emergency.
 *
 * @param rule the id of a contraindication that asks for clearance, or of a routine or urgent red flag that was seen
 *     and released
 * @param from the id of who cleared it
 * @param given what it was given for; left out: all that the profile at hand names as present or a reading of it shows,
 *     and the answer says that this was assumed
 */
public record Cleared(String rule, String from, Optional<ClearedFor> given) implements Comparable<Cleared> {
    private static final Comparator<Cleared> ORDER = Comparator.comparing(Cleared::rule)
            .thenComparing(Cleared::from)
            .thenComparing(cleared -> cleared.given().map(ClearedFor::toString).orElse(""));

    /** Checks that nothing is null. */
    public Cleared {
        requireNonNull(rule, "rule");
        requireNonNull(from, "from");
        requireNonNull(given, "given");
    }

    /** A word of which it was not written down what it was given for. */
    public Cleared(String rule, String from) {
        this(rule, from, Optional.empty());
    }

    @Override
    public int compareTo(Cleared other) {
        return ORDER.compare(this, other);
    }
}
