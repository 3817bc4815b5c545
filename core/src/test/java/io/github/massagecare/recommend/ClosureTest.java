package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosureTest {
    private static SymptomProfile.Builder nothing() {
        return treated("upper-back");
    }

    // MEANING 1

    @Test
    void presentSpreadsUpIsA() {
        SymptomProfile.Builder profile = nothing().present("warfarin");

        assertEquals(TRUE, truth("warfarin", profile));
        assertEquals(TRUE, truth("anticoagulant", profile));
        assertEquals(TRUE, truth("bleeding-risk", profile));
    }

    @Test
    void presentDoesNotSpreadDown() {
        SymptomProfile.Builder profile = nothing().present("bleeding-risk");

        assertEquals(UNKNOWN, truth("anticoagulant", profile));
        assertEquals(UNKNOWN, truth("warfarin", profile));
    }

    @Test
    void presentMakesWhatItExcludesAbsentWithAllBelow() {
        SymptomProfile.Builder profile = nothing().present("low-blood-pressure");

        assertEquals(FALSE, truth("high-blood-pressure", profile));
        assertEquals(FALSE, truth("severe-hypertension", profile));
    }

    @Test
    void excludingHoldsBothWaysAndForWhatIsBelow() {
        assertEquals(FALSE, truth("low-blood-pressure", nothing().present("high-blood-pressure")));
        assertEquals(FALSE, truth("low-blood-pressure", nothing().present("severe-hypertension")));
    }

    @Test
    void absentDoesNotMakeWhatItExcludesPresent() {
        assertEquals(UNKNOWN, truth("high-blood-pressure", nothing().absent("low-blood-pressure")));
    }

    @Test
    void absentSpreadsDown() {
        SymptomProfile.Builder profile = nothing().absent("bleeding-risk");

        assertEquals(FALSE, truth("anticoagulant", profile));
        assertEquals(FALSE, truth("warfarin", profile));
    }

    @Test
    void absentDoesNotSpreadUp() {
        assertEquals(UNKNOWN, truth("bleeding-risk", nothing().absent("anticoagulant")));
    }

    @Test
    void anUnansweredGroupIsAbsentWhenAllItsChildrenAre() {
        assertEquals(FALSE, truth("neurological-sign", nothing().absent("numbness", "arm-weakness")));
        assertEquals(FALSE, truth("neurological-sign", nothing().answered("q-nerves")));
    }

    @Test
    void aGroupIsOpenWhileOneChildIs() {
        assertEquals(UNKNOWN, truth("neurological-sign", nothing().absent("numbness")));
        assertEquals(
                UNKNOWN, truth("neurological-sign", nothing().absent("numbness").unsure("arm-weakness")));
    }

    @Test
    void aGroupThatWasAnsweredUnsureStaysOpen() {
        assertEquals(
                UNKNOWN,
                truth(
                        "neurological-sign",
                        nothing().absent("numbness", "arm-weakness").unsure("neurological-sign")));
    }

    @Test
    void aFindingThatAQuestionSettlesIsNoGroup() {
        assertEquals(UNKNOWN, truth("bleeding-risk", nothing().absent("anticoagulant", "warfarin")));
    }

    @Test
    void aGroupOfGroupsIsAbsentWhenAllBelowIs() {
        Rulebook rulebook = only(
                finding("whole").build(),
                finding("part").addIsA("whole").build(),
                finding("piece").addIsA("part").build(),
                question("q-piece", "piece"));

        assertEquals(
                FALSE, truth(rulebook, Criterion.present("whole"), nothing().answered("q-piece")));
    }

    // MEANING 1: readings

    @Test
    void aReadingInsideTheRangeMakesTheFindingPresent() {
        assertEquals(TRUE, truth("severe-hypertension", nothing().measure("systolic", 180)));
        assertEquals(TRUE, truth("high-blood-pressure", nothing().measure("systolic", 180)));
        assertEquals(
                TRUE,
                truth("severe-hypertension", nothing().measure("systolic", 120).measure("diastolic", 110)));
    }

    @Test
    void aReadingOf190InSomeoneWhoDeniedHypertensionHoldsAndIsListedAsOverriding() {
        Recommendation answer =
                recommend(healthy().absent("high-blood-pressure").measure("systolic", 190));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertTrue(answer.plan().isEmpty());
        assertTrue(
                answer.assumed().overridden().contains("high-blood-pressure"),
                answer.assumed().toString());
    }

    @Test
    void aReadingOverridesAnAbsentOfItsOwn() {
        Recommendation answer = recommend(healthyBut("q-fever").absent("fever").measure("temperature", 38.5));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertEquals(List.of("fever"), answer.assumed().overridden());
    }

    @Test
    void aReadingOverridesAnAbsentByQuestion() {
        Recommendation answer = recommend(healthy().measure("temperature", 38.5));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertEquals(List.of("fever"), answer.assumed().overridden());
    }

    @Test
    void aReadingOverridesAnAttestation() {
        Recommendation answer = recommend(nothing()
                .measure("age", 40)
                .measure("pain", 3)
                .measure("temperature", 38.5)
                .othersAbsent(true));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertEquals(List.of("fever"), answer.assumed().overridden());
        assertTrue(answer.assumed().othersAbsent());
    }

    @Test
    void aReadingOverridesAnAbsentThatComesOfAnExcludingFinding() {
        SymptomProfile.Builder profile = healthy().present("low-blood-pressure").measure("systolic", 190);

        assertEquals(TRUE, truth("severe-hypertension", profile));
        assertEquals(Disposition.POSTPONE, recommend(profile).disposition());
        assertTrue(recommend(profile).assumed().overridden().contains("low-blood-pressure"));
    }

    /**
     * The one kind of it that the rulebook knows was denied, so it was settled; L8 wants to hear that the reading says
     * otherwise.
     */
    @Test
    void aReadingOverridesTheAbsenceOfAGroup() {
        MeasureRange hot = new MeasureRange("temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Rulebook rulebook = only(
                finding("feverish").shownBy(List.of(hot)).build(),
                finding("chills").addIsA("feverish").build(),
                absolute("ci", Criterion.present("feverish")).barsAllWork(true).build());

        assertTrue(recommend(rulebook, nothing().absent("chills")).settled());
        assertEquals(
                Disposition.POSTPONE,
                recommend(rulebook, nothing().absent("chills").measure("temperature", 39))
                        .disposition());
        assertEquals(
                List.of("feverish"),
                recommend(rulebook, nothing().absent("chills").measure("temperature", 39))
                        .assumed()
                        .overridden());
        assertEquals(
                List.of(),
                recommend(rulebook, nothing().measure("temperature", 39))
                        .assumed()
                        .overridden());
    }

    @Test
    void aReadingThatShowsWhatWasNamedWithItsPlaceLeavesThePlaceAsItIs() {
        MeasureRange hot = new MeasureRange("temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Rulebook rulebook = only(
                finding("warm-skin").local(true).shownBy(List.of(hot)).build(),
                finding("warm-wound").local(true).addIsA("warm-skin").build());
        Criterion there = Criterion.presentAt("warm-skin", "upper-back");

        assertEquals(UNKNOWN, truth(rulebook, there, nothing().measure("temperature", 39)));
        assertEquals(FALSE, truth(rulebook, there, nothing().presentAt("warm-wound", "left-forearm")));
        assertEquals(
                FALSE,
                truth(
                        rulebook,
                        there,
                        nothing().presentAt("warm-wound", "left-forearm").measure("temperature", 39)));
        assertEquals(
                UNKNOWN, truth(rulebook, there, nothing().present("warm-wound").measure("temperature", 39)));
    }

    @Test
    void anAbsentThatAReadingOverridesNoLongerSpreadsDown() {
        Rulebook rulebook =
                with(finding("old-hypertension").addIsA("high-blood-pressure").build());
        Criterion old = Criterion.present("old-hypertension");

        assertEquals(FALSE, truth(rulebook, old, nothing().absent("high-blood-pressure")));
        assertEquals(
                UNKNOWN,
                truth(rulebook, old, nothing().absent("high-blood-pressure").measure("systolic", 190)));
    }

    @Test
    void whatWasSaidToBePresentStaysSoThoughAReadingExcludesIt() {
        assertEquals(
                TRUE,
                truth(
                        "low-blood-pressure",
                        nothing().present("low-blood-pressure").measure("systolic", 190)));
    }

    @Test
    void whatIsSaidOfAKindOfWhatAReadingExcludesIsTheAnswerThatIsOverridden() {
        Rulebook rulebook = with(
                finding("faint-from-low-pressure").addIsA("low-blood-pressure").build());
        Recommendation answer =
                recommend(rulebook, nothing().present("faint-from-low-pressure").measure("systolic", 190));

        assertEquals(List.of("faint-from-low-pressure"), answer.assumed().overridden());
    }

    @Test
    void anAttestationThatSaysNothingAboutAFindingIsNotOverriddenThere() {
        Rulebook rulebook = with(finding("heat-stroke").addIsA("fever").build());
        SymptomProfile.Builder unsure =
                nothing().unsure("high-blood-pressure").measure("systolic", 190).othersAbsent(true);
        SymptomProfile.Builder said =
                nothing().present("heat-stroke").measure("temperature", 39).othersAbsent(true);

        assertEquals(List.of(), recommend(unsure).assumed().overridden());
        assertEquals(List.of(), recommend(rulebook, said).assumed().overridden());
    }

    @Test
    void aReadingDecidesWhatTheClientIsUnsureOf() {
        assertEquals(TRUE, truth("fever", nothing().unsure("fever").measure("temperature", 39)));
        assertEquals(UNKNOWN, truth("fever", nothing().unsure("fever").measure("temperature", 36.8)));
    }

    @Test
    void nothingIsOverriddenWhereReadingAndAnswerAgree() {
        assertEquals(
                List.of(),
                recommend(healthy().present("fever").measure("temperature", 38.5))
                        .assumed()
                        .overridden());
        assertEquals(
                List.of(),
                recommend(healthy().measure("temperature", 36.8)).assumed().overridden());
        MeasureRange hot = new MeasureRange("temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Rulebook rulebook = only(
                finding("warmth").shownBy(List.of(hot)).build(),
                finding("flush").addIsA("warmth").build());
        SymptomProfile.Builder flushed =
                nothing().present("flush").othersAbsent(true).measure("temperature", 39);
        assertEquals(List.of("fever"), recommend(rulebook, flushed).assumed().overridden());
    }

    @Test
    void unansweredItIsAbsentOnceEveryMeasureHasAValueAndNoneIsInRange() {
        assertEquals(
                FALSE,
                truth("severe-hypertension", nothing().measure("systolic", 179).measure("diastolic", 109)));
        assertEquals(FALSE, truth("fever", nothing().measure("temperature", 37.9)));
    }

    /** Else the reading of the general one would settle a kind of it whose own reading is still to be taken. */
    @Test
    void itIsAbsentOnlyOnceTheReadingsOfItsKindsAreTakenToo() {
        MeasureRange high = new MeasureRange("systolic", Optional.of(BigDecimal.valueOf(140)), Optional.empty());
        Rulebook rulebook = only(
                finding("raised").shownBy(List.of(high)).build(),
                finding("raised-below")
                        .addIsA("raised")
                        .shownBy(List.of(
                                new MeasureRange("diastolic", Optional.of(BigDecimal.valueOf(90)), Optional.empty())))
                        .build());
        Criterion raised = Criterion.present("raised");

        assertEquals(UNKNOWN, truth(rulebook, raised, nothing().measure("systolic", 120)));
        assertEquals(
                UNKNOWN,
                truth(rulebook, Criterion.present("raised-below"), nothing().measure("systolic", 120)));
        assertEquals(
                FALSE,
                truth(rulebook, raised, nothing().measure("systolic", 120).measure("diastolic", 80)));
        assertEquals(
                TRUE, truth(rulebook, raised, nothing().measure("systolic", 120).measure("diastolic", 95)));
    }

    @Test
    void systolicGivenAndDiastolicNotIsStillUnknown() {
        assertEquals(UNKNOWN, truth("severe-hypertension", nothing().measure("systolic", 120)));
        assertEquals(UNKNOWN, truth("severe-hypertension", nothing().measure("diastolic", 70)));
    }

    @Test
    void aNormalReadingLeavesAnAnswerAsItIs() {
        assertEquals(TRUE, truth("fever", nothing().present("fever").measure("temperature", 36.8)));
        assertEquals(FALSE, truth("fever", nothing().absent("fever").measure("temperature", 36.8)));
    }

    @Test
    void temperatureOf368AndThenIHadAFeverStillNarrows() {
        Recommendation before = recommend(nothing());
        Recommendation measured = recommend(nothing().measure("temperature", 36.8));
        Recommendation said = recommend(nothing().present("fever"));
        Recommendation both = recommend(nothing().measure("temperature", 36.8).present("fever"));

        assertEquals(Disposition.POSTPONE, both.known());
        assertEquals(
                said.techniques().stream().map(TechniqueAdvice::verdict).toList(),
                both.techniques().stream().map(TechniqueAdvice::verdict).toList());
        for (Recommendation less : List.of(before, measured, said)) {
            assertTrue(both.known().compareTo(less.known()) >= 0);
        }
        assertTrue(both.atWorst().compareTo(before.atWorst()) <= 0);
        assertTrue(both.atWorst().compareTo(said.atWorst()) <= 0);
    }

    @Test
    void aMeasureSettlesEachThresholdOnIt() {
        SymptomProfile.Builder profile = nothing().measure("pain", 7);

        assertEquals(TRUE, truth(Criterion.atLeast("pain", 7), profile));
        assertEquals(FALSE, truth(Criterion.atLeast("pain", 8), profile));
        assertEquals(FALSE, truth(Criterion.below("pain", 7), profile));
        assertEquals(TRUE, truth(Criterion.below("pain", 8), profile));
    }

    @Test
    void withoutAValueTheThresholdIsUnknown() {
        assertEquals(UNKNOWN, truth(Criterion.atLeast("pain", 7), nothing()));
        assertEquals(UNKNOWN, truth(Criterion.atLeast("pain", 0), nothing()));
        assertEquals(
                UNKNOWN,
                truth(Criterion.atLeast("pain", 7), nothing().othersAbsent(true).answered("q-pain")));
    }

    @Test
    void decimalsOfAMeasureAreExact() {
        assertEquals(TRUE, truth("fever", nothing().measure("temperature", 38.0)));
        assertEquals(FALSE, truth("fever", nothing().measure("temperature", 37.9)));
    }

    @Test
    void noBloodPressureReadingInAHealthyClientIsNotHeld() {
        Recommendation answer = recommend(healthy().present("muscle-tension"));

        assertEquals(Disposition.TREAT, answer.disposition());
        assertEquals(Standing.READY, answer.plan().orElseThrow().standing());
        assertTrue(answer.settled());
    }

    @Test
    void readingsShowStatesOfTheDaySignsAndSymptomsOnly() {
        MeasureRange hot = new MeasureRange("temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Set<Finding.Kind> shown = Set.of(Finding.Kind.STATE, Finding.Kind.SIGN, Finding.Kind.SYMPTOM);
        for (Finding.Kind kind : Finding.Kind.values()) {
            Finding warmth = finding("warmth").kind(kind).shownBy(List.of(hot)).build();
            if (shown.contains(kind)) {
                assertEquals(warmth, only(warmth).finding("warmth").orElseThrow());
            } else {
                assertThrows(InvalidDocumentException.class, () -> only(warmth), kind::name);
            }
        }
    }

    @Test
    void aKindThatARedFlagUsesMayBeAskedByAQuestionOfItsOwn() {
        Rulebook two = with(
                finding("night-pain").addIsA("pain-at-rest").build(),
                finding("pain-at-rest").build(),
                question("q-rest", "pain-at-rest"),
                question("q-rest-more", "night-pain"),
                flag("rf-night-pain", "night-pain", RedFlag.Urgency.URGENT).build());

        assertEquals(
                2,
                two.questions().stream()
                        .filter(question -> question.id().startsWith("q-rest"))
                        .count());
    }

    @Test
    void somewhereAQuestionMustNameEveryDescendantThatARedFlagUses() {
        InvalidDocumentException refused = assertThrows(
                InvalidDocumentException.class,
                () -> with(
                        finding("night-pain").addIsA("pain-at-rest").build(),
                        finding("pain-at-rest").build(),
                        question("q-rest", "pain-at-rest"),
                        flag("rf-night-pain", "night-pain", RedFlag.Urgency.URGENT)
                                .build()));

        assertEquals(
                Set.of(ProblemCode.UNNAMED_DESCENDANT),
                refused.problems().stream().map(Problem::code).collect(Collectors.toSet()));
        assertTrue(refused.getMessage().contains("night-pain"));
    }
}
