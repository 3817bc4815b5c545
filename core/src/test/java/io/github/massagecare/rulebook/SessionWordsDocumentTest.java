package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What documents say about the shape of a session, and how it is refused where it says nothing. */
class SessionWordsDocumentTest {
    private static final String TRAITS = "\"traits\": [{\"id\": \"heat\", \"label\": \"Heat\"}]";
    private static final String POSITIONS = "\"positions\": [{\"id\": \"seated\", \"label\": \"Seated\"}]";

    private static String technique(String more) {
        return "\"techniques\": [{\"id\": \"stones\", \"label\": \"Stones\", \"minutes\": {\"min\": 5, \"max\": 10}"
                + more
                + ", \"nature\": \"N\", \"benefits\": \"B\", \"risks\": \"R\", \"sources\": [\"book\"], \"evidence\": \"e5\"}]";
    }

    private static String rule(String section, String more) {
        return "\"" + section + "\": [{\"id\": \"r\", \"when\": {\"all\": []}, " + more
                + ", \"sources\": [\"book\"], \"evidence\": \"e5\"}]";
    }

    private static String advice(String about) {
        return rule("advice", "\"topic\": \"aftercare\", \"for\": \"client\"" + about + ", \"text\": \"T\"");
    }

    private static String activity(String more) {
        return "\"activities\": [{\"id\": \"rows\", \"label\": \"Rows\"" + more
                + ", \"dose\": \"Daily\", \"sources\": [\"book\"]," + " \"evidence\": \"e5\"}]";
    }

    private static void assertProblem(ProblemCode code, String pointer, String suggestion, String... sections) {
        Problem problem = Fixtures.problem(() -> Rulebook.read(Fixtures.tiny(sections)));
        assertEquals(code, problem.code(), problem::toString);
        assertEquals(pointer, problem.pointer());
        assertEquals(suggestion, problem.suggestion().orElse(""));
    }

    @Test
    void aTechniqueSaysWhereItHasItsPlaceInASession() {
        String more =
                ", \"part\": \"specific\", \"alone\": true, \"dry\": true, \"equipment\": true, \"fallback\": true";
        Technique technique =
                Rulebook.read(Fixtures.tiny(technique(more))).techniques().get(0);

        assertEquals(Optional.of(Technique.Part.SPECIFIC), technique.part());
        assertTrue(technique.alone() && technique.dry() && technique.equipment() && technique.fallback());
        assertFalse(technique.handsOn());
    }

    @Test
    void whatItDoesNotSayIsNotSo() {
        Technique technique =
                Rulebook.read(Fixtures.tiny(technique(""))).techniques().get(0);

        assertEquals(Optional.empty(), technique.part());
        assertFalse(technique.alone() || technique.dry() || technique.equipment() || technique.fallback());
        assertTrue(technique.handsOn());
    }

    @Test
    void theCanonicalFormLeavesOutWhatIsSoByDefault() {
        String written = Fixtures.tiny(
                TRAITS,
                POSITIONS,
                technique(
                        ", \"part\": \"general\", \"alone\": false, \"dry\": false, \"equipment\": false, \"fallback\": true"),
                activity(", \"strengthening\": false"),
                rule(
                        "contraindications",
                        "\"level\": \"modify\", \"bars\": [\"heat\"], \"prefer\": [], \"rationale\": \"R\""),
                rule(
                                "indications",
                                "\"technique\": \"stones\", \"strength\": \"weak\", \"leads\": false, \"because\": \"B\"")
                        .replace("\"r\"", "\"i\""),
                advice(", \"about\": []").replace("\"r\"", "\"a\""));
        Rulebook rulebook = Rulebook.read(written);

        for (String key : List.of("alone", "dry", "equipment", "strengthening", "prefer", "leads", "about")) {
            assertFalse(rulebook.toJson().contains("\"" + key + "\""), key);
        }
        assertTrue(rulebook.toJson().contains("\"part\":\"general\",\"fallback\":true"));
        assertEquals(rulebook, Rulebook.read(rulebook.toJson()));
    }

    @Test
    void theCanonicalFormKeepsTheOrderOfKeysAndOfPositions() {
        Rulebook rulebook = Rulebook.read(Fixtures.tiny(
                TRAITS,
                "\"positions\": [{\"id\": \"prone\", \"label\": \"P\"}, {\"id\": \"seated\", \"label\": \"S\"}]",
                technique(
                        ", \"fallback\": true, \"equipment\": true, \"dry\": true, \"alone\": true, \"part\": \"settle\""),
                activity(", \"strengthening\": true"),
                rule(
                        "contraindications",
                        "\"prefer\": [\"seated\", \"prone\"], \"level\": \"modify\", \"bars\": [\"heat\"], \"rationale\": \"R\""),
                rule(
                                "indications",
                                "\"leads\": true, \"technique\": \"stones\", \"strength\": \"weak\", \"because\": \"B\"")
                        .replace("\"r\"", "\"i\""),
                advice(", \"about\": [\"heat\", \"rows\", \"stones\"]").replace("\"r\"", "\"a\"")));

        for (String part : List.of(
                "\"part\":\"settle\",\"alone\":true,\"dry\":true,\"equipment\":true,\"fallback\":true,\"nature\"",
                "\"strengthening\":true,\"dose\"",
                "\"prefer\":[\"seated\",\"prone\"],\"rationale\"",
                "\"leads\":true,\"because\"",
                "\"about\":[\"heat\",\"rows\",\"stones\"],\"text\"")) {
            assertTrue(rulebook.toJson().contains(part), part + " in " + rulebook.toJson());
        }
        assertEquals(rulebook, Rulebook.read(rulebook.toJson()));
        assertTrue(rulebook.entry("rows", Activity.class).orElseThrow().strengthening());
    }

    @Test
    void aPartThatThereIsNotIsRefusedWithASuggestion() {
        assertProblem(
                ProblemCode.UNKNOWN_VALUE, "/techniques/0/part", "specific", technique(", \"part\": \"spezific\""));
        assertProblem(ProblemCode.UNKNOWN_VALUE, "/techniques/0/role", "", technique(", \"role\": \"fallback\""));
    }

    @Test
    void anAdjunctThatIsASessionOfItsOwnIsRefused() {
        assertProblem(
                ProblemCode.NOT_ALLOWED,
                "/techniques/0/alone",
                "",
                technique(", \"role\": \"adjunct\", \"alone\": true"));
    }

    @Test
    void adviceAboutWhatThereIsNotIsRefusedWithASuggestion() {
        assertProblem(
                ProblemCode.UNKNOWN_ID,
                "/advice/0/about/1",
                "heat",
                TRAITS,
                advice(", \"about\": [\"heat\", \"haet\"]"));
        assertProblem(ProblemCode.UNKNOWN_ID, "/advice/0/about/0", "", POSITIONS, advice(", \"about\": [\"seated\"]"));
        assertProblem(
                ProblemCode.DUPLICATE_ENTRY,
                "/advice/0/about/1",
                "",
                TRAITS,
                advice(", \"about\": [\"heat\", \"heat\"]"));
    }

    @Test
    void aPositionThatThereIsNotIsRefusedWithASuggestion() {
        String rule = rule(
                "contraindications",
                "\"level\": \"modify\", \"bars\": [\"heat\"], \"prefer\": [\"seatd\"], \"rationale\": \"R\"");
        assertProblem(ProblemCode.UNKNOWN_ID, "/contraindications/0/prefer/0", "seated", TRAITS, POSITIONS, rule);
    }

    @Test
    void toPreferPositionsAloneRestrictsNothing() {
        String rule =
                rule("contraindications", "\"level\": \"modify\", \"prefer\": [\"seated\"], \"rationale\": \"R\"");
        assertProblem(ProblemCode.NO_EFFECT, "/contraindications/0", "", POSITIONS, rule);
    }

    @Test
    void aProfileSaysWhatIsOfferedAndWishedForInAFixedPlace() {
        String text =
                "{\"format\":1,\"regions\":[\"back\"],\"minutes\":60,\"offered\":[\"hot-pack\",\"swedish\"],\"wished\":[\"swedish\"]}";
        SymptomProfile profile = Fixtures.small()
                .readProfile(
                        "{\"wished\": [\"swedish\"], \"offered\": [\"swedish\", \"hot-pack\"], \"minutes\": 60, \"regions\": [\"back\"],"
                                + " \"format\": 1}");

        assertEquals(text, profile.toJson());
        assertEquals(
                SymptomProfile.builder()
                        .region("back")
                        .minutes(60)
                        .wished("swedish")
                        .offered("swedish", "hot-pack")
                        .build(),
                profile);
        assertEquals(profile, profile.toBuilder().build());
        assertEquals(
                "{\"format\":1}",
                SymptomProfile.read("{\"format\": 1, \"wished\": []}").toJson());
    }

    @Test
    void offeringNothingIsRefused() {
        Problem problem = Fixtures.problem(() -> SymptomProfile.read("{\"format\": 1, \"offered\": []}"));

        assertEquals("no-effect /offered", problem.code().word() + " " + problem.pointer());
    }

    @Test
    void whatIsOfferedOrWishedForAndUnknownIsRefusedByWhateverIsAsked() {
        Recommender recommender = Recommender.of(Fixtures.small());
        for (SymptomProfile profile : List.of(
                SymptomProfile.builder().offered("sweedish").build(),
                SymptomProfile.builder().wished("sweedish").build())) {
            List<Problem> problems = assertThrows(InvalidDocumentException.class, () -> recommender.recommend(profile))
                    .problems();
            assertEquals(
                    List.of("swedish"),
                    problems.stream()
                            .map(problem -> problem.suggestion().orElse(""))
                            .toList());
            assertThrows(InvalidDocumentException.class, () -> recommender.nextVisit(profile));
        }
    }
}
