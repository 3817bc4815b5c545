package io.github.massagecare.cli;

import static io.github.massagecare.cli.Ran.run;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rules.ShippedRulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook of the shipped rulebook is whole and leads everywhere; what it says in detail is tested in core. */
class HandbookCommandTest {
    private static final Rulebook SHIPPED = ShippedRulebooks.upperBack();

    @TempDir
    private Path folder;

    private static Set<String> words(String text) {
        return Pattern.compile("[`# ]([a-z][a-z0-9-]*)[`\n]")
                .matcher(text)
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void everyEntryOfTheShippedRulebookAppearsUnderItsId() {
        Ran ran = run("handbook");
        Set<String> words = words(ran.out());
        List<String> missing = SHIPPED.sections().stream()
                .flatMap(List::stream)
                .map(Identified::id)
                .filter(id -> !words.contains(id))
                .toList();

        assertAll(
                () -> assertEquals(0, ran.code(), ran.err()),
                () -> assertTrue(
                        ran.out().startsWith("# " + SHIPPED.title() + "\n"),
                        () -> ran.out().substring(0, 200)),
                () -> assertEquals(List.of(), missing));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        String text = run("handbook").out();
        Set<String> places = new LinkedHashSet<>();
        Pattern.compile("(?m)^#+ (.*)$|<a id=\"([^\"]*)\"></a>")
                .matcher(text)
                .results()
                .forEach(place -> places.add(
                        place.group(2) != null
                                ? place.group(2)
                                : place.group(1).toLowerCase(Locale.ROOT).replace(' ', '-')));
        List<String> lost = Pattern.compile("\\]\\(#([^)]*)\\)")
                .matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(id -> !places.contains(id))
                .toList();

        assertEquals(List.of(), lost);
    }

    @Test
    void everyRuleThatCitesWhatNobodyOpened_isMarked() {
        String text = run("handbook").out();
        List<String> unverified = SHIPPED.sources().stream()
                .filter(source -> source.seen() == Source.Seen.UNVERIFIED_FROM_MEMORY)
                .map(Source::id)
                .toList();

        assertTrue(!unverified.isEmpty());
        for (Rule rule : SHIPPED.rules()) {
            String entry = entry(text, rule);
            assertEquals(
                    rule.sources().stream().anyMatch(unverified::contains),
                    entry.contains("**Not verified:**"),
                    rule.id());
            assertEquals(!rule.designChoice().isEmpty(), entry.contains("**Own choice:**"), rule.id());
        }
    }

    /** The text of a rule up to the line that says what it rests on. */
    private static String entry(String text, Rule rule) {
        int start = Math.max(text.indexOf("# " + rule.id() + "\n"), text.indexOf("<a id=\"" + rule.id() + "\"></a>`"));
        assertTrue(start >= 0, rule.id());
        int evidence = text.indexOf("- **Evidence:**", start);
        return text.substring(start, text.indexOf('\n', evidence));
    }

    @Test
    void withARulebookOfOnesOwn_itIsThatOnes() throws IOException {
        Path own = folder.resolve("own.json");
        Files.writeString(own, SHIPPED.toJson().replace("\"title\":\"" + SHIPPED.title() + "\"", "\"title\":\"Ours\""));
        Ran ran = run("handbook", "--rulebook", own.toString());

        assertAll(
                () -> assertEquals(0, ran.code(), ran.err()),
                () -> assertTrue(ran.out().startsWith("# Ours\n")));
    }

    @Test
    void aBadRulebook_isOneWithItsProblemsOnStandardError() throws IOException {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, SHIPPED.toJson().replaceFirst("\"language\":", "\"lnguage\":"));
        Ran ran = run("handbook", "--rulebook", bad.toString());

        assertAll(
                () -> assertEquals(1, ran.code()),
                () -> assertEquals("", ran.out()),
                () -> assertTrue(ran.err().contains("[unknown-key]; did you mean \"language\"?"), ran.err()),
                () -> assertTrue(ran.err().contains("bad.json:1:"), ran.err()));
    }
}
