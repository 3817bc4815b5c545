package io.github.massagecare.laws;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something in an answer that rules decided: it is not as it would be without any.
 *
 * @param value what was decided, in words
 * @param rules the rules named for it
 */
record Explained(String value, Set<String> rules) {
    /** Why something is not planned, where rules say so. */
    private static final Set<NotPlanned.Cause> RULED = EnumSet.of(
            NotPlanned.Cause.BARRED, NotPlanned.Cause.CLEARANCE, NotPlanned.Cause.CAP, NotPlanned.Cause.PLACE);

    /** All that rules decided in an answer, by what it is about. */
    static Map<String, Explained> in(Rulebook rulebook, Recommendation answer) {
        Map<String, Explained> all = new LinkedHashMap<>();
        for (TechniqueAdvice advice : answer.techniques()) {
            technique(advice, all);
        }
        for (Referral referral : answer.referrals()) {
            all.put(
                    "referral " + referral.flag(),
                    of(referral.urgency() + " to " + referral.to(), rules(referral.reasons())));
        }
        for (ClearanceNeeded clearance : answer.clearances()) {
            all.put("clearance " + clearance.rule(), of("from " + clearance.from(), rules(clearance.reasons())));
        }
        for (Postponement postponement : answer.postponements()) {
            all.put("postponement " + postponement.rule(), of("postponed", rules(postponement.reasons())));
        }
        for (Inquiry inquiry : answer.questions()) {
            String about = inquiry.question().or(inquiry::finding).orElse("no question") + " for " + inquiry.why();
            all.put(
                    "question " + about,
                    of(inquiry.settles() + " could become " + inquiry.couldBecome(), inquiry.rules()));
        }
        if (answer.plan().isEmpty()) {
            all.put("plan", of("none", rules(answer.noPlan())));
        }
        answer.plan().ifPresent(plan -> plan(plan, all));
        return all;
    }

    private static void technique(TechniqueAdvice advice, Map<String, Explained> all) {
        String limits = advice.maxPressure() + " " + advice.omit() + " " + advice.positions() + " " + advice.notAt();
        if (advice.verdict() != Verdict.SUITABLE || advice.atWorst() != Verdict.SUITABLE) {
            String verdicts = advice.verdict() + " at worst " + advice.atWorst() + " " + limits;
            all.put("technique " + advice.technique(), of(verdicts, rules(advice.reasons())));
        }
        if (advice.score() != 0 || !advice.favouredBy().isEmpty()) {
            Set<String> rules = new TreeSet<>(rules(advice.favouredBy()));
            rules.addAll(rules(advice.reasons()));
            all.put("score " + advice.technique(), of(String.valueOf(advice.score()), rules));
        }
    }

    private static void plan(CarePlan plan, Map<String, Explained> all) {
        Set<String> precautions = new TreeSet<>(rules(plan.precautions()));
        plan.dosing().ifPresent(dose -> all.put("dose", of(dose(dose), List.of(dose.rule()))));
        plan.selfCare().forEach(care -> all.put("activity " + care.activity(), of("suggested", List.of(care.rule()))));
        plan.review()
                .filter(review -> review.afterSessions() != 1)
                .ifPresent(review -> all.put("review", of("after " + review.afterSessions(), rules(review.reasons()))));
        plan.withoutSession().ifPresent(without -> {
            if (!without.cause().name().startsWith("NO")) {
                all.put("session", of(without.cause().name(), rules(without.reasons())));
            }
        });
        for (Step step : plan.session().map(Session::steps).orElse(List.of())) {
            boolean adapted = step.maxPressure().isPresent()
                    || !step.omit().isEmpty()
                    || !step.positions().isEmpty()
                    || !step.notAt().isEmpty();
            if (step.technique().isPresent() && adapted) {
                Set<String> rules = new TreeSet<>(precautions);
                plan.dosing().ifPresent(dose -> rules.add(dose.rule()));
                all.put(
                        "step " + step.technique().get(),
                        of(step.maxPressure() + " " + step.omit() + step.positions() + step.notAt(), rules));
            }
        }
        for (NotPlanned not : plan.notPlanned()) {
            if (RULED.contains(not.cause())) {
                all.put("not planned " + not.technique(), of(not.cause().name(), rules(not.reasons())));
            }
        }
    }

    private static String dose(Dose dose) {
        return dose.everyDays() + " " + dose.sessions() + " " + dose.maxPressure() + " " + dose.reviewAfter();
    }

    private static Explained of(String value, Collection<String> rules) {
        return new Explained(value, new TreeSet<>(rules));
    }

    static Set<String> rules(List<Reason> reasons) {
        return new TreeSet<>(reasons.stream().map(Reason::rule).toList());
    }

    /** All rules that an answer names anywhere. */
    static Set<String> named(Recommendation answer) {
        Set<String> named = new TreeSet<>();
        collect(answer.toTree(), named);
        return named;
    }

    private static void collect(Object node, Set<String> named) {
        if (node instanceof Map<?, ?> map) {
            for (String key : List.of("rule", "flag")) {
                if (map.get(key) instanceof String rule) {
                    named.add(rule);
                }
            }
            if (map.get("rules") instanceof List<?> rules) {
                rules.forEach(rule -> named.add((String) rule));
            }
            map.values().forEach(value -> collect(value, named));
        } else if (node instanceof List<?> list) {
            list.forEach(element -> collect(element, named));
        }
    }
}
