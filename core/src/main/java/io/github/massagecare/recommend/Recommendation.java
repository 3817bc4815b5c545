package io.github.massagecare.recommend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Verdict;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The whole answer for one client. To be read in this order: the disposition; whom else to see, what to have cleared,
 * why not today; what to ask; then the plan and the techniques.
 */
@Value.Immutable
@ValueStyle
public abstract class Recommendation {
    Recommendation() {}

    /** Which rulebook gave it. */
    public abstract RulebookStamp rulebook();

    /** What to do with the client as a whole. */
    public abstract Disposition disposition();

    /** The disposition by what is known. */
    public abstract Disposition known();

    /** The disposition at worst. */
    public abstract Disposition atWorst();

    /** Whether nothing that is unknown could change the disposition or any verdict. */
    public abstract boolean settled();

    /** The red flags that are true. */
    public abstract List<Referral> referrals();

    /** The clearances that are outstanding. */
    public abstract List<ClearanceNeeded> clearances();

    /** The rules for which all work is put off. */
    public abstract List<Postponement> postponements();

    /** What to find out, most severe first. */
    public abstract List<Inquiry> questions();

    /** All techniques of the rulebook, in rulebook order. */
    public abstract List<TechniqueAdvice> techniques();

    /** The plan, if there may be one. */
    public abstract Optional<CarePlan> plan();

    /** Why there is no plan, if there is none. */
    public abstract List<Reason> noPlan();

    /** What it takes for granted; by default nothing. */
    @Value.Default
    public Assumed assumed() {
        return new Assumed(false, List.of(), List.of());
    }

    /**
     * Reads a recommendation document.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static Recommendation read(String json) {
        return RecommendationDocument.FORM.read(json);
    }

    /**
     * Reads a recommendation document and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static Recommendation read(InputStream json) {
        return RecommendationDocument.FORM.read(json);
    }

    /**
     * Reads a recommendation document.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Recommendation read(Path file) {
        return RecommendationDocument.FORM.read(file);
    }

    /**
     * The recommendation of a plain tree, as a JSON library reads it. Object mappers of Jackson 2 and 3 call this by
     * themselves.
     *
     * @throws InvalidDocumentException with all its problems
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Recommendation fromTree(Map<String, ?> tree) {
        return RecommendationDocument.FORM.fromTree(tree);
    }

    /**
     * The document as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order. Object mappers
     * write this.
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        return RecommendationDocument.FORM.toTree(this);
    }

    /** The document in canonical form: one line, fixed order, defaults left out. */
    public final String toJson() {
        return RecommendationDocument.FORM.toJson(this);
    }

    /** The verdict of the answer on one line: disposition first, then plan, referrals and questions. */
    @Override
    public final String toString() {
        String plan = plan().map(p -> "plan " + Forms.word(p.standing())
                        + p.session().map(s -> " " + s.minutes() + " min").orElse(""))
                .orElse("no plan");
        long barred =
                techniques().stream().filter(t -> t.verdict() == Verdict.BARRED).count();
        return Forms.word(disposition()) + (settled() ? ", settled" : ", at worst " + Forms.word(atWorst())) + "; "
                + plan + "; "
                + referrals().size() + " referrals, " + clearances().size() + " clearances, "
                + questions().size() + " questions, "
                + barred + " of " + techniques().size() + " techniques barred; "
                + rulebook().id() + " " + rulebook().version();
    }

    /**
     * A builder; what is no list and not optional must be given. For tests and for systems that store answers in their
     * own form.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds recommendations. */
    public static final class Builder extends ImmutableRecommendation.Builder {
        Builder() {}
    }
}
