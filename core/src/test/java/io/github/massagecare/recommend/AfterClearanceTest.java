package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a plan after clearance holds (MEANING 7). */
class AfterClearanceTest {
    /** Somebody may have to clear all work, and somebody else what goes deep. */
    private static final Rulebook WAITING = only(
            clearance("ci-all", present("disc-lesion")).barsAllWork(true).build(),
            clearance("ci-deep", present("bleeding-risk"))
                    .addBars("deep-pressure")
                    .build(),
            indication("in", always(), "deep-tissue", Strength.STRONG));

    @Test
    void anAfterClearancePlanSaysSoFirstAndIsNotEmpty() {
        Recommendation answer = recommend(healthy().present("disc-lesion", "muscle-tension"));

        assertEquals("standing", plan(answer).standing() == Standing.AFTER_CLEARANCE ? firstKeyOfPlan(answer) : "");
        assertEquals(List.of("swedish"), planned(answer));
        assertEquals(
                List.of("ci-disc-lesion"),
                answer.clearances().stream().map(ClearanceNeeded::rule).toList());
    }

    private static Object firstKeyOfPlan(Recommendation answer) {
        return ((Map<?, ?>) Objects.requireNonNull(answer.toTree().get("plan")))
                .keySet()
                .iterator()
                .next();
    }

    @Test
    void anAfterClearancePlanIsTheOneThatWouldHoldWereEveryClearanceGiven() {
        Recommendation before =
                recommend(healthy().present("disc-lesion", "muscle-tension", "stiffness", "bleeding-risk"));
        Recommendation after = recommend(healthy()
                .present("disc-lesion", "muscle-tension", "stiffness", "bleeding-risk")
                .cleared("ci-disc-lesion", "physician")
                .cleared("ci-bleeding-risk", "physician"));

        assertEquals(Standing.AFTER_CLEARANCE, plan(before).standing());
        assertEquals(Standing.READY, plan(after).standing());
        assertEquals(plan(after).session(), plan(before).session());
        assertEquals(plan(after).selfCare(), plan(before).selfCare());
    }

    @Test
    void anAfterClearancePlanKeepsWhatTheThenSays() {
        Rulebook rulebook = only(
                clearance(
                                "ci",
                                present("disc-lesion"),
                                Restriction.builder()
                                        .maxPressure(2)
                                        .addBars("oil")
                                        .maxMinutes(25))
                        .barsAllWork(true)
                        .build(),
                indication("in", always(), "swedish", Strength.STRONG));

        for (var profile : List.of(
                treated("upper-back").minutes(60).present("disc-lesion"),
                treated("upper-back").minutes(60).unsure("disc-lesion"),
                treated("upper-back").minutes(60).present("disc-lesion").cleared("ci", "physician"),
                treated("upper-back").minutes(60).unsure("disc-lesion").cleared("ci", "physician"))) {
            Recommendation answer = recommend(rulebook, profile);

            assertEquals(OptionalInt.of(2), step(answer, "swedish").maxPressure());
            assertEquals(List.of("oil"), step(answer, "swedish").omit());
            assertTrue(plan(answer).session().orElseThrow().minutes() <= 25);
        }
    }

    @Test
    void anAfterClearancePlanForAnUnsureAnswerIsNotEmpty() {
        for (String finding : List.of("chest-pain", "fever", "disc-lesion")) {
            Recommendation answer = recommend(healthy().unsure(finding).present("muscle-tension"));

            assertEquals(Standing.AFTER_CLEARANCE, plan(answer).standing(), finding);
            assertTrue(planned(answer).contains("swedish"), finding);
        }
    }

    @Test
    void anAfterClearancePlanStillKeepsOutWhatWasNotAsked() {
        Recommendation answer = recommend(healthyBut("q-nuts").present("disc-lesion", "muscle-tension"));

        assertEquals(List.of("oil"), step(answer, "swedish").omit());
        assertTrue(rules(plan(answer).precautions()).contains("ci-nut-allergy"));
    }

    @Test
    void anAfterClearancePlanKeepsTheRestrictionOfARuleThatIsOpenAndNotOutstanding() {
        Recommendation answer = recommend(healthyBut("q-bleeding").present("disc-lesion", "muscle-tension"));

        assertEquals(Standing.AFTER_CLEARANCE, plan(answer).standing());
        assertFalse(planned(answer).contains("deep-tissue"));
        assertEquals(
                List.of("swedish"),
                planned(recommend(WAITING, treated("upper-back").present("disc-lesion"))));
        assertTrue(planned(recommend(
                        WAITING, treated("upper-back").present("disc-lesion").absent("bleeding-risk")))
                .contains("deep-tissue"));
    }

    @Test
    void anAfterClearancePlanKeepsOutWhatAnUnsureAnswerBarsWithoutHoldingAllWork() {
        Recommendation before =
                recommend(healthy().present("disc-lesion", "muscle-tension").unsure("anticoagulant"));
        Recommendation after = recommend(healthy()
                .present("disc-lesion", "muscle-tension")
                .unsure("anticoagulant")
                .cleared("ci-disc-lesion", "physician"));

        assertEquals(plan(after).session(), plan(before).session());
        for (String unsure : List.of("anticoagulant", "bleeding-risk")) {
            Recommendation answer = recommend(
                    WAITING,
                    treated("upper-back").present("disc-lesion").unsure(unsure).othersAbsent(true));
            assertEquals(Standing.AFTER_CLEARANCE, plan(answer).standing());
            assertEquals(List.of("swedish"), planned(answer), unsure);
        }
    }

    @Test
    void anAfterClearancePlanAvoidsThePlaceOfAnUnsureRuleThatLeavesTheRest() {
        Rulebook rulebook = only(
                clearance("ci-all", present("disc-lesion")).barsAllWork(true).build(),
                absolute("ci-neck", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build(),
                indication("in", always(), "swedish", Strength.STRONG));
        Recommendation answer = recommend(
                rulebook, treated("upper-back", "neck").present("disc-lesion").unsure("stress"));

        assertEquals(List.of("neck"), step(answer, "swedish").notAt());
    }

    @Test
    void anAfterClearancePlanAvoidsThePlaceOfAnUnsureRuleThatHoldsAllWorkOnlyTogetherWithTheClearance() {
        Rulebook rulebook = only(
                clearance("ci-clear", always()).barsAllWork(true).addAt("neck").build(),
                absolute("ci-unsure", present("injury"))
                        .barsAllWork(true)
                        .addAt("upper-back")
                        .build(),
                indication("in", always(), "swedish", Strength.STRONG));
        SymptomProfile.Builder profile = treated("upper-back", "neck").unsure("injury");

        assertEquals(
                Standing.AFTER_CLEARANCE,
                recommend(rulebook, profile).plan().orElseThrow().standing());
        assertEquals(
                List.of("upper-back"),
                step(recommend(rulebook, profile), "swedish").notAt());
        assertEquals(
                List.of("upper-back"),
                step(recommend(rulebook, profile.cleared("ci-clear", "physician")), "swedish")
                        .notAt());
    }

    @Test
    void anAfterClearancePlanSupposesNoClearanceThatNobodyIsToldToGet() {
        Rulebook rulebook = only(
                clearance("ci-listed", always()).barsAllWork(true).build(),
                clearance("ci-somewhere", present("open-wound"))
                        .addBars("deep-pressure")
                        .atItsPlace(true)
                        .build(),
                indication("in-deep", always(), "deep-tissue", Strength.STRONG),
                indication("in-swedish", always(), "swedish", Strength.WEAK));
        Recommendation answer = recommend(rulebook, treated("neck").present("open-wound"));

        assertEquals(
                List.of("ci-listed"),
                answer.clearances().stream().map(ClearanceNeeded::rule).toList());
        assertEquals(List.of("swedish"), planned(answer));
    }

    @Test
    void anAfterClearancePlanIsRankedAsItWouldBeThen() {
        Rulebook rulebook = only(
                clearance("ci", always(), Restriction.builder().addBars("prone"))
                        .barsAllWork(true)
                        .build(),
                indication("in-1", always(), "swedish", Strength.MODERATE),
                indication("in-2", always(), "still-hands", Strength.MODERATE));
        SymptomProfile.Builder profile = treated("neck").minutes(30);
        List<Step> waiting = session(recommend(rulebook, profile)).steps();

        assertEquals(
                session(recommend(rulebook, profile.cleared("ci", "physician"))).steps(), waiting);
    }
}
