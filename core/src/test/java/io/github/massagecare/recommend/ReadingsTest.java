package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the values of measures say: readings that show a finding or that there is none, and thresholds (MEANING 1). */
class ReadingsTest {
    @Test
    void aReadingInsideTheRangeMakesTheFindingPresent() {
        assertEquals(TRUE, truth("severe-hypertension", nothing().measure("systolic", 180)));
        assertEquals(TRUE, truth("high-blood-pressure", nothing().measure("systolic", 180)));
        assertEquals(
                TRUE,
                truth("severe-hypertension", nothing().measure("systolic", 120).measure("diastolic", 110)));
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
    void aReadingDecidesWhatTheClientIsUnsureOf() {
        assertEquals(TRUE, truth("fever", nothing().unsure("fever").measure("temperature", 39)));
        assertEquals(UNKNOWN, truth("fever", nothing().unsure("fever").measure("temperature", 36.8)));
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
}
