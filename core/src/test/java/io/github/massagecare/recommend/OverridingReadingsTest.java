package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.truth;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a reading says otherwise than an answer (MEANING 1). */
class OverridingReadingsTest {
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
}
