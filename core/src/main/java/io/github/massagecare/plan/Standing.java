package io.github.massagecare.plan;

/** Whether a plan may be carried out. */
public enum Standing {
    /** Yes. */
    READY,
    /** Not before questions are answered; it holds no session. */
    AFTER_ANSWERS,
    /** Not before a clinician has cleared or confirmed; it is the plan that would hold then. */
    AFTER_CLEARANCE
}
