package io.github.massagecare.example.jackson3.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What applications usually set for their own types does not change the documents of the library. */
class SettingTest {
    private static final JsonInclude.Value NON_EMPTY =
            JsonInclude.Value.construct(Include.NON_EMPTY, Include.NON_EMPTY);
    private static final JsonInclude.Value ALWAYS = JsonInclude.Value.construct(Include.ALWAYS, Include.ALWAYS);

    @Test
    void otherNames() {
        assertSame(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
    }

    @Test
    void otherVisibility() {
        assertSame(JsonMapper.builder()
                .changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.ALL, Visibility.NONE))
                .build());
        assertSame(JsonMapper.builder()
                .changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .build());
    }

    @Test
    void otherNumbers() {
        assertSame(JsonMapper.builder()
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .build());
    }

    @Test
    void otherLayout() {
        assertSame(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build());
    }

    @Test
    void propertiesLeftOut() {
        for (Include include :
                new Include[] {Include.NON_NULL, Include.NON_ABSENT, Include.NON_EMPTY, Include.NON_DEFAULT}) {
            assertSame(JsonMapper.builder()
                    .changeDefaultPropertyInclusion(old -> JsonInclude.Value.construct(include, Include.ALWAYS))
                    .build());
        }
    }

    /**
     * Leaving empty content out of maps would take the empty list of an "all" that always holds: that is noticed, and
     * has a cure.
     */
    @Test
    void contentOfMapsMustNotBeLeftOut() {
        JsonMapper lossy = JsonMapper.builder()
                .changeDefaultPropertyInclusion(old -> NON_EMPTY)
                .build();
        String written = lossy.writeValueAsString(Samples.RULEBOOK);
        DatabindException refused =
                assertThrows(DatabindException.class, () -> lossy.readValue(written, Rulebook.class));
        assertEquals(
                "/dosing/0",
                assertInstanceOf(InvalidDocumentException.class, refused.getCause())
                        .problems()
                        .get(0)
                        .pointer());

        assertSame(JsonMapper.builder()
                .changeDefaultPropertyInclusion(old -> NON_EMPTY)
                .withConfigOverride(Map.class, c -> c.setInclude(ALWAYS))
                .build());
    }

    private static void assertSame(JsonMapper mapper) {
        assertEquals(
                Samples.PROFILE, mapper.readValue(mapper.writeValueAsString(Samples.PROFILE), SymptomProfile.class));
        assertEquals(Samples.RULEBOOK, mapper.readValue(mapper.writeValueAsString(Samples.RULEBOOK), Rulebook.class));
        assertEquals(
                Samples.PLANNED, mapper.readValue(mapper.writeValueAsString(Samples.PLANNED), Recommendation.class));
    }
}
