package io.github.massagecare.finding;

/**
 * The value of a criterion for a profile, in strong Kleene logic: UNKNOWN when the facts that decide it are not all
 * known.
 */
public enum Truth {
    /** It holds, whatever the unknown facts are. */
    TRUE,
    /** It does not hold, whatever the unknown facts are. */
    FALSE,
    /** What is known does not decide it. */
    UNKNOWN
}
