package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One rulebook with many different mistakes, in one file and in parts. A comment cannot stand in JSON, so each wrong
 * line is named in {@code expected.txt} beside it: document, line, code, pointer, suggestion.
 */
class TenMistakesTest {
    @Test
    void oneReadingReportsAllMistakesOfAFileAtTheirLines() throws IOException {
        assertReported("ten-mistakes/one-file");
    }

    @Test
    void oneReadingReportsAllMistakesOfAllPartsWithTheNameOfThePart() throws IOException {
        assertReported("ten-mistakes/parts");
    }

    @Test
    void theMessageShowsOneProblemALine() {
        InvalidDocumentException thrown = assertThrows(
                InvalidDocumentException.class, () -> Rulebook.read(Fixtures.file("ten-mistakes/one-file")));
        List<String> lines = thrown.getMessage().lines().toList();
        assertEquals(thrown.problems().size() + " problems in the rulebook:", lines.get(0));
        assertEquals(
                thrown.problems().stream().map(problem -> "  " + problem).toList(), lines.subList(1, lines.size()));
    }

    @Test
    void aMistakeHasNoSecondProblemThatOnlyFollowsFromIt() {
        List<String> mistakes = List.of(
                "\"level\": \"clearence\", \"bars\": \"all-work\", \"clearance\": {\"from\": [\"physician\"]}",
                "\"bars\": \"all-work\"",
                "\"level\": \"absolut\", \"bars\": \"all-work\"",
                "\"level\": \"modify\", \"maxPressure\": 9",
                "\"level\": \"modify\", \"bars\": [\"Deep Pressure\"]",
                "\"level\": \"clearance\", \"bars\": \"all-work\", \"clearance\": {\"from\": [\"nobody\"]}",
                "\"level\": \"clearance\", \"bars\": \"all-work\", \"clearance\": {\"from\": \"physician\"}",
                "\"level\": \"absolute\", \"bars\": \"all-works\"",
                "\"level\": \"absolute\", \"bars\": \"all-work\", \"at\": \"its-plaice\"");
        for (String mistake : mistakes) {
            assertOne(Fixtures.tiny(
                    "\"targets\": [{\"id\": \"physician\", \"label\": \"Physician\"}]",
                    "\"findings\": [{\"id\": \"fever\", \"kind\": \"state\", \"label\": \"Fever\"}]",
                    "\"contraindications\": [{\"id\": \"ci-a\", \"when\": \"fever\", " + mistake
                            + ", \"rationale\": \"Why.\", \"sources\": [\"book\"], \"evidence\": \"e3\"}]"));
        }
    }

    @Test
    void aMistakeInACriterionHasNoSecondProblemThatOnlyFollowsFromIt() {
        List<String> mistakes = List.of(
                "{\"countAtLeast\": 2, \"of\": [\"fever\", \"Bad Id\"]}",
                "{\"countAtLeast\": 3, \"of\": [\"fever\", \"fever\"]}",
                "{\"measure\": \"pain\", \"atLeast\": \"7\"}",
                "{\"measure\": \"pain\", \"atLeast\": 8, \"below\": 4}",
                "{\"measure\": \"pain\"}",
                "{\"measure\": \"pain\", \"atLeast\": 11}",
                "{\"measure\": \"pian\", \"atLeast\": 11}",
                "{\"finding\": \"wound\", \"at\": \"Bad Place\"}",
                "{\"finding\": \"wound\"}",
                "{\"finding\": \"fever\", \"at\": \"treatment-area\"}",
                "{\"finding\": \"wuond\", \"at\": \"treatment-area\"}",
                "{\"all\": [{\"no\": \"fever\"}, \"fever\"]}",
                "{\"any\": \"fever\"}",
                "{\"rule\": \"ad-b\"}",
                "{}",
                "7");
        for (String mistake : mistakes) {
            assertOne(
                    Fixtures.tiny(
                            "\"findings\": [{\"id\": \"fever\", \"kind\": \"state\", \"label\": \"Fever\"},"
                                    + "{\"id\": \"wound\", \"kind\": \"sign\", \"label\": \"Wound\", \"local\": true}]",
                            "\"measures\": [{\"id\": \"pain\", \"label\": \"Pain\", \"unit\": \"0-10\", \"min\": 0, \"max\": 10}]",
                            "\"advice\": [{\"id\": \"ad-a\", \"when\": " + mistake
                                    + ", \"topic\": \"aftercare\", \"for\": \"client\", \"text\": \"Rest.\", \"sources\": [\"book\"], \"evidence\": \"e5\"}]"));
        }
    }

    @Test
    void aMissingKeyHasNoSecondProblemThatOnlyFollowsFromIt() {
        String all = Fixtures.text("fixtures/small.rulebook.json");
        List<String> gone = List.of(
                ", \"min\": 0, \"max\": 10",
                ", \"max\": 120",
                "\"minutes\": {\"min\": 30, \"max\": 45}, ",
                "\"everyDays\": {\"min\": 7, \"max\": 7},",
                ", \"minutes\": {\"min\": 10, \"max\": 20}",
                "\"when\": \"dislikes-heat\", ",
                "\"kind\": \"assessment\", ",
                "\"review\": {\"status\": \"not-clinically-reviewed\", \"on\": \"2026-11-23\"},",
                "\"urgency\": \"routine\", ",
                ", \"to\": [\"physician\"]",
                "\"reviewAfter\": 3, ",
                "\"technique\": \"swedish\", ",
                "\"activity\": \"stretch\", ",
                "{\"from\": [\"physician\"], \"then\": {\"maxPressure\": 3}}");
        List<String> wrong = new ArrayList<>();
        for (String piece : gone) {
            assertTrue(all.contains(piece), piece);
            String replacement = piece.startsWith("{") ? "{\"then\": {\"maxPressure\": 3}}" : "";
            List<Problem> problems = Fixtures.problems(
                    () -> Rulebook.read(all.replaceFirst(java.util.regex.Pattern.quote(piece), replacement)));
            long keys = piece.contains("\"min\": 0, \"max\"") ? 2 : 1;
            if (problems.size() != keys) {
                wrong.add(piece + " gives " + problems);
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static void assertOne(String rulebook) {
        List<Problem> problems = Fixtures.problems(() -> Rulebook.read(rulebook));
        assertEquals(1, problems.size(), () -> problems.toString() + "\n" + rulebook);
    }

    private static void assertReported(String folder) throws IOException {
        List<String> expected = Files.readAllLines(Fixtures.file(folder).resolve("expected.txt"));
        List<String> reported = Fixtures.problems(() -> Rulebook.read(Fixtures.file(folder))).stream()
                .map(p -> (p.document() + " " + p.line() + " " + p.code().word() + " " + p.pointer() + " "
                                + p.suggestion().orElse(""))
                        .strip())
                .toList();
        assertEquals(
                expected.stream().sorted().toList(), reported.stream().sorted().toList());
    }
}
