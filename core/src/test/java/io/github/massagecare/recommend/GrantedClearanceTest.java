package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.BonesAndWounds.RECOMMENDER;
import static io.github.massagecare.recommend.BonesAndWounds.RULEBOOK;
import static io.github.massagecare.recommend.BonesAndWounds.answer;
import static io.github.massagecare.recommend.BonesAndWounds.asked;
import static io.github.massagecare.recommend.BonesAndWounds.assertLifted;
import static io.github.massagecare.recommend.BonesAndWounds.assertNewSince;
import static io.github.massagecare.recommend.BonesAndWounds.assertOpen;
import static io.github.massagecare.recommend.BonesAndWounds.given;
import static io.github.massagecare.recommend.BonesAndWounds.standing;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a clearance is asked for, granted, kept for the next visit and checked (MEANING C). */
class GrantedClearanceTest {
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
