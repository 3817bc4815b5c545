package io.github.massagecare.rules;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.technique.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a therapist would jot it down: one line. */
final class SessionLine {
    private SessionLine() {}

    /** "60: 5 · swedish 10 · deep-tissue 30 to 4 · swedish 5 · 5", or why there is none. */
    static String session(Recommendation answer) {
        return answer.plan()
                .map(plan -> plan.session()
                        .map(SessionLine::session)
                        .orElseGet(() -> word(plan.withoutSession().map(WithoutSession::cause))))
                .orElse("none: "
                        + answer.disposition().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String word(Object cause) {
        return "none: "
                + String.valueOf(cause)
                        .replaceAll("Optional\\[|]", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private static String session(Session session) {
        String steps = session.steps().stream().map(SessionLine::step).collect(Collectors.joining(" · "));
        String less = session.shortOf()
                .map(of -> " (not " + of.minutes() + ": " + of.by().name().toLowerCase(Locale.ROOT) + ")")
                .orElse("");
        return session.minutes() + less + ": " + steps;
    }

    private static String step(Step step) {
        List<String> words = new ArrayList<>();
        step.technique().ifPresent(words::add);
        words.add(String.valueOf(step.minutes()));
        step.maxPressure().ifPresent(most -> words.add("to " + most));
        if (!step.positions().isEmpty()) {
            words.add(String.join("/", step.positions()));
        }
        if (!step.notAt().isEmpty()) {
            words.add("not at " + String.join("/", step.notAt()));
        }
        return String.join(" ", words);
    }

    /** The course and what to do at home. */
    static String course(CarePlan plan) {
        String home = plan.selfCare().stream().map(PlannedActivity::activity).collect(Collectors.joining(", "));
        return plan.dosing()
                        .map(dose -> range(dose.everyDays()) + " ×" + range(dose.sessions()))
                        .orElse("") + "; " + home;
    }

    private static String range(Range range) {
        return range.min() == range.max() ? String.valueOf(range.min()) : range.min() + "–" + range.max();
    }

    /** What the client may choose instead, and what was asked for and is not planned. */
    static String choices(CarePlan plan) {
        return plan.notPlanned().stream()
                .filter(not -> not.cause().isChoice() || not.wished())
                .map(not -> not.technique() + (not.wished() ? " (asked for: " + cause(not) + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String cause(NotPlanned not) {
        return not.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
