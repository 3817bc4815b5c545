package io.github.massagecare.plan;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** One session in whole minutes that add up: check-in, techniques from warm-up to settling, closing. */
@Value.Immutable
@ValueStyle
public abstract class Session {
  /** Why a technique that could have been used is not part of the session. */
  public enum DropCause {
    /** Its own least time does not fit. */
    NO_TIME,
    /** It begins above the pressure with which this course starts. */
    STARTING_PRESSURE
  }

  /**
   * A technique that was eligible but is not part of the session.
   *
   * @param technique the id of the technique
   * @param cause why
   * @param reasons the rules that decided it
   */
  public record Dropped(String technique, DropCause cause, List<Reason> reasons) {
    /** Copies the list. */
    public Dropped {
      reasons = List.copyOf(reasons);
    }
  }

  Session() {}

  /** The whole length, in minutes. */
  public abstract int minutes();

  /** The parts, in order; their minutes add up to the whole. */
  public abstract List<Step> steps();

  /** What was left out for want of time or for the starting pressure. */
  public abstract List<Dropped> dropped();

  /** The length and the parts, on one line. */
  @Override
  public final String toString() {
    return minutes() + " min: " + steps().stream().map(Step::toString).collect(Collectors.joining(" | "));
  }

  /** A builder; {@code minutes} must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds sessions. */
  public static final class Builder extends ImmutableSession.Builder {
    Builder() {}
  }
}
