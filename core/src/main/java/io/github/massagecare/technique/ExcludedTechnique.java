package io.github.massagecare.technique;

import io.github.massagecare.finding.Labelled;
import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A technique that is never recommended to anyone, kept in the rulebook so that its absence is explained. */
@Value.Immutable
@ValueStyle
public abstract class ExcludedTechnique implements Labelled {
    ExcludedTechnique() {}

    /** Its name for people, as it stands inside a sentence. */
    @Override
    public abstract String label();

    /** Why it is never recommended. */
    public abstract String because();

    /** The sources of the reason; at least one. */
    public abstract List<String> sources();

    /** A builder; everything must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds excluded techniques. */
    public static final class Builder extends ImmutableExcludedTechnique.Builder {
        Builder() {}
    }
}
