package io.github.massagecare.recommend;

import static io.github.massagecare.plan.Disposition.ASK_FIRST;
import static io.github.massagecare.plan.Disposition.CLEARANCE_FIRST;
import static io.github.massagecare.plan.Disposition.EMERGENCY;
import static io.github.massagecare.plan.Disposition.POSTPONE;
import static io.github.massagecare.plan.Disposition.REFER;
import static io.github.massagecare.plan.Disposition.REFER_URGENTLY;
import static io.github.massagecare.plan.Disposition.TREAT;
import static io.github.massagecare.plan.Disposition.TREAT_WITH_MODIFICATION;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispositionTest {
    // 2

    @Test
    void theDispositionsGoFromLeastToMostCautious() {
        assertEquals(
                List.of(
                        TREAT,
                        TREAT_WITH_MODIFICATION,
                        ASK_FIRST,
                        CLEARANCE_FIRST,
                        POSTPONE,
                        REFER,
                        REFER_URGENTLY,
                        EMERGENCY),
                Arrays.stream(Disposition.values()).sorted().toList());
    }

    // MEANING 5

    @Test
    void knownIsTheMostCautiousOfWhatTrueRulesSay() {
        assertEquals(TREAT, recommend(healthy()).known());
        assertEquals(
                TREAT_WITH_MODIFICATION,
                recommend(healthy().present("nut-allergy")).known());
        assertEquals(
                CLEARANCE_FIRST,
                recommend(healthy().present("nut-allergy", "disc-lesion")).known());
        assertEquals(
                POSTPONE, recommend(healthy().present("disc-lesion", "fever")).known());
        assertEquals(REFER, recommend(healthy().present("fever", "weight-loss")).known());
        assertEquals(
                REFER_URGENTLY,
                recommend(healthy().present("weight-loss", "numbness")).known());
        assertEquals(
                EMERGENCY,
                recommend(healthy().present("numbness", "chest-pain")).known());
    }

    @Test
    void aTrueContraindicationThatTouchesATreatedRegionGivesAtLeastTreatWithModification() {
        Rulebook rulebook = only(modify("ci", present("stress"))
                .addBars("deep-pressure")
                .addAt("spine")
                .build());

        assertEquals(
                TREAT_WITH_MODIFICATION,
                recommend(rulebook, treated("upper-back").present("stress")).disposition());
        assertEquals(
                TREAT,
                recommend(rulebook, treated("left-forearm").present("stress")).disposition());
    }

    @Test
    void evenOneThatAdaptsNoTechnique() {
        Rulebook rulebook = only(modify("ci", present("stress")).maxMinutes(30).build());

        assertEquals(
                TREAT_WITH_MODIFICATION,
                recommend(rulebook, treated("upper-back").present("stress")).disposition());
    }

    @Test
    void whatHoldsForEverybodySaysNothingOfThisClient() {
        Rulebook rulebook = only(modify("ci", Criterion.always())
                .addBars("deep-pressure")
                .addAt("spine")
                .build());
        Recommendation answer = recommend(rulebook, treated("upper-back"));

        assertEquals(TREAT, answer.disposition());
        assertEquals(
                List.of("spine"),
                answer.techniques().stream()
                        .flatMap(a -> a.notAt().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void aRuleThatRefersToOneForEverybodyIsForEverybody() {
        Rulebook rulebook = only(
                modify("ci", Criterion.always())
                        .addBars("deep-pressure")
                        .addAt("spine")
                        .build(),
                modify("ci-too", new Criterion.RuleHolds("ci")).addBars("heat").build());

        assertEquals(TREAT, recommend(rulebook, treated("upper-back")).disposition());
    }

    @Test
    void aClearanceRuleThatDoesNotHoldAllWorkIsNoClearanceFirst() {
        Recommendation answer = recommend(healthy().present("bleeding-risk").absent("anticoagulant"));

        assertEquals(TREAT_WITH_MODIFICATION, answer.disposition());
        assertEquals(
                List.of("ci-bleeding-risk"),
                answer.clearances().stream().map(ClearanceNeeded::rule).toList());
    }

    @Test
    void aWishForNoHeatIsTreatAndNoHotStone() {
        Recommendation answer = recommend(healthy().present("stiffness", "muscle-tension", "heat-dislike"));

        assertEquals(TREAT, answer.disposition());
        assertEquals(TREAT, answer.known());
        assertEquals(TREAT, answer.atWorst());
        assertFalse(planned(answer).contains("hot-stone"));
        assertFalse(planned(answer).isEmpty());
    }

    @Test
    void aPreferenceIsTakenInBothReadingsButNeverMovesTheDisposition() {
        Recommendation answer = recommend(healthyBut("q-wishes").present("stiffness", "muscle-tension"));

        assertEquals(TREAT, answer.disposition());
        assertEquals(TREAT, answer.atWorst());
        assertFalse(planned(answer).contains("hot-stone"));
    }

    @Test
    void nothingHereDependsOnIndications() {
        Recommendation without = recommend(healthyBut("q-complaint", "q-bones").absent("tech-neck"));
        Recommendation with =
                recommend(healthyBut("q-complaint", "q-bones").present("muscle-tension", "stiffness", "stress"));

        assertEquals(without.disposition(), with.disposition());
        assertEquals(without.known(), with.known());
        assertEquals(without.atWorst(), with.atWorst());
    }

    @Test
    void askFirstWhenKnownIsBelowClearanceFirstAndAtWorstIsNot() {
        Recommendation answer = recommend(healthyBut("q-chest"));

        assertEquals(ASK_FIRST, answer.disposition());
        assertEquals(TREAT, answer.known());
        assertEquals(EMERGENCY, answer.atWorst());
    }

    @Test
    void nothingAskedIsAskFirst() {
        assertEquals(ASK_FIRST, recommend(treated("upper-back")).disposition());
        assertEquals(ASK_FIRST, recommend(treated()).disposition());
    }

    @Test
    void onlyUnsureLeftIsClearanceFirst() {
        assertEquals(CLEARANCE_FIRST, recommend(healthy().unsure("chest-pain")).disposition());
        assertEquals(CLEARANCE_FIRST, recommend(healthy().unsure("disc-lesion")).disposition());
        assertEquals(CLEARANCE_FIRST, recommend(healthy().unsure("fever")).disposition());
    }

    @Test
    void oneRuleThatIsUnknownOnlyForUnsureAnswersIsEnoughForClearanceFirst() {
        assertEquals(
                CLEARANCE_FIRST,
                recommend(healthyBut("q-weight").unsure("chest-pain")).disposition());
    }

    @Test
    void aRuleThatHangsOnAnUnsureAndAnUnaskedAnswerIsAskFirst() {
        Rulebook rulebook = only(absolute("ci", Criterion.all(present("stress"), present("injury")))
                .barsAllWork(true)
                .build());

        assertEquals(
                ASK_FIRST,
                recommend(rulebook, treated("upper-back").unsure("stress")).disposition());
        assertEquals(
                CLEARANCE_FIRST,
                recommend(rulebook, treated("upper-back").unsure("stress").present("injury"))
                        .disposition());
        assertEquals(
                TREAT,
                recommend(rulebook, treated("upper-back").unsure("stress").absent("injury"))
                        .disposition());
    }

    @Test
    void unsureThatWouldOnlyModifyIsNoClearanceFirst() {
        assertEquals(TREAT, recommend(healthy().unsure("nut-allergy")).disposition());
        assertEquals(TREAT, recommend(healthy().unsure("bleeding-risk")).disposition());
    }

    @Test
    void anUnsureRuleAtAPartBesideAnUnaskedRuleEverywhereIsAskFirst() {
        Rulebook rulebook = only(
                absolute("ci-neck", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build(),
                absolute("ci-all", present("injury")).barsAllWork(true).build());
        Recommendation answer =
                recommend(rulebook, treated("upper-back", "neck").unsure("stress"));

        assertEquals(ASK_FIRST, answer.disposition());
        assertEquals(
                Optional.of(TREAT_WITH_MODIFICATION),
                answer.questions().stream()
                        .filter(q -> q.why() == Inquiry.Why.CONFIRM)
                        .findFirst()
                        .orElseThrow()
                        .couldBecome());
    }

    @Test
    void twoUnsureRulesAtPartsThatTogetherCoverAllAreClearanceFirst() {
        Rulebook rulebook = only(
                absolute("ci-neck", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build(),
                clearance("ci-back", present("injury"))
                        .barsAllWork(true)
                        .addAt("back")
                        .build());
        Recommendation answer =
                recommend(rulebook, treated("upper-back", "neck").unsure("stress", "injury"));

        assertEquals(CLEARANCE_FIRST, answer.atWorst());
        assertEquals(CLEARANCE_FIRST, answer.disposition());
    }

    @Test
    void knownAtClearanceFirstOrAboveIsTheDisposition() {
        assertEquals(
                CLEARANCE_FIRST,
                recommend(healthyBut("q-chest").present("disc-lesion")).disposition());
        assertEquals(
                REFER, recommend(healthyBut("q-chest").present("weight-loss")).disposition());
        assertEquals(POSTPONE, recommend(healthyBut("q-chest").present("fever")).disposition());
    }

    @Test
    void anUnknownFlagThatIsReleasedCountsAtWorstUnlessItWasReleasedForThat() {
        Rulebook rulebook = only(flag("rf", "weight-loss", Urgency.URGENT).build());

        assertEquals(ASK_FIRST, recommend(rulebook, treated("upper-back")).disposition());
        assertEquals(
                ASK_FIRST,
                recommend(rulebook, treated("upper-back").cleared("rf", "physician"))
                        .disposition());
        ClearedFor given = ClearedFor.builder().finding("weight-loss").build();
        assertEquals(
                TREAT,
                recommend(rulebook, treated("upper-back").cleared("rf", "physician", given))
                        .disposition());
        assertEquals(
                TREAT,
                recommend(rulebook, treated("upper-back").present("weight-loss").cleared("rf", "physician"))
                        .disposition());
    }
}
