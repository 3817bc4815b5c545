package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Signs alone and together, each beside its nearest harmless neighbour: who is sent on, how soon, and who is not. */
class RedFlagsTest {
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);

    private static Recommendation answer(SymptomProfile profile) {
        return RECOMMENDER.recommend(profile);
    }

    private static boolean isReady(Recommendation answer) {
        return answer.plan().map(CarePlan::standing).equals(Optional.of(Standing.READY));
    }

    private static Disposition disposition(String word) {
        return Disposition.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Each sign answered with what a careful therapist accepts at the least. */
    @ParameterizedTest(name = "{0} is at least {1}")
    @CsvFileSource(resources = "signs.csv", delimiter = '|', numLinesToSkip = 1)
    void aSignIsNeverAnsweredTooLightly(String said, String least) {
        Recommendation answer = answer(OtherwiseHealthy.clientWithoutKinds(said));
        assertTrue(answer.disposition().compareTo(disposition(least)) >= 0, answer::toString);
        assertAll(
                () -> assertTrue(
                        answer.disposition().compareTo(Disposition.REFER) <= 0
                                || answer.plan().isEmpty(),
                        answer::toString),
                () -> neverReadyWhileUnsure(said, least),
                () -> halfAsked(said, least));
    }

    /** Any of what was said is UNSURE, or was not asked: no plan is ready, and at worst the answer is as grave. */
    private static void neverReadyWhileUnsure(String said, String least) {
        SymptomProfile whole = OtherwiseHealthy.builder(said).build();
        for (String sign : whole.present()) {
            if (isRiskFactor(sign) || whole.present().size() > 1 && isGraveWithout(said, sign, least)) {
                continue;
            }
            SymptomProfile.Builder unsure = without(whole, sign).unsure(sign).othersAbsent(true);
            Recommendation answer = answer(unsure.build());
            assertFalse(isReady(answer), () -> sign + " UNSURE: " + answer);
            assertTrue(answer.atWorst().compareTo(disposition(least)) >= 0, () -> sign + " UNSURE: " + answer);
            Recommendation unasked = answer(without(whole, sign).build());
            assertFalse(isReady(unasked), () -> sign + " not asked: " + unasked);
        }
    }

    private static boolean isRiskFactor(String id) {
        return switch (OtherwiseHealthy.RULEBOOK.finding(id).orElseThrow().kind()) {
            case SYMPTOM, SIGN -> false;
            default -> true;
        };
    }

    private static boolean isGraveWithout(String said, String sign, String least) {
        SymptomProfile rest = without(OtherwiseHealthy.builder(said).build(), sign)
                .othersAbsent(true)
                .build();
        return answer(rest).disposition().compareTo(disposition(least)) >= 0;
    }

    /** The sign, and nothing else was asked: no plan is ready, and at worst the answer is as grave. */
    private static void halfAsked(String said, String least) {
        Recommendation answer = answer(OtherwiseHealthy.builder(said).build());
        assertFalse(isReady(answer), answer::toString);
        assertTrue(answer.atWorst().compareTo(disposition(least)) >= 0, answer::toString);
    }

    private static SymptomProfile.Builder without(SymptomProfile profile, String finding) {
        SymptomProfile.Builder rest = SymptomProfile.builder();
        profile.regions().forEach(rest::region);
        profile.measures().forEach(rest::measure);
        profile.present().stream()
                .filter(id -> !id.equals(finding))
                .forEach(id -> rest.presentAt(id, profile.places(id)));
        return rest;
    }

    /** What is so, old, examined, explained or everyday: nobody is sent away for it, and most get their session. */
    @ParameterizedTest(name = "{0}: {1} is {2}, session {3}")
    @CsvFileSource(resources = "ordinary-clients.csv", delimiter = '|', numLinesToSkip = 1)
    void anOrdinaryClientIsNotSentAway(String who, String said, String right, boolean session) {
        Recommendation answer = answer(OtherwiseHealthy.clientWithoutKinds(said == null ? "" : said));
        assertEquals(disposition(right), answer.disposition(), () -> who + ": " + answer);
        assertTrue(answer.disposition().compareTo(Disposition.REFER) <= 0, answer::toString);
        assertEquals(session, answer.plan().flatMap(CarePlan::session).isPresent(), answer::toString);
    }

    /** Ten clients with exactly the answer that is right for them. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "ten-inputs.csv", delimiter = '|', numLinesToSkip = 1)
    void exactlyTheRightAnswer(String said, String right) {
        assertEquals(
                disposition(right),
                answer(OtherwiseHealthy.clientWithoutKinds(said)).disposition());
    }

    /** Both sides of every number that a flag draws a line at. */
    @ParameterizedTest(name = "{0}: {1} up to the line, {2} from it on")
    @CsvFileSource(resources = "lines.csv", delimiter = '|', numLinesToSkip = 1)
    void aLineIsDrawnWhereItIsSaid(String said, String measure, int line, String below, String from) {
        assertAll(
                () -> exactlyTheRightAnswer(said + " " + measure + "=" + (line - 1), below),
                () -> exactlyTheRightAnswer(said + " " + measure + "=" + line, from));
    }
}
