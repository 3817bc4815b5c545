package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import org.immutables.value.Value;

/** For whom it holds, a technique is favoured. It counts only when it is true. */
@Value.Immutable
@ValueStyle
public abstract non-sealed class Indication implements Rule {
    /** How much it favours the technique: 1, 2 or 3 points. */
    public enum Strength {
        /** One point. */
        WEAK,
        /** Two points. */
        MODERATE,
        /** Three points. */
        STRONG;

        /** The points. */
        public int points() {
            return ordinal() + 1;
        }
    }

    Indication() {}

    /** The id of the technique. */
    public abstract String technique();

    /** How much it is favoured. */
    public abstract Strength strength();

    /**
     * Whether its technique leads the session before others with a higher score, since the source names just this
     * client for it; false by default.
     */
    @Value.Default
    public boolean leads() {
        return false;
    }

    /** The expected benefit, in words. */
    public abstract String because();

    /**
     * A builder; {@code id}, {@code when}, {@code technique}, {@code strength}, {@code because}, sources and evidence
     * must be given.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds indications. */
    public static final class Builder extends ImmutableIndication.Builder implements RuleBuilder {
        Builder() {}
    }
}
