package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients as they come through the door, and what a careful therapist would accept for them. */
class ClientsTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    /** An adult with an ache in the upper back who was asked everything and had nothing else to report. */
    private static SymptomProfile.Builder asked() {
        return SymptomProfile.builder()
                .region("upper-back")
                .measure("pain", 4)
                .measure("age", 35)
                .measure("duration-days", 30)
                .measure("sessions-completed", 0)
                .answered(RULEBOOK.questions().stream().map(Question::id).toList());
    }

    private static Recommendation answer(SymptomProfile.Builder profile) {
        return RECOMMENDER.recommend(profile.build());
    }

    private static Verdict verdict(Recommendation answer, String technique) {
        return advice(answer, technique).verdict();
    }

    private static TechniqueAdvice advice(Recommendation answer, String technique) {
        return answer.techniques().stream()
                .filter(advice -> advice.technique().equals(technique))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> planned(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).orElseThrow().steps().stream()
                .flatMap(step -> step.technique().stream())
                .toList();
    }

    private static String lead(Recommendation answer) {
        return answer.techniques().stream()
                .filter(advice -> planned(answer).contains(advice.technique()))
                .max(java.util.Comparator.comparing(TechniqueAdvice::score))
                .orElseThrow()
                .technique();
    }

    @Test
    void stressOnAFirstVisit_leadsWithSwedish() {
        Recommendation answer = answer(asked().present("stress-tension", "first-massage-visit"));

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertTrue(answer.settled()),
                () -> assertEquals("swedish", lead(answer)));
    }

    @Test
    void techNeck_leadsWithMyofascialRelease() {
        assertEquals("myofascial-release", lead(answer(asked().present("tech-neck", "desk-posture"))));
    }

    @Test
    void newNumbness_refersAndKeepsAPlanWithAnEarlyReview() {
        Recommendation answer = answer(asked().presentAt("numbness", "left-forearm"));

        assertAll(
                () -> assertEquals(Disposition.REFER, answer.disposition()),
                () -> assertEquals(Standing.READY, answer.plan().orElseThrow().standing()),
                () -> assertEquals(
                        2, answer.plan().orElseThrow().review().orElseThrow().afterSessions()));
    }

    @Test
    void aLowPainThreshold_neverGetsDeepTissue() {
        Recommendation answer = answer(asked().present("low-pain-threshold", "long-standing-knot"));

        assertAll(
                () -> assertEquals(Verdict.BARRED, verdict(answer, "deep-tissue")),
                () -> assertFalse(planned(answer).contains("deep-tissue")));
    }

    @Test
    void chestPain_isAnEmergencyWithNoPlan() {
        Recommendation answer = answer(asked().present("chest-pain"));

        assertAll(
                () -> assertEquals(Disposition.EMERGENCY, answer.disposition()),
                () -> assertTrue(answer.plan().isEmpty()),
                () -> assertFalse(answer.noPlan().isEmpty()));
    }

    @Test
    void fever_withACold_postpones_saidOrMeasured() {
        assertAll(
                () -> assertEquals(
                        Disposition.POSTPONE,
                        answer(asked().present("fever", "acute-contagious-illness"))
                                .disposition()),
                () -> assertEquals(
                        Disposition.POSTPONE,
                        answer(asked().present("acute-contagious-illness").measure("temperature", 38.4))
                                .disposition()),
                () -> assertEquals(
                        List.of("fever"),
                        answer(asked().measure("temperature", 38.4)).assumed().overridden()),
                () -> assertEquals(
                        Disposition.TREAT,
                        answer(asked().measure("temperature", 36.8)).disposition()));
    }

    /** Back pain with a fever that no catching illness explains may come from the spine. */
    @Test
    void fever_withoutACold_isSeenTheSameDay() {
        Recommendation answer = answer(asked().measure("temperature", 38.4));

        assertAll(
                () -> assertEquals(Disposition.REFER_URGENTLY, answer.disposition()),
                () -> assertTrue(answer.plan().isEmpty()));
    }

    @Test
    void bloodPressure_holdsNobodyForWantOfACuff_andAHighReadingCounts() {
        assertAll(
                () -> assertEquals(
                        Standing.READY, answer(asked()).plan().orElseThrow().standing()),
                () -> assertTrue(answer(asked().measure("systolic", 190)).plan().isEmpty()));
    }

    @Test
    void aBloodThinner_keepsPressureLightAndCupsAway() {
        Recommendation answer = answer(asked().present("warfarin", "tech-neck"));

        assertAll(
                () -> assertEquals(Verdict.BARRED, verdict(answer, "deep-tissue")),
                () -> assertEquals(Verdict.BARRED, verdict(answer, "cupping-dry")),
                () -> assertTrue(answer.plan().orElseThrow().session().orElseThrow().steps().stream()
                        .allMatch(ClientsTest::light)));
    }

    private static boolean light(Step step) {
        int usual = step.technique()
                .flatMap(RULEBOOK::technique)
                .flatMap(t -> t.pressure())
                .map(p -> p.max())
                .orElse(0);
        return step.maxPressure().orElse(usual) <= 2;
    }

    @Test
    void notKnowingAboutBloodThinners_isConfirmedAndNeverReadyWithDeepWork() {
        Recommendation answer = answer(
                asked().unsure("anticoagulant").present("long-standing-knot").measure("duration-days", 200));

        assertAll(
                () -> assertTrue(answer.questions().stream().anyMatch(i -> i.why() == Inquiry.Why.CONFIRM)),
                () -> assertTrue(advice(answer, "deep-tissue").atWorst().compareTo(Verdict.CLEARANCE) >= 0),
                () -> assertFalse(planned(answer).contains("deep-tissue")));
    }

    @Test
    void aNutAllergyNotAskedAbout_keepsTheOilOutAndSaysSo() {
        SymptomProfile.Builder profile = asked().present("first-massage-visit", "stress-tension");
        SymptomProfile all = profile.build();
        SymptomProfile notAsked = SymptomProfile.builder()
                .region("upper-back")
                .measure("pain", 4)
                .measure("age", 35)
                .measure("duration-days", 30)
                .measure("sessions-completed", 0)
                .present(all.present())
                .answered(
                        all.answered().stream().filter(id -> !id.equals("q-58")).toList())
                .build();
        Recommendation answer = RECOMMENDER.recommend(notAsked);
        CarePlan plan = answer.plan().orElseThrow();

        assertAll(
                () -> assertEquals(Standing.READY, plan.standing()),
                () -> assertTrue(plan.session().orElseThrow().steps().stream()
                        .anyMatch(step -> step.omit().contains("nut-oil"))),
                () -> assertTrue(plan.precautions().stream()
                        .anyMatch(reason -> reason.open().contains("nut-allergy"))));
    }

    @Test
    void aWishForNoHeat_isTreatWithoutHotStones() {
        Recommendation answer = answer(asked().present("wishes-no-heat", "muscle-stiffness"));

        assertAll(
                () -> assertEquals(Disposition.TREAT, answer.disposition()),
                () -> assertEquals(Verdict.BARRED, verdict(answer, "hot-stone")));
    }

    @Test
    void anEmptyIntake_asksFirst_worstFirst() {
        Recommendation answer = RECOMMENDER.recommend(SymptomProfile.builder().build());

        assertAll(
                () -> assertEquals(Disposition.ASK_FIRST, answer.disposition()),
                () -> assertEquals(
                        Disposition.EMERGENCY,
                        answer.questions().get(0).couldBecome().orElseThrow()),
                () -> assertTrue(answer.plan().orElseThrow().session().isEmpty()));
    }
}
