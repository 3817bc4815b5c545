package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.internal.ValueStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Where a statement comes from, and how much of it was seen. */
@Value.Immutable
@ValueStyle
public abstract class Source implements Identified {
    /** How much of a source the authors of the rulebook saw. */
    public enum Seen {
        /** Essentially all of it. */
        FULL,
        /** The abstract or the opening part. */
        ABSTRACT,
        /** The title or front matter only. */
        TITLE,
        /** A copy or report of it by somebody else. */
        RELAYED,
        /** Nothing: it stands for what is widely taught and must be checked before anyone relies on it. */
        UNVERIFIED_FROM_MEMORY,
        /** There is nothing to see: it stands for what the authors of the rulebook decided themselves. */
        OWN_CHOICE
    }

    Source() {}

    /** Title, with authors where that is how it is known. */
    public abstract String title();

    /** Journal, publisher or body. */
    public abstract Optional<String> publisher();

    /** Year of publication. */
    public abstract OptionalInt year();

    /** Where to find it. */
    public abstract Optional<String> url();

    /** How much of it was seen. */
    public abstract Seen seen();

    /** A builder; {@code id}, {@code title} and {@code seen} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds sources. */
    public static final class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
