package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What answered questions and an attestation say of what is not named, and what it means that no region is (MEANING 0).
 */
class ProfileMeaningTest {
    // MEANING 0: answered

    @Test
    void ofTheFindingsAnAnsweredQuestionSettlesWhatIsNotNamedIsAbsent() {
        SymptomProfile.Builder profile =
                nothing().present("numbness").answered("q-nerves", "q-bones").unsure("osteoporosis");

        assertEquals(TRUE, truth("numbness", profile));
        assertEquals(FALSE, truth("arm-weakness", profile));
        assertEquals(UNKNOWN, truth("osteoporosis", profile));
        assertEquals(FALSE, truth("disc-lesion", profile));
        assertEquals(UNKNOWN, truth("chest-pain", profile));
    }

    @Test
    void anAnsweredQuestionLeavesMeasuresAndRegionsUntouched() {
        Rulebook rulebook = only(absolute("ci", present("stress"))
                .barsAllWork(true)
                .addAt("neck")
                .build());
        SymptomProfile.Builder profile = treated().present("stress").answered("q-regions", "q-pain");

        assertEquals(UNKNOWN, truth(Criterion.atLeast("pain", 5), profile));
        assertEquals(Disposition.ASK_FIRST, recommend(rulebook, profile).disposition());
    }

    @Test
    void anAnsweredQuestionSettlesWhatLiesBelowItsFindings() {
        assertEquals(FALSE, truth("warfarin", nothing().answered("q-bleeding")));
    }

    // MEANING 0: others absent

    @Test
    void othersAbsentMakesAllOtherFindingsAbsent() {
        SymptomProfile.Builder profile =
                nothing().present("numbness").unsure("osteoporosis").othersAbsent(true);

        assertEquals(TRUE, truth("neurological-sign", profile));
        assertEquals(FALSE, truth("arm-weakness", profile));
        assertEquals(FALSE, truth("warfarin", profile));
        assertEquals(FALSE, truth("chest-pain", profile));
        assertEquals(UNKNOWN, truth("osteoporosis", profile));
    }

    @Test
    void othersAbsentLeavesMeasuresUntouched() {
        assertEquals(UNKNOWN, truth(Criterion.atLeast("pain", 5), nothing().othersAbsent(true)));
    }

    @Test
    void theAnswerRepeatsThatOthersAbsentWasGiven() {
        assertTrue(recommend(nothing().othersAbsent(true)).assumed().othersAbsent());
        assertFalse(recommend(healthy()).assumed().othersAbsent());
    }

    @Test
    void neitherSettlesAnAncestorOrDescendantOfAnUnsureFinding() {
        for (SymptomProfile.Builder profile : List.of(
                nothing().unsure("anticoagulant").othersAbsent(true),
                nothing().unsure("anticoagulant").answered("q-bleeding"))) {
            assertEquals(UNKNOWN, truth("bleeding-risk", profile));
            assertEquals(UNKNOWN, truth("anticoagulant", profile));
            assertEquals(UNKNOWN, truth("warfarin", profile));
        }
    }

    @Test
    void norWhatLiesAboveAKindOfAnUnsureFinding() {
        Rulebook rulebook = only(
                finding("clotting-disorder").build(),
                finding("haemophilia")
                        .addIsA("bleeding-risk", "clotting-disorder")
                        .build(),
                Fixture.question("q-clotting", "clotting-disorder"));

        assertEquals(
                UNKNOWN,
                truth(
                        rulebook,
                        present("clotting-disorder"),
                        nothing().unsure("bleeding-risk").answered("q-clotting")));
    }

    @Test
    void whatIsSaidToBeAbsentIsSoBesideAnUnsureFindingToo() {
        assertEquals(FALSE, truth("warfarin", nothing().unsure("anticoagulant").absent("warfarin")));
    }

    @Test
    void norDoesAReading() {
        SymptomProfile.Builder profile =
                nothing().unsure("high-blood-pressure").measure("systolic", 120).measure("diastolic", 80);

        assertEquals(UNKNOWN, truth("severe-hypertension", profile));
        assertEquals(UNKNOWN, truth("high-blood-pressure", profile));
    }

    @Test
    void norAnAncestorOfAPresentFinding() {
        assertEquals(TRUE, truth("bleeding-risk", nothing().present("warfarin").answered("q-bleeding")));
        assertEquals(TRUE, truth("bleeding-risk", nothing().present("warfarin").othersAbsent(true)));
    }

    /**
     * The question about the whole was answered, but for the one kind that the client does not know: to be confirmed,
     * not asked.
     */
    @Test
    void whatIsLeftOpenBesideAnUnsureFindingNamesTheUnsureOne() {
        Rulebook rulebook = only(
                finding("haemophilia").addIsA("bleeding-risk").build(),
                absolute("ci", present("haemophilia")).barsAllWork(true).build());
        Recommendation answer = recommend(rulebook, nothing().unsure("warfarin").answered("q-bleeding"));

        assertEquals(Standing.AFTER_CLEARANCE, answer.plan().orElseThrow().standing());
        assertEquals(
                List.of(Optional.of("warfarin")),
                answer.questions().stream().map(Inquiry::finding).toList());
    }

    /**
     * Only a reading against an answer says that both are present; the other kinds of the excluded one were simply not
     * asked.
     */
    @Test
    void whatIsOpenBelowAPresentFindingThatAReadingExcludesWasNotAsked() {
        Rulebook rulebook = only(
                finding("gestational-hypertension")
                        .addIsA("high-blood-pressure")
                        .build(),
                finding("fainting")
                        .shownBy(List.of(below("systolic", 80)))
                        .addExcludes("high-blood-pressure")
                        .build(),
                finding("old-hypertension").addIsA("high-blood-pressure").build(),
                absolute("ci", present("gestational-hypertension"))
                        .barsAllWork(true)
                        .build());
        Recommendation answer =
                recommend(rulebook, nothing().present("old-hypertension").measure("systolic", 70));

        assertEquals(Standing.AFTER_ANSWERS, answer.plan().orElseThrow().standing());
        assertEquals(
                List.of("gestational-hypertension"), answer.questions().get(0).settles());
        assertEquals(Inquiry.Why.ASK, answer.questions().get(0).why());
    }

    private static MeasureRange below(String measure, int bound) {
        return new MeasureRange(measure, Optional.empty(), Optional.of(BigDecimal.valueOf(bound)));
    }

    @Test
    void whatIsLeftOpenSoCountsAsUnsure() {
        Rulebook rulebook =
                only(absolute("ci", present("bleeding-risk")).barsAllWork(true).build());
        Recommendation unsure = recommend(rulebook, nothing().unsure("warfarin").answered("q-bleeding"));
        Recommendation open = recommend(rulebook, nothing().unsure("warfarin"));

        assertEquals(Disposition.CLEARANCE_FIRST, unsure.disposition());
        assertEquals(Inquiry.Why.CONFIRM, unsure.questions().get(0).why());
        assertEquals(Optional.of("warfarin"), unsure.questions().get(0).finding());
        assertEquals(Disposition.ASK_FIRST, open.disposition());
    }

    // MEANING 0: no regions

    @Test
    void withoutRegionsAtWorstEveryAtCoversAllAndKnownNoneDoes() {
        Recommendation answer =
                recommend(healthyAnywhere().present("osteoporosis").presentAt("open-wound", "left-forearm"));

        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.POSTPONE, answer.atWorst());
        assertEquals(Verdict.SUITABLE, advice(answer, "deep-tissue").verdict());
        assertEquals(Verdict.BARRED, advice(answer, "deep-tissue").atWorst());
        assertEquals(List.of("regions"), Fixture.asked(answer, "q-regions").settles());
    }

    private static SymptomProfile.Builder healthyAnywhere() {
        SymptomProfile.Builder profile = treated().measure("age", 40).measure("pain", 3);
        Fixture.rulebook().questions().forEach(question -> profile.answered(question.id()));
        return profile;
    }
}
