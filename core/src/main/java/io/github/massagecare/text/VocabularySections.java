package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.rulebook.Question;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a handbook: its intake form, with what each answer stands for, and what the form does not show: groups
 * of findings, readings, places, traits, positions, clinicians.
 */
final class VocabularySections {
    private final HandbookPage page;
    private final Hierarchy regions;

    VocabularySections(HandbookPage page) {
        this.page = page;
        this.regions = Hierarchy.of(page.rulebook.regions(), Region::id, Region::within);
    }

    /** Every question in its order, with the labels that it shows. */
    void intakeForm() {
        page.markdown.section("Intake form");
        page.markdown.paragraph("The questions in their order, each with the answers it shows; \"none of these\" "
                + "is always one more. *Includes* lists what is "
                + "more specific: whoever has one of these has the answer above it, and whoever "
                + "gives only that answer is asked which.");
        page.rulebook.questions().forEach(this::question);
    }

    private void question(Question question) {
        page.markdown.entry(question.id()).paragraph(Markdown.bold(Markdown.text(question.ask())));
        String asked = question.everyVisit()
                ? "Asked at every visit."
                : "Asked at the first visit, and when something changed.";
        page.markdown.paragraph(asked + HandbookPage.formerly(question));
        question.settles().forEach(this::entry);
    }

    void vocabulary() {
        page.markdown.section("Vocabulary");
        page.markdown.paragraph(
                "What rules name without its being an answer of the intake form, and what they bar or send to.");
        Set<String> asked = new LinkedHashSet<>();
        page.rulebook.questions().stream().map(Question::settles).forEach(asked::addAll);
        group("Findings beyond the intake form", page.rulebook.findings(), asked);
        group("Measures beyond the intake form", page.rulebook.measures(), asked);
        group("Places", page.rulebook.regions(), Set.of());
        group("Traits of techniques and activities", page.rulebook.traits(), Set.of());
        group("Positions", page.rulebook.positions(), Set.of());
        group("Whom a client is sent to", page.rulebook.targets(), Set.of());
    }

    private void group(String heading, List<? extends Identified> entries, Set<String> without) {
        List<String> ids = entries.stream()
                .map(Identified::id)
                .filter(id -> !without.contains(id))
                .toList();
        if (!ids.isEmpty()) {
            page.markdown.group(heading);
            ids.forEach(this::entry);
        }
    }

    /** A finding, a measure or a place as an entry of a list, with what else is to know about it below. */
    private void entry(String id) {
        Optional<Measure> measure = page.rulebook.entry(id, Measure.class);
        Optional<Finding> finding = page.rulebook.finding(id);
        String formerly = page.rulebook.entry(id).map(HandbookPage::formerly).orElse("");
        String where = finding.filter(Finding::local).isPresent() ? " (and where)" : "";
        String number = measure.map(VocabularySections::number).orElse("");
        page.markdown.item(0, page.labelled(id) + where + number + formerly);
        below("Includes", page.words.findings.withDescendants(id), id);
        below("Includes", regions.withDescendants(id), id);
        finding.ifPresent(this::more);
        measure.flatMap(Measure::changeOf).ifPresent(of -> below("Change of", List.of(of), id));
    }

    private static String number(Measure measure) {
        String decimals = measure.decimals() == 0 ? "" : ", " + Phrases.count(measure.decimals(), "decimal");
        String range = measure.min().toPlainString() + " to " + measure.max().toPlainString();
        String unit = Words.isScale(measure.unit()) ? "" : " " + Markdown.text(measure.unit());
        return ": a number, " + range + unit + decimals;
    }

    private void more(Finding finding) {
        below("Shown by", finding.shownBy().stream().map(page.criteria::range).collect(Collectors.joining("; ")));
        below("Never together with", excluding(finding), finding.id());
        String codes = finding.codes().stream()
                .map(code -> code.system() + " " + code.code())
                .collect(Collectors.joining("; "));
        below("Codes", Markdown.text(codes));
    }

    /** Both ways: what it excludes, then what excludes it. */
    private Set<String> excluding(Finding finding) {
        Set<String> excluding = new LinkedHashSet<>(finding.excludes());
        page.rulebook.findings().stream()
                .filter(other -> other.excludes().contains(finding.id()))
                .forEach(other -> excluding.add(other.id()));
        return excluding;
    }

    private void below(String name, Collection<String> ids, String but) {
        below(name, page.labels(ids.stream().filter(id -> !id.equals(but)).toList()));
    }

    private void below(String name, String says) {
        if (!says.isEmpty()) {
            page.markdown.item(1, HandbookPage.named(name, says));
        }
    }
}
