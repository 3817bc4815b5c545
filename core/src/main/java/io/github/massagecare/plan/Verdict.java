package io.github.massagecare.plan;

/** What may be done with one technique, least to most cautious. */
public enum Verdict {
    /** Nothing restricts it. */
    SUITABLE,
    /** It can be done with less: gentler, without something, in another position, not at some place. */
    ADAPT,
    /** It can be done once a clinician has cleared it. */
    CLEARANCE,
    /** It is left out. */
    BARRED
}
