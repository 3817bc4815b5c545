package io.github.massagecare.plan;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** One session in whole minutes that add up: check-in, general and specific work, settling, closing. */
@Value.Immutable
@ValueStyle
public abstract class Session {
    /**
     * Less time than was booked or than the dosing has at least.
     *
     * @param minutes the time that was booked, or the dosing's least
     * @param of which of the two
     * @param by what makes it less
     */
    public record Shortfall(int minutes, Of of, By by) {
        /** What it is less than. */
        public enum Of {
            /** What was booked. */
            BOOKING,
            /** The least that the dosing rule says. */
            DOSING
        }

        /** What makes it less. */
        public enum By {
            /** The booked time. */
            BOOKING,
            /** A restriction on the length of a session. */
            CAP,
            /** The most that the dosing rule says. */
            DOSING,
            /** Everything planned has its most time; more would be empty. */
            CONTENT
        }
    }

    Session() {}

    /** The whole length, in minutes. */
    public abstract int minutes();

    /**
     * The parts, in order; their minutes add up to the whole. General strokes may come twice, before and after specific
     * work.
     */
    public abstract List<Step> steps();

    /** What it falls short of, if it does: first of the booked time, else of the dosing's least. */
    public abstract Optional<Shortfall> shortOf();

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
