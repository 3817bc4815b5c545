package io.github.massagecare.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Did you mean": the nearest legal id, key or word, and none when nothing is near. */
class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "numbnes, numbness",
        "numnbess, numbness",
        "numbnesss, numbness",
        "numbness-, ",
        "tech-nek, tech-neck",
        "warfarine, warfarin",
        "open-wond, open-wound",
        "anti-coagulant, anticoagulant",
        "feaver, fever",
        "dislike-heat, dislikes-heat",
        "like-heat, likes-heat"
    })
    void aMistypedIdSuggestsTheNearest(String typed, String meant) {
        Problem problem = Fixtures.problem(
                () -> Fixtures.small().readProfile("{\"format\": 1, \"absent\": [\"" + typed + "\"]}"));
        assertEquals(Optional.ofNullable(meant), problem.suggestion());
        assertEquals(meant != null, problem.toString().endsWith("; did you mean \"" + meant + "\"?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoulder-replacement", "x", "xy", "abcdefgh"})
    void whatIsNearNothingSuggestsNothing(String typed) {
        Problem problem = Fixtures.problem(
                () -> Fixtures.small().readProfile("{\"format\": 1, \"absent\": [\"" + typed + "\"]}"));
        assertEquals(ProblemCode.UNKNOWN_ID, problem.code());
        assertEquals(Optional.empty(), problem.suggestion());
        assertFalse(problem.toString().contains("did you mean"));
    }

    @Test
    void onlyThingsOfTheRightKindAreSuggested() {
        Problem problem =
                Fixtures.problem(() -> Fixtures.small().readProfile("{\"format\": 1, \"absent\": [\"pain\"]}"));
        assertEquals("unknown finding \"pain\"", problem.message());
        assertEquals(Optional.empty(), problem.suggestion());
        Problem region =
                Fixtures.problem(() -> Fixtures.small().readProfile("{\"format\": 1, \"regions\": [\"bak\"]}"));
        assertEquals(Optional.of("back"), region.suggestion());
    }

    @ParameterizedTest
    @CsvSource({
        "presents, present",
        "unsur, unsure",
        "measure, measures",
        "othersabsent, othersAbsent",
        "Regions, regions",
        "minuts, minutes",
        "answerd, answered",
        "diagnosis, "
    })
    void aMistypedKeySuggestsTheNearest(String typed, String meant) {
        Problem problem =
                Fixtures.problem(() -> Fixtures.small().readProfile("{\"format\": 1, \"" + typed + "\": []}"));
        assertEquals(ProblemCode.UNKNOWN_KEY, problem.code());
        assertEquals(Optional.ofNullable(meant), problem.suggestion());
        assertTrue(problem.message().contains("othersAbsent"), "the message lists all keys");
    }

    @ParameterizedTest
    @CsvSource({
        "symptoms, symptom",
        "Symptom, symptom",
        "desease, disease",
        "sate, state",
        "SIGN, ",
        "cosent, consent",
        "complaint, "
    })
    void aMistypedWordSuggestsTheNearest(String typed, String meant) {
        Problem problem = Fixtures.problem(() -> Rulebook.read(Fixtures.tiny(
                "\"findings\": [{\"id\": \"fever\", \"kind\": \"" + typed + "\", \"label\": \"Fever\"}]")));
        assertEquals(ProblemCode.UNKNOWN_VALUE, problem.code());
        assertEquals(Optional.ofNullable(meant), problem.suggestion());
        assertTrue(problem.message().contains("symptom, sign, disease, medication"), "the message lists all words");
    }

    @Test
    void aCriterionWithAMistypedKindSuggestsTheNearest() {
        Problem problem = Fixtures.problem(
                () -> Rulebook.read(
                        Fixtures.tiny(
                                "\"advice\": [{\"id\": \"ad-a\", \"when\": {\"countAtleast\": 1, \"of\": []}, \"topic\": \"aftercare\","
                                        + " \"for\": \"client\", \"text\": \"Rest.\", \"sources\": [\"book\"], \"evidence\": \"e5\"}]")));
        assertEquals(ProblemCode.UNKNOWN_KEY, problem.code());
        assertEquals(Optional.of("countAtLeast"), problem.suggestion());
    }

    @Test
    void theSameMistakeGetsTheSameSuggestionWhateverTheOrderOfKeys() {
        String one = "{\"format\": 1, \"unsur\": [], \"absent\": [\"feaver\"]}";
        String other = "{\"absent\": [\"feaver\"], \"unsur\": [], \"format\": 1}";
        assertEquals(
                Fixtures.problems(() -> Fixtures.small().readProfile(one)).stream()
                        .map(Problem::suggestion)
                        .toList(),
                Fixtures.problems(() -> Fixtures.small().readProfile(other)).stream()
                        .map(Problem::suggestion)
                        .toList());
    }
}
