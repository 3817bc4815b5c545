package io.github.massagecare.recommend;

import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.ReviewPoint;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the plan. It is made of what is left at worst: what was not asked but would only modify care is kept out and
 * named among the precautions. A plan after clearance is the one that would hold were every outstanding clearance
 * given. A plan after answers has no session: what to ask, what to do at home that nothing open bars, advice.
 */
record Planning(
        Decision decided, Reasons reasons, List<TechniqueAdvice> advice, Optional<CompiledRule<Dosing>> dosing) {
    /** The plan of a client who may have one. */
    static CarePlan of(Decision decided, Standing standing, Reasons reasons, List<TechniqueAdvice> advice) {
        CompiledRulebook rulebook = decided.client.rulebook();
        // The first that holds, in rulebook order.
        Optional<CompiledRule<Dosing>> dosing =
                decided.client.holding(rulebook.dosing).stream().findFirst();
        return new Planning(decided, reasons, advice, dosing).plan(standing);
    }

    private CarePlan plan(Standing standing) {
        Reading reading = standing == Standing.AFTER_CLEARANCE ? Reading.ONCE_CLEARED : Reading.AT_WORST;
        List<PlannedActivity> selfCare = HomeCare.of(decided, reading);
        Precautions precautions = new Precautions(decided, reading);
        CarePlan.Builder plan = CarePlan.builder()
                .standing(standing)
                .dosing(dosing.map(Planning::dose))
                .selfCare(selfCare)
                .measures(decided.client.rulebook().measuresFollowed);
        if (standing == Standing.AFTER_ANSWERS) {
            plan.withoutSession(new WithoutSession(
                    WithoutSession.Cause.OPEN_QUESTIONS,
                    reasons.of(decided.planStanding.unasked()),
                    OptionalInt.empty()));
            advise(plan, new AdviceGiven(decided.client, Optional.empty(), selfCare));
        } else {
            advise(plan, new AdviceGiven(decided.client, session(plan, reading, precautions), selfCare));
            plan.review(review());
        }
        return plan.precautions(reasons.of(precautions.all())).build();
    }

    private static void advise(CarePlan.Builder plan, AdviceGiven given) {
        plan.advice(given.advice()).aftercare(given.aftercare());
    }

    private static Dose dose(CompiledRule<Dosing> rule) {
        Dosing dosing = rule.rule();
        return new Dose(dosing.id(), dosing.everyDays(), dosing.sessions(), dosing.maxPressure(), dosing.reviewAfter());
    }

    private Optional<Session> session(CarePlan.Builder plan, Reading reading, Precautions precautions) {
        Optional<Dosing> dose = dosing.map(CompiledRule::rule);
        Ranking ranking = Ranking.of(decided, advice, reading, dose);
        SessionMinutes minutes = new SessionMinutes(decided, reading, ranking, dose, precautions.preferredPositions());
        Optional<Session> session = minutes.session();
        Set<String> planned = planned(session);
        WhyNotPlanned why = new WhyNotPlanned(decided.inForce, reading, dosing, reasons, ranking, minutes);
        List<NotPlanned> notPlanned = why.notPlanned(planned);
        plan.notPlanned(notPlanned).session(session);
        if (session.isEmpty()) {
            plan.withoutSession(why.withoutSession());
            return session;
        }
        precautions.addSession(session.get(), ranking);
        List<String> choices = choices(ranking, planned, notPlanned);
        for (String technique : planned) {
            List<String> alternatives = new ArrayList<>(choices);
            alternatives.remove(technique);
            plan.addConsent(new Consent(technique, alternatives));
        }
        return session;
    }

    /** The techniques of a session, each once, in the order of its steps. */
    static Set<String> planned(Optional<Session> session) {
        Set<String> planned = new LinkedHashSet<>();
        session.ifPresent(some -> some.steps().forEach(step -> step.technique().ifPresent(planned::add)));
        return planned;
    }

    /** What can be chosen among: what is planned, and what is left out only by choice. */
    private static List<String> choices(Ranking ranking, Set<String> planned, List<NotPlanned> notPlanned) {
        Set<String> leftOut = new LinkedHashSet<>();
        for (NotPlanned not : notPlanned) {
            if (not.cause().isChoice()) {
                leftOut.add(not.technique());
            }
        }
        List<String> choices = new ArrayList<>();
        for (Candidate candidate : ranking.all()) {
            if (candidate.eligible() && (planned.contains(candidate.id()) || leftOut.contains(candidate.id()))) {
                choices.add(candidate.id());
            }
        }
        return choices;
    }

    /** After as many sessions as the dosing says, or earlier where a red flag does. */
    private ReviewPoint review() {
        int after = dosing.map(rule -> rule.rule().reviewAfter()).orElse(1);
        List<CompiledRule<?>> deciding = new ArrayList<>();
        for (CompiledRule<RedFlag> flag : decided.client.redFlags()) {
            if (decided.client.lifted(flag, false) || decided.redFlags.refers(flag, false)) {
                deciding.add(flag);
                after = Math.min(after, flag.rule().reviewAfter().orElse(1));
            }
        }
        dosing.ifPresent(deciding::add);
        return new ReviewPoint(after, reasons.of(deciding));
    }
}
