package io.github.massagecare.recommend;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Verdict;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What may be done with one technique, by what is known and at worst, and how much speaks for it. */
@Value.Immutable
@ValueStyle
public abstract class TechniqueAdvice {
    TechniqueAdvice() {}

    /** The id of the technique. */
    @Value.Parameter
    public abstract String technique();

    /** The verdict by what is known. */
    @Value.Parameter
    public abstract Verdict verdict();

    /** The verdict at worst. */
    @Value.Parameter
    public abstract Verdict atWorst();

    /** The points of the indications that are true, less one if it must be adapted. */
    @Value.Parameter
    public abstract int score();

    /** The most pressure, where what is known caps it under the technique's usual. */
    @Value.Parameter
    public abstract OptionalInt maxPressure();

    /** The optional traits to leave out by what is known. */
    @Value.Parameter
    public abstract List<String> omit();

    /** The positions that are left by what is known; empty when none was taken away. */
    @Value.Parameter
    public abstract List<String> positions();

    /** The regions to keep away from by what is known. */
    @Value.Parameter
    public abstract List<String> notAt();

    /** The rules that restrict it or may. */
    @Value.Parameter
    public abstract List<Reason> reasons();

    /** The rules that speak for it. */
    @Value.Parameter
    public abstract List<Reason> favouredBy();

    /** The technique and its verdicts, on one line. */
    @Override
    public final String toString() {
        return technique() + ": " + Forms.word(verdict())
                + (verdict() == atWorst() ? "" : ", at worst " + Forms.word(atWorst())) + ", score " + score() + ", "
                + reasons();
    }

    /** A builder; {@code technique}, both verdicts and {@code score} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds advice on techniques. */
    public static final class Builder extends ImmutableTechniqueAdvice.Builder {
        Builder() {}
    }
}
