package io.github.massagecare.text;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on which the sections of a handbook are written: what entries of all kinds have in common is said the same
 * way everywhere.
 */
final class HandbookPage {
    final Rulebook rulebook;
    final Words words;
    final CriterionWords criteria;
    final Markdown markdown = new Markdown();

    HandbookPage(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.words = Words.of(rulebook);
        this.criteria = new CriterionWords(rulebook, words);
    }

    /** The labels within a sentence. */
    String labels(Collection<String> ids, String last) {
        return Markdown.text(words.labels(ids, last));
    }

    /** The same between what goes with them; nothing where there are none. */
    String labels(String before, Collection<String> ids, String last, String after) {
        return ids.isEmpty() ? "" : before + labels(ids, last) + after;
    }

    /** The labels as a list, which may be long. */
    String labels(Collection<String> ids) {
        return ids.stream().map(words::label).map(Markdown::text).collect(Collectors.joining("; "));
    }

    /** A label that begins a sentence, with the id behind it. */
    String labelled(String id) {
        return Markdown.text(words.capitalLabel(id)) + " " + Markdown.code(id);
    }

    /** What the list below it says, on a line of its own. */
    void label(String says) {
        markdown.paragraph(Markdown.bold(says));
    }

    /** Such a list, or what is said where there is nothing. */
    <R> void list(String label, String ofNone, Stream<R> entries, Consumer<R> says) {
        label(label);
        List<R> some = entries.toList();
        if (some.isEmpty()) {
            markdown.paragraph(ofNone);
        }
        some.forEach(says);
    }

    /** An entry of a list that begins with what it is about; none where nothing is said. */
    void field(String name, String says) {
        if (!says.isEmpty()) {
            markdown.item(0, named(name, says));
        }
    }

    /** The same with labels; none where there are none. */
    void field(String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            field(name, labels(ids) + ".");
        }
    }

    /** A rule under its id: for whom it holds, what it says, what it rests on. */
    <R extends Rule> void rule(R rule, Consumer<R> says) {
        markdown.entry(rule.id());
        criteria.outline(rule.when()).print(markdown, 0, named("When", ""));
        says.accept(rule);
        markdown.item(0, basis(rule));
    }

    /** A rule as an entry of a list: what it says, for whom, and below it what it rests on. */
    void briefly(Rule rule, String says) {
        markdown.item(0, Markdown.anchor(rule.id()) + Markdown.code(rule.id()) + ", " + says);
        markdown.item(1, basis(rule));
    }

    /** A rule by a link, with those for whom it holds. */
    String reference(Rule rule) {
        return Markdown.link(rule.id()) + ": " + criteria.line(rule.when());
    }

    /** Who can lift a contraindication: "cleared by physician or nurse practitioner". */
    String clearedBy(Clearance clearance) {
        return "cleared by " + labels(clearance.acceptedFrom(), "or");
    }

    /** Where a contraindication holds that does not hold everywhere. */
    String place(Contraindication rule) {
        return rule.atItsPlace() ? "the place that is affected" : labels(rule.at(), "or");
    }

    /** Whether a contraindication holds wherever somebody is treated. */
    static boolean everywhere(Contraindication rule) {
        return rule.at().isEmpty() && !rule.atItsPlace();
    }

    private String basis(Rule rule) {
        return basis(rule.sources(), rule.evidence(), rule.designChoice())
                + (rule.locked() ? " " + Markdown.bold("Locked.") : "")
                + formerly(rule);
    }

    /** What an entry rests on. */
    String basis(List<String> sources, Evidence evidence, List<String> designChoice) {
        return named("Evidence", evidence + ". ") + basis(sources, designChoice);
    }

    /** What an entry without a grade rests on. */
    String basis(List<String> sources, List<String> designChoice) {
        String unverified = links(sources.stream().filter(words::unverified));
        String chosen = designChoice.stream().map(OwnChoice::words).collect(Collectors.joining(", "));
        return Phrases.joined(
                " ",
                named("Sources", links(sources.stream()) + "."),
                Phrases.around(named("Not verified", ""), unverified, "."),
                Phrases.around(named("Own choice", ""), chosen, "."));
    }

    /** The retired ids of an entry, behind what is said of it; empty for most. */
    static String formerly(Identified entry) {
        return Phrases.around(" " + named("Formerly", ""), String.join(", ", entry.formerly()), ".");
    }

    private static String links(Stream<String> ids) {
        return ids.map(Markdown::link).collect(Collectors.joining(", "));
    }

    static String named(String name, String says) {
        return Markdown.bold(name + ":") + " " + says;
    }

    /** A text of the rulebook as a sentence of its own. */
    static String sentence(String words) {
        String text = Markdown.text(Phrases.capital(words.strip()));
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
