package io.github.massagecare.rules;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.text.ChartNote;
import io.github.massagecare.text.ClientSheet;
import io.github.massagecare.text.ConsentView;
import io.github.massagecare.text.FullView;
import io.github.massagecare.text.TherapistView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of answers, and what stands in their paragraphs. */
final class Texts {
    static final Rulebook RULEBOOK = GeneratedClients.RULEBOOK;
    static final Map<String, BiFunction<Rulebook, Recommendation, String>> VIEWS = Map.of(
            "therapist",
            TherapistView::render,
            "full",
            FullView::render,
            "consent",
            ConsentView::render,
            "chart",
            ChartNote::render,
            "client",
            ClientSheet::render,
            "client-2",
            ClientSheet::secondPage);
    private static final Path PROFILES = Path.of("..", "examples", "profiles");
    private static final int GENERATED = 200;
    private static final long SEED = 1;
    private static final int COLUMN = 18;
    private static final Map<String, Pattern> NAMED = new LinkedHashMap<>();

    /** The answers for the profiles of the examples and for two hundred generated clients, by name. */
    static final Map<String, Recommendation> ANSWERS = answers();

    private Texts() {}

    private static Map<String, Recommendation> answers() {
        Map<String, Recommendation> answers = examples();
        GeneratedClients.first(GENERATED, SEED).forEach(client -> answers.put(client.toString(), client.answer()));
        return answers;
    }

    /** The answers for the profiles of the examples, by name. */
    static Map<String, Recommendation> examples() {
        Recommender recommender = Recommender.of(RULEBOOK);
        Map<String, Recommendation> answers = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(PROFILES)) {
            files.sorted()
                    .forEach(file -> answers.put(
                            file.getFileName().toString(), recommender.recommend(RULEBOOK.readProfile(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    /** The paragraphs of the therapist's screen in the section or row of this name. */
    static List<String> rows(String screen, String name) {
        List<String> rows = new ArrayList<>();
        boolean within = false;
        for (String line : screen.lines().toList()) {
            boolean named = !line.isEmpty() && !line.startsWith(" ".repeat(COLUMN));
            String head = line.length() < COLUMN ? line : line.substring(0, COLUMN);
            within = named ? head.strip().startsWith(name) : within && !line.isEmpty();
            if (within) {
                String words = line.length() < COLUMN ? "" : line.substring(COLUMN);
                if (named || words.startsWith("! ") || words.startsWith("(") || words.startsWith("because: ")) {
                    rows.add(words);
                } else {
                    rows.set(rows.size() - 1, rows.get(rows.size() - 1) + " " + words.strip());
                }
            }
        }
        return rows;
    }

    /** The sentences of a text that begin so, each up to its full stop at the end of a line. */
    static List<String> sentences(String text, String start) {
        List<String> sentences = new ArrayList<>();
        String flowing = text.replaceAll("(?<![.\\n])\\n +", " ");
        flowing.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(start))
                .forEach(sentences::add);
        return sentences;
    }

    /** Whether a list names this: between separators, not as a part of another name. */
    static boolean names(String list, String label) {
        return NAMED.computeIfAbsent(label, Texts::named).matcher(list).find();
    }

    private static Pattern named(String label) {
        return Pattern.compile(
                "(^|no |not |, |; |: |or |and |· )(?i:" + Pattern.quote(label) + ")( \\(|[,;.:]|$| or | and )");
    }

    static List<Step> steps(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).map(Session::steps).orElse(List.of());
    }
}
