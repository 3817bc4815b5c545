package io.github.massagecare.reference;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.testing.Reached;
import java.util.List;
import java.util.Optional;

/** What sessions the comparison is made on: every corner of the shape of a session often enough. */
final class ReachedSessions {
    private static final List<String> CORNERS = List.of(
            "lead alone",
            "hands-off lead",
            "equipment leads",
            "strokes split",
            "lead dropped",
            "cap under the dosing's least",
            "no general strokes",
            "wish refused",
            "warmed",
            "dry",
            "two specific");

    private ReachedSessions() {}

    static void count(Rulebook rulebook, SymptomProfile profile, Recommendation answer) {
        CarePlan plan = answer.plan().orElseThrow();
        plan.notPlanned().forEach(not -> Reached.count("not planned", not.cause()));
        Reached.count("wish refused", plan.notPlanned().stream().anyMatch(NotPlanned::wished));
        Reached.count("without", plan.withoutSession().map(WithoutSession::cause));
        Optional<Session> session = plan.session();
        List<Technique> steps = session.stream()
                .flatMap(some -> some.steps().stream())
                .flatMap(step -> step.technique().stream())
                .map(id -> rulebook.technique(id).orElseThrow())
                .toList();
        boolean general = steps.stream().anyMatch(technique -> is(technique, Part.GENERAL));
        boolean alone = steps.stream().anyMatch(Technique::alone);
        Reached.count("lead alone", alone);
        Reached.count("hands-off lead", !steps.isEmpty() && steps.stream().noneMatch(Technique::handsOn));
        Reached.count("equipment leads", isLedByEquipment(plan, steps));
        Reached.count("strokes split", steps.size() > steps.stream().distinct().count());
        Reached.count("lead dropped", session.isPresent() && isLeadDropped(rulebook, plan, steps));
        int least = plan.dosing()
                .flatMap(dose -> rulebook.entry(dose.rule(), Dosing.class))
                .map(rule -> rule.minutes().min())
                .orElse(0);
        Reached.count(
                "cap under the dosing's least",
                shortBy(session, Session.Shortfall.By.CAP)
                        && session.orElseThrow().minutes() < least);
        Reached.count("no general strokes", session.isPresent() && !alone && !general);
        Reached.count(
                "warmed",
                session.stream()
                        .flatMap(some -> some.steps().stream())
                        .anyMatch(step -> step.startAt().isPresent()));
        Reached.count("dry", steps.stream().anyMatch(technique -> technique.dry() && is(technique, Part.SPECIFIC)));
        Reached.count(
                "two specific",
                steps.stream().filter(technique -> is(technique, Part.SPECIFIC)).count() > 1);
        Reached.count(
                "short of",
                session.flatMap(Session::shortOf).map(shortfall -> shortfall.of() + " by " + shortfall.by()));
        session.stream()
                .flatMap(some -> some.steps().stream())
                .flatMap(step -> step.why().stream())
                .forEach(why -> Reached.count("why", why));
    }

    private static boolean is(Technique technique, Part part) {
        return !technique.alone() && technique.part().equals(Optional.of(part));
    }

    private static boolean shortBy(Optional<Session> session, Session.Shortfall.By by) {
        return session.flatMap(Session::shortOf)
                .filter(shortfall -> shortfall.by() == by)
                .isPresent();
    }

    /** Whether the first in the order of preference that is planned takes equipment. */
    private static boolean isLedByEquipment(CarePlan plan, List<Technique> steps) {
        return !plan.consent().isEmpty()
                && steps.stream()
                        .anyMatch(technique -> technique.equipment() && technique.role() == Technique.Role.PRIMARY)
                && steps.stream()
                        .filter(technique -> !technique.equipment())
                        .allMatch(technique -> is(technique, Part.GENERAL));
    }

    /** Whether nothing but general strokes that lead nothing is left of a session. */
    private static boolean isLeadDropped(Rulebook rulebook, CarePlan plan, List<Technique> steps) {
        return steps.stream().allMatch(technique -> is(technique, Part.GENERAL))
                && plan.notPlanned().stream()
                        .filter(not -> not.cause() == NotPlanned.Cause.NO_TIME)
                        .map(not -> rulebook.technique(not.technique()).orElseThrow())
                        .anyMatch(technique -> technique.role() == Technique.Role.PRIMARY);
    }

    static void enough() {
        CORNERS.forEach(corner -> Reached.atLeast(0.5, corner, true));
        for (NotPlanned.Cause cause : NotPlanned.Cause.values()) {
            Reached.atLeast(cause == NotPlanned.Cause.CLEARANCE ? 0 : 0.1, "not planned", cause);
        }
        for (Step.Why why : Step.Why.values()) {
            Reached.atLeast(1, "why", why);
        }
        List.of(
                        "BOOKING by CONTENT",
                        "BOOKING by CAP",
                        "BOOKING by DOSING",
                        "DOSING by CONTENT",
                        "DOSING by CAP",
                        "DOSING by BOOKING")
                .forEach(kind -> Reached.atLeast(0.02, "short of", Optional.of(kind)));
    }
}
