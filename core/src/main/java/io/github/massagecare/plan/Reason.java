package io.github.massagecare.plan;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import org.immutables.value.Value;

/**
 * A rule that decided something, and why it counts: the facts that make it true, or the open facts for want of which it
 * may be true. Facts stand in the order of the criterion.
 */
@Value.Immutable
@ValueStyle
public abstract class Reason {
    Reason() {}

    /** The id of the rule. */
    @Value.Parameter
    public abstract String rule();

    /**
     * What makes it true: evaluating the rule on these facts alone gives true. Empty when it is not known to be true.
     */
    @Value.Parameter
    public abstract List<Fact> facts();

    /**
     * The findings and measures that are not known and on which it still hangs; "regions" when the treated regions are
     * unknown.
     */
    @Value.Parameter
    public abstract List<String> open();

    /** The ids of the rule's sources. */
    @Value.Parameter
    public abstract List<String> sources();

    /** How well the rule is supported. */
    @Value.Parameter
    public abstract Evidence evidence();

    /** The rule and how many facts decide it, on one line; not the facts, which are the client's. */
    @Override
    public final String toString() {
        return rule() + " (" + facts().size() + " facts, " + open().size() + " open, " + Forms.word(evidence()) + ")";
    }

    /** Why a rule counts: the facts that make it true, or what is open. */
    public static Reason of(Rule rule, Iterable<Fact> facts, Iterable<String> open) {
        return ImmutableReason.of(rule.id(), facts, open, rule.sources(), rule.evidence());
    }

    /** A builder; {@code rule} and {@code evidence} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds reasons. */
    public static final class Builder extends ImmutableReason.Builder {
        Builder() {}
    }
}
