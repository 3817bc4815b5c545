package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L4, safe under ignorance: a ready plan exists under no uncleared TRUE or UNKNOWN rule that would hold all work or
 * refer above routine, and holds no technique, trait, pressure or place that an uncleared TRUE or UNKNOWN rule bars.
 * What each rule bars is worked out here, apart from the engine, from the rule and its truth; only how far it reaches
 * is a matter of {@link Reach}.
 */
class L04SafeUnderIgnoranceProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(12);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l4_aReadyPlanHoldsNothingThatMayBeBarred(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> check(subject, profiles.get(0)));
        Reached.atLeast(6, "ready", true);
        Reached.atLeast(15, "kept away", true);
    }

    /**
     * What waits for a word holds as little, but for what it waits for: clearances that are listed, answers to be
     * confirmed.
     */
    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l4_aPlanAfterClearanceHoldsNothingElseThatMayBeBarred(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> waiting(subject, profiles.get(0)));
        Reached.atLeast(1, "after clearance", true);
        Reached.atLeast(15, "kept away", true);
    }

    private static void waiting(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        Optional<CarePlan> plan = answer.plan().filter(p -> p.standing() == Standing.AFTER_CLEARANCE);
        Reached.count("after clearance", plan.flatMap(CarePlan::session).isPresent());
        if (plan.isPresent()) {
            Set<String> given = new TreeSet<>(
                    answer.clearances().stream().map(ClearanceNeeded::rule).toList());
            for (Inquiry inquiry : answer.questions()) {
                if (inquiry.why() == Inquiry.Why.CONFIRM) {
                    inquiry.rules().stream()
                            .filter(rule -> subject.rulebook()
                                    .entry(rule, Contraindication.class)
                                    .filter(Contraindication::barsAllWork)
                                    .isPresent())
                            .forEach(given::add);
                }
            }
            holds(subject, profile, plan.get(), bars(subject, profile, given));
        }
    }

    private static void check(Subject subject, SymptomProfile profile) {
        Optional<CarePlan> plan = subject.recommend(profile).plan().filter(p -> p.standing() == Standing.READY);
        Reached.count("ready", plan.flatMap(CarePlan::session).isPresent());
        if (plan.isEmpty()) {
            return;
        }
        for (RedFlag flag : subject.rulebook().redFlags()) {
            assertTrue(
                    flag.urgency() == RedFlag.Urgency.ROUTINE || !counts(subject, profile, flag),
                    () -> "ready under the flag " + flag.id());
        }
        List<Bar> bars = bars(subject, profile, Set.of());
        Set<String> held = new TreeSet<>();
        bars.stream()
                .filter(Bar::allWork)
                .forEach(bar -> held.addAll(bar.reach().covered()));
        assertFalse(
                bars.stream().anyMatch(bar -> bar.allWork() && bar.reach().everywhere())
                        || (!profile.regions().isEmpty() && held.containsAll(profile.regions())),
                "ready under rules that hold all work");
        holds(subject, profile, plan.get(), bars);
    }

    private static void holds(Subject subject, SymptomProfile profile, CarePlan plan, List<Bar> bars) {
        plan.session().ifPresent(session -> session(subject, profile, session, bars));
        for (PlannedActivity planned : plan.selfCare()) {
            Activity activity =
                    subject.rulebook().entry(planned.activity(), Activity.class).orElseThrow();
            for (Bar bar : bars) {
                assertFalse(
                        bar.bars().contains(activity.id())
                                || activity.traits().stream().anyMatch(bar.bars()::contains),
                        () -> bar + " bars " + activity.id());
            }
        }
    }

    private static void session(Subject subject, SymptomProfile profile, Session session, List<Bar> bars) {
        for (Bar bar : bars) {
            assertTrue(
                    !bar.reach().somewhere() || session.minutes() <= bar.maxMinutes(),
                    () -> bar + " and " + session.minutes() + " minutes");
        }
        for (Step step : session.steps()) {
            step.technique()
                    .flatMap(subject.rulebook()::technique)
                    .ifPresent(technique -> step(profile, step, technique, bars));
        }
    }

    private static void step(SymptomProfile profile, Step step, Technique technique, List<Bar> bars) {
        Set<String> held = new TreeSet<>();
        for (Bar bar : bars) {
            if (bar.forbids(technique)) {
                assertFalse(bar.reach().everywhere(), () -> bar + " bars " + technique.id());
                assertTrue(step.notAt().containsAll(bar.reach().places()), () -> bar + " and not at " + step.notAt());
                Reached.count("kept away", bar.reach().somewhere());
                held.addAll(bar.reach().covered());
            } else if (bar.reach().somewhere()) {
                adapted(step, technique, bar);
            }
        }
        assertFalse(
                !profile.regions().isEmpty() && held.containsAll(profile.regions()),
                () -> "no place left for " + technique.id());
    }

    private static void adapted(Step step, Technique technique, Bar bar) {
        for (String trait : technique.optionalTraits()) {
            assertTrue(!bar.bars().contains(trait) || step.omit().contains(trait), () -> bar + " and " + trait);
        }
        List<String> positions = step.positions().isEmpty() ? technique.positions() : step.positions();
        assertTrue(positions.stream().noneMatch(bar.bars()::contains), () -> bar + " and " + positions);
        assertEquals(technique.positions().isEmpty(), positions.isEmpty());
        technique.pressure().ifPresent(pressure -> {
            int most = step.maxPressure().orElse(pressure.max());
            assertTrue(most <= bar.maxPressure(), () -> bar + " and pressure " + most);
            assertTrue(most >= pressure.min(), () -> technique.id() + " under its least pressure: " + most);
        });
    }

    /**
     * All that rules bar which are TRUE or UNKNOWN: what is not cleared nor supposed to be, and what holds even then.
     */
    private static List<Bar> bars(Subject subject, SymptomProfile profile, Set<String> given) {
        List<Bar> bars = new ArrayList<>();
        Lifted lifted = new Lifted(subject, profile);
        for (Contraindication rule : subject.rulebook().contraindications()) {
            if (truth(subject, profile, rule.id()) != Truth.FALSE) {
                Reach reach = Reach.atWorst(subject, profile, rule);
                List<String> accepted =
                        rule.clearance().map(Clearance::acceptedFrom).orElse(List.of());
                if (!lifted.by(accepted, rule) && !given.contains(rule.id())) {
                    bars.add(Bar.of(rule, reach));
                }
                rule.clearance()
                        .flatMap(clearance -> clearance.then())
                        .ifPresent(then -> bars.add(Bar.of(rule.id(), then, reach)));
            }
        }
        return bars;
    }

    private static boolean counts(Subject subject, SymptomProfile profile, RedFlag flag) {
        boolean released =
                flag.urgency() != RedFlag.Urgency.EMERGENCY && new Lifted(subject, profile).by(flag.to(), flag);
        return !released && truth(subject, profile, flag.id()) != Truth.FALSE;
    }

    private static Truth truth(Subject subject, SymptomProfile profile, String rule) {
        return subject.recommender().explain(profile, rule).truth();
    }
}
