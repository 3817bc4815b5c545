package io.github.massagecare.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just within a limit is read; one more is refused with a problem that names the limit. */
class LimitsTest {
    @Test
    void aFileOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
        String padded = "{\"format\": 1" + " ".repeat(Limits.FILE_BYTES - 13) + "}";
        assertEquals(Limits.FILE_BYTES, padded.length());
        assertDoesNotThrow(() -> SymptomProfile.read(padded));
        assertDoesNotThrow(() -> SymptomProfile.read(stream(padded)));
        assertTooLarge(Fixtures.problem(() -> SymptomProfile.read(padded + " ")), Limits.FILE_BYTES);
        assertTooLarge(Fixtures.problem(() -> SymptomProfile.read(stream(padded + " "))), Limits.FILE_BYTES);
        assertTooLarge(Fixtures.problem(() -> Rulebook.read(padded + " ")), Limits.FILE_BYTES);
    }

    @Test
    void sizeCountsBytesHoweverTheTextIsGiven() {
        String label = "é".repeat(Limits.TEXT_CHARACTERS);
        String traits = IntStream.range(0, 600)
                .mapToObj(i -> "{\"id\": \"t" + i + "\", \"label\": \"" + label + "\"}")
                .collect(Collectors.joining(","));
        String text = Fixtures.tiny("\"traits\": [" + traits + "]");
        assertTrue(text.length() < Limits.FILE_BYTES);
        assertTooLarge(Fixtures.problem(() -> Rulebook.read(text)), Limits.FILE_BYTES);
        assertTooLarge(Fixtures.problem(() -> Rulebook.read(stream(text))), Limits.FILE_BYTES);
    }

    @Test
    void theDeepestNestingIsReadAndOneLevelMoreIsNot() {
        assertDoesNotThrow(() -> Rulebook.read(nested(Limits.DEPTH - 3)));
        Problem problem = Fixtures.problem(() -> Rulebook.read(nested(Limits.DEPTH - 2)));
        assertTooLarge(problem, Limits.DEPTH);
        assertEquals(5, problem.line());
        assertTrue(problem.column() > 0);
    }

    @Test
    void theLongestTextIsReadAndOneCharacterMoreIsNot() {
        assertDoesNotThrow(() -> Rulebook.read(labelled("x".repeat(Limits.TEXT_CHARACTERS))));
        Problem problem = Fixtures.problem(() -> Rulebook.read(labelled("x".repeat(Limits.TEXT_CHARACTERS + 1))));
        assertTooLarge(problem, Limits.TEXT_CHARACTERS);
        assertEquals(4, problem.line());
        assertTrue(problem.column() > 0);
    }

    @Test
    void aKeyIsNoLongerThanATextMayBe() {
        String key = "x".repeat(Limits.TEXT_CHARACTERS + 1);
        assertTooLarge(
                Fixtures.problem(() -> SymptomProfile.read("{\"format\": 1, \"" + key + "\": 1}")),
                Limits.TEXT_CHARACTERS);
    }

    @Test
    void theLongestListIsReadAndOneEntryMoreIsNot() {
        assertDoesNotThrow(() -> SymptomProfile.read("{\"format\": 1, \"absent\": [" + ids(Limits.ENTRIES) + "]}"));
        Problem problem = Fixtures.problem(
                () -> SymptomProfile.read("{\"format\": 1,\n \"absent\": [" + ids(Limits.ENTRIES + 1) + "]}"));
        assertTooLarge(problem, Limits.ENTRIES);
        assertEquals("/absent", problem.pointer());
        assertEquals(2, problem.line());
    }

    @Test
    void theLargestObjectIsReadAndOneEntryMoreIsNot() {
        assertDoesNotThrow(
                () -> SymptomProfile.read("{\"format\": 1, \"measures\": {" + values(Limits.ENTRIES) + "}}"));
        assertTooLarge(
                Fixtures.problem(() ->
                        SymptomProfile.read("{\"format\": 1, \"measures\": {" + values(Limits.ENTRIES + 1) + "}}")),
                Limits.ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999",
                "-999999999999999",
                "0.123456789012345",
                "999999999999999.123456789012345",
                "1e14",
                "6.0"
            })
    void numbersWithUpToFifteenDigitsOnEachSideAreRead(String number) {
        SymptomProfile profile = SymptomProfile.read(measured(number));
        assertEquals(0, new BigDecimal(number).compareTo(profile.measures().get("pain")));
        assertEquals(profile, SymptomProfile.read(profile.toJson()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "1e15",
                "0.1234567890123456",
                "1e-16",
                "1e999999999",
                "-1e-999999999",
                "1e99999999999",
                "0e2147483647",
                "123456789012345678901234567890123456"
            })
    void numbersWithMoreDigitsAreRefused(String number) {
        Problem problem = Fixtures.problem(() -> SymptomProfile.read(measured(number)));
        assertTrue(
                List.of(ProblemCode.OUT_OF_RANGE, ProblemCode.TOO_LARGE, ProblemCode.SYNTAX)
                        .contains(problem.code()),
                problem::toString);
        assertEquals(2, problem.line());
    }

    @Test
    void theLimitsHoldForPlainTreesToo() {
        assertTooLarge(
                Fixtures.problems(() -> Rulebook.fromTree(tree(nestedLists(200))))
                        .get(0),
                Limits.DEPTH);
        String tooLong = "x".repeat(Limits.TEXT_CHARACTERS + 1);
        assertTooLarge(Fixtures.problems(() -> Rulebook.fromTree(tree(tooLong))).get(0), Limits.TEXT_CHARACTERS);
        List<String> ids =
                IntStream.rangeClosed(0, Limits.ENTRIES).mapToObj(i -> "f" + i).toList();
        assertTooLarge(
                Fixtures.problem(() -> SymptomProfile.fromTree(Map.of("format", 1, "absent", ids))), Limits.ENTRIES);
        for (Number number : List.of(
                new BigDecimal("1e999999999"),
                BigInteger.TEN.pow(400),
                1e300,
                Long.MAX_VALUE,
                new BigDecimal("1e-2147483647"))) {
            Problem problem = Fixtures.problem(
                    () -> SymptomProfile.fromTree(Map.of("format", 1, "measures", Map.of("pain", number))));
            assertEquals(ProblemCode.OUT_OF_RANGE, problem.code());
            assertEquals("/measures/pain", problem.pointer());
        }
    }

    @Test
    void theLongestIdIsReadAndOneCharacterMoreIsNot() {
        String id = "x".repeat(Limits.ID_CHARACTERS);
        assertDoesNotThrow(() -> SymptomProfile.read("{\"format\": 1, \"absent\": [\"" + id + "\"]}"));
        Problem problem = Fixtures.problem(() -> SymptomProfile.read("{\"format\": 1, \"absent\": [\"x" + id + "\"]}"));
        assertEquals(ProblemCode.MALFORMED_ID, problem.code());
        assertTrue(problem.message().contains("64"), problem::message);
    }

    /**
     * Each rule refers twice to the one before: a page of rules that would be larger than any memory, were they written
     * out.
     */
    @Test
    void theLargestCriterionIsReadAndOneMorePartIsNot() {
        assertDoesNotThrow(() -> Rulebook.read(rules(Limits.CRITERION_PARTS - 1, "")));
        assertTooLarge(
                Fixtures.problem(() -> Rulebook.read(rules(Limits.CRITERION_PARTS, ""))), Limits.CRITERION_PARTS);
        String doubling = IntStream.range(1, 60)
                .mapToObj(
                        i -> rule(i, "{\"all\": [{\"rule\": \"r" + (i - 1) + "\"}, {\"rule\": \"r" + (i - 1) + "\"}]}"))
                .collect(Collectors.joining(",", ",", ""));
        List<Problem> problems = Fixtures.problems(() -> Rulebook.read(rules(1, doubling)));
        problems.forEach(problem -> assertTooLarge(problem, Limits.CRITERION_PARTS));
        assertEquals("/advice/9/when", problems.get(0).pointer());
        assertEquals(51, problems.size());
    }

    @Test
    void theDeepestHierarchyIsReadAndOneMoreLevelIsNot() {
        for (String key : List.of("isA", "within")) {
            assertDoesNotThrow(() -> Rulebook.read(chain(Limits.HIERARCHY_LEVELS, key)));
            for (int levels : List.of(Limits.HIERARCHY_LEVELS + 1, 4_980)) {
                Problem problem = Fixtures.problem(() -> Rulebook.read(chain(levels, key)));
                assertTooLarge(problem, Limits.HIERARCHY_LEVELS);
                assertEquals(
                        (key.equals("isA") ? "/findings/" : "/regions/") + Limits.HIERARCHY_LEVELS + "/" + key,
                        problem.pointer());
                assertTrue(problem.message().contains("\"" + key + "\""), problem::message);
            }
        }
    }

    @Test
    void theLongestWayDownCounts() {
        String last = "\"f" + (Limits.HIERARCHY_LEVELS - 1) + "\"";
        assertDoesNotThrow(() -> Rulebook.read(chain(Limits.HIERARCHY_LEVELS, "isA", below("f", "isA", "\"f0\""))));
        assertTooLarge(
                Fixtures.problem(() ->
                        Rulebook.read(chain(Limits.HIERARCHY_LEVELS, "isA", below("f", "isA", "\"f0\", " + last)))),
                Limits.HIERARCHY_LEVELS);
    }

    @Test
    void asManyPositionsAndOptionalTraitsAsATechniqueMayHaveAndOneMore() {
        for (String key : List.of("positions", "optionalTraits")) {
            assertDoesNotThrow(() -> Rulebook.read(choices(Limits.TECHNIQUE_CHOICES, key)));
            Problem problem = Fixtures.problem(() -> Rulebook.read(choices(Limits.TECHNIQUE_CHOICES + 1, key)));
            assertTooLarge(problem, Limits.TECHNIQUE_CHOICES);
            assertEquals("/techniques/0/" + key, problem.pointer());
        }
    }

    /** A technique with so many positions or optional traits. */
    private static String choices(int count, String key) {
        String section = key.equals("positions") ? "positions" : "traits";
        String entries = IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"t" + i + "\", \"label\": \"t" + i + "\"}")
                .collect(Collectors.joining(","));
        String ids = IntStream.range(0, count).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        return Fixtures.tiny(
                "\"" + section + "\": [" + entries + "]",
                "\"techniques\": [{\"id\": \"touch\", \"label\": \"touch\", \"minutes\": {\"min\": 5, \"max\": 9}, \""
                        + key
                        + "\": [" + ids + "], \"nature\": \"n\", \"benefits\": \"b\", \"risks\": \"r\","
                        + " \"sources\": [\"book\"], \"evidence\": \"e5\"}]");
    }

    /** A line of findings or regions, each below the one before. */
    private static String chain(int levels, String key, String... others) {
        String entries = IntStream.range(0, levels)
                .mapToObj(i -> below("f" + i, key, i == 0 ? "" : "\"f" + (i - 1) + "\""))
                .collect(Collectors.joining(","));
        return Fixtures.tiny((key.equals("isA") ? "\"findings\": [" : "\"regions\": [")
                + String.join(",", entries, String.join(",", others)).replaceAll(",$", "") + "]");
    }

    private static String below(String id, String key, String above) {
        return "{\"id\": \"" + id + "\", \"label\": \"A label\"" + (key.equals("isA") ? ", \"kind\": \"disease\"" : "")
                + ", \"" + key + "\": [" + above + "]}";
    }

    private static String rules(int parts, String others) {
        String list = IntStream.range(0, parts).mapToObj(i -> "{\"any\": []}").collect(Collectors.joining(","));
        return Fixtures.tiny("\"advice\": [" + rule(0, "{\"all\": [" + list + "]}") + others + "]");
    }

    private static String rule(int number, String when) {
        return "{\"id\": \"r" + number + "\", \"when\": " + when
                + ", \"topic\": \"aftercare\", \"for\": \"client\", \"text\": \"x\", "
                + "\"sources\": [\"book\"], \"evidence\": \"e5\"}";
    }

    private static void assertTooLarge(Problem problem, int limit) {
        assertEquals(ProblemCode.TOO_LARGE, problem.code(), problem::toString);
        assertTrue(problem.message().contains(String.valueOf(limit)), problem::toString);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An advice whose criterion has so many levels; the document adds three: itself, the list, the advice. */
    private static String nested(int levels) {
        return Fixtures.tiny(
                "\"findings\": [{\"id\": \"fever\", \"kind\": \"state\", \"label\": \"Fever\"}]",
                "\"advice\": [{\"id\": \"ad-a\", \"when\": " + "{\"not\": ".repeat(levels) + "\"fever\""
                        + "}".repeat(levels)
                        + ", \"topic\": \"aftercare\", \"for\": \"client\", \"text\": \"Rest.\", \"sources\": [\"book\"], \"evidence\": \"e5\"}]");
    }

    private static String labelled(String label) {
        return Fixtures.tiny("\"findings\": [{\"id\": \"fever\", \"kind\": \"state\", \"label\": \"" + label + "\"}]");
    }

    private static String measured(String number) {
        return "{\"format\": 1,\n \"measures\": {\"pain\": " + number + "}}";
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\"").collect(Collectors.joining(","));
    }

    private static String values(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
    }

    private static Map<String, Object> tree(Object title) {
        Map<String, Object> tree = new HashMap<>(Fixtures.small().toTree());
        tree.put("attributes", Map.of("key", title));
        return tree;
    }

    private static Object nestedLists(int depth) {
        Object nested = "x";
        for (int i = 0; i < depth; i++) {
            nested = new ArrayList<>(List.of(nested));
        }
        return nested;
    }
}
