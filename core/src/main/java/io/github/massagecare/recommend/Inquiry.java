package io.github.massagecare.recommend;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Disposition;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something to find out, and what it could change. */
@Value.Immutable
@ValueStyle
public abstract class Inquiry {
    /** Why it should be found out. */
    public enum Why {
        /** It was not asked, and could change the disposition or a verdict. */
        ASK,
        /** The client does not know, and a clinician should confirm it. */
        CONFIRM,
        /** It would only improve the choice among techniques, the dosing or the self-care. */
        REFINE
    }

    Inquiry() {}

    /** Why. */
    @Value.Parameter
    public abstract Why why();

    /** The id of the question to put; none when it is to be confirmed, or no question of the rulebook settles it. */
    @Value.Parameter
    public abstract Optional<String> question();

    /** To confirm: the id of the finding. */
    @Value.Parameter
    public abstract Optional<String> finding();

    /**
     * What it would settle: ids of findings and measures that are open, "regions" for what is to be treated. Empty when
     * confirming.
     */
    @Value.Parameter
    public abstract List<String> settles();

    /** The disposition that the worst of its rules would lead to; none when it would only refine. */
    @Value.Parameter
    public abstract Optional<Disposition> couldBecome();

    /** The ids of the rules that hang on it. */
    @Value.Parameter
    public abstract List<String> rules();

    /** What to ask or confirm and what it could become, on one line. */
    @Override
    public final String toString() {
        return Forms.word(why()) + " " + question().or(this::finding).orElse("")
                + couldBecome().map(d -> ", could become " + Forms.word(d)).orElse("")
                + (settles().isEmpty() ? "" : ", settles " + String.join(", ", settles()));
    }

    /** A builder; {@code why} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds inquiries. */
    public static final class Builder extends ImmutableInquiry.Builder {
        Builder() {}
    }
}
