package io.github.massagecare.internal.engine;

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
}
