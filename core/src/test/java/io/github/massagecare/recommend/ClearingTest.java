package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClearingTest {
    private static final Criterion ALWAYS = Criterion.always();

    // MEANING 4: clearing

    @Test
    void onceClearedWhatTheRuleNamesFallsAway() {
        Recommendation answer = recommend(
                healthy().present("bleeding-risk").absent("anticoagulant").cleared("ci-bleeding-risk", "physician"));

        assertEquals(Verdict.SUITABLE, advice(answer, "deep-tissue").verdict());
        assertEquals(Verdict.SUITABLE, advice(answer, "deep-tissue").atWorst());
        assertEquals(List.of(), answer.clearances());
    }

    @Test
    void clearedAlsoCountsWhileTheRuleIsUnknownIfItWasForWhatIsUnknown() {
        Recommendation answer = recommend(healthyBut("q-bones", "q-bleeding")
                .present("osteoporosis")
                .absent("bleeding-risk")
                .cleared(
                        "ci-disc-lesion",
                        "physician",
                        ClearedFor.builder().finding("disc-lesion").build()));

        assertTrue(answer.atWorst().compareTo(Disposition.CLEARANCE_FIRST) < 0, answer.toString());
        assertEquals(Standing.READY, answer.plan().orElseThrow().standing());
    }

    @Test
    void itsThenHoldsBeforeAndAfterClearing() {
        Recommendation before = recommend(healthy().present("disc-lesion"));
        Recommendation after = recommend(healthy().present("disc-lesion").cleared("ci-disc-lesion", "physician"));

        for (Recommendation answer : List.of(before, after)) {
            assertEquals(Verdict.BARRED, advice(answer, "hot-stone").verdict());
            assertEquals(Verdict.BARRED, advice(answer, "deep-tissue").verdict());
        }
        assertEquals(Verdict.CLEARANCE, advice(before, "swedish").verdict());
        assertEquals(Verdict.SUITABLE, advice(after, "swedish").verdict());
    }

    @Test
    void itsThenHoldsWhileTheRuleIsUnknownAndCleared() {
        Recommendation answer =
                recommend(healthyBut("q-bones").absent("osteoporosis").cleared("ci-disc-lesion", "physician"));

        assertEquals(Verdict.SUITABLE, advice(answer, "hot-stone").verdict());
        assertEquals(Verdict.BARRED, advice(answer, "hot-stone").atWorst());
    }

    @Test
    void clearingNeverMakesAnythingStricter() {
        Restriction.Builder then = Restriction.builder()
                .maxPressure(2)
                .addBars("suction", "side-lying", "thoracic-extension")
                .maxMinutes(20);
        Rulebook rulebook = only(
                clearance("ci-a", present("disc-lesion"), then)
                        .addBars("deep-pressure")
                        .maxPressure(3)
                        .maxMinutes(40)
                        .build(),
                modify("ci-b", present("nut-allergy")).addBars("oil").build(),
                selfCare("sc", ALWAYS, "thoracic-extension"));
        for (SymptomProfile profile : List.of(
                treated("upper-back").present("disc-lesion").build(),
                treated("upper-back")
                        .unsure("disc-lesion")
                        .present("nut-allergy")
                        .build(),
                treated("upper-back").build())) {
            Recommendation before = recommend(rulebook, profile.toBuilder());
            Recommendation after = recommend(rulebook, profile.toBuilder().cleared("ci-a", "physician"));

            assertTrue(after.disposition().compareTo(before.disposition()) <= 0);
            assertTrue(after.known().compareTo(before.known()) <= 0);
            assertTrue(after.atWorst().compareTo(before.atWorst()) <= 0);
            for (int t = 0; t < before.techniques().size(); t++) {
                TechniqueAdvice was = before.techniques().get(t);
                TechniqueAdvice is = after.techniques().get(t);
                assertTrue(is.verdict().compareTo(was.verdict()) <= 0, was.technique());
                assertTrue(is.atWorst().compareTo(was.atWorst()) <= 0, was.technique());
                assertEquals(was.maxPressure().isPresent(), is.maxPressure().isPresent(), was.technique());
            }
            assertEquals(
                    before.plan().orElseThrow().selfCare(),
                    after.plan().orElseThrow().selfCare());
        }
    }

    @Test
    void theCapOfAThenHoldsAfterClearing() {
        Rulebook rulebook = only(clearance(
                        "ci-a",
                        Criterion.present("stress"),
                        Restriction.builder().maxPressure(2))
                .barsAllWork(true)
                .build());
        Recommendation after =
                recommend(rulebook, treated("upper-back").present("stress").cleared("ci-a", "physician"));

        assertEquals(OptionalInt.of(2), advice(after, "swedish").maxPressure());
        assertEquals(Disposition.TREAT_WITH_MODIFICATION, after.disposition());
    }

    @Test
    void aThenMayStandAloneAndHoldsAtThePlacesOfItsRule() {
        Rulebook rulebook = only(clearance("ci-a", ALWAYS, Restriction.builder().addBars("heat"))
                .addAt("spine")
                .build());
        TechniqueAdvice stones = advice(recommend(rulebook, treated("upper-back")), "hot-stone");

        assertEquals(Verdict.ADAPT, stones.verdict());
        assertEquals(List.of("spine"), stones.notAt());
    }

    @Test
    void clearedNeverLiftsAbsolute() {
        Recommendation answer = recommend(healthy().present("fever").cleared("ci-fever", "physician"));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.BARRED));
    }

    @Test
    void clearingOneRuleLeavesAnotherThatSaysTheSame() {
        Rulebook rulebook = only(
                clearance("ci-a", ALWAYS).addBars("deep-pressure").build(),
                absolute("ci-b", ALWAYS).addBars("deep-pressure").build());

        assertEquals(
                Verdict.BARRED,
                advice(recommend(rulebook, treated("upper-back").cleared("ci-a", "physician")), "deep-tissue")
                        .verdict());
    }

    // MEANING C: whose word

    @Test
    void clearedCountsIfFromIsOneTheRuleAccepts() {
        assertEquals(
                Verdict.SUITABLE,
                advice(
                                recommend(healthy().present("bleeding-risk").cleared("ci-bleeding-risk", "physician")),
                                "deep-tissue")
                        .verdict());
        assertEquals(
                Verdict.CLEARANCE,
                advice(
                                recommend(healthy().present("bleeding-risk").cleared("ci-bleeding-risk", "nurse")),
                                "deep-tissue")
                        .verdict());
        assertEquals(
                Disposition.REFER,
                recommend(healthy().present("weight-loss").cleared("rf-weight-loss", "nurse"))
                        .disposition());
        assertEquals(
                Disposition.TREAT,
                recommend(healthy().present("weight-loss").cleared("rf-weight-loss", "physician"))
                        .disposition());
    }

    @Test
    void oneAcceptedWordAmongSeveralIsEnough() {
        assertEquals(
                Disposition.TREAT,
                recommend(healthy()
                                .present("weight-loss")
                                .cleared("rf-weight-loss", "nurse")
                                .cleared("rf-weight-loss", "physician"))
                        .disposition());
    }

    @Test
    void anEmergencyFlagIsNeverCleared() {
        assertEquals(
                Disposition.EMERGENCY,
                recommend(healthy().present("chest-pain").cleared("rf-chest-pain", "emergency-department"))
                        .disposition());
        assertEquals(
                Disposition.CLEARANCE_FIRST,
                recommend(healthy().unsure("chest-pain").cleared("rf-chest-pain", "emergency-department"))
                        .disposition());
    }

    // MEANING 4: activities

    @Test
    void allWorkBindsHandsOnWorkAndNoActivities() {
        Rulebook rulebook = only(
                clearance("ci-all", ALWAYS).barsAllWork(true).build(), selfCare("sc", ALWAYS, "thoracic-extension"));
        Rulebook part = only(
                absolute("ci-all", ALWAYS).barsAllWork(true).addAt("neck").build(),
                selfCare("sc", ALWAYS, "thoracic-extension"));

        assertEquals(List.of("thoracic-extension"), activities(recommend(rulebook, treated("upper-back"))));
        assertEquals(List.of("thoracic-extension"), activities(recommend(part, treated("upper-back", "neck"))));
    }

    @Test
    void activitiesAreBarredByTrait() {
        assertEquals(
                List.of("thoracic-extension", "desk-breaks"),
                activities(recommend(healthy().present("tech-neck"))));
        assertEquals(List.of("desk-breaks"), activities(recommend(healthy().present("tech-neck", "osteoporosis"))));
    }

    @Test
    void activitiesAreBarredByName() {
        Rulebook rulebook = only(
                modify("ci", ALWAYS).addBars("desk-breaks").build(),
                selfCare("sc-1", ALWAYS, "thoracic-extension"),
                selfCare("sc-2", ALWAYS, "desk-breaks"));

        assertEquals(List.of("thoracic-extension"), activities(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void anActivityIsBarredWhereverOnTheBodyTheRuleHolds() {
        Rulebook rulebook = only(
                modify("ci", ALWAYS).addBars("spinal-extension").addAt("neck").build(),
                selfCare("sc", ALWAYS, "thoracic-extension"));

        assertEquals(List.of(), activities(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void anActivityThatIsBarredAtWorstIsNotPlanned() {
        assertEquals(
                List.of("desk-breaks"),
                activities(recommend(healthyBut("q-bones").absent("disc-lesion").present("tech-neck"))));
    }

    @Test
    void anActivityComesBackOnceTheRuleIsCleared() {
        Rulebook rulebook = only(
                clearance("ci", ALWAYS).addBars("spinal-extension").build(),
                selfCare("sc", ALWAYS, "thoracic-extension"));

        assertEquals(List.of(), activities(recommend(rulebook, treated("upper-back"))));
        assertEquals(
                List.of("thoracic-extension"),
                activities(recommend(rulebook, treated("upper-back").cleared("ci", "physician"))));
    }

    private static List<String> activities(Recommendation answer) {
        return answer.plan().orElseThrow().selfCare().stream()
                .map(PlannedActivity::activity)
                .toList();
    }
}
