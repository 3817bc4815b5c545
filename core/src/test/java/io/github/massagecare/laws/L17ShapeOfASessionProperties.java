package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.testing.Draft;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.SessionArbitraries;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L17, shape of a session: in every plan, minutes add up; nothing specific or lengthening comes before general strokes
 * (dry work excepted); what is alone stands alone but for one that prepares and one that settles; equipment is planned
 * only when it was wished for, is indicated to lead, or no hands-on technique may be done; check-in and closing take at
 * most 5 minutes in a slot of up to 30, else at most 10; general strokes are in it unless the lead is alone or none may
 * be done or is offered; care never falls, and nothing planned is lost, in a longer slot; a wish changes no verdict,
 * question or disposition.
 */
class L17ShapeOfASessionProperties {
    private static final int LONGEST_SLOT = 120;

    @Provide
    Arbitrary<Cases> cases() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, SessionArbitraries.cases(12)), Tuple.of(1, ProfileArbitraries.cases(12)));
    }

    @Provide
    Arbitrary<Cases> sessions() {
        return SessionArbitraries.cases(2);
    }

    // --- one session ---

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l17_everySessionHasTheShapeOfOne(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> shaped(subject, profiles.get(0)));
        List.of("alone", "equipment", "deep", "dry", "general", "no general", "short")
                .forEach(what -> Reached.atLeast(1, what, true));
    }

    private static void shaped(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        Optional<Session> session = answer.plan().flatMap(CarePlan::session);
        if (session.isPresent()) {
            addsUp(subject.rulebook(), session.get());
            framed(session.get(), profile);
            ordered(subject.rulebook(), session.get());
            alone(planned(subject.rulebook(), session.get()));
            equipped(subject, profile, answer);
            general(subject.rulebook(), profile, answer);
        }
    }

    private static List<Technique> planned(Rulebook rulebook, Session session) {
        return session.steps().stream()
                .flatMap(step -> step.technique().stream())
                .distinct()
                .map(id -> rulebook.technique(id).orElseThrow())
                .toList();
    }

    private static boolean is(Technique technique, Part part) {
        return !technique.alone() && technique.part().equals(Optional.of(part));
    }

    private static void addsUp(Rulebook rulebook, Session session) {
        assertEquals(
                session.minutes(),
                session.steps().stream().mapToInt(Step::minutes).sum(),
                "minutes");
        assertTrue(session.steps().stream().allMatch(step -> step.minutes() > 0), "an empty step");
        for (Technique technique : planned(rulebook, session)) {
            int minutes = session.steps().stream()
                    .filter(step -> step.technique().equals(Optional.of(technique.id())))
                    .mapToInt(Step::minutes)
                    .sum();
            assertTrue(
                    technique.minutes().min() <= minutes
                            && minutes <= technique.minutes().max(),
                    () -> technique.id() + " takes " + minutes);
        }
    }

    private static int frames(Session session) {
        return session.steps().stream()
                .filter(step -> step.frame().isPresent())
                .mapToInt(Step::minutes)
                .sum();
    }

    /** The slot is what was booked, or as long as the session when that is what a cap or the dosing leaves. */
    private static void framed(Session session, SymptomProfile profile) {
        List<Step> steps = session.steps();
        assertEquals(Optional.of(Step.Frame.CHECK_IN), steps.get(0).frame());
        assertEquals(
                Optional.of(Step.Frame.CLOSING), steps.get(steps.size() - 1).frame());
        assertEquals(
                2, steps.stream().filter(step -> step.frame().isPresent()).count(), "check-in and closing once each");
        boolean filled = session.shortOf()
                .filter(by -> by.by() == Session.Shortfall.By.CONTENT)
                .isEmpty();
        boolean booked = profile.minutes().isPresent();
        boolean isShort = booked && (profile.minutes().getAsInt() <= 30 || (filled && session.minutes() <= 30));
        Reached.count("short", isShort);
        assertTrue(frames(session) <= (isShort ? 5 : 10), () -> "check-in and closing take " + frames(session));
        assertTrue(!booked || session.minutes() <= profile.minutes().getAsInt(), "longer than booked");
    }

    private static void ordered(Rulebook rulebook, Session session) {
        int general = 0;
        boolean has = planned(rulebook, session).stream().anyMatch(technique -> is(technique, Part.GENERAL));
        for (Step step : session.steps()) {
            Technique technique = step.technique().flatMap(rulebook::technique).orElse(null);
            if (technique == null) {
                continue;
            }
            general += is(technique, Part.GENERAL) ? step.minutes() : 0;
            boolean works = is(technique, Part.SPECIFIC) || is(technique, Part.LENGTHEN);
            Reached.count("dry", works && technique.dry() && has && general == 0);
            assertTrue(
                    !works || technique.dry() || !has || general > 0, () -> technique.id() + " before general strokes");
            boolean deep = technique.pressure().map(Pressure::min).orElse(0) > 3;
            Reached.count("deep", deep);
            assertTrue(!deep || general >= 10, technique.id() + " after " + general + " minutes of general strokes");
            assertEquals(deep ? OptionalInt.of(3) : OptionalInt.empty(), step.startAt());
        }
    }

    private static void alone(List<Technique> planned) {
        boolean alone = planned.stream().anyMatch(Technique::alone);
        Reached.count("alone", alone);
        if (alone) {
            List<Technique> others =
                    planned.stream().filter(technique -> !technique.alone()).toList();
            assertEquals(1, planned.size() - others.size(), "two that each are a session of their own");
            assertTrue(
                    others.stream().allMatch(other -> is(other, Part.PREPARE) || is(other, Part.SETTLE)),
                    () -> "not alone: " + others);
            assertEquals(
                    others.size(),
                    others.stream().map(Technique::part).distinct().count(),
                    "two that prepare, or two that settle");
        }
    }

    private static void equipped(Subject subject, SymptomProfile profile, Recommendation answer) {
        for (Technique technique : planned(
                subject.rulebook(), answer.plan().flatMap(CarePlan::session).orElseThrow())) {
            Reached.count("equipment", technique.equipment());
            if (technique.equipment()
                    && !profile.wished().contains(technique.id())
                    && !isToLead(subject, profile, technique)) {
                assertFalse(
                        isHandsOnWorkLeft(subject.rulebook(), answer),
                        () -> technique.id() + " is planned only because it is there");
            }
        }
    }

    private static boolean isToLead(Subject subject, SymptomProfile profile, Technique technique) {
        return subject.rulebook().indications().stream()
                .filter(indication ->
                        indication.leads() && indication.technique().equals(technique.id()))
                .map(Indication::id)
                .anyMatch(id -> subject.recommender().explain(profile, id).truth() == Truth.TRUE);
    }

    /**
     * What may be done in a plan that is ready is said of each technique; in one that waits, at least what is planned
     * may be.
     */
    private static boolean isHandsOnWorkLeft(Rulebook rulebook, Recommendation answer) {
        CarePlan plan = answer.plan().orElseThrow();
        boolean planned =
                planned(rulebook, plan.session().orElseThrow()).stream().anyMatch(Technique::handsOn);
        return planned
                || (plan.standing() == Standing.READY
                        && rulebook.techniques().stream()
                                .filter(Technique::handsOn)
                                .anyMatch(technique -> mayBeDone(technique, answer)));
    }

    private static boolean mayBeDone(Technique technique, Recommendation answer) {
        return answer.techniques().stream()
                .anyMatch(advice -> advice.technique().equals(technique.id())
                        && advice.atWorst().compareTo(Verdict.ADAPT) <= 0);
    }

    /**
     * Without general strokes, none that can stand in may be done, and none that is favoured is left out for want of
     * room.
     */
    private static void general(Rulebook rulebook, SymptomProfile profile, Recommendation answer) {
        CarePlan plan = answer.plan().orElseThrow();
        List<Technique> planned = planned(rulebook, plan.session().orElseThrow());
        boolean has = planned.stream().anyMatch(technique -> is(technique, Part.GENERAL));
        boolean alone = planned.stream().anyMatch(Technique::alone);
        Reached.count("general", has);
        Reached.count("no general", !has && !alone);
        if (has || alone || plan.standing() != Standing.READY) {
            return;
        }
        int cap = plan.dosing()
                .flatMap(dose -> rulebook.entry(dose.rule(), Dosing.class))
                .map(Dosing::maxPressure)
                .orElse(OptionalInt.empty())
                .orElse(Pressure.DEEPEST);
        for (Technique technique : rulebook.techniques()) {
            int least = technique.pressure().map(Pressure::min).orElse(0);
            if (is(technique, Part.GENERAL) && least <= Math.min(3, cap)) {
                boolean offered =
                        profile.offered().isEmpty() || profile.offered().contains(technique.id());
                boolean standsIn =
                        technique.fallback() && technique.handsOn() && offered && mayBeDone(technique, answer);
                assertFalse(standsIn, () -> "no general strokes although " + technique.id() + " may be done");
                assertTrue(
                        plan.notPlanned().stream()
                                .filter(not -> not.technique().equals(technique.id()))
                                .allMatch(not -> !not.cause().isChoice() || technique.equipment()),
                        () -> "no general strokes although " + technique.id() + " could be chosen");
            }
        }
    }

    // --- longer slots ---

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l17_aLongerSlotHasNoLessCareAndLosesNothing(@ForAll("sessions") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> longer(subject, profiles.get(0)));
        List.of("added", "replaced").forEach(what -> Reached.atLeast(1, what, true));
    }

    private static void longer(Subject subject, SymptomProfile profile) {
        List<Technique> before = List.of();
        int care = 0;
        boolean anyReplaced = false;
        boolean anyAdded = false;
        for (int minutes = 1; minutes <= LONGEST_SLOT; minutes++) {
            int slot = minutes;
            Recommendation answer =
                    subject.recommend(profile.toBuilder().minutes(slot).build());
            Optional<Session> session = answer.plan().flatMap(CarePlan::session);
            List<Technique> planned =
                    session.map(some -> planned(subject.rulebook(), some)).orElse(List.of());
            int less = care;
            care = session.map(some -> some.minutes() - frames(some)).orElse(0);
            int now = care;
            assertTrue(now >= less, () -> "care falls from " + less + " to " + now + " in " + slot);
            boolean general = planned.stream().anyMatch(technique -> is(technique, Part.GENERAL));
            List<Technique> shorter = before;
            boolean replaced =
                    planned.stream().anyMatch(technique -> technique.alone() && !shorter.contains(technique));
            anyReplaced |= replaced && !before.isEmpty();
            anyAdded |= !before.isEmpty() && planned.size() > before.size();
            List<Technique> lost = new ArrayList<>(before);
            lost.removeAll(planned);
            boolean excepted =
                    replaced || (!general && planned.stream().noneMatch(Technique::alone) && !planned.isEmpty());
            assertTrue(
                    lost.isEmpty() || excepted,
                    () -> "lost in " + slot + ": "
                            + lost.stream().map(Technique::id).toList());
            before = planned;
        }
        Reached.count("replaced", anyReplaced);
        Reached.count("added", anyAdded);
    }

    // --- wishes ---

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l17_aWishAndWhatIsOnOfferChangeNoVerdictQuestionOrDisposition(
            @ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            SymptomProfile plain = without(subject, profile);
            SymptomProfile.Builder wishing = plain.toBuilder().wished(some(subject.rulebook(), random));
            SymptomProfile wish = random.nextBoolean()
                    ? wishing.build()
                    : wishing.offered(some(subject.rulebook(), random)).build();
            Smallest.check(subject, List.of(wish), (rules, profiles) -> same(rules, profiles.get(0)));
            Reached.count(
                    "another session",
                    !subject.recommend(plain)
                            .plan()
                            .flatMap(CarePlan::session)
                            .equals(subject.recommend(wish).plan().flatMap(CarePlan::session)));
        }
        Reached.atLeast(10, "another session", true);
    }

    private static Set<String> some(Rulebook rulebook, Random random) {
        Set<String> some = new TreeSet<>();
        rulebook.techniques().stream()
                .map(Technique::id)
                .filter(id -> random.nextInt(3) == 0)
                .forEach(some::add);
        return some;
    }

    /** The same client without wishes, to whom everything is offered. */
    private static SymptomProfile without(Subject subject, SymptomProfile profile) {
        return Draft.of(subject.family(), profile)
                .offered(List.of())
                .wished(List.of())
                .build();
    }

    private static void same(Subject subject, SymptomProfile wish) {
        Recommendation one = subject.recommend(without(subject, wish));
        Recommendation other = subject.recommend(wish);
        assertEquals(one.disposition(), other.disposition());
        assertEquals(one.known(), other.known());
        assertEquals(one.atWorst(), other.atWorst());
        assertEquals(one.techniques(), other.techniques());
        assertEquals(one.questions(), other.questions());
        assertEquals(one.referrals(), other.referrals());
        assertEquals(one.clearances(), other.clearances());
        assertEquals(one.postponements(), other.postponements());
        assertEquals(one.noPlan(), other.noPlan());
        assertEquals(one.plan().map(CarePlan::standing), other.plan().map(CarePlan::standing));
    }
}
