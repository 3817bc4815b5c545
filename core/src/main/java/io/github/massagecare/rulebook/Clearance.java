package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a contraindication can be lifted. */
@Value.Immutable
@ValueStyle
public abstract class Clearance {
    Clearance() {}

    /** The targets whose word is accepted; at least one. */
    public abstract List<String> acceptedFrom();

    /** What holds before and after clearance. Clearing never makes anything stricter. */
    public abstract Optional<Restriction> then();

    /** A builder; {@code acceptedFrom} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds clearances. */
    public static final class Builder extends ImmutableClearance.Builder {
        Builder() {}
    }
}
