package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;

/** What an answer comes to for hands-on work today: the disposition and the standing of the plan in one. */
enum Today {
    /** Emergency help now. */
    EMERGENCY,
    /** Somebody else first, today or tomorrow. */
    SEEN_FIRST,
    /** Another day. */
    NOT_TODAY,
    /** Once somebody has cleared or confirmed it. */
    AFTER_CLEARANCE,
    /** Once questions are answered. */
    AFTER_ANSWERS,
    /** Nothing hands-on is left; the rest of the plan stands. */
    NO_SESSION,
    /** A session with something left out or changed. */
    CHANGED,
    /** A session as planned. */
    AS_PLANNED;

    static Today of(Recommendation answer) {
        return switch (answer.disposition()) {
            case EMERGENCY -> EMERGENCY;
            case REFER_URGENTLY -> SEEN_FIRST;
            default -> answer.plan().map(plan -> of(plan, answer)).orElse(NOT_TODAY);
        };
    }

    /** Whether there is a plan that stands so. */
    static boolean stands(Recommendation answer, Standing standing) {
        return answer.plan().filter(plan -> plan.standing() == standing).isPresent();
    }

    private static Today of(CarePlan plan, Recommendation answer) {
        return switch (plan.standing()) {
            case AFTER_CLEARANCE -> AFTER_CLEARANCE;
            case AFTER_ANSWERS -> AFTER_ANSWERS;
            case READY ->
                plan.session().map(session -> of(session, plan, answer)).orElse(NO_SESSION);
        };
    }

    private static Today of(Session session, CarePlan plan, Recommendation answer) {
        // What holds for everybody changes nothing for this client: it has neither facts nor anything open.
        boolean restricted = plan.precautions().stream()
                .anyMatch(reason -> !reason.facts().isEmpty() || !reason.open().isEmpty());
        boolean changed = session.steps().stream().anyMatch(Today::changed)
                || answer.techniques().stream().anyMatch(advice -> advice.verdict() != Verdict.SUITABLE);
        return restricted && changed ? CHANGED : AS_PLANNED;
    }

    private static boolean changed(Step step) {
        return step.maxPressure().isPresent()
                || !step.omit().isEmpty()
                || !step.positions().isEmpty()
                || !step.notAt().isEmpty();
    }
}
