package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.json.Problem;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.testing.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "unless" in documents: how it is written, and what must hold of it. */
class UnlessDocumentTest {
    private static final String CRITERION = "/advice/0/when";
    private static final String REST =
            "\"topic\": \"aftercare\", \"for\": \"client\", \"text\": \"Rest.\", \"sources\": [\"book\"], \"evidence\": \"e5\"";

    private static String rulebook(String when) {
        return Fixtures.tiny(
                "\"regions\": [{\"id\": \"neck\", \"label\": \"Neck\"}]",
                """
        "findings": [
          {"id": "numb", "kind": "sign", "label": "Numb", "local": true},
          {"id": "fever", "kind": "state", "label": "Fever"},
          {"id": "known", "kind": "assessment", "label": "Known", "local": true},
          {"id": "seen", "kind": "assessment", "label": "Seen"},
          {"id": "broad", "kind": "assessment", "label": "Broad", "local": true},
          {"id": "narrow", "kind": "assessment", "label": "Narrow", "local": true, "isA": ["broad"]}]""",
                "\"advice\": [{\"id\": \"ad-a\", \"when\": " + when + ", " + REST + "}, {\"id\": \"ad-b\", \"when\": "
                        + "{\"finding\": \"numb\", \"unless\": \"known\"}, " + REST + "}]");
    }

    private static Criterion read(String when) {
        return Rulebook.read(rulebook(when)).advice().get(0).when();
    }

    private static Problem problem(String when) {
        return Fixtures.problem(() -> Rulebook.read(rulebook(when)));
    }

    private static void refused(String when, String codeAndPointer, String because) {
        Problem problem = problem(when);
        assertEquals(codeAndPointer, problem.code().word() + " " + problem.pointer());
        assertTrue(problem.message().contains(because), problem::message);
        assertTrue(problem.line() > 0);
    }

    @Test
    void itIsReadWithAndWithoutAPlace() {
        assertEquals(Criterion.presentUnless("numb", "known"), read("{\"finding\": \"numb\", \"unless\": \"known\"}"));
        assertEquals(
                Criterion.presentAtUnless("numb", "neck", "known"),
                read("{\"finding\": \"numb\", \"at\": \"neck\", \"unless\": \"known\"}"));
        assertEquals(
                Criterion.presentAtUnless("numb", Criterion.PresentAt.TREATMENT_AREA, "known"),
                read("{\"unless\": \"known\", \"at\": \"treatment-area\", \"finding\": \"numb\"}"));
        assertEquals(Criterion.presentAt("numb", "neck"), read("{\"finding\": \"numb\", \"at\": \"neck\"}"));
        assertEquals(
                Criterion.presentUnless("numb", "narrow"), read("{\"finding\": \"numb\", \"unless\": \"narrow\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"unless\": \"known\", \"finding\": \"numb\"} | {\"finding\":\"numb\",\"unless\":\"known\"}",
                "{\"unless\": \"known\", \"at\": \"neck\", \"finding\": \"numb\"} | {\"finding\":\"numb\",\"at\":\"neck\",\"unless\":\"known\"}",
                "{\"at\": \"neck\", \"finding\": \"numb\"} | {\"finding\":\"numb\",\"at\":\"neck\"}"
            })
    void itsCanonicalFormHasTheFindingThePlaceAndTheAssessmentInThisOrder(String given, String written) {
        Rulebook rulebook = Rulebook.read(rulebook(given));
        assertTrue(rulebook.toJson().contains("\"when\":" + written), rulebook::toJson);
        assertEquals(rulebook, Rulebook.read(rulebook.toJson()));
        assertEquals(rulebook, Rulebook.fromTree(rulebook.toTree()));
    }

    @Test
    void withoutTheAssessmentItIsTheFindingOrTheFindingAtThePlace() {
        assertEquals(
                Criterion.present("numb"),
                new Criterion.PresentUnless("numb", Optional.empty(), "known").withoutUnless());
        assertEquals(
                Criterion.presentAt("numb", "neck"),
                new Criterion.PresentUnless("numb", Optional.of("neck"), "known").withoutUnless());
    }

    @Test
    void aFindingAloneIsWrittenAsItsId() {
        refused("{\"finding\": \"numb\"}", "missing-key " + CRITERION, "written as its id");
        refused("{\"finding\": \"fever\"}", "missing-key " + CRITERION, "\"at\" or \"unless\"");
    }

    @Test
    void aMisspeltKeyIsSaidToBeOne() {
        assertEquals(
                Optional.of("unless"),
                problem("{\"finding\": \"numb\", \"unles\": \"known\"}").suggestion());
        assertEquals(
                "malformed-id",
                problem("{\"finding\": \"numb\", \"unless\": \"Known Place\"}")
                        .code()
                        .word());
        assertEquals(
                "malformed-id",
                problem("{\"finding\": \"numb\", \"at\": \"The Neck\", \"unless\": \"known\"}")
                        .code()
                        .word());
        assertEquals(
                "wrong-type",
                problem("{\"finding\": \"numb\", \"unless\": [\"known\"]}")
                        .code()
                        .word());
    }

    @Test
    void theFindingMustBeLocalAndThePlaceKnown() {
        refused(
                "{\"finding\": \"fever\", \"unless\": \"known\"}",
                "not-allowed " + CRITERION + "/finding",
                "has no place");
        refused(
                "{\"finding\": \"nobody\", \"unless\": \"known\"}",
                "unknown-id " + CRITERION + "/finding",
                "unknown finding");
        refused(
                "{\"finding\": \"numb\", \"at\": \"knee\", \"unless\": \"known\"}",
                "unknown-id " + CRITERION + "/at",
                "unknown region");
        refused(
                "{\"finding\": \"narrow\", \"unless\": \"known\"}",
                "not-allowed " + CRITERION + "/finding",
                "expected it under \"not\"");
    }

    @Test
    void whatTakesPlacesIsALocalAssessmentWithoutKinds() {
        assertEquals(
                Optional.of("known"),
                problem("{\"finding\": \"numb\", \"unless\": \"knwon\"}").suggestion());
        refused(
                "{\"finding\": \"numb\", \"unless\": \"knwon\"}",
                "unknown-id " + CRITERION + "/unless",
                "unknown finding");
        refused(
                "{\"finding\": \"numb\", \"unless\": \"numb\"}",
                "not-allowed " + CRITERION + "/unless",
                "no assessment");
        refused(
                "{\"finding\": \"numb\", \"unless\": \"fever\"}",
                "not-allowed " + CRITERION + "/unless",
                "no assessment");
        refused(
                "{\"finding\": \"numb\", \"unless\": \"seen\"}",
                "not-allowed " + CRITERION + "/unless",
                "has no place");
        refused(
                "{\"finding\": \"numb\", \"unless\": \"broad\"}",
                "not-allowed " + CRITERION + "/unless",
                "kinds of \"broad\"");
    }

    @Test
    void noReadingShowsAnAssessment() {
        String shown = rulebook("{\"finding\": \"numb\", \"unless\": \"known\"}")
                .replace(
                        "\"label\": \"Known\"",
                        "\"label\": \"Known\", \"shownBy\": [{\"measure\": \"warmth\", \"atLeast\": 1}]")
                .replace(
                        "\"regions\":",
                        "\"measures\": [{\"id\": \"warmth\", \"label\": \"W\", \"unit\": \"C\", \"min\": 0, \"max\": 9}], \"regions\":");
        Problem problem = Fixtures.problem(() -> Rulebook.read(shown));
        assertEquals("not-allowed /findings/2/shownBy", problem.code().word() + " " + problem.pointer());
    }

    @Test
    void aMistakeInTheAssessmentHasNoSecondProblemThatOnlyFollowsFromIt() {
        String whole = rulebook("\"numb\"");
        for (String mistake : List.of("\"kind\": \"assesment\", \"label\": \"Known\"", "\"label\": \"Known\"")) {
            String text = whole.replace("\"kind\": \"assessment\", \"label\": \"Known\"", mistake);
            assertEquals(
                    "/findings/2",
                    Fixtures.problem(() -> Rulebook.read(text)).pointer().substring(0, 11));
        }
        String text =
                whole.replace("\"label\": \"Known\", \"local\": true", "\"label\": \"Known\", \"local\": \"yes\"");
        assertEquals(
                "/findings/2/local", Fixtures.problem(() -> Rulebook.read(text)).pointer());
    }

    @Test
    void itStandsUnderOneMoreNotThanItsCriterion() {
        String known = "{\"finding\": \"numb\", \"unless\": \"known\"}";
        refused("{\"not\": " + known + "}", "not-allowed " + CRITERION + "/not/unless", "\"unless\" under \"not\"");
        refused(
                "{\"any\": [\"fever\", {\"not\": {\"all\": [" + known + "]}}]}",
                "not-allowed " + CRITERION + "/any/1/not/all/0/unless",
                "\"unless\" under \"not\"");
        refused(
                "{\"not\": {\"rule\": \"ad-b\"}}",
                "not-allowed " + CRITERION + "/not/rule",
                "\"known\" is an assessment");
        assertEquals(
                Criterion.not(Criterion.not(Criterion.presentUnless("numb", "known"))),
                read("{\"not\": {\"not\": " + known + "}}"));
        assertEquals(Criterion.rule("ad-b"), read("{\"rule\": \"ad-b\"}"));
    }

    @Test
    void aRuleAtItsPlaceHasAPlaceByIt() {
        Criterion numb = Criterion.presentUnless("numb", "known");
        Rulebook read = Rulebook.read(rulebook("\"numb\""));
        Contraindication.Builder rule = Contraindication.builder()
                .id("ci-a")
                .level(Contraindication.Level.ABSOLUTE)
                .barsAllWork(true)
                .atItsPlace(true)
                .rationale("Why.")
                .addSources("book")
                .evidence(Evidence.E5);
        Rulebook.Builder book = Rulebook.builder().from(read);
        assertEquals(
                1,
                book.addContraindications(rule.when(numb).build())
                        .build()
                        .contraindications()
                        .size());
        Rulebook.Builder either = Rulebook.builder()
                .from(read)
                .addContraindications(rule.when(Criterion.any(numb, Criterion.present("fever")))
                        .build());
        assertEquals("/contraindications/0/at", Fixtures.problem(either::build).pointer());
    }
}
