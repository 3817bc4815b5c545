package io.github.massagecare.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rules.ShippedRulebooks;
import io.github.massagecare.technique.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The twelve clients of examples/profiles, and why a careful therapist would accept what is answered for each. */
class ProfilesTest {
    private static final Path FOLDER = Path.of("..", "profiles");
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    private static Recommendation answer(String profile) {
        return RECOMMENDER.recommend(RULEBOOK.readProfile(FOLDER.resolve(profile + ".json")));
    }

    private static CarePlan plan(Recommendation answer) {
        return answer.plan().orElseThrow();
    }

    private static List<Step> steps(Recommendation answer) {
        return plan(answer).session().orElseThrow().steps().stream()
                .filter(step -> step.technique().isPresent())
                .toList();
    }

    private static List<String> planned(Recommendation answer) {
        return steps(answer).stream().flatMap(step -> step.technique().stream()).toList();
    }

    /** The technique with the most time. */
    private static String main(Recommendation answer) {
        return steps(answer).stream()
                .max(Comparator.comparing(Step::minutes))
                .flatMap(Step::technique)
                .orElseThrow();
    }

    private static TechniqueAdvice advice(Recommendation answer, String technique) {
        return answer.techniques().stream()
                .filter(advice -> advice.technique().equals(technique))
                .findFirst()
                .orElseThrow();
    }

    private static int deepest(Step step) {
        int usual = step.technique()
                .flatMap(RULEBOOK::technique)
                .flatMap(t -> t.pressure())
                .map(p -> p.max())
                .orElse(0);
        return step.maxPressure().orElse(usual);
    }

    private static List<String> choices(Recommendation answer) {
        return plan(answer).notPlanned().stream()
                .filter(not -> not.cause().isChoice())
                .map(NotPlanned::technique)
                .toList();
    }

    private static List<String> activities(Recommendation answer) {
        return plan(answer).selfCare().stream().map(PlannedActivity::activity).toList();
    }

    @Test
    void thereAreTwelve_andEachHasItsTest() throws IOException {
        Set<String> profiles;
        try (Stream<Path> files = Files.list(FOLDER)) {
            profiles = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        String tests = Files.readString(Path.of("src/test/java/io/github/massagecare/cli/ProfilesTest.java"));

        assertEquals(12, profiles.size());
        profiles.forEach(profile -> assertTrue(tests.contains("answer(\"" + profile + "\")"), profile));
    }

    /**
     * Months of stiffness from looking down at screens, all else asked: nothing holds the work. Posture pain is what
     * gentle sustained work is commonly used for, dry and before the oil; stretching comes once the tissue is warm; at
     * more than three months guidance allows massage beside exercise, so exercise and the workstation belong to the
     * plan.
     */
    @Test
    void deskWorkerWithTechNeck() {
        Recommendation answer = answer("desk-worker");

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertTrue(answer.settled()),
                () -> assertEquals("myofascial-release", main(answer)),
                () -> assertTrue(activities(answer)
                        .containsAll(List.of("workstation-setup", "band-lateral-raise", "movement-break"))),
                () -> assertTrue(plan(answer).advice().contains("ad-tech-neck")));
    }

    /**
     * New to massage, mild tension from stress: the gentle classic leads and fills the session, never above medium
     * pressure; a short weekly start.
     */
    @Test
    void stressOnAFirstMassage() {
        Recommendation answer = answer("stress-first-massage");

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertEquals("swedish", main(answer)),
                () -> assertTrue(steps(answer).stream().allMatch(step -> deepest(step) <= 3)),
                () -> assertEquals(
                        new Range(7, 7), plan(answer).dosing().orElseThrow().everyDays()),
                () -> assertTrue(plan(answer).advice().contains("ad-first-visit")));
    }

    /**
     * Over a year of knots and nothing against strong work: deep tissue leads, between general strokes, after ten
     * minutes of them, beginning at 3 and not at the very deepest at once; held points before it are short.
     */
    @Test
    void longStandingKnots() {
        Recommendation answer = answer("long-standing-knots");

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertEquals("deep-tissue", main(answer)),
                () -> assertEquals(
                        List.of("swedish", "trigger-point", "deep-tissue", "assisted-stretch", "swedish"),
                        planned(answer)),
                () -> assertEquals(OptionalInt.of(3), steps(answer).get(2).startAt()),
                () -> assertTrue(steps(answer).stream().allMatch(step -> deepest(step) <= 4)));
    }

    /**
     * Pressing one spot brings on pain elsewhere, and every question about nerves was answered no: held pressure on the
     * spot, short and in the middle, with general strokes before and after.
     */
    @Test
    void painThatRefersElsewhere() {
        Recommendation answer = answer("referred-pain");

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertEquals(List.of("swedish", "trigger-point", "swedish"), planned(answer)),
                () -> assertTrue(advice(answer, "trigger-point").favouredBy().stream()
                        .anyMatch(r -> r.rule().equals("in-trigger-referred"))));
    }

    /**
     * A fresh flare from training: weekly for three to four sessions, sports massage no deeper than 3; cups are named,
     * planned if asked for.
     */
    @Test
    void repetitiveStrainOfAnAthlete() {
        Recommendation answer = answer("repetitive-strain-athlete");

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertEquals("sports-massage", main(answer)),
                () -> assertTrue(steps(answer).stream().allMatch(step -> deepest(step) <= 3)),
                () -> assertTrue(choices(answer).contains("cupping-dry")),
                () -> assertEquals(
                        new Range(7, 7), plan(answer).dosing().orElseThrow().everyDays()),
                () -> assertEquals(
                        new Range(3, 4), plan(answer).dosing().orElseThrow().sessions()));
    }

    /**
     * Old knots would call for strong work, but firm pressure hurts: no deep work and no held points, general strokes
     * up to medium stay.
     */
    @Test
    void lowPainThreshold() {
        Recommendation answer = answer("low-pain-threshold");

        assertAll(
                () -> assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition()),
                () -> assertEquals(Verdict.BARRED, advice(answer, "deep-tissue").verdict()),
                () -> assertTrue(Set.of("deep-tissue", "trigger-point", "hot-stone").stream()
                        .noneMatch(planned(answer)::contains)),
                () -> assertEquals("swedish", main(answer)),
                () -> assertTrue(steps(answer).stream().allMatch(step -> deepest(step) <= 3)));
    }

    /**
     * New numbness in a forearm with upper-back pain is for somebody who may diagnose; gentle work elsewhere may go on,
     * with an early look.
     */
    @Test
    void newNumbness() {
        Recommendation answer = answer("new-numbness");

        assertAll(
                () -> assertEquals(Disposition.REFER, answer.disposition()),
                () -> assertEquals(
                        List.of("physician", "physiotherapist"),
                        answer.referrals().get(0).to()),
                () -> assertEquals(Standing.READY, plan(answer).standing()),
                () -> assertEquals(2, plan(answer).review().orElseThrow().afterSessions()),
                () -> assertFalse(planned(answer).contains("trigger-point")));
    }

    /**
     * A herniated disc with nerve symptoms: a physician says first whether massage fits. What would follow is short,
     * light, away from the spine, and nothing at home bends, twists or loads the back.
     */
    @Test
    void herniatedDisc() {
        Recommendation answer = answer("herniated-disc");

        assertAll(
                () -> assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition()),
                () -> assertEquals("ci-disc-acute", answer.clearances().get(0).rule()),
                () -> assertEquals(Standing.AFTER_CLEARANCE, plan(answer).standing()),
                () -> assertTrue(steps(answer).stream()
                        .allMatch(step -> deepest(step) <= 2 && step.notAt().contains("spine"))),
                () -> assertTrue(plan(answer).session().orElseThrow().minutes() <= 30),
                () -> assertTrue(Set.of("childs-pose", "thread-needle", "thoracic-extension", "band-row").stream()
                        .noneMatch(activities(answer)::contains)));
    }

    /**
     * A cold, and 38.4 degrees although the client denied a fever: no work today, and the answer says that the reading
     * won.
     */
    @Test
    void fever() {
        Recommendation answer = answer("fever");

        assertAll(
                () -> assertEquals(Disposition.POSTPONE, answer.disposition()),
                () -> assertTrue(answer.plan().isEmpty()),
                () -> assertEquals("ci-fever", answer.noPlan().get(0).rule()),
                () -> assertEquals(List.of("fever"), answer.assumed().overridden()));
    }

    /** Chest pain with cold sweat: emergency services now; nobody finishes the intake first. */
    @Test
    void chestPain() {
        Recommendation answer = answer("chest-pain");

        assertAll(
                () -> assertEquals(Disposition.EMERGENCY, answer.disposition()),
                () -> assertEquals("rf-acs", answer.referrals().get(0).flag()),
                () -> assertTrue(answer.plan().isEmpty()));
    }

    /**
     * Much was not asked: no hands-on work yet; chest pain and its companions come first; the blood thinner nobody is
     * sure of is confirmed.
     */
    @Test
    void halfEmptyIntake() {
        Recommendation answer = answer("half-empty");
        Inquiry first = answer.questions().get(0);

        assertAll(
                () -> assertEquals(Disposition.ASK_FIRST, answer.disposition()),
                () -> assertEquals("q-22", first.question().orElseThrow()),
                () -> assertEquals(Disposition.EMERGENCY, first.couldBecome().orElseThrow()),
                () -> assertTrue(plan(answer).session().map(Session::steps).isEmpty()),
                () -> assertTrue(answer.questions().stream()
                        .anyMatch(i -> i.why() == Inquiry.Why.CONFIRM
                                && i.finding().equals(java.util.Optional.of("anticoagulant")))));
    }

    /**
     * Three sessions and two points worse: somebody else has a look; until then less pressure, less time, and a look
     * after one session.
     */
    @Test
    void followUpThatGotWorse() {
        Recommendation answer = answer("follow-up-worse");

        assertAll(
                () -> assertEquals(Disposition.REFER, answer.disposition()),
                () -> assertEquals("rf-worsening", answer.referrals().get(0).flag()),
                () -> assertTrue(plan(answer).session().orElseThrow().minutes() <= 40),
                () -> assertTrue(steps(answer).stream().allMatch(step -> deepest(step) <= 2)),
                () -> assertEquals(1, plan(answer).review().orElseThrow().afterSessions()));
    }
}
