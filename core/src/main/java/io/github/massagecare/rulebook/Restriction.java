package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What is left out after a clearance, at the places of its contraindication. */
@Value.Immutable
@ValueStyle
public abstract class Restriction {
    Restriction() {}

    /** The traits, positions, techniques and activities that stay barred. */
    public abstract List<String> bars();

    /** The most pressure, 0 to 5 on the Walton scale. */
    public abstract OptionalInt maxPressure();

    /** The longest session, in minutes. */
    public abstract OptionalInt maxMinutes();

    /** A builder; at least one of the three must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds restrictions. */
    public static final class Builder extends ImmutableRestriction.Builder {
        Builder() {}
    }
}
