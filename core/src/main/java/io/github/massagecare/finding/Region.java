package io.github.massagecare.finding;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A place on the body. Regions lie within others, and one may lie within several: the thoracic spine within both the
 * upper back and the spine. Two places overlap when some region lies within both.
 */
@Value.Immutable
@ValueStyle
public abstract class Region implements Labelled {
    Region() {}

    /** A few words that a client understands, as they stand inside a sentence. */
    @Override
    public abstract String label();

    /** The larger regions that this one lies within. */
    public abstract List<String> within();

    /** Retired ids that stored profiles may still use for it. */
    @Override
    public abstract List<String> formerly();

    /** A builder; {@code id} and {@code label} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds regions. */
    public static final class Builder extends ImmutableRegion.Builder {
        Builder() {}
    }
}
