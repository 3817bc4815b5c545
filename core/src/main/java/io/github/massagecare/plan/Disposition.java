package io.github.massagecare.plan;

/** What is to be done with the client as a whole, least to most cautious. */
public enum Disposition {
    /** Massage care as planned. */
    TREAT,
    /** Massage care with something left out or changed. */
    TREAT_WITH_MODIFICATION,
    /** Ask first: something that was not asked could change everything. */
    ASK_FIRST,
    /** A clinician must clear or confirm first. */
    CLEARANCE_FIRST,
    /** Not today. */
    POSTPONE,
    /** See somebody else within days or weeks. */
    REFER,
    /** See somebody else today or tomorrow. */
    REFER_URGENTLY,
    /** Emergency services now. */
    EMERGENCY
}
