package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is left out for whom: by skin, medicine, pain, age and frailty, places, and what was done or broke not long ago.
 */
class RestrictionsTest {
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);
    private static final List<String> MOVING =
            List.of("muscle-energy", "pnf-stretch", "assisted-stretch", "joint-play-low-grade");

    private static Recommendation answer(String said) {
        return RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(said));
    }

    private static TechniqueAdvice advice(Recommendation answer, String technique) {
        return answer.techniques().stream()
                .filter(advice -> advice.technique().equals(technique))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String said, String technique) {
        return advice(answer(said), technique).verdict();
    }

    private static Session session(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).orElseThrow(() -> new AssertionError(answer));
    }

    private static List<Step> handsOn(Recommendation answer) {
        return session(answer).steps().stream()
                .filter(step -> step.technique().isPresent())
                .toList();
    }

    private static int strongest(Recommendation answer) {
        return handsOn(answer).stream()
                .mapToInt(RestrictionsTest::pressure)
                .max()
                .orElse(0);
    }

    private static int pressure(Step step) {
        Technique technique = OtherwiseHealthy.RULEBOOK
                .technique(step.technique().orElseThrow())
                .orElseThrow();
        int most = technique.pressure().map(range -> range.max()).orElse(0);
        return Math.min(most, step.maxPressure().orElse(most));
    }

    private static Set<String> atHome(Recommendation answer) {
        return answer.plan().orElseThrow().selfCare().stream()
                .map(care -> care.activity())
                .collect(Collectors.toSet());
    }

    private static List<String> clearances(Recommendation answer) {
        return answer.clearances().stream().map(ClearanceNeeded::rule).toList();
    }

    // --- heat ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fragile-skin age=79",
                "long-term-steroid pain-worst=5",
                "warfarin age=77",
                "heparin",
                "direct-oral-anticoagulant",
                "diabetes",
                "dehydration",
                "overactive-thyroid",
                "hypertension blood-pressure-medicine"
            })
    void noHeatAtAll(String said) {
        Recommendation answer = answer(said + " muscle-stiffness");
        for (String technique : List.of("hot-stone", "heat-pack", "contrast")) {
            assertEquals(Verdict.BARRED, advice(answer, technique).verdict(), technique);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hypertension", "age=75", "frailty"})
    void ofHeatNoMoreThanAPackOfTenMinutes(String said) {
        Recommendation answer = answer(said + " muscle-stiffness duration-days=200");
        assertAll(
                () -> assertEquals(Verdict.BARRED, advice(answer, "hot-stone").verdict()),
                () -> assertEquals(Verdict.BARRED, advice(answer, "contrast").verdict()),
                () -> assertTrue(advice(answer, "heat-pack").verdict().compareTo(Verdict.ADAPT) <= 0),
                () -> assertFalse(atHome(answer).contains("home-heat")));
        assertEquals(
                10,
                OtherwiseHealthy.RULEBOOK
                        .technique("heat-pack")
                        .orElseThrow()
                        .minutes()
                        .max());
    }

    @Test
    void numbSkinGetsNoHeatThere() {
        assertEquals(
                List.of("left-upper-back"),
                List.copyOf(advice(answer("impaired-sensation"), "hot-stone").notAt()));
    }

    // --- pain, age, frailty ---

    @Test
    void withPainOfSeven_moderateAndShort_andNothingIsMoved() {
        Recommendation strong = answer("pain=7 pain-worst=7 long-standing-knot movement-restriction duration-days=200");
        Recommendation less = answer("pain=6 pain-worst=7 long-standing-knot movement-restriction duration-days=200");
        assertAll(
                () -> assertTrue(strongest(strong) <= 3),
                () -> assertTrue(session(strong).minutes() <= 45),
                () -> MOVING.forEach(technique ->
                        assertEquals(Verdict.BARRED, advice(strong, technique).verdict(), technique)),
                () -> MOVING.forEach(technique ->
                        assertTrue(advice(less, technique).verdict().compareTo(Verdict.ADAPT) <= 0, technique)));
    }

    /** Not known counts: an unknown pain or age takes out what it might take out. */
    @Test
    void whereNumbersAreUnknown_whatTheyWouldBarIsOutAtWorst() {
        Recommendation unknown = RECOMMENDER.recommend(
                SymptomProfile.builder().region("upper-back").othersAbsent(true).build());
        assertAll(
                () -> assertEquals(
                        Verdict.BARRED, advice(unknown, "muscle-energy").atWorst()),
                () -> assertEquals(Verdict.BARRED, advice(unknown, "hot-stone").atWorst()));
    }

    @Test
    void theLineForOldAgeIsSeventyFive() {
        assertTrue(verdict("age=74", "hot-stone").compareTo(Verdict.ADAPT) <= 0);
        assertEquals(Verdict.BARRED, verdict("age=75", "hot-stone"));
    }

    @Test
    void frailPeopleBeginWithThirtyMinutes() {
        assertAll(
                () -> assertTrue(
                        session(answer("frailty age=82 sessions-completed=0")).minutes() <= 30),
                () -> assertTrue(session(answer("frailty age=82")).minutes() <= 30, "sessions not known"),
                () -> assertTrue(session(answer("frailty age=82 sessions-completed=1 lasting-soreness"))
                                .minutes()
                        <= 30),
                () -> assertTrue(
                        session(answer("frailty age=82 sessions-completed=2")).minutes() <= 45),
                () -> assertTrue(strongest(answer("frailty age=82 sessions-completed=2")) <= 2));
    }

    // --- skin ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eczema-flare",
                "sunburn",
                "midline-tenderness",
                "rib-tenderness",
                "skin-inflammation",
                "sore-spot-on-bone",
                "open-wound"
            })
    void thePlaceIsLeftOut_andWhereItIsAllThatIsTreatedTheSessionWaits(String finding) {
        Recommendation place = answer(finding + "@left-shoulder-blade");
        Recommendation whole = answer(finding + "@upper-back");
        assertAll(
                () -> assertTrue(
                        handsOn(place).stream().allMatch(step -> step.notAt().contains("left-shoulder-blade")),
                        place::toString),
                () -> assertEquals(Disposition.POSTPONE, whole.disposition()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inflamed-acne", "psoriasis-flare"})
    void lightWorkAroundWhatIsInflamed(String finding) {
        assertTrue(strongest(answer(finding + "@upper-back")) <= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "psoriasis-flare@left-forearm", "keloid-tendency", "fragile-skin"})
    void noCupsAnywhereForSkinThatReactsToInjury(String finding) {
        assertEquals(Verdict.BARRED, verdict(finding, "cupping-dry"));
    }

    // --- what was done, what broke ---

    @Test
    void recentSurgeryOfTheSpineWithinWhatIsTreated_holdsAllAndAsksForTheWhole() {
        Recommendation here = answer("spine-surgery@thoracic-spine weeks-since-spine-surgery=4");
        Recommendation elsewhere = answer("spine-surgery@lumbar-spine weeks-since-spine-surgery=4");
        assertAll(
                () -> assertTrue(here.disposition().compareTo(Disposition.CLEARANCE_FIRST) >= 0),
                () -> assertTrue(clearances(here).contains("ci-spine-surgery-whole")),
                () -> assertFalse(clearances(elsewhere).contains("ci-spine-surgery-whole")));
    }

    @Test
    void aShoulderOperatedOnFourWeeksAgoIsNotWorkedOn() {
        Recommendation answer = RECOMMENDER.recommend(
                OtherwiseHealthy.clientWithoutKinds("surgery@left-shoulder weeks-since-surgery=4").toBuilder()
                        .region("shoulder")
                        .build());
        assertTrue(handsOn(answer).stream().allMatch(step -> step.notAt().contains("left-shoulder")), answer::toString);
    }

    @Test
    void aStrainOfDayThreeToFourteenIsOnlyTouchedLightly() {
        Recommendation day5 =
                answer("soft-tissue-injury@left-shoulder-blade days-since-injury=5 muscle-stiffness athletic-activity");
        assertAll(
                () -> assertTrue(strongest(day5) <= 2),
                () -> List.of("cupping-dry", "percussive-device", "hot-stone", "gua-sha", "assisted-stretch", "iastm")
                        .forEach(technique -> assertEquals(
                                Verdict.BARRED, advice(day5, technique).verdict(), technique)),
                () -> assertTrue(List.of("home-heat", "home-roller", "home-massage-gun").stream()
                        .noneMatch(atHome(day5)::contains)),
                () -> assertTrue(verdict("soft-tissue-injury@left-shoulder-blade days-since-injury=15", "cupping-dry")
                                .compareTo(Verdict.ADAPT)
                        <= 0));
    }

    // --- heart, vessels, organs ---

    @Test
    void untreatedBloodPressure_isLightUntilCleared() {
        Recommendation before = answer("untreated-hypertension long-standing-knot");
        Recommendation after = RECOMMENDER.recommend(RECOMMENDER.withCleared(
                OtherwiseHealthy.clientWithoutKinds("untreated-hypertension long-standing-knot"),
                "ci-htn-uncontrolled",
                "physician"));
        assertAll(
                () -> assertTrue(strongest(before) <= 2),
                () -> assertTrue(clearances(before).contains("ci-htn-uncontrolled")),
                () -> assertEquals(3, strongest(after)));
    }

    @Test
    void carotidDiseaseNeedsClearance() {
        assertTrue(clearances(answer("carotid-disease")).contains("ci-carotid-disease"));
    }

    @Test
    void kidneyFailureAndCirrhosis_keepPointsDepthAndCupsAway_alsoWhenCleared() {
        for (String[] pair : List.of(
                new String[] {"kidney-failure", "ci-kidney-failure"}, new String[] {"cirrhosis", "ci-liver-disease"})) {
            Recommendation cleared = RECOMMENDER.recommend(
                    RECOMMENDER.withCleared(OtherwiseHealthy.clientWithoutKinds(pair[0]), pair[1], "physician"));
            for (String technique : List.of("trigger-point", "deep-tissue", "cupping-dry", "gua-sha")) {
                assertEquals(Verdict.BARRED, advice(cleared, technique).verdict(), pair[0] + " " + technique);
            }
        }
    }

    @Test
    void aFattyLiverAsksForNothing_norShortensTheSession() {
        assertEquals(Disposition.TREAT, answer("fatty-liver").disposition());
        assertEquals(
                session(answer("duration-days=200")).minutes(),
                session(answer("fatty-liver duration-days=200")).minutes());
        assertTrue(session(answer("cirrhosis duration-days=200")).minutes() <= 30);
    }

    @Test
    void aStentOpensNoBreastbone() {
        Recommendation stent = answer("coronary-stent weeks-since-heart-procedure=260");
        Recommendation open = answer("open-heart-surgery weeks-since-heart-procedure=260");
        assertAll(
                () -> assertTrue(advice(stent, "swedish").positions().isEmpty(), stent::toString),
                () -> assertTrue(clearances(stent).contains("ci-coronary-stent-later")),
                () -> assertFalse(clearances(stent).contains("ci-cardiac-surgery-later")),
                () -> assertFalse(advice(open, "swedish").positions().contains("prone")));
    }

    // --- positions and places ---

    @Test
    void fromWeekFourteenNobodyLiesFaceDown_inAChairEither() {
        Recommendation week25 = answer("pregnancy weeks-pregnant=25 age=30");
        assertAll(
                () -> assertTrue(
                        handsOn(week25).stream()
                                .noneMatch(step -> step.positions().contains("prone")),
                        week25::toString),
                () -> assertTrue(week25.techniques().stream()
                        .filter(advice -> advice.verdict() != Verdict.BARRED && mayLieProne(advice.technique()))
                        .noneMatch(advice -> advice.positions().isEmpty()
                                || advice.positions().contains("prone"))),
                () -> assertEquals(
                        Verdict.BARRED, advice(week25, "chair-massage").verdict()),
                () -> assertEquals(Verdict.BARRED, verdict("pregnancy weeks-pregnant=14 age=30", "chair-massage")),
                () -> assertTrue(verdict("pregnancy weeks-pregnant=13 age=30", "chair-massage")
                                .compareTo(Verdict.ADAPT)
                        <= 0));
    }

    private static boolean mayLieProne(String technique) {
        return OtherwiseHealthy.RULEBOOK
                .technique(technique)
                .orElseThrow()
                .positions()
                .contains("prone");
    }

    @Test
    void theSideOfTheNeckIsNoPlaceForDepth() {
        Recommendation answer = RECOMMENDER.recommend(
                OtherwiseHealthy.clientWithoutKinds("long-standing-knot duration-days=200 age=70").toBuilder()
                        .region("neck")
                        .build());
        assertTrue(advice(answer, "deep-tissue").notAt().contains("side-of-neck"), answer::toString);
    }
}
