package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * For whom it holds, the client must see someone else. A routine referral leaves care possible, with an early review;
 * an urgent one and an emergency leave no plan.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class RedFlag implements Rule {
    /** How soon, least to most. */
    public enum Urgency {
        /** Booked within days or weeks. */
        ROUTINE,
        /** Seen the same day or the next. */
        URGENT,
        /** Emergency services now. */
        EMERGENCY
    }

    RedFlag() {}

    /** How soon. */
    public abstract Urgency urgency();

    /** To whom: targets, the first choice first; at least one. */
    public abstract List<String> to();

    /** What it may mean, worded as a possibility; never a diagnosis. */
    public abstract String may();

    /** For a routine flag: after how many sessions to review at the latest; without it, after the next one. */
    public abstract OptionalInt reviewAfter();

    /**
     * A builder; all but {@code reviewAfter}, {@code designChoice}, {@code formerly} and {@code locked} must be given.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds red flags. */
    public static final class Builder extends ImmutableRedFlag.Builder implements RuleBuilder {
        Builder() {}
    }
}
