package io.github.massagecare.finding;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A yes/no fact about a client that a rulebook knows of. PRESENT is always the noteworthy answer, so that "none of
 * these" means well.
 *
 * <p>A <em>sign</em> means new or changed; the long-standing, known one is a finding of its own. A finding with
 * children that no question settles is a <em>group</em>: it is absent when all its children are.
 */
@Value.Immutable
@ValueStyle
public abstract class Finding implements Labelled {
    /** What sort of fact it is. */
    public enum Kind {
        /** What the client feels. */
        SYMPTOM,
        /** What can be seen or is new or changed. */
        SIGN,
        /** An established illness or condition, now or in the past. */
        DISEASE,
        /** Something taken or worn as medicine. */
        MEDICATION,
        /** Something that happened. */
        EVENT,
        /** What may have brought the complaint about: posture, work, stress. */
        CAUSE,
        /** A wish of the client. */
        PREFERENCE,
        /** About agreement to treatment. */
        CONSENT,
        /**
         * What a clinician has established. Leaving it absent is always the cautious side, so it occurs only under
         * "not".
         */
        ASSESSMENT,
        /** How the client is today. */
        STATE
    }

    Finding() {}

    /** What sort of fact it is. */
    public abstract Kind kind();

    /** A few words that a client understands, as they stand inside a sentence. */
    @Override
    public abstract String label();

    /** The more general findings that this is one of; PRESENT spreads to them, ABSENT spreads from them. */
    public abstract List<String> isA();

    /** The findings that cannot be present together with this one; holds both ways. */
    public abstract List<String> excludes();

    /** Whether it has a place on the body. Then all its children do. */
    @Value.Default
    public boolean local() {
        return false;
    }

    /** Readings that show it, whatever was answered; states of the day only. Any of them is enough. */
    public abstract List<MeasureRange> shownBy();

    /** What it is called in outside coding systems. */
    public abstract List<Code> codes();

    /** Retired ids that stored profiles may still use for it. */
    @Override
    public abstract List<String> formerly();

    /** A builder; {@code id}, {@code kind} and {@code label} must be given, the rest is empty or false. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds findings. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
