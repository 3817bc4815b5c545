package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clearance is for what was known when it was given. */
class ClearedForTest {
    /** All work waits for a word on weak bones, a wound or a stay in hospital; and somebody must see a tumour. */
    private static final Rulebook RULEBOOK =
            rulebook(Criterion.any(Criterion.present("weak-bone"), Criterion.present("wound")));

    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    private static Rulebook rulebook(Criterion bonesOrWound) {
        MeasureRange hot = new MeasureRange("skin-temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Criterion lately = Criterion.all(Criterion.present("operation"), Criterion.below("weeks-since", 6));
        Criterion longAgo = Criterion.all(
                Criterion.present("operation"),
                Criterion.not(Criterion.below("weeks-since", 6)),
                Criterion.atLeast("age", 18));
        return Rulebook.builder()
                .from(only())
                .addMeasures(
                        measure("weeks-since").elapsed(true).build(),
                        measure("skin-temperature").build())
                .addFindings(
                        finding("weak-bone").build(),
                        finding("thin-bone").addIsA("weak-bone").build(),
                        finding("fracture").addIsA("weak-bone").build(),
                        finding("wound").local(true).build(),
                        finding("operation").build(),
                        finding("hot-skin").shownBy(List.of(hot)).build(),
                        finding("tumour").build(),
                        finding("second-tumour").build())
                .addQuestions(
                        question("q-bone", "weak-bone"),
                        question("q-kinds", "thin-bone", "fracture"),
                        question("q-wound", "wound"),
                        question("q-operation", "operation", "hot-skin"),
                        question("q-tumour", "tumour", "second-tumour"))
                .addRedFlags(flag("rf-tumour", "tumour", RedFlag.Urgency.URGENT)
                        .when(Criterion.any(Criterion.present("tumour"), Criterion.present("second-tumour")))
                        .build())
                .addContraindications(
                        clearance("ci-bone", bonesOrWound).barsAllWork(true).build(),
                        clearance("ci-operation", lately).barsAllWork(true).build(),
                        clearance("ci-later", longAgo).barsAllWork(true).build(),
                        clearance("ci-hot", Criterion.present("hot-skin"))
                                .barsAllWork(true)
                                .build())
                .build();
    }

    private static Measure.Builder measure(String id) {
        return Measure.builder()
                .id(id)
                .label(id)
                .unit("units")
                .min(BigDecimal.ZERO)
                .max(BigDecimal.valueOf(5200));
    }

    private static ClearedFor given(String... findings) {
        ClearedFor.Builder given = ClearedFor.builder();
        List.of(findings).forEach(given::finding);
        return given.build();
    }

    private static SymptomProfile.Builder asked() {
        return treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-kinds", "q-wound", "q-operation", "q-tumour");
    }

    private static Recommendation answer(SymptomProfile.Builder profile) {
        return RECOMMENDER.recommend(profile.build());
    }

    private static Optional<Standing> standing(Recommendation answer) {
        return answer.plan().map(CarePlan::standing);
    }

    private static void assertLifted(SymptomProfile.Builder profile) {
        Recommendation answer = answer(profile);
        assertEquals(List.of(), answer.clearances());
        assertEquals(Optional.of(Standing.READY), standing(answer));
    }

    /** As known it is lifted, and counts at worst. */
    private static void assertOpen(SymptomProfile.Builder profile, Disposition disposition, String fact) {
        Recommendation answer = answer(profile);
        assertEquals(List.of(), answer.clearances());
        assertEquals(disposition, answer.disposition());
        assertTrue(answer.known().compareTo(Disposition.CLEARANCE_FIRST) < 0);
        assertEquals(Disposition.CLEARANCE_FIRST, answer.atWorst());
        assertTrue(
                answer.questions().stream()
                        .anyMatch(q -> q.settles().contains(fact) || q.finding().equals(Optional.of(fact))),
                answer::toJson);
    }

    private static void assertNewSince(SymptomProfile.Builder profile, String... ids) {
        Recommendation answer = answer(profile);
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(
                List.of(List.of(ids)),
                answer.clearances().stream()
                        .map(needed ->
                                needed.earlier().map(EarlierClearance::newSince).orElse(List.of()))
                        .toList());
    }

    @Test
    void itLiftsTheRuleWhileNothingIsNew() {
        assertLifted(asked().present("thin-bone").cleared("ci-bone", "physician", given("thin-bone")));
    }

    @Test
    void onceSomethingIsNewTheRuleCountsAgainAndItsClearanceSaysWhat() {
        SymptomProfile.Builder client =
                asked().present("thin-bone", "fracture").cleared("ci-bone", "physician", given("thin-bone"));
        assertNewSince(client, "fracture");
        assertEquals(
                given("thin-bone"),
                answer(client).clearances().get(0).earlier().orElseThrow().given());
    }

    @Test
    void whileSomethingMayBeNewItIsLiftedAsKnownAndCountsAtWorst() {
        SymptomProfile.Builder client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-wound", "q-operation", "q-tumour");
        assertOpen(
                client.present("thin-bone").cleared("ci-bone", "physician", given("thin-bone")),
                Disposition.ASK_FIRST,
                "fracture");
    }

    @Test
    void whatMayBeNewForAnUnsureAnswerIsToBeConfirmed() {
        assertOpen(
                asked().present("thin-bone").unsure("wound").cleared("ci-bone", "physician", given("thin-bone")),
                Disposition.CLEARANCE_FIRST,
                "wound");
    }

    @Test
    void aFamilyIsNotNewWhenAKindThatWasClearedExplainsIt() {
        assertLifted(asked().present("weak-bone", "thin-bone").cleared("ci-bone", "physician", given("thin-bone")));
    }

    @Test
    void aFamilyMayBeNewWhileTheKindThatWasClearedIsOpen() {
        SymptomProfile.Builder client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .present("weak-bone")
                .othersAbsent(true)
                .absent("fracture");
        assertOpen(client.cleared("ci-bone", "physician", given("thin-bone")), Disposition.ASK_FIRST, "thin-bone");
    }

    @Test
    void aFamilyIsNewWhenTheKindThatWasClearedIsGone() {
        assertNewSince(
                asked().present("weak-bone").absent("thin-bone").cleared("ci-bone", "physician", given("thin-bone")),
                "weak-bone");
    }

    @Test
    void anotherPlaceIsNewAndAPlaceWithinIsNot() {
        ClearedFor neck =
                ClearedFor.builder().findingAt("wound", List.of("neck")).build();
        assertLifted(asked().presentAt("wound", "neck").cleared("ci-bone", "physician", neck));
        assertNewSince(
                asked().presentAt("wound", "neck", "left-forearm").cleared("ci-bone", "physician", neck), "wound");
        ClearedFor back =
                ClearedFor.builder().findingAt("wound", List.of("back")).build();
        assertLifted(asked().presentAt("wound", "upper-back").cleared("ci-bone", "physician", back));
    }

    @Test
    void anOpenPlaceMayBeNewAlsoWhileItIsNotSaidNow() {
        ClearedFor neck =
                ClearedFor.builder().findingAt("wound", List.of("neck")).build();
        assertOpen(asked().present("wound").cleared("ci-bone", "physician", neck), Disposition.ASK_FIRST, "wound");
        SymptomProfile.Builder notSaid = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-kinds", "q-operation", "q-tumour");
        assertOpen(notSaid.cleared("ci-bone", "physician", neck), Disposition.ASK_FIRST, "wound");
        assertLifted(notSaid.cleared("ci-bone", "physician", given("wound")));
    }

    @Test
    void aShorterTimeIsAnotherEvent() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 3)
                .build();
        assertLifted(asked().present("operation").measure("weeks-since", 3).cleared("ci-operation", "physician", then));
        assertLifted(asked().present("operation").measure("weeks-since", 5).cleared("ci-operation", "physician", then));
        assertNewSince(
                asked().present("operation").measure("weeks-since", 2).cleared("ci-operation", "physician", then),
                "weeks-since");
    }

    @Test
    void aTimeThatIsNotKnownMayBeShorter() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 3)
                .build();
        Recommendation answer = answer(asked().present("operation")
                .cleared("ci-operation", "physician", then)
                .cleared("ci-later", "physician", then));
        assertEquals(Disposition.ASK_FIRST, answer.disposition());
        assertTrue(answer.questions().stream()
                .anyMatch(question -> question.settles().contains("weeks-since")));
    }

    @Test
    void aTimeInsideANotCountsToo() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 30)
                .build();
        assertLifted(asked().present("operation").measure("weeks-since", 40).cleared("ci-later", "physician", then));
        assertNewSince(
                asked().present("operation").measure("weeks-since", 20).cleared("ci-later", "physician", then),
                "weeks-since");
    }

    @Test
    void otherNumbersNeverReopen() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 30)
                .build();
        for (int age : new int[] {18, 80}) {
            assertLifted(asked().measure("age", age)
                    .present("operation")
                    .measure("weeks-since", 40)
                    .cleared("ci-later", "physician", then));
        }
    }

    @Test
    void aStateOfTheDayIsCoveredEveryDay() {
        for (int temperature : new int[] {38, 41}) {
            assertLifted(
                    asked().measure("skin-temperature", temperature).cleared("ci-hot", "physician", given("hot-skin")));
        }
    }

    @Test
    void withoutForAllThatIsNamedIsCoveredAndTheAnswerSaysSo() {
        SymptomProfile.Builder client = asked().present("thin-bone", "fracture").cleared("ci-bone", "physician");
        assertLifted(client);
        assertEquals(
                List.of(new Cleared("ci-bone", "physician", Optional.of(given("thin-bone", "fracture")))),
                answer(client).assumed().cleared());
    }

    @Test
    void withoutForWhatIsUnsureMayBeNew() {
        assertOpen(
                asked().present("thin-bone").unsure("fracture").cleared("ci-bone", "physician"),
                Disposition.CLEARANCE_FIRST,
                "fracture");
    }

    @Test
    void severalWordsCoverTogetherWhatEachOfThemCovers() {
        assertLifted(asked().present("thin-bone", "fracture")
                .cleared("ci-bone", "physician", given("thin-bone"))
                .cleared("ci-bone", "physician", given("fracture")));
    }

    @Test
    void aReleasedFlagRefersAgainOnceSomethingIsNew() {
        SymptomProfile.Builder client = asked().present("tumour").cleared("rf-tumour", "physician", given("tumour"));
        assertEquals(List.of(), answer(client).referrals());
        Referral again = answer(client.present("second-tumour")).referrals().get(0);
        assertEquals(Optional.of(new EarlierClearance(given("tumour"), List.of("second-tumour"))), again.earlier());
    }

    @Test
    void aRuleThatANewVersionWidensIsNotLiftedForWhatItReadsNow() {
        Rulebook wider = rulebook(Criterion.any(
                Criterion.present("weak-bone"), Criterion.present("wound"), Criterion.present("muscle-tension")));
        SymptomProfile profile = asked().present("thin-bone", "muscle-tension")
                .cleared("ci-bone", "physician", given("thin-bone"))
                .build();
        assertEquals(List.of(), RECOMMENDER.recommend(profile).clearances());
        assertEquals(1, Recommender.of(wider).recommend(profile).clearances().size());
    }

    @Test
    void theQuestionsComeBeforeTheLetterSoThatItNamesTheKind() {
        SymptomProfile.Builder client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .present("weak-bone")
                .othersAbsent(true);
        Recommendation answer = answer(client);
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(Optional.of(Standing.AFTER_ANSWERS), standing(answer));
        assertEquals(List.of(), answer.clearances());
        assertEquals(Optional.of("q-kinds"), answer.questions().get(0).question());

        assertEquals(
                1,
                answer(client.answered("q-kinds").present("fracture"))
                        .clearances()
                        .size());
    }

    @Test
    void aGrantedClearanceIsWrittenOutUnsureFindingsIncluded() {
        SymptomProfile client = asked().present("thin-bone")
                .presentAt("wound", "neck")
                .unsure("fracture")
                .measure("weeks-since", 9)
                .build();
        Cleared word = RECOMMENDER
                .withCleared(client, "ci-bone", "physician")
                .cleared()
                .first();
        ClearedFor expected = ClearedFor.builder()
                .finding("thin-bone")
                .finding("fracture")
                .findingAt("wound", List.of("neck"))
                .build();
        assertEquals(Optional.of(expected), word.given());
        assertLifted(RECOMMENDER.withCleared(client, "ci-bone", "physician").toBuilder());
    }

    /**
     * A physician who answers for a family of which the client is not sure has not answered for a kind that turns up
     * later.
     */
    @Test
    void aGrantedClearanceForAnUnsureFamilyDoesNotCoverItsKinds() {
        SymptomProfile client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .presentAt("wound", "neck")
                .unsure("weak-bone")
                .answered("q-kinds", "q-operation", "q-tumour")
                .build();
        Recommendation before = RECOMMENDER.recommend(client);
        assertEquals(1, before.clearances().size());
        assertTrue(
                before.questions().stream()
                        .anyMatch(question -> question.finding().equals(Optional.of("weak-bone"))),
                before::toJson);

        SymptomProfile granted = RECOMMENDER.withCleared(client, "ci-bone", "physician");
        assertEquals(
                Optional.of(given("weak-bone").findings().keySet()),
                granted.cleared()
                        .first()
                        .given()
                        .map(all -> all.findings().headMap("wound").keySet()));
        assertOpen(granted.toBuilder(), Disposition.CLEARANCE_FIRST, "weak-bone");
        assertNewSince(granted.toBuilder().present("fracture"), "fracture");
    }

    @Test
    void aClearanceThatTheRuleDoesNotAcceptIsRefused() {
        SymptomProfile client = asked().present("thin-bone").build();
        assertThrows(IllegalArgumentException.class, () -> RECOMMENDER.withCleared(client, "ci-bone", "nurse"));
        assertThrows(IllegalArgumentException.class, () -> RECOMMENDER.withCleared(client, "ci-bones", "physician"));
    }

    @Test
    void theNextVisitKeepsWhatItWasFor() {
        SymptomProfile first =
                asked().present("thin-bone").cleared("ci-bone", "physician").build();
        SymptomProfile next = RECOMMENDER.nextVisit(first);
        assertEquals(Optional.of(given("thin-bone")), next.cleared().first().given());
        assertNewSince(next.toBuilder().measure("age", 40).measure("pain", 3).present("fracture"), "fracture");
    }

    @Test
    void theNextVisitForgetsTheClearanceOfARuleThatDoesNotHold() {
        SymptomProfile first =
                asked().cleared("ci-bone", "physician", given("thin-bone")).build();
        assertTrue(RECOMMENDER.nextVisit(first).cleared().isEmpty());
    }

    @Test
    void forIsChecked() {
        String json = """
        {"format": 1, "cleared": [
          {"rule": "ci-bone", "from": "physician", "for": []},
          {"rule": "ci-bone", "from": "nurse", "for": ["thin-bon", {"finding": "fracture", "at": ["neck"]},
            {"finding": "wound", "at": ["nek"]}, {"measure": "age", "atLeast": 3}, {"measure": "weeks-since", "atLeast": 1.5}]}]}
        """;
        List<Problem> problems = assertThrows(InvalidDocumentException.class, () -> RULEBOOK.readProfile(json))
                .problems();
        assertEquals(
                List.of(
                        "/cleared/0/for not-allowed",
                        "/cleared/1/for/0 unknown-id",
                        "/cleared/1/for/1/at not-allowed",
                        "/cleared/1/for/2/at/0 unknown-id",
                        "/cleared/1/for/3/atLeast not-allowed",
                        "/cleared/1/for/4/atLeast out-of-range"),
                problems.stream()
                        .map(problem -> problem.pointer() + " " + problem.code().word())
                        .toList());
        assertEquals(ProblemCode.NOT_ALLOWED, problems.get(0).code());
    }

    @Test
    void aTimeWithMoreDigitsThanADocumentHasIsRefusedByCheckAndRecommendAlike() {
        ClearedFor given = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", new BigDecimal("2.3000000000000003"))
                .build();
        SymptomProfile profile =
                asked().cleared("ci-operation", "physician", given).build();
        assertThrows(InvalidDocumentException.class, () -> RULEBOOK.check(profile));
        assertThrows(InvalidDocumentException.class, () -> RECOMMENDER.recommend(profile));
    }
}
