package io.github.massagecare.example.jackson2.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers are exact decimals, whether the mapper makes doubles or decimals of them on the way. */
class NumberTest {
    private static final List<ObjectMapper> MAPPERS = List.of(
            new ObjectMapper(),
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                            DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                    .build());

    @Test
    void decimalsAreExact() throws Exception {
        for (ObjectMapper mapper : MAPPERS) {
            for (String number : List.of("36.8", "0.1", "37", "0", "-10", "0.001", "123456789012345")) {
                SymptomProfile profile = mapper.readValue(measured(number), SymptomProfile.class);
                assertEquals(new BigDecimal(number), profile.measures().get("temperature"));
                assertEquals(measured(number), mapper.writeValueAsString(profile));
            }
        }
    }

    @Test
    void waysOfWritingANumberMakeNoDifference() throws Exception {
        for (ObjectMapper mapper : MAPPERS) {
            for (String number : List.of("37", "37.0", "37.00", "3.7e1", "370E-1")) {
                assertEquals(
                        new BigDecimal("37"),
                        mapper.readValue(measured(number), SymptomProfile.class)
                                .measures()
                                .get("temperature"));
            }
        }
    }

    @Test
    void aNumberWithTooManyDigitsIsRefused() {
        for (ObjectMapper mapper : MAPPERS) {
            for (String number : List.of("1e300", "1e-300", "1234567890123456", "0.1234567890123456")) {
                JsonMappingException refused = assertThrows(
                        JsonMappingException.class,
                        () -> mapper.readValue(measured(number), SymptomProfile.class),
                        number);
                InvalidDocumentException cause = assertInstanceOf(InvalidDocumentException.class, refused.getCause());
                assertEquals(ProblemCode.OUT_OF_RANGE, cause.problems().get(0).code());
            }
        }
    }

    private static String measured(String number) {
        return "{\"format\":1,\"measures\":{\"temperature\":" + number + "}}";
    }
}
