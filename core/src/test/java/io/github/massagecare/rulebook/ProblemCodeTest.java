package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem code has a folder {@code documents/<code>} with pairs {@code valid.<kind>.json} and
 * {@code invalid.<kind>.json}, and an {@code expected.txt} with one line for each problem of the invalid ones: file,
 * line:column, pointer.
 */
class ProblemCodeTest {
    private static final Path DOCUMENTS = Fixtures.file("documents");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void eachCodeHasAPair(ProblemCode code) {
        assertTrue(Files.isDirectory(DOCUMENTS.resolve(code.word())), () -> "no pair of documents for " + code.word());
        assertFalse(files(code, "valid.").isEmpty(), () -> "no valid document for " + code.word());
        assertEquals(kinds(code, "valid."), kinds(code, "invalid."));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theValidDocumentReadsClean(Path file) {
        assertDoesNotThrow(() -> read(file));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theInvalidDocumentHasJustThatProblemAtItsPlace(ProblemCode code) throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(DOCUMENTS.resolve(code.word()).resolve("expected.txt"))) {
            expected.computeIfAbsent(line.substring(0, line.indexOf(' ')), name -> new java.util.ArrayList<>())
                    .add(line);
        }
        assertEquals(expected.keySet(), names(files(code, "invalid.")));
        for (Path file : files(code, "invalid.")) {
            String name = file.getFileName().toString();
            List<Problem> problems = Fixtures.problems(() -> read(file));
            assertEquals(
                    expected.get(name),
                    problems.stream()
                            .map(p -> (name + " " + p.line() + ":" + p.column() + " " + p.pointer()).strip())
                            .toList());
            for (Problem problem : problems) {
                assertEquals(code, problem.code(), problem::toString);
                assertEquals(name, problem.document());
                assertTrue(problem.line() > 0 && problem.column() > 0, problem::toString);
                assertFalse(problem.message().isBlank());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theCatalogueHasCauseExampleAndCureOfEachCode(ProblemCode code) throws IOException {
        String catalogue = Files.readString(Path.of("ERRORS.md"));
        String heading = "\n## " + code.word() + "\n";
        assertTrue(catalogue.contains(heading), () -> "no entry for " + code.word());
        String entry = catalogue.substring(catalogue.indexOf(heading) + heading.length())
                .split("\n## ")[0];
        for (String part : List.of("**Cause.**", "**Example.**", "**Cure.**")) {
            assertTrue(entry.contains(part), () -> part + " is missing for " + code.word());
        }
    }

    @Test
    void theCatalogueAndTheFoldersHaveNoOtherCodes() throws IOException {
        Set<String> words =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::word).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(DOCUMENTS)) {
            assertEquals(
                    words,
                    folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet()));
        }
        assertEquals(
                words,
                Files.readAllLines(Path.of("ERRORS.md")).stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3))
                        .collect(Collectors.toSet()));
    }

    static Stream<Path> valid() {
        return Arrays.stream(ProblemCode.values()).flatMap(code -> files(code, "valid.").stream());
    }

    private static List<Path> files(ProblemCode code, String prefix) {
        try (Stream<Path> files = Files.list(DOCUMENTS.resolve(code.word()))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    private static List<String> kinds(ProblemCode code, String prefix) {
        return files(code, prefix).stream().map(ProblemCodeTest::kind).toList();
    }

    /** The middle of a file name such as {@code valid.rulebook.json}. */
    private static String kind(Path file) {
        return file.getFileName().toString().split("\\.")[1];
    }

    private static void read(Path file) {
        switch (kind(file)) {
            case "rulebook" -> Rulebook.read(file);
            case "profile" -> Fixtures.small().readProfile(file);
            case "overlay" -> Overlay.read(file);
            case "translation" -> Translation.read(file);
            case "examples" -> RuleExamples.read(file);
            default -> throw new AssertionError("no such kind of document: " + file);
        }
    }
}
