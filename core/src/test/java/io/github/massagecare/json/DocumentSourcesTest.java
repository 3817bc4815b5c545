package io.github.massagecare.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Translation;
import io.github.massagecare.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where documents come from: text, stream, file, folder, class path; whole or in parts; in UTF-8 and nothing else. */
class DocumentSourcesTest {
    private static final String PARTS = "\"parts\": [\"findings.json\"]";
    private static final String PART =
            "{\"findings\": [{\"id\": \"fever\", \"kind\": \"state\", \"label\": \"Fièvre\"}]}";

    @TempDir
    Path folder;

    @Test
    void aRulebookIsTheSameFromTextStreamFileFolderSourceAndTree() throws IOException {
        Rulebook fromText = Rulebook.read(Fixtures.text("fixtures/small.rulebook.json"));
        Path file = Files.writeString(folder.resolve("rulebook.json"), fromText.toJson());
        assertEquals(fromText, Rulebook.read(stream(fromText.toJson())));
        assertEquals(fromText, Rulebook.read(file));
        assertEquals(fromText, Rulebook.read(folder));
        assertEquals(
                fromText,
                Rulebook.read(name -> name.equals("any name") ? stream(fromText.toJson()) : null, "any name"));
        assertEquals(fromText, Rulebook.fromTree(fromText.toTree()));
    }

    @Test
    void aRulebookIsReadFromTheClassPath() {
        DocumentSource source = name -> DocumentSourcesTest.class.getResourceAsStream("/fixtures/" + name);
        assertEquals(Fixtures.small(), Rulebook.read(source, "small.rulebook.json"));
    }

    @Test
    void theOtherDocumentsAreTheSameFromTextAndFile() throws IOException {
        String profile = "{\"format\":1,\"present\":[\"fever\"]}";
        String examples = "{\"format\":1,\"examples\":[{\"rule\":\"r\",\"profile\":" + profile
                + ",\"is\":\"true\",\"because\":\"b\"}]}";
        String overlay =
                "{\"format\":1,\"overlay\":\"o\",\"version\":\"1.0.0\",\"over\":{\"id\":\"b\",\"version\":\"1.0.0\"}}";
        String translation = "{\"format\":1,\"language\":\"fr\",\"of\":\"b\",\"texts\":{}}";
        assertEquals(SymptomProfile.read(profile), SymptomProfile.read(file("p.json", profile)));
        assertEquals(SymptomProfile.read(profile), SymptomProfile.read(stream(profile)));
        assertEquals(RuleExamples.read(examples), RuleExamples.read(file("e.json", examples)));
        assertEquals(RuleExamples.read(examples), RuleExamples.read(stream(examples)));
        assertEquals(Overlay.read(overlay), Overlay.read(file("o.json", overlay)));
        assertEquals(Translation.read(translation), Translation.read(file("t.json", translation)));
    }

    @Test
    void partsAreReadFromTheFolderOfTheRootAndBelowIt() throws IOException {
        file("rulebook.json", Fixtures.tiny("\"parts\": [\"findings.json\", \"more/measures.json\"]"));
        file("findings.json", PART);
        Files.createDirectory(folder.resolve("more"));
        file(
                "more/measures.json",
                "{\"measures\": [{\"id\": \"pain\", \"label\": \"Pain\", \"unit\": \"0-10\", \"min\": 0, \"max\": 10}]}");
        Rulebook rulebook = Rulebook.read(folder);
        assertEquals("Fièvre", rulebook.finding("fever").orElseThrow().label());
        assertEquals(1, rulebook.measures().size());
        assertEquals(rulebook, Rulebook.read(folder.resolve("rulebook.json")));
        assertEquals(rulebook, Rulebook.read(rulebook.toJson()));
    }

    @Test
    void theEntriesOfTheRootComeBeforeThoseOfItsPartsInTheOrderOfTheParts() {
        Map<String, String> files = Map.of(
                "root",
                        Fixtures.tiny(
                                "\"parts\": [\"b\", \"a\"]", "\"traits\": [{\"id\": \"t-root\", \"label\": \"T\"}]"),
                "a", "{\"traits\": [{\"id\": \"t-a\", \"label\": \"T\"}]}",
                "b", "{\"traits\": [{\"id\": \"t-b\", \"label\": \"T\"}]}");
        Rulebook rulebook = Rulebook.read(name -> stream(files.get(name)), "root");
        assertEquals(
                List.of("t-root", "t-b", "t-a"),
                rulebook.traits().stream().map(trait -> trait.id()).toList());
    }

    @Test
    void aMissingRootIsAProblemNotAnIoError() {
        Problem problem = Fixtures.problem(() -> Rulebook.read(folder));
        assertEquals(ProblemCode.MISSING_FILE, problem.code());
        assertEquals("rulebook.json", problem.document());
        assertEquals(
                ProblemCode.MISSING_FILE,
                Fixtures.problem(() -> SymptomProfile.read(folder.resolve("p.json")))
                        .code());
        assertEquals(
                ProblemCode.MISSING_FILE,
                Fixtures.problem(() -> Fixtures.small().readProfile(folder.resolve("p.json")))
                        .code());
        assertEquals(
                ProblemCode.MISSING_FILE,
                Fixtures.problem(() -> Rulebook.read(name -> null, "rulebook.json"))
                        .code());
    }

    @Test
    void aMissingPartIsAProblemWhereTheRootNamesIt() throws IOException {
        file("rulebook.json", Fixtures.tiny(PARTS));
        Problem problem = Fixtures.problem(() -> Rulebook.read(folder));
        assertEquals(ProblemCode.MISSING_FILE, problem.code());
        assertEquals("rulebook.json", problem.document());
        assertEquals("/parts/0", problem.pointer());
        assertEquals(4, problem.line());
    }

    @Test
    void textAndStreamsHaveNoPartsBesideThem() {
        assertEquals(
                ProblemCode.MISSING_FILE,
                Fixtures.problem(() -> Rulebook.read(Fixtures.tiny(PARTS))).code());
        assertEquals(
                ProblemCode.MISSING_FILE,
                Fixtures.problem(() -> Rulebook.read(stream(Fixtures.tiny(PARTS))))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../findings.json",
                "/findings.json",
                "a/../../findings.json",
                "..\\\\findings.json",
                "C:findings.json",
                "a\\u0000b",
                ".."
            })
    void aPartOutsideTheFolderIsRefusedUnread(String name) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        file("findings.json", PART);
        file("inner/rulebook.json", Fixtures.tiny("\"parts\": [\"" + name + "\"]"));
        Problem problem = Fixtures.problem(() -> Rulebook.read(inner));
        assertEquals(ProblemCode.NOT_ALLOWED, problem.code());
        assertEquals("/parts/0", problem.pointer());
    }

    @Test
    void aPartThatIsNamedTwiceIsReadOnce() throws IOException {
        file("rulebook.json", Fixtures.tiny("\"parts\": [\"findings.json\", \"findings.json\"]"));
        file("findings.json", PART);
        assertEquals(
                ProblemCode.DUPLICATE_ENTRY,
                Fixtures.problem(() -> Rulebook.read(folder)).code());
    }

    @Test
    void aProblemOfAPartNamesThePartAndItsLine() throws IOException {
        file("rulebook.json", Fixtures.tiny(PARTS));
        file("findings.json", "{\n \"findings\": [\n  {\"id\": \"fever\", \"kind\": \"state\"}]}");
        Problem problem = Fixtures.problem(() -> Rulebook.read(folder));
        assertEquals("findings.json:3:3 /findings/0: expected the key \"label\" [missing-key]", problem.toString());
    }

    @Test
    void aPartHasNoHeadAndNoPartsOfItsOwn() throws IOException {
        file("rulebook.json", Fixtures.tiny(PARTS));
        file("findings.json", "{\"parts\": [\"more.json\"]}");
        assertEquals(
                ProblemCode.UNKNOWN_KEY,
                Fixtures.problem(() -> Rulebook.read(folder)).code());
    }

    @Test
    void aByteOrderMarkIsCalledByItsName() {
        String document = "\uFEFF{\"format\": 1}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        for (Problem problem : List.of(
                Fixtures.problem(() -> SymptomProfile.read(document)),
                Fixtures.problem(() -> SymptomProfile.read(new ByteArrayInputStream(bytes))))) {
            assertEquals(
                    "the document begins with a byte-order mark; expected JSON in UTF-8 without one",
                    problem.message());
            assertEquals(List.of(1, 1), List.of(problem.line(), problem.column()));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        String document = "{\"format\": 1, \"regions\": [\"épaule\"]}";
        for (byte[] bytes : List.of(
                document.getBytes(StandardCharsets.ISO_8859_1),
                document.getBytes(StandardCharsets.UTF_16),
                document.getBytes(StandardCharsets.UTF_16LE),
                document.getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + document).getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', '}', (byte) 0xC0, (byte) 0x80},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})) {
            Problem problem = Fixtures.problem(() -> SymptomProfile.read(new ByteArrayInputStream(bytes)));
            assertEquals(ProblemCode.SYNTAX, problem.code(), problem::toString);
            assertTrue(problem.line() > 0);
        }
        assertEquals(
                ProblemCode.SYNTAX,
                Fixtures.problem(() -> SymptomProfile.read("\uFEFF" + document)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"format\": 1,}",
                "{'format': 1}",
                "{format: 1}",
                "{\"format\": 01}",
                "{\"format\": +1}",
                "{\"format\": .1}",
                "{\"format\": 1.}",
                "{\"format\": NaN}",
                "{\"format\": 0x1}",
                "{\"format\": 1} {}",
                "{\"format\": 1} //",
                "/* */ {\"format\": 1}",
                "{\"format\": 1, \"a\": \"tab\there\"}",
                "{\"format\": tRue}",
                "{\"format\": 1]",
                "\u00A0{\"format\": 1}"
            })
    void whatIsNotStrictJsonIsRefused(String document) {
        Problem problem = Fixtures.problem(() -> SymptomProfile.read(document));
        assertEquals(ProblemCode.SYNTAX, problem.code(), problem::toString);
        assertTrue(problem.line() > 0 && problem.column() > 0, problem::toString);
    }

    @Test
    void halfACharacterIsRefusedSinceItCouldNotBeWrittenAgain() {
        String half = Fixtures.tiny("\"traits\": [{\"id\": \"t\", \"label\": \"\\ud83d\"}]");
        assertEquals(
                List.of("/traits/0/label"),
                Fixtures.problems(() -> Rulebook.read(half)).stream()
                        .map(Problem::pointer)
                        .toList());
        assertThrows(InvalidDocumentException.class, () -> Rulebook.read(half.replace("\\ud83d", "\ud83d")));
        String whole = Fixtures.tiny("\"traits\": [{\"id\": \"t\", \"label\": \"\\ud83d\\udc86\"}]");
        assertEquals("\uD83D\uDC86", Rulebook.read(whole).traits().get(0).label());
    }

    @Test
    void streamsAreClosedAlsoWhenTheDocumentIsBad() {
        for (String document : List.of("{\"format\": 1}", "{", "é")) {
            boolean[] closed = {false};
            InputStream stream = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            try {
                SymptomProfile.read(stream);
            } catch (InvalidDocumentException e) {
                assertFalse(e.problems().isEmpty());
            }
            assertTrue(closed[0]);
        }
    }

    @Test
    void anErrorOfTheStreamIsPassedOn() {
        DocumentSource broken = name -> {
            throw new IOException("broken");
        };
        assertThrows(UncheckedIOException.class, () -> Rulebook.read(broken, "rulebook.json"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
