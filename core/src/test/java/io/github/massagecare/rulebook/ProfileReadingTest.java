package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.testing.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebook.readProfile and Rulebook.check: one exception that names everything, and nothing that a client said. */
class ProfileReadingTest {
    private static final String NAME = "Zaphod Beeblebrox";
    private static final String NUMBER = "41.73";
    private final Rulebook rulebook = Fixtures.small();

    @Test
    void allUnknownIdsAreNamedAtOnceWithPlaceAndSuggestion() {
        List<Problem> problems = Fixtures.problems(() -> rulebook.readProfile("""
                    {"format": 1,
                     "regions": ["uper-back"], "offered": ["sweedish"], "wished": ["deep-tisue"],
                     "measures": {"pian": 4},
                     "present": ["feever",
                       {"finding": "open-wund", "at": ["left-forarm"]},
                       {"finding": "open-wound", "at": ["left-foream"]}],
                     "absent": ["numbnes"],
                     "unsure": ["warfarine"],
                     "answered": ["q-nerve"],
                     "cleared": [{"rule": "ci-anticoagulants", "from": "phisician"}]}"""));
        assertEquals(
                List.of(
                        "2 unknown-id /regions/0 upper-back",
                        "2 unknown-id /offered/0 swedish",
                        "2 unknown-id /wished/0 deep-tissue",
                        "3 unknown-id /measures/pian pain",
                        "4 unknown-id /present/0 fever",
                        "5 unknown-id /present/1/finding open-wound",
                        "6 unknown-id /present/2/at/0 left-forearm",
                        "7 unknown-id /absent/0 numbness",
                        "8 unknown-id /unsure/0 warfarin",
                        "9 unknown-id /answered/0 q-nerves",
                        "10 unknown-id /cleared/0/rule ci-anticoagulant",
                        "10 unknown-id /cleared/0/from physician"),
                problems.stream()
                        .map(p -> p.line() + " " + p.code().word() + " " + p.pointer() + " "
                                + p.suggestion().orElse(""))
                        .toList());
        problems.forEach(problem -> assertTrue(problem.column() > 0, problem::toString));
    }

    @Test
    void mistakesOfTheDocumentAndOfItsMeaningAreReportedTogether() {
        List<Problem> problems = Fixtures.problems(() -> rulebook.readProfile(
                "{\"format\": 1, \"minutes\": \"60\",\n \"absent\": [\"feever\", 7],\n \"minuets\": 60}"));
        assertEquals(
                List.of(
                        "1 wrong-type /minutes",
                        "2 unknown-id /absent/0",
                        "2 wrong-type /absent/1",
                        "3 unknown-key /minuets"),
                problems.stream()
                        .map(p -> p.line() + " " + p.code().word() + " " + p.pointer())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'present': ['fever'], 'absent': ['fever'] | fever | fever",
                "'present': ['fever'], 'unsure': ['fever'] | fever | fever",
                "'unsure': ['fever'], 'absent': ['fever'] | fever | fever",
                "'present': ['warfarin'], 'absent': ['anticoagulant'] | warfarin | anticoagulant",
                "'unsure': ['warfarin'], 'absent': ['anticoagulant'] | warfarin | anticoagulant",
                "'present': ['likes-heat', 'dislikes-heat'] | likes-heat | dislikes-heat",
                "'present': ['dislikes-heat', 'likes-heat'] | likes-heat | dislikes-heat",
                "'present': ['high-temperature'], 'absent': ['fever'] | fever | fever"
            })
    void aContradictionIsOneProblemThatNamesBoth(String statements, String one, String other) {
        Problem problem =
                Fixtures.problem(() -> rulebook.readProfile("{\"format\": 1,\n" + statements.replace('\'', '"') + "}"));
        assertEquals(ProblemCode.CONTRADICTION, problem.code());
        assertTrue(
                problem.message().contains("\"" + one + "\"")
                        && problem.message().contains("\"" + other + "\""),
                problem::message);
        assertEquals(2, problem.line());
        assertTrue(problem.column() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'present': ['anticoagulant'], 'absent': ['warfarin']",
                        "'unsure': ['anticoagulant'], 'absent': ['warfarin']",
                "'unsure': ['anticoagulant'], 'present': ['warfarin']", "'present': ['anticoagulant', 'warfarin']",
                "'absent': ['likes-heat', 'dislikes-heat']", "'present': ['likes-heat'], 'unsure': ['dislikes-heat']",
                "'present': ['fever'], 'answered': ['q-fever'], 'othersAbsent': true",
                        "'measures': {'temperature': 39}, 'absent': ['fever']"
            })
    void whatCanHoldTogetherIsNoContradiction(String statements) {
        assertDoesNotThrow(() -> rulebook.readProfile("{\"format\": 1, " + statements.replace('\'', '"') + "}"));
    }

    @Test
    void retiredIdsAreAcceptedForTheirSuccessors() {
        String stored =
                "{\"format\": 1, \"regions\": [\"upper-spine\"], \"measures\": {\"years-of-age\": 34}, \"absent\": [\"high-temperature\"],"
                        + " \"answered\": [\"q-drugs\"]}";
        SymptomProfile profile = rulebook.readProfile(stored);
        assertDoesNotThrow(() -> rulebook.check(profile));
        assertDoesNotThrow(() -> Recommender.of(rulebook).recommend(profile));
    }

    @Test
    void aRetiredIdOfAnotherKindIsUnknown() {
        Problem problem =
                Fixtures.problem(() -> rulebook.readProfile("{\"format\": 1, \"absent\": [\"years-of-age\"]}"));
        assertEquals(ProblemCode.UNKNOWN_ID, problem.code());
    }

    @Test
    void aMeasureUnderItsOldAndItsNewIdIsRefused() {
        Problem problem = Fixtures.problem(
                () -> rulebook.readProfile("{\"format\": 1, \"measures\": {\"age\": 34, \"years-of-age\": 64}}"));
        assertEquals(ProblemCode.DUPLICATE_ENTRY, problem.code());
        SymptomProfile built = SymptomProfile.builder()
                .measure("age", 34)
                .measure("years-of-age", 64)
                .build();
        assertThrows(
                InvalidDocumentException.class, () -> Recommender.of(rulebook).recommend(built));
    }

    @Test
    void aPlaceIsOnlyForALocalFinding() {
        Problem problem = Fixtures.problem(() ->
                rulebook.readProfile("{\"format\": 1, \"present\": [{\"finding\": \"fever\", \"at\": [\"back\"]}]}"));
        assertEquals(ProblemCode.NOT_ALLOWED, problem.code());
        assertEquals("/present/0/at", problem.pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pain': 11",
                "'pain': -1",
                "'pain': 6.5",
                "'temperature': 38.55",
                "'temperature': 44",
                "'pain-change': 8.5"
            })
    void aValueOutsideItsRangeOrTooFineIsRefusedWithTheRange(String measure) {
        Problem problem = Fixtures.problem(
                () -> rulebook.readProfile("{\"format\": 1,\n\"measures\": {" + measure.replace('\'', '"') + "}}"));
        assertEquals(ProblemCode.OUT_OF_RANGE, problem.code());
        assertEquals(2, problem.line());
        assertTrue(
                problem.message().matches("expected .* from -?\\d+ to \\d+( with at most 1 decimal)?"),
                problem::message);
    }

    @Test
    void aValueInAnotherUnitIsRefusedWithTheUnitThatIsExpected() {
        Problem fahrenheit =
                Fixtures.problem(() -> rulebook.readProfile("{\"format\": 1, \"measures\": {\"temperature\": 98.6}}"));
        assertEquals(
                "expected a value of \"temperature\" in degrees Celsius, from 34 to 43 with at most 1 decimal",
                fahrenheit.message());
        Problem months = Fixtures.problem(() -> rulebook.readProfile("{\"format\": 1, \"measures\": {\"age\": 408}}"));
        assertEquals("expected a value of \"age\" in years, a whole number from 0 to 120", months.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'pain': 0", "'pain': 10", "'pain': 6.0", "'temperature': 38.50", "'pain-change': -8"})
    void aValueAtTheEdgeOrWithZerosBehindIsRead(String measure) {
        assertDoesNotThrow(
                () -> rulebook.readProfile("{\"format\": 1, \"measures\": {" + measure.replace('\'', '"') + "}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"fever\"", "true"})
    void whatIsNoObjectIsRefusedAsThat(String document) {
        assertEquals(
                ProblemCode.WRONG_TYPE,
                Fixtures.problem(() -> rulebook.readProfile(document)).code());
        assertEquals(
                ProblemCode.WRONG_TYPE,
                Fixtures.problem(() -> SymptomProfile.read(document)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'absent': [null]",
                "'minutes': null",
                "'present': [null]",
                "'measures': {'pain': null}",
                "'othersAbsent': null"
            })
    void nullIsAWrongTypeWithAndWithoutARulebook(String statement) {
        String document = "{\"format\": 1, " + statement.replace('\'', '"') + "}";
        assertEquals(
                ProblemCode.WRONG_TYPE,
                Fixtures.problem(() -> SymptomProfile.read(document)).code());
        assertEquals(
                ProblemCode.WRONG_TYPE,
                Fixtures.problem(() -> rulebook.readProfile(document)).code());
    }

    @Test
    void aProfileBuiltInCodeIsCheckedAsStrictly() {
        Recommender recommender = Recommender.of(rulebook);
        for (SymptomProfile profile : List.of(
                SymptomProfile.builder().present("Fever").build(),
                SymptomProfile.builder().absent("no fever").build(),
                SymptomProfile.builder().region("Upper Back").build(),
                SymptomProfile.builder().measure("Pain", 3).build(),
                SymptomProfile.builder().answered("Q").build(),
                SymptomProfile.builder().present("").build(),
                SymptomProfile.builder().cleared("CI", "physician").build())) {
            List<Problem> problems = Fixtures.problems(() -> rulebook.check(profile));
            assertEquals(
                    List.of(ProblemCode.MALFORMED_ID),
                    problems.stream().map(Problem::code).toList());
            assertThrows(InvalidDocumentException.class, () -> recommender.recommend(profile));
        }
        SymptomProfile unknown =
                SymptomProfile.builder().present("feever").absent("numbnes").build();
        assertEquals(2, Fixtures.problems(() -> recommender.recommend(unknown)).size());
    }

    @Test
    void aProblemOfAFileNamesTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("client.json"), "{\"format\": 1, \"absent\": [\"feever\"]}");
        assertEquals(
                "client.json",
                Fixtures.problem(() -> rulebook.readProfile(file)).document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": 1, \"@\": 1}",
                "{\"format\": 1, \"@\": {\"present\": [\"@\"]}}",
                "{\"format\": 1, \"@\": 1, \"@\": 2}",
                "{\"format\": \"@\"}",
                "{\"format\": 1, \"minutes\": \"@\"}",
                "{\"format\": 1, \"minutes\": #}",
                "{\"format\": 1, \"measures\": {\"@\": #}}",
                "{\"format\": 1, \"measures\": {\"@\": \"@\"}}",
                "{\"format\": 1, \"measures\": {\"pain\": #}}",
                "{\"format\": 1, \"measures\": {\"pain\": \"@\"}}",
                "{\"format\": 1, \"measures\": {\"pain\": [\"@\", #]}}",
                "{\"format\": 1, \"present\": [\"@\", #, {\"finding\": \"@\", \"at\": [\"@\"]}, {\"@\": \"@\"}]}",
                "{\"format\": 1, \"absent\": [\"@\", {\"@\": #}]}",
                "{\"format\": 1, \"unsure\": \"@\"}",
                "{\"format\": 1, \"cleared\": [{\"rule\": \"@\", \"from\": \"@\", \"by\": \"@\", \"@\": \"@\"}, \"@\"]}",
                "{\"format\": 1, \"othersAbsent\": \"@\"}",
                "{\"format\": 1, \"regions\": {\"@\": \"@\"}}",
                "{\"format\": 1, \"present\": [\"fever\"], \"measures\": {\"temperature\": #, \"pain\": #}}",
                "\"@\"",
                "{\"@\" \"@\"",
                "{\"format\": 1, \"present\": [@]}",
                "{\"format\": 1} @",
                "[\"@\", #]"
            })
    void nothingThatAClientSaidOccursInAMessage(String shape) {
        String document = shape.replace("@", NAME).replace("#", NUMBER);
        assertSilent(assertThrows(InvalidDocumentException.class, () -> rulebook.readProfile(document)));
        try {
            SymptomProfile.read(document);
        } catch (InvalidDocumentException e) {
            assertSilent(e);
        }
    }

    @Test
    void aProblemWithoutItsKeyStillHasItsLine() {
        Problem problem = Fixtures.problem(() -> SymptomProfile.read("{\"format\": 1,\n \"" + NAME + "\": 1}"));
        assertEquals("", problem.pointer());
        assertEquals(2, problem.line());
    }

    @Test
    void aBuilderThatRefusesDoesNotRepeatWhatItWasGiven() {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> SymptomProfile.builder().minutes(4173));
        assertFalse(thrown.getMessage().contains("4173"));
    }

    private static void assertSilent(InvalidDocumentException thrown) {
        String all = thrown + " " + thrown.getCause() + " " + thrown.problems();
        for (String word : List.of("Zaphod", "Beeblebrox", NUMBER, "4173")) {
            assertFalse(all.contains(word), () -> "\"" + word + "\" occurs in " + all);
        }
    }
}
