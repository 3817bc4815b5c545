package io.github.massagecare.plan;

import java.util.List;

/**
 * A technique that is favoured or was asked for and is not part of the session.
 *
 * @param technique the id of the technique
 * @param cause why it is not
 * @param wished whether the client asked for it
 * @param reasons the rules that decided it, where rules did
 */
public record NotPlanned(String technique, Cause cause, boolean wished, List<Reason> reasons) {
    /** Why a technique is not part of a session. */
    public enum Cause {
        /** It is barred, or may be. */
        BARRED,
        /** It waits for a clinician's word. */
        CLEARANCE,
        /** It begins above the pressure with which this course starts. */
        CAP,
        /** It may not be done at all of what is treated. */
        PLACE,
        /** It is not on offer today. */
        NOT_OFFERED,
        /** It goes deeper than level 3, and there are no ten minutes of general strokes before it. */
        NOT_WARMED,
        /** It goes only beside other work, and none is planned. */
        NO_LEAD,
        /** It needs equipment that nobody asked for. */
        EQUIPMENT,
        /** It is a session of its own, and another leads this one. */
        ALONE,
        /** It does much the same as something that is planned. */
        SAME_WORK,
        /** What is planned is enough for one session. */
        ENOUGH,
        /** Its least time does not fit. */
        NO_TIME;

        /** Whether it could be chosen instead: nothing speaks against it but that something else was planned. */
        public boolean isChoice() {
            return switch (this) {
                case EQUIPMENT, ALONE, SAME_WORK, ENOUGH, NO_TIME -> true;
                case BARRED, CLEARANCE, CAP, PLACE, NOT_OFFERED, NOT_WARMED, NO_LEAD -> false;
            };
        }
    }

    /** Copies the list. */
    public NotPlanned {
        reasons = List.copyOf(reasons);
    }
}
