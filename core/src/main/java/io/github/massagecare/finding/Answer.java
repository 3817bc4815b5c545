package io.github.massagecare.finding;

/** What a client answered when asked about a finding. A finding without an answer was not asked. */
public enum Answer {
    /** Yes: the noteworthy answer. */
    PRESENT,
    /** No. */
    ABSENT,
    /** Asked, but the client does not know: to be confirmed with a clinician, not asked again. */
    UNSURE
}
