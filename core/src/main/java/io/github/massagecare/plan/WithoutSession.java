package io.github.massagecare.plan;

import java.util.List;

/**
 * Why a plan has no session.
 *
 * @param cause why
 * @param reasons the rules that decided it
 */
public record WithoutSession(Cause cause, List<Reason> reasons) {
  /** Why a plan has no session. */
  public enum Cause {
    /** Questions must be answered first. */
    OPEN_QUESTIONS,
    /** Nothing is indicated that could carry a session, and the rulebook has no gentle technique to fall back on. */
    NOTHING_INDICATED,
    /** Everything that could be done is barred or may be. */
    EVERYTHING_BARRED,
    /** The time is too short for any technique. */
    NO_TIME
  }

  /** Copies the list. */
  public WithoutSession {
    reasons = List.copyOf(reasons);
  }
}
