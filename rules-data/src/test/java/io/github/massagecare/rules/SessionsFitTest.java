package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Clients for whom a plan was once wrong: what must be in it, and what never may, in the slot that they booked and in
 * half an hour, an hour and an hour and a half; and clients in whom the statements of the founding article are seen.
 * The words of the tables are those of {@link PlanWords}.
 */
class SessionsFitTest {
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);
    private static final List<Integer> SLOTS = List.of(30, 60, 90);

    private static Recommendation answer(String said) {
        return RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(said));
    }

    private static String inMinutes(String said, int minutes) {
        return said.replaceAll("minutes=\\d+", "minutes=" + minutes);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "clients.csv", delimiter = '|', numLinesToSkip = 1)
    void thePlanFits(String number, String said, String rule, String must, String never) {
        Stream<String> slots = Stream.concat(Stream.of(said), SLOTS.stream().map(minutes -> inMinutes(said, minutes)));
        assertAll(slots.map(client -> () -> {
            Recommendation answer = answer(client);
            String plan = client + "\n" + SessionLine.session(answer)
                    + answer.plan().map(SessionLine::course).orElse("");
            assertEquals(
                    List.of(),
                    words(must).filter(word -> !PlanWords.holds(answer, word)).toList(),
                    "missing in " + plan);
            assertEquals(
                    List.of(),
                    words(never).filter(word -> PlanWords.holds(answer, word)).toList(),
                    "not to be in " + plan);
        }));
    }

    /** Without what matters about the client, the rule that makes the difference does not touch the same client. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "clients.csv", delimiter = '|', numLinesToSkip = 1)
    void withoutTheFindingTheRuleDoesNotHold(String number, String said, String rule) {
        String[] words = rule.split(" ");
        List<String> without = new ArrayList<>();
        for (String word : said.split(" ")) {
            String key = word.replaceAll("[@=].*", "");
            if (words[1].startsWith(key + "=")) {
                without.add(words[1]);
            } else if (!words[1].equals("-" + key)) {
                without.add(word);
            }
        }
        assertEquals(Truth.TRUE, truth(said, words[0]));
        assertEquals(Truth.FALSE, truth(String.join(" ", without), words[0]));
    }

    private static Truth truth(String said, String rule) {
        SymptomProfile client = OtherwiseHealthy.clientWithoutKinds(said);
        return RECOMMENDER.explain(client, rule).truth();
    }

    private static Stream<String> words(String cell) {
        return cell == null ? Stream.of() : Arrays.stream(cell.split(" "));
    }

    /** Each statement of the founding article that a plan can show has a client who sees it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "article.csv", delimiter = '|', numLinesToSkip = 1)
    void theArticleIsSeen(String statement, String said, String must, String never) {
        Recommendation answer = answer(said);
        String plan = SessionLine.session(answer)
                + answer.plan().map(SessionLine::course).orElse("");
        assertEquals(
                List.of(),
                words(must).filter(word -> !PlanWords.holds(answer, word)).toList(),
                "missing in " + plan);
        assertEquals(
                List.of(),
                words(never).filter(word -> PlanWords.holds(answer, word)).toList(),
                "not to be in " + plan);
    }
}
