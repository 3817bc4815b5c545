package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import org.immutables.value.Value;

/** For whom it holds, an activity is suggested, unless something bars it. It counts only when it is true. */
@Value.Immutable
@ValueStyle
public abstract non-sealed class SelfCare implements Rule {
    SelfCare() {}

    /** The id of the activity. */
    public abstract String activity();

    /** A builder; {@code id}, {@code when}, {@code activity}, {@code sources} and {@code evidence} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds self-care rules. */
    public static final class Builder extends ImmutableSelfCare.Builder implements RuleBuilder {
        Builder() {}
    }
}
