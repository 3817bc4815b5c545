package io.github.massagecare.internal.client;

/** What becomes of a rule that somebody's word lifts. */
enum Lift {
    /** Nobody whom the rule accepts has lifted it. */
    NONE,
    /** Somebody has, but something is new since. */
    OUTGROWN,
    /** Somebody has, and something may be new since: it is lifted as known and counts at worst. */
    OPEN,
    /** Somebody has, and nothing is new since. */
    LIFTED
}
