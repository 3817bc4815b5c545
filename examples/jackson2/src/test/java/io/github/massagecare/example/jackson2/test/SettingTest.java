package io.github.massagecare.example.jackson2.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What applications usually set for their own types does not change the documents of the library. */
class SettingTest {
    private static final JsonInclude.Value NON_EMPTY =
            JsonInclude.Value.construct(Include.NON_EMPTY, Include.NON_EMPTY);
    private static final JsonInclude.Value ALWAYS = JsonInclude.Value.construct(Include.ALWAYS, Include.ALWAYS);

    @Test
    void otherNames() throws Exception {
        assertSame(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
    }

    @Test
    void otherVisibility() throws Exception {
        assertSame(JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .build());
        assertSame(JsonMapper.builder()
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build());
    }

    @Test
    void otherNumbers() throws Exception {
        assertSame(JsonMapper.builder()
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .build());
    }

    @Test
    void otherLayout() throws Exception {
        assertSame(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build());
    }

    @Test
    void propertiesLeftOut() throws Exception {
        for (Include include :
                new Include[] {Include.NON_NULL, Include.NON_ABSENT, Include.NON_EMPTY, Include.NON_DEFAULT}) {
            assertSame(JsonMapper.builder()
                    .defaultPropertyInclusion(JsonInclude.Value.construct(include, Include.ALWAYS))
                    .build());
        }
    }

    /**
     * Leaving empty content out of maps would take the empty list of an "all" that always holds: that is noticed, and
     * has a cure.
     */
    @Test
    void contentOfMapsMustNotBeLeftOut() throws Exception {
        ObjectMapper lossy =
                JsonMapper.builder().defaultPropertyInclusion(NON_EMPTY).build();
        String written = lossy.writeValueAsString(Samples.RULEBOOK);
        JsonMappingException refused =
                assertThrows(JsonMappingException.class, () -> lossy.readValue(written, Rulebook.class));
        assertEquals(
                "/dosing/0",
                assertInstanceOf(InvalidDocumentException.class, refused.getCause())
                        .problems()
                        .get(0)
                        .pointer());

        assertSame(JsonMapper.builder()
                .defaultPropertyInclusion(NON_EMPTY)
                .withConfigOverride(Map.class, c -> c.setInclude(ALWAYS))
                .build());
    }

    private static void assertSame(ObjectMapper mapper) throws Exception {
        assertEquals(
                Samples.PROFILE, mapper.readValue(mapper.writeValueAsString(Samples.PROFILE), SymptomProfile.class));
        assertEquals(Samples.RULEBOOK, mapper.readValue(mapper.writeValueAsString(Samples.RULEBOOK), Rulebook.class));
        assertEquals(
                Samples.PLANNED, mapper.readValue(mapper.writeValueAsString(Samples.PLANNED), Recommendation.class));
    }
}
