package io.github.massagecare.plan;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What reasonable care would look like. It is built from what may be so at worst: what was not asked and would only
 * modify care is kept out and named among the precautions.
 */
@Value.Immutable
@ValueStyle
public abstract class CarePlan {
    CarePlan() {}

    /** Whether it may be carried out. To be read first. */
    public abstract Standing standing();

    /** The session, if there is one. */
    public abstract Optional<Session> session();

    /** Why there is no session, if there is none. */
    public abstract Optional<WithoutSession> withoutSession();

    /**
     * What is favoured or was asked for and is not planned, in the order of preference; empty while answers are
     * outstanding.
     */
    public abstract List<NotPlanned> notPlanned();

    /** How often and how many; none when the rulebook has no dosing rule that is true. */
    public abstract Optional<Dose> dosing();

    /** What the client can do; nothing that is barred or may be. */
    public abstract List<PlannedActivity> selfCare();

    /**
     * What to be careful about: rules that hold and touch what is treated, rules that may hold and shaped the session,
     * and rules that keep an activity out.
     */
    public abstract List<Reason> precautions();

    /** The ids of the advice on aftercare; empty while answers are outstanding. */
    public abstract List<String> aftercare();

    /** The ids of all other advice that applies. */
    public abstract List<String> advice();

    /** For each technique of the session, what the client must be told. */
    public abstract List<Consent> consent();

    /** The measures to take again, so that change can be seen. */
    public abstract List<String> measures();

    /** When to look again; none while answers are outstanding. */
    public abstract Optional<ReviewPoint> review();

    /** How it stands and its session, on one line. */
    @Override
    public final String toString() {
        return Forms.word(standing()) + ": " + session().map(Session::toString).orElse("no session") + "; "
                + selfCare().size()
                + " activities, " + precautions().size() + " precautions"
                + review().map(review -> ", review after " + review.afterSessions())
                        .orElse("");
    }

    /** A builder; {@code standing} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds plans. */
    public static final class Builder extends ImmutableCarePlan.Builder {
        Builder() {}
    }
}
