package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoReadingsTest {
    private static final Rulebook NO_OIL =
            only(modify("ci-oil", present("nut-allergy")).addBars("oil").build());

    // MEANING 3

    @Test
    void knownCountsARuleWhenTrue() {
        assertEquals(
                Verdict.ADAPT,
                advice(recommend(NO_OIL, treated("upper-back").present("nut-allergy")), "swedish")
                        .verdict());
        assertEquals(
                Verdict.SUITABLE,
                advice(recommend(NO_OIL, treated("upper-back")), "swedish").verdict());
        assertEquals(
                Verdict.SUITABLE,
                advice(recommend(NO_OIL, treated("upper-back").absent("nut-allergy")), "swedish")
                        .verdict());
    }

    @Test
    void atWorstCountsARuleThatAddsCautionWhenTrueOrUnknown() {
        assertEquals(
                Verdict.ADAPT,
                advice(recommend(NO_OIL, treated("upper-back").present("nut-allergy")), "swedish")
                        .atWorst());
        assertEquals(
                Verdict.ADAPT,
                advice(recommend(NO_OIL, treated("upper-back")), "swedish").atWorst());
        assertEquals(
                Verdict.ADAPT,
                advice(recommend(NO_OIL, treated("upper-back").unsure("nut-allergy")), "swedish")
                        .atWorst());
        assertEquals(
                Verdict.SUITABLE,
                advice(recommend(NO_OIL, treated("upper-back").absent("nut-allergy")), "swedish")
                        .atWorst());
    }

    @Test
    void atWorstCountsARedFlagWhenTrueOrUnknown() {
        Rulebook rulebook =
                only(flag("rf-chest", "chest-pain", Urgency.EMERGENCY).build());

        assertEquals(
                Disposition.EMERGENCY,
                recommend(rulebook, treated("upper-back")).atWorst());
        assertEquals(
                Disposition.TREAT, recommend(rulebook, treated("upper-back")).known());
        assertEquals(
                Disposition.TREAT,
                recommend(rulebook, treated("upper-back").absent("chest-pain")).atWorst());
    }

    @Test
    void anUnknownNegationIsNotAPermission() {
        Rulebook rulebook = only(
                modify("ci-deep-unless-fit", Criterion.not(present("stiffness")))
                        .addBars("deep-pressure")
                        .build(),
                indication("in-deep", Criterion.always(), "deep-tissue", Strength.STRONG));

        assertEquals(
                Verdict.BARRED,
                advice(recommend(rulebook, treated("upper-back")), "deep-tissue")
                        .atWorst());
        assertEquals(
                List.of(),
                planned(recommend(rulebook, treated("upper-back"))).stream()
                        .filter("deep-tissue"::equals)
                        .toList());
    }

    @Test
    void anIndicationCountsOnlyWhenTrue() {
        Rulebook rulebook = only(indication("in-deep", present("stress"), "deep-tissue", Strength.MODERATE));

        assertEquals(
                2,
                advice(recommend(rulebook, treated("upper-back").present("stress")), "deep-tissue")
                        .score());
        assertEquals(
                0,
                advice(recommend(rulebook, treated("upper-back")), "deep-tissue")
                        .score());
        assertTrue(planned(recommend(rulebook, treated("upper-back").present("stress")))
                .contains("deep-tissue"));
        assertFalse(planned(recommend(rulebook, treated("upper-back"))).contains("deep-tissue"));
    }

    @Test
    void aDosingRuleCountsOnlyWhenTrue() {
        Rulebook rulebook = only(
                dosing("do-stress", present("stress"), 20, 30).build(),
                dosing("do-all", Criterion.always(), 30, 60).build());

        assertEquals(
                "do-all",
                recommend(rulebook, treated("upper-back"))
                        .plan()
                        .orElseThrow()
                        .dosing()
                        .orElseThrow()
                        .rule());
        assertEquals(
                "do-stress",
                recommend(rulebook, treated("upper-back").present("stress"))
                        .plan()
                        .orElseThrow()
                        .dosing()
                        .orElseThrow()
                        .rule());
    }

    @Test
    void theFirstDosingRuleThatHoldsWins() {
        Rulebook rulebook = only(
                dosing("do-first", Criterion.always(), 20, 30).build(),
                dosing("do-second", Criterion.always(), 30, 60).build());

        assertEquals(
                "do-first",
                recommend(rulebook, treated("upper-back"))
                        .plan()
                        .orElseThrow()
                        .dosing()
                        .orElseThrow()
                        .rule());
    }

    @Test
    void aSelfCareRuleCountsOnlyWhenTrue() {
        Rulebook rulebook = only(selfCare("sc-breaks", present("tech-neck"), "desk-breaks"));

        assertEquals(
                List.of(),
                recommend(rulebook, treated("upper-back")).plan().orElseThrow().selfCare());
        assertEquals(
                1,
                recommend(rulebook, treated("upper-back").present("tech-neck"))
                        .plan()
                        .orElseThrow()
                        .selfCare()
                        .size());
    }

    @Test
    void settledWhenTheTwoAgreeForTheDispositionAndEveryVerdict() {
        assertTrue(recommend(healthy()).settled());
        assertTrue(recommend(healthy().present("fever")).settled());
        assertTrue(recommend(healthy().present("pregnancy")).settled());
    }

    @Test
    void notSettledWhileTheDispositionsDiffer() {
        Recommendation answer = recommend(healthyBut("q-chest"));

        assertFalse(answer.settled());
        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.EMERGENCY, answer.atWorst());
    }

    @Test
    void notSettledWhileAVerdictDiffers() {
        Recommendation answer = recommend(healthyBut("q-wishes"));

        assertEquals(answer.known(), answer.atWorst());
        assertFalse(answer.settled());
        assertEquals(Verdict.SUITABLE, advice(answer, "hot-stone").verdict());
        assertEquals(Verdict.BARRED, advice(answer, "hot-stone").atWorst());
    }

    @Test
    void aRuleThatAddsCautionCountsAtWorstWhateverItsLevel() {
        Rulebook rulebook = only(clearance("ci-deep", present("bleeding-risk"))
                .addBars("deep-pressure")
                .build());

        assertEquals(
                Verdict.CLEARANCE,
                advice(recommend(rulebook, treated("upper-back")), "deep-tissue")
                        .atWorst());
        assertEquals(
                Verdict.SUITABLE,
                advice(recommend(rulebook, treated("upper-back")), "deep-tissue")
                        .verdict());
    }
}
