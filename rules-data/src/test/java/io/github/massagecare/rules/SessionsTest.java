package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sessions of ordinary clients, a line each, so that a change of the rules shows as a change of plans. */
class SessionsTest {
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);
    private static final Path PAGE = Path.of("SESSIONS.md");
    private static final int READY = 10_000;
    private static final String MARK = "<!-- From here on written from the rulebook by SessionsTest. -->\n";

    private static List<String> rows(String file) {
        try (InputStream in = SessionsTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String row) {
        String[] cells = row.split("\\|");
        Recommendation answer = RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(cells[1]));
        return "| " + cells[0] + " | " + SessionLine.session(answer) + " | "
                + answer.plan().map(SessionLine::course).orElse("") + " | "
                + answer.plan().map(SessionLine::choices).orElse("") + " |";
    }

    /**
     * What follows the mark is written from the rulebook; {@code mvn -B test -Dmassagecare.golden=write} writes it
     * anew.
     */
    @Test
    void thePageSaysWhatIsPlanned() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder expected = new StringBuilder(page.substring(0, page.indexOf(MARK) + MARK.length()));
        expected.append("\n| who | session | course; at home | could also choose |\n|---|---|---|---|\n");
        rows("sessions.csv").forEach(row -> expected.append(line(row)).append('\n'));
        if ("write".equals(System.getProperty("massagecare.golden"))) {
            Files.writeString(PAGE, expected.toString());
        } else {
            assertEquals(expected.toString(), page);
        }
    }

    @Test
    void sixtyOfThem_andNobodyWaitsForAnAnswer() {
        List<String> rows = rows("sessions.csv");
        assertTrue(rows.size() >= 60, () -> String.valueOf(rows.size()));
        for (String row : rows) {
            Recommendation answer = RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(row.split("\\|")[1]));
            assertTrue(answer.plan().flatMap(CarePlan::review).isPresent(), row);
        }
    }

    /**
     * Over ten thousand generated clients with a session today: talk, breathing or packs alone only where nothing may
     * be done by hand.
     */
    @Test
    void nobodyIsLeftWithoutHands_forWhomSomethingByHandMayBeDone() {
        int[] counts = new int[3];
        GeneratedClients.stream(31)
                .filter(GeneratedClients.Client::ready)
                .limit(READY)
                .forEach(client -> {
                    List<Technique> planned = planned(client.answer());
                    boolean byHand = planned.stream().anyMatch(Technique::handsOn);
                    boolean general = planned.stream()
                            .anyMatch(technique -> technique
                                    .part()
                                    .filter(Part.GENERAL::equals)
                                    .isPresent());
                    boolean alone = planned.stream().anyMatch(Technique::alone);
                    assertTrue(byHand || !possible(client).anyMatch(Technique::handsOn), client::toString);
                    counts[0]++;
                    counts[1] += general ? 1 : 0;
                    counts[2] += alone ? 1 : 0;
                });
        System.out.println(counts[0] + " ready sessions, all with work by hand where any may be done: " + counts[1]
                + " with general strokes, " + counts[2] + " with a session of its own");
        assertEquals(READY, counts[0]);
    }

    private static List<Technique> planned(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).orElseThrow().steps().stream()
                .flatMap(step -> step.technique().flatMap(OtherwiseHealthy.RULEBOOK::technique).stream())
                .toList();
    }

    /** What is suitable or adapted at worst, and on offer. */
    private static Stream<Technique> possible(GeneratedClients.Client client) {
        return client.answer().techniques().stream()
                .filter(advice -> advice.atWorst().compareTo(Verdict.ADAPT) <= 0)
                .filter(advice -> client.profile().offered().isEmpty()
                        || client.profile().offered().contains(advice.technique()))
                .flatMap(advice -> OtherwiseHealthy.RULEBOOK.technique(advice.technique()).stream());
    }
}
