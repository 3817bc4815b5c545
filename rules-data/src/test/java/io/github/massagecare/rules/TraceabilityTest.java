package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rulebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * TRACEABILITY.md: each statement of the founding article is carried by the rulebook as its status demands, or not said
 * at all.
 */
class TraceabilityTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Set<String> USED = Set.of("use", "use-soft", "contested");
    /** The notice that denies such claims has to name them. */
    private static final String DENIAL = "notice-claims";

    private record Statement(String id, String status, List<String> carriers, List<String> neverSaid) {}

    private static List<Statement> statements() throws IOException {
        return TraceabilityPage.rows("Statements of the founding article").stream()
                .map(row -> new Statement(row.id(), row.cell(0), row.ids(2), TraceabilityPage.parts(row.cell(3), "\"")))
                .toList();
    }

    @Test
    void allHundredStatementsAreThereInOrder() throws IOException {
        assertEquals(
                IntStream.rangeClosed(1, 100).mapToObj(n -> "S" + n).toList(),
                statements().stream().map(Statement::id).toList());
    }

    @Test
    void whatIsUsedHasACarrier_andWhatMustNotBeSaidHasNone() throws IOException {
        assertAll(statements().stream().map(s -> () -> {
            assertTrue(USED.contains(s.status()) || s.status().equals("do-not-assert"), s.id());
            assertEquals(USED.contains(s.status()), !s.carriers().isEmpty(), s.id());
            assertFalse(s.status().equals("do-not-assert") && s.neverSaid().isEmpty(), s.id());
        }));
    }

    @Test
    void everyCarrierIsInTheRulebook() throws IOException {
        Set<String> ids = RULEBOOK.sections().stream()
                .flatMap(List::stream)
                .map(Identified::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> gone = statements().stream()
                .flatMap(s ->
                        s.carriers().stream().filter(id -> !ids.contains(id)).map(id -> s.id() + " " + id))
                .toList();

        assertEquals(List.of(), gone);
    }

    /**
     * Whatever has sources and carries a statement: one of its carriers names the article, so that a reader finds the
     * way back.
     */
    @Test
    void everyStatementIsTracedBackToTheArticle() throws IOException {
        Map<String, Object> tree = RULEBOOK.toTree();
        List<String> untraced = statements().stream()
                .filter(s -> !s.carriers().isEmpty())
                .filter(s -> entries(tree, s.carriers()).anyMatch(entry -> entry.containsKey("sources")))
                .filter(s -> entries(tree, s.carriers()).noneMatch(entry -> cites(entry, "founding-article")))
                .map(Statement::id)
                .toList();

        assertEquals(List.of(), untraced);
    }

    @Test
    void nothingIsSaidThatMustNotBeSaid() throws IOException {
        List<String> texts = new ArrayList<>();
        RULEBOOK.toTree().forEach((section, value) -> collect(section, value, texts));
        assertTrue(texts.size() > 200);
        List<String> said = statements().stream()
                .flatMap(s -> s.neverSaid().stream()
                        .flatMap(words ->
                                texts.stream().filter(text -> has(text, words)).map(text -> s.id() + ": " + text)))
                .toList();

        assertEquals(List.of(), said);
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean cites(Map<?, ?> entry, String source) {
        return entry.get("sources") instanceof List<?> sources && sources.contains(source);
    }

    private static Stream<Map<?, ?>> entries(Map<String, Object> tree, List<String> ids) {
        return tree.values().stream()
                .filter(List.class::isInstance)
                .flatMap(section -> ((List<?>) section).stream())
                .<Map<?, ?>>mapMulti((entry, sink) -> {
                    if (entry instanceof Map<?, ?> map && ids.contains(map.get("id"))) {
                        sink.accept(map);
                    }
                });
    }

    /** Every text that a view could show; titles of sources are not ours to choose. */
    private static void collect(String key, Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            if (!DENIAL.equals(map.get("id"))) {
                map.forEach((name, part) -> collect(String.valueOf(name), part, texts));
            }
        } else if (value instanceof List<?> list && !key.equals("sources")) {
            list.forEach(part -> collect(key, part, texts));
        } else if (value instanceof String text && text.contains(" ")) {
            texts.add(text);
        }
    }
}
