package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** For whom it holds, something to know. It counts only when it is true. */
@Value.Immutable
@ValueStyle
public abstract non-sealed class Advice implements Rule {
    /** What it is about. */
    public enum Topic {
        /** After a session. */
        AFTERCARE,
        /** Before a session: what to wear, what to bring. */
        PREPARATION,
        /** The desk, the screen, the work. */
        ERGONOMICS,
        /** Who pays and what they ask for. */
        INSURANCE,
        /** Massage together with other care. */
        COMBINED_CARE,
        /** What may be expected, and what not. */
        EXPECTATION,
        /** What a client must be told before agreeing. */
        CONSENT,
        /** When to stop. */
        STOP_RULE
    }

    /** Whom it is for. */
    public enum Audience {
        /** The client. */
        CLIENT,
        /** The therapist. */
        THERAPIST
    }

    Advice() {}

    /** What it is about. */
    public abstract Topic topic();

    /** Whom it is for. */
    public abstract Audience audience();

    /**
     * The traits, techniques and activities that it is about: it is told only where something planned is one of them or
     * has one. Empty: told in any case.
     */
    public abstract List<String> about();

    /** What to know. */
    public abstract String text();

    /** A builder; all but {@code about}, {@code designChoice}, {@code formerly} and {@code locked} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds advice. */
    public static final class Builder extends ImmutableAdvice.Builder implements RuleBuilder {
        Builder() {}
    }
}
