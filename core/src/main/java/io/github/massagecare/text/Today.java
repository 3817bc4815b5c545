package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
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
        if (answer.disposition() == Disposition.EMERGENCY) {
            return EMERGENCY;
        }
        if (answer.disposition() == Disposition.REFER_URGENTLY) {
            return SEEN_FIRST;
        }
        return answer.plan().map(plan -> of(plan, answer)).orElse(NOT_TODAY);
    }

    /** Whether there is a plan that stands so. */
    static boolean stands(Recommendation answer, Standing standing) {
        return answer.plan().filter(plan -> plan.standing() == standing).isPresent();
    }

    private static Today of(CarePlan plan, Recommendation answer) {
        if (plan.standing() == Standing.AFTER_CLEARANCE) {
            return AFTER_CLEARANCE;
        }
        if (plan.standing() == Standing.AFTER_ANSWERS) {
            return AFTER_ANSWERS;
        }
        if (plan.session().isEmpty()) {
            return NO_SESSION;
        }
        // What holds for everybody changes nothing for this client: it has neither facts nor anything open.
        boolean restricted = plan.precautions().stream()
                .anyMatch(reason -> !reason.facts().isEmpty() || !reason.open().isEmpty());
        boolean changed = plan.session().get().steps().stream().anyMatch(Today::changed)
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
