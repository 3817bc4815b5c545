package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.technique.Range;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** For whom it holds, how long, how often and how many. The first that is true, in rulebook order, wins. */
@Value.Immutable
@ValueStyle
public abstract non-sealed class Dosing implements Rule {
    Dosing() {}

    /** The length of a whole session, in minutes. */
    public abstract Range minutes();

    /** The days from one session to the next. */
    public abstract Range everyDays();

    /** The sessions of this course. */
    public abstract Range sessions();

    /** The most pressure to start with, 0 to 5 on the Walton scale. */
    public abstract OptionalInt maxPressure();

    /** After how many sessions to review. */
    public abstract int reviewAfter();

    /**
     * A builder; all but {@code maxPressure}, {@code designChoice}, {@code formerly} and {@code locked} must be given.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds dosing rules. */
    public static final class Builder extends ImmutableDosing.Builder implements RuleBuilder {
        Builder() {}
    }
}
