package io.github.massagecare.example.jackson3.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.massagecare.example.jackson3.CareRequest;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong in a document is refused by the mapper, with the problems of the document as the cause. */
class RefusalTest {
    private static final String BAD =
            "{\"format\": 1, \"regons\": [], \"minutes\": \"sixty\", \"absent\": [\"Warfarin 5 mg\"]}";
    private static final List<String> PROBLEMS =
            List.of("unknown-key /regons", "wrong-type /minutes", "malformed-id /absent/0");

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void allProblemsOfAProfileAreTheCause() {
        InvalidDocumentException cause = cause(assertRefused(mapper, BAD, SymptomProfile.class));
        assertEquals(PROBLEMS, codesAndPlaces(cause));
        assertEquals(Optional.of("regions"), cause.problems().get(0).suggestion());
    }

    @Test
    void theMessageDoesNotRepeatWhatTheClientSaid() {
        assertFalse(
                assertRefused(mapper, BAD, SymptomProfile.class).getMessage().contains("Warfarin"));
    }

    @Test
    void insideARecordTheMapperNamesTheField() {
        DatabindException refused =
                assertRefused(mapper, "{\"visit\": \"v-7\", \"profile\": " + BAD + "}", CareRequest.class);
        assertEquals(PROBLEMS, codesAndPlaces(cause(refused)));
        assertEquals("profile", refused.getPath().get(0).getPropertyName());
    }

    @Test
    void insideAListTheMapperNamesTheElement() {
        DatabindException refused = assertThrows(
                ValueInstantiationException.class,
                () -> mapper.readValue(
                        "[" + Samples.PROFILE.toJson() + "," + BAD + "]",
                        new TypeReference<List<SymptomProfile>>() {}));
        assertEquals(PROBLEMS, codesAndPlaces(cause(refused)));
        assertEquals(1, refused.getPath().get(0).getIndex());
    }

    @Test
    void rulebooksAndRecommendationsAreRefusedAlike() {
        for (Class<?> type : List.of(Rulebook.class, Recommendation.class)) {
            assertFalse(cause(assertRefused(mapper, "{\"format\": 1, \"redflags\": []}", type))
                    .problems()
                    .isEmpty());
        }
    }

    @Test
    void anUnknownKeyIsRefusedEvenByAMapperThatIgnoresThem() {
        JsonMapper lenient = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        InvalidDocumentException cause =
                cause(assertRefused(lenient, "{\"format\": 1, \"unsur\": [\"fever\"]}", SymptomProfile.class));
        assertEquals(List.of("unknown-key /unsur"), codesAndPlaces(cause));
    }

    @Test
    void aRequestWithoutAProfileIsRefused() {
        for (String body : List.of("{\"visit\": \"v-7\"}", "{\"visit\": \"v-7\", \"profile\": null}")) {
            assertInstanceOf(
                    NullPointerException.class,
                    assertRefused(mapper, body, CareRequest.class).getCause());
        }
    }

    /** What a mapper hides from the library: set it to be strict where a lost key would matter. */
    @Test
    void aRepeatedKeyIsRefusedOnlyByAStrictMapper() {
        String twice = "{\"format\": 1, \"present\": [\"fever\"], \"present\": [\"tech-neck\"]}";
        InvalidDocumentException refused =
                assertThrows(InvalidDocumentException.class, () -> SymptomProfile.read(twice));
        assertEquals(List.of("duplicate-key /present"), codesAndPlaces(refused));

        assertEquals(
                SymptomProfile.builder().present("tech-neck").build(), mapper.readValue(twice, SymptomProfile.class));
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        assertThrows(JacksonException.class, () -> strict.readValue(twice, SymptomProfile.class));
    }

    @Test
    void trailingTextIsRefused() {
        assertThrows(
                JacksonException.class, () -> mapper.readValue(Samples.PROFILE.toJson() + " {}", SymptomProfile.class));
    }

    private static ValueInstantiationException assertRefused(JsonMapper mapper, String json, Class<?> type) {
        return assertThrows(ValueInstantiationException.class, () -> mapper.readValue(json, type));
    }

    private static InvalidDocumentException cause(Exception refused) {
        return assertInstanceOf(InvalidDocumentException.class, refused.getCause());
    }

    private static List<String> codesAndPlaces(InvalidDocumentException invalid) {
        return invalid.problems().stream()
                .map(problem -> problem.code().word() + " " + problem.pointer())
                .toList();
    }
}
