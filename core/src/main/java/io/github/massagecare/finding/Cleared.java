package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A clinician's word that lifts a rule for this client. It counts only if the rule accepts that clinician, never for an absolute
 * contraindication and never for an emergency.
 *
 * @param rule the id of a contraindication that asks for clearance, or of a routine or urgent red flag that was seen and released
 * @param from the id of who cleared it
 */
public record Cleared(String rule, String from) implements Comparable<Cleared> {
  private static final Comparator<Cleared> ORDER = Comparator.comparing(Cleared::rule).thenComparing(Cleared::from);

  /** Checks that nothing is null. */
  public Cleared {
    requireNonNull(rule, "rule");
    requireNonNull(from, "from");
  }

  @Override
  public int compareTo(Cleared other) {
    return ORDER.compare(this, other);
  }
}
