package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.RulebookArbitraries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every rulebook has a handbook that is whole, whose links lead somewhere, and that is the same each time. */
class HandbookProperties {
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(#([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ([A-Za-z0-9 -]+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\"></a>");

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Property(tries = 200)
    void everyEntryAppearsAndEveryLinkLeadsSomewhere(@ForAll("rulebooks") Rulebook rulebook) {
        String text = Handbook.render(rulebook);
        for (List<? extends Identified> section : rulebook.sections()) {
            section.forEach(entry -> assertTrue(
                    text.contains("`" + entry.id() + "`") || text.contains("# " + entry.id() + "\n"), entry.id()));
        }
        Set<String> places = new LinkedHashSet<>();
        HEADING.matcher(text)
                .results()
                .forEach(heading ->
                        places.add(heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-')));
        places.addAll(groups(ANCHOR, text));
        groups(LINK, text).forEach(link -> assertTrue(places.contains(link), () -> link + " leads nowhere"));
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toList());
    }

    @Property(tries = 200)
    void itsLinesAreClean(@ForAll("rulebooks") Rulebook rulebook) {
        String text = Handbook.render(rulebook);
        assertTrue(text.startsWith("#") && text.endsWith("\n") && !text.endsWith("\n\n") && !text.contains("\n\n\n"));
        text.lines().forEach(line -> assertEquals(line.stripTrailing(), line));
        assertFalse(text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)));
        assertFalse(text.contains("</script>"));
    }

    @Property(tries = 30)
    void itDependsOnNothingElse(@ForAll("rulebooks") Rulebook rulebook) {
        Locale before = Locale.getDefault();
        String text = Handbook.render(rulebook);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(text, Handbook.render(Rulebook.read(rulebook.toJson())));
        } finally {
            Locale.setDefault(before);
        }
    }
}
