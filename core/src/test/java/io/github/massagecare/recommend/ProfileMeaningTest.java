package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProfileMeaningTest {
    private final Recommender recommender = Recommender.of(Fixture.rulebook());

    private static SymptomProfile.Builder nothing() {
        return treated("upper-back");
    }

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

    // MEANING C: cleared

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

    // MEANING 0: errors

    private static InvalidDocumentException refused(SymptomProfile.Builder profile) {
        return assertThrows(InvalidDocumentException.class, () -> recommend(profile));
    }

    private static void assertContradiction(SymptomProfile.Builder profile, String one, String other) {
        InvalidDocumentException refused = refused(profile);
        assertEquals(
                List.of(ProblemCode.CONTRADICTION),
                refused.problems().stream().map(Problem::code).toList());
        assertTrue(refused.getMessage().contains("\"" + one + "\""), refused.getMessage());
        assertTrue(refused.getMessage().contains("\"" + other + "\""), refused.getMessage());
    }

    @Test
    void aContradictionNamesBoth() {
        assertContradiction(nothing().present("fever").absent("fever"), "fever", "fever");
        assertContradiction(nothing().present("fever").unsure("fever"), "fever", "fever");
        assertContradiction(nothing().unsure("fever").absent("fever"), "fever", "fever");
        assertContradiction(nothing().present("warfarin").absent("bleeding-risk"), "warfarin", "bleeding-risk");
        assertContradiction(nothing().unsure("warfarin").absent("anticoagulant"), "warfarin", "anticoagulant");
        assertContradiction(
                nothing().present("low-blood-pressure", "high-blood-pressure"),
                "low-blood-pressure",
                "high-blood-pressure");
        assertContradiction(
                nothing().present("low-blood-pressure", "severe-hypertension"),
                "low-blood-pressure",
                "severe-hypertension");
    }

    @Test
    void aPresentParentOfAnAbsentChildIsNoContradiction() {
        assertEquals(
                TRUE, truth("bleeding-risk", nothing().present("bleeding-risk").absent("warfarin")));
        assertEquals(
                UNKNOWN,
                truth("bleeding-risk", nothing().unsure("bleeding-risk").absent("anticoagulant")));
    }

    @Test
    void aReadingIsNoContradiction() {
        assertEquals(
                Disposition.POSTPONE,
                recommend(healthy().absent("fever").measure("temperature", 39)).disposition());
    }

    @Test
    void anUnknownIdThrowsOneExceptionNamingAllOfThemWithSuggestions() {
        InvalidDocumentException refused = refused(treated("uper-back")
                .present("fevr")
                .absent("numbnes")
                .unsure("warfarine")
                .measure("pian", 3)
                .answered("q-nervs")
                .cleared("ci-feverr", "physicians"));
        Set<String> suggestions = refused.problems().stream()
                .flatMap(p -> p.suggestion().stream())
                .collect(Collectors.toSet());

        assertEquals(
                Set.of("upper-back", "fever", "numbness", "warfarin", "pain", "q-nerves", "ci-fever", "physician"),
                suggestions);
        assertEquals(
                Set.of(ProblemCode.UNKNOWN_ID),
                refused.problems().stream().map(Problem::code).collect(Collectors.toSet()));
        for (String id :
                List.of("uper-back", "fevr", "numbnes", "warfarine", "pian", "q-nervs", "ci-feverr", "physicians")) {
            assertTrue(refused.getMessage().contains("\"" + id + "\""), id);
        }
    }

    @Test
    void unknownPlacesAreNamedAndAPlaceForWhatHasNoneIsRefused() {
        assertTrue(refused(nothing().presentAt("open-wound", "left-foream"))
                .getMessage()
                .contains("left-foream"));
        assertTrue(refused(nothing().presentAt("fever", "neck")).getMessage().contains("fever"));
    }

    @Test
    void aValueOutsideTheRangeOfItsMeasureIsRefusedWithoutNamingTheValue() {
        InvalidDocumentException refused = refused(nothing().measure("pain", 11).measure("systolic", 120.5));

        assertEquals(2, refused.problems().size());
        assertFalse(refused.getMessage().contains("120.5"));
    }

    @Test
    void aFindingUnderTwoThatExcludeEachOtherIsAnErrorOfTheRulebook() {
        assertThrows(
                InvalidDocumentException.class,
                () -> only(
                        finding("tall").addExcludes("short").build(),
                        finding("short").build(),
                        finding("both").addIsA("tall", "short").build()));
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

    // MEANING 12: next visit

    @Test
    void theNextVisitForgetsTheAnswersOfEveryVisitQuestionsAndTheMeasuresOfTheDay() {
        SymptomProfile before = healthy()
                .present("muscle-tension", "osteoporosis", "pregnancy")
                .presentAt("open-wound", "neck")
                .unsure("fever")
                .measure("temperature", 36.8)
                .measure("systolic", 120)
                .cleared("ci-disc-lesion", "physician")
                .build();
        SymptomProfile.Builder next = recommender.nextVisit(before).toBuilder();

        assertEquals(Set.of("age"), next.build().measures().keySet());
        for (String kept : List.of("muscle-tension", "osteoporosis")) {
            assertEquals(TRUE, truth(kept, next), kept);
        }
        for (String kept : List.of("disc-lesion", "weight-loss", "bleeding-risk", "warfarin", "nut-allergy")) {
            assertEquals(FALSE, truth(kept, next), kept);
        }
        for (String forgotten : List.of("pregnancy", "open-wound", "fever", "chest-pain", "numbness", "changed-mole")) {
            assertEquals(UNKNOWN, truth(forgotten, next), forgotten);
            assertEquals(Optional.empty(), next.build().answer(forgotten), forgotten);
        }
        assertTrue(next.build().answered().contains("q-bones"));
        assertFalse(next.build().answered().contains("q-chest"));
        assertEquals(before.regions(), next.build().regions());
    }

    @Test
    void theNextVisitDoesNotStretchAnAttestationToWhatIsAskedEveryTime() {
        SymptomProfile.Builder next =
                recommender.nextVisit(nothing().othersAbsent(true).build()).toBuilder();

        assertFalse(next.build().othersAbsent());
        assertEquals(UNKNOWN, truth("chest-pain", next));
        assertEquals(FALSE, truth("osteoporosis", next));
    }

    @Test
    void theNextVisitIsAValidProfile() {
        for (String finding :
                Fixture.rulebook().findings().stream().map(f -> f.id()).toList()) {
            Fixture.rulebook()
                    .check(recommender.nextVisit(healthy().present(finding).build()));
            Fixture.rulebook()
                    .check(recommender.nextVisit(
                            healthy().unsure(finding).othersAbsent(true).build()));
        }
    }
}
