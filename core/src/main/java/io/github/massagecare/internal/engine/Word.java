package io.github.massagecare.internal.engine;

/**
 * A clinician's word that lifts a rule, by index.
 *
 * @param rule the rule
 * @param from whose word it is
 * @param written whether it says what it was given for; if not, for all that is named
 * @param findings what it was given for
 * @param places where each of these was, as region indexes; empty: wherever it is
 * @param times the measures that say how long ago something was
 * @param atLeast how long ago that was, in steps of the measure
 */
record Word(int rule, String from, boolean written, int[] findings, int[][] places, int[] times, long[] atLeast) {
  private static final int[] NONE = {};

  static Word unwritten(int rule, String from) {
    return new Word(rule, from, false, NONE, new int[0][], NONE, new long[0]);
  }
}
