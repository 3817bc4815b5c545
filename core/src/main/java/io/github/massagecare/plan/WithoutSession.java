package io.github.massagecare.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * Why a plan has no session.
 *
 * @param cause why
 * @param reasons the rules that decided it
 * @param leastToBook the shortest session that could be planned, in minutes, where only the booked time is too short
 *     for it
 */
public record WithoutSession(Cause cause, List<Reason> reasons, OptionalInt leastToBook) {
    /** Why a plan has no session. */
    public enum Cause {
        /** Questions must be answered first. */
        OPEN_QUESTIONS,
        /**
         * Nothing is indicated that could carry a session, and the rulebook has no gentle technique to fall back on.
         */
        NOTHING_INDICATED,
        /** Everything that could be done is barred or may be. */
        EVERYTHING_BARRED,
        /** What could be done is not on offer today. */
        NOT_OFFERED,
        /** The time is too short for any technique. */
        NO_TIME
    }

    /** Copies the list. */
    public WithoutSession {
        reasons = List.copyOf(reasons);
    }
}
