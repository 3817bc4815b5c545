package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Some sections of a rulebook: what one part file holds, or what an overlay adds or replaces. Not checked by itself.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class RulebookPart implements Content {
    RulebookPart() {}

    /** A builder of an empty part. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds parts. */
    public static final class Builder extends ImmutableRulebookPart.Builder {
        Builder() {}
    }
}
