package io.github.massagecare.plan;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One part of a session: a technique with what is to be left out at worst, or the check-in or closing. */
@Value.Immutable
@ValueStyle
public abstract class Step {
    /** The parts of a session that are no technique. */
    public enum Frame {
        /** How are you today; what has changed; the plan and its agreement. */
        CHECK_IN,
        /** Rising slowly, a second look, what to do at home. */
        CLOSING
    }

    /** Why a technique is part of the session. */
    public enum Why {
        /** Something about the client favours it. */
        INDICATION,
        /** The client asked for it. */
        WISH,
        /** General strokes belong to every session. */
        SHAPE,
        /** Nothing that is favoured may be done, and it can stand in. */
        FALLBACK
    }

    Step() {}

    /** For check-in and closing: which. */
    public abstract Optional<Frame> frame();

    /** For a technique: its id. */
    public abstract Optional<String> technique();

    /** How long, in minutes. */
    public abstract int minutes();

    /** The most pressure, 0 to 5 on the Walton scale, where it is less than the technique's usual. */
    public abstract OptionalInt maxPressure();

    /**
     * For work that is deeper than level 3 at least: the level to begin at; deeper only where that is comfortable
     * today.
     */
    public abstract OptionalInt startAt();

    /** The optional traits to leave out. */
    public abstract List<String> omit();

    /**
     * The positions to do it in, best first, where some are not left or one suits best; empty: any that the technique
     * has, all alike.
     */
    public abstract List<String> positions();

    /** The regions to keep away from. */
    public abstract List<String> notAt();

    /** For a technique: why it is part of the session. */
    public abstract Optional<Why> why();

    /** The part and its minutes, with what is changed about it, on one line. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder();
        text.append(technique().orElseGet(() -> frame().map(Forms::word).orElse("")))
                .append(' ')
                .append(minutes())
                .append(" min");
        maxPressure().ifPresent(max -> text.append(", pressure at most ").append(max));
        startAt().ifPresent(start -> text.append(", beginning at ").append(start));
        text.append(omit().isEmpty() ? "" : ", without " + String.join(", ", omit()));
        text.append(positions().isEmpty() ? "" : ", " + String.join(" or ", positions()));
        text.append(notAt().isEmpty() ? "" : ", not at " + String.join(", ", notAt()));
        return text.toString();
    }

    /** A builder; {@code minutes} and one of {@code frame} and {@code technique} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds steps. */
    public static final class Builder extends ImmutableStep.Builder {
        Builder() {}
    }
}
