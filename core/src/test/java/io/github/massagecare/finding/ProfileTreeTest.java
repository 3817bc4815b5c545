package io.github.massagecare.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain trees, as JSON libraries make them, are held to the same limits as texts. */
class ProfileTreeTest {
    static List<Number> tooLong() {
        return List.of(
                1e300, 1e-300, new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"), BigInteger.TEN.pow(15));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void aNumberWithTooManyDigitsIsRefused(Number number) {
        Map<String, Object> tree = Map.of("format", 1, "measures", Map.of("temperature", number));
        InvalidDocumentException refused =
                assertThrows(InvalidDocumentException.class, () -> SymptomProfile.fromTree(tree));
        assertEquals(1, refused.problems().size());
        assertEquals(ProblemCode.OUT_OF_RANGE, refused.problems().get(0).code());
        assertEquals("/measures/temperature", refused.problems().get(0).pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "1e2147483647", "1e-2147483647"})
    void soItIsInAText(String number) {
        InvalidDocumentException refused = assertThrows(
                InvalidDocumentException.class,
                () -> SymptomProfile.read("{\"format\": 1, \"measures\": {\"temperature\": " + number + "}}"));
        assertEquals(ProblemCode.OUT_OF_RANGE, refused.problems().get(0).code());
        assertEquals(1, refused.problems().get(0).line());
    }

    @Test
    void everyKindOfNumberIsTheSameNumber() {
        for (Number number : List.of(37, 37L, (short) 37, 37.0, 37f, BigInteger.valueOf(37), new BigDecimal("37.00"))) {
            SymptomProfile profile =
                    SymptomProfile.fromTree(Map.of("format", 1, "measures", Map.of("temperature", number)));
            assertEquals(
                    SymptomProfile.builder().measure("temperature", 37).build(),
                    profile,
                    () -> number.getClass().getName());
        }
    }
}
