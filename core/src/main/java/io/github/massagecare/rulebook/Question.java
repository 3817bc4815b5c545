package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * One intake question. "None of these" makes the findings it settles absent; measures and regions it settles get their
 * own answers.
 */
@Value.Immutable
@ValueStyle
public abstract class Question implements Identified {
    /** The most labels, that is findings, that one question shows; measures and regions count as none. */
    public static final int MOST_LABELS = 8;

    Question() {}

    /** The question, in the client's words. */
    public abstract String ask();

    /** The findings (at most eight), measures and regions it settles; those that belong together. */
    public abstract List<String> settles();

    /** Whether it is put at every visit; false by default: at the first, and when something changed. */
    @Value.Default
    public boolean everyVisit() {
        return false;
    }

    /** Retired ids that stored profiles may still use for it. */
    @Override
    public abstract List<String> formerly();

    /** A builder; {@code id}, {@code ask} and {@code settles} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds questions. */
    public static final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }
}
