package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.testing.Fixtures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever number a program gives a measure, the check and the recommender agree on it, and neither ends in an error.
 */
class ExactValuesProperties {
    private static final Rulebook RULEBOOK = Rulebook.read(Fixtures.tiny("""
              "measures": [
                {"id": "function-change", "label": "Change in function", "unit": "points", "min": -10, "max": 10, "decimals": 1},
                {"id": "age", "label": "Age", "unit": "years", "min": 0, "max": 120}]""", """
              "advice": [{"id": "ad-better", "when": {"measure": "function-change", "atLeast": 2.3}, "topic": "aftercare",
                "for": "client", "text": "Well done.", "sources": ["book"], "evidence": "e5"}]"""));
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    @Example
    void aDifferenceOfDoublesIsRefusedByCheckAndRecommenderAlike() {
        assertRefused(
                SymptomProfile.builder().measure("function-change", 5.7 - 3.4).build());
    }

    @Example
    void numbersFarOutAndNumbersWithManyDigitsAreRefusedByBoth() {
        for (double number :
                new double[] {1e15, -1e15, 1e300, Double.MAX_VALUE, Double.MIN_VALUE, 36.8f, Math.PI, 2.25}) {
            assertRefused(
                    SymptomProfile.builder().measure("function-change", number).build());
        }
        for (BigDecimal number : List.of(
                new BigDecimal("1." + "1".repeat(10_000)),
                new BigDecimal(BigInteger.TEN.pow(10_000)),
                new BigDecimal("1e999999999"),
                new BigDecimal("1e-999999999"),
                new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE),
                new BigDecimal("-2.3000000000000001"))) {
            assertRefused(
                    SymptomProfile.builder().measure("function-change", number).build());
        }
        assertRefused(SymptomProfile.builder()
                .measure("function-change", Long.MIN_VALUE)
                .build());
    }

    @Example
    void aNumberThatOnlyLooksLongIsAccepted() {
        for (String number :
                List.of("2.3", "2.30000000000000000000000000", "1e1", "0e999999999", "-0.0", "10.0000000000000000")) {
            assertTrue(
                    accepted(SymptomProfile.builder()
                            .measure("function-change", new BigDecimal(number))
                            .build()),
                    number);
        }
    }

    @Example
    void differencesOfOneDecimalNumbersAreAcceptedJustWhenTheyHaveOneDecimal() {
        int accepted = 0;
        for (int a = 0; a <= 100; a++) {
            for (int b = 0; b <= 100; b++) {
                double difference = a / 10.0 - b / 10.0;
                boolean exact = difference == (a - b) / 10.0;
                assertEquals(
                        exact,
                        accepted(SymptomProfile.builder()
                                .measure("function-change", difference)
                                .build()),
                        a + " and " + b);
                accepted += exact ? 1 : 0;
            }
        }
        assertTrue(accepted > 1_000 && accepted < 10_000, "accepted " + accepted);
    }

    @Property(tries = 2_000)
    void checkAndRecommenderAgreeOnEveryDouble(@ForAll double number) {
        accepted(SymptomProfile.builder()
                .measure("function-change", number)
                .measure("age", number)
                .build());
    }

    @Property(tries = 2_000)
    void checkAndRecommenderAgreeOnEveryDecimal(@ForAll("decimals") BigDecimal number) {
        boolean legal = number.abs().compareTo(BigDecimal.TEN) <= 0
                && number.multiply(BigDecimal.TEN).stripTrailingZeros().scale() <= 0;
        assertEquals(
                legal,
                accepted(SymptomProfile.builder()
                        .measure("function-change", number)
                        .build()));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<Integer> scales = Arbitraries.oneOf(Arbitraries.integers().between(-20, 40), Arbitraries.integers());
        return Combinators.combine(Arbitraries.bigIntegers(), scales).as(BigDecimal::new);
    }

    private static void assertRefused(SymptomProfile profile) {
        assertFalse(accepted(profile), () -> profile.measures().toString());
        Problem problem = Fixtures.problem(() -> RULEBOOK.check(profile));
        assertEquals(ProblemCode.OUT_OF_RANGE, problem.code());
        assertEquals("/measures/function-change", problem.pointer());
        assertTrue(
                problem.message().contains("\"function-change\"")
                        && problem.message().contains("at most 1 decimal"),
                problem::message);
    }

    /**
     * Whether the check accepts it; the recommender then gives an answer, and else refuses it with the same problems.
     */
    private static boolean accepted(SymptomProfile profile) {
        try {
            RULEBOOK.check(profile);
        } catch (InvalidDocumentException refused) {
            List<Problem> problems = Fixtures.problems(() -> RECOMMENDER.recommend(profile));
            assertEquals(refused.problems(), problems);
            assertEquals(problems, Fixtures.problems(() -> RECOMMENDER.explain(profile, "ad-better")));
            return false;
        }
        RECOMMENDER.recommend(profile);
        RECOMMENDER.explain(profile, "ad-better");
        return true;
    }
}
