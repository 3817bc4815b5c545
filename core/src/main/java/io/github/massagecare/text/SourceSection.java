package io.github.massagecare.text;

import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of a handbook, how much of each was seen, and how often each is cited. */
record SourceSection(HandbookPage page) {
    /** An address that Markdown takes as one between angle brackets. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e&&[^<>]]+");

    void print() {
        page.markdown.section("Sources");
        page.rulebook.sources().forEach(source -> page.markdown.item(0, cited(source)));
    }

    private String cited(Source source) {
        String seen = EnumWords.howMuchSeen(source.seen());
        boolean unverified = source.seen() == Source.Seen.UNVERIFIED_FROM_MEMORY;
        return Phrases.joined(
                " ",
                Markdown.anchor(source.id()) + Markdown.code(source.id()),
                HandbookPage.sentence(source.title()),
                source.publisher().map(HandbookPage::sentence).orElse(""),
                Phrases.around("", source.year(), "."),
                source.url()
                        .map(url -> ADDRESS.matcher(url).matches() ? "<" + url + ">" : Markdown.text(url))
                        .orElse(""),
                (unverified ? HandbookPage.named("Not verified", seen) : Phrases.capital(seen)) + ".",
                count(source.id()));
    }

    private String count(String source) {
        Rulebook rulebook = page.rulebook;
        Stream<List<String>> techniques = Stream.concat(
                rulebook.techniques().stream().map(Technique::sources),
                rulebook.excluded().stream().map(ExcludedTechnique::sources));
        List<String> counts = Stream.of(
                        citing(source, rulebook.rules().stream().map(Rule::sources), "rule", "rules"),
                        citing(source, techniques, "technique", "techniques"),
                        citing(source, rulebook.activities().stream().map(Activity::sources), "activity", "activities"))
                .filter(count -> !count.isEmpty())
                .toList();
        return "Cited by " + (counts.isEmpty() ? "nothing" : Phrases.list(counts, "and")) + ".";
    }

    private static String citing(String source, Stream<List<String>> entries, String one, String several) {
        long count = entries.filter(sources -> sources.contains(source)).count();
        return count == 0 ? "" : count + " " + (count == 1 ? one : several);
    }
}
