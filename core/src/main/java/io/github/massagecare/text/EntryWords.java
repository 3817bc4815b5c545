package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer of an intake form stands for: a finding, a measure or a place, with what lies below it. */
final class EntryWords {
    private final HandbookPage page;
    private final Hierarchy findings;
    private final Hierarchy regions;

    EntryWords(HandbookPage page) {
        this.page = page;
        this.findings = Hierarchy.of(page.rulebook.findings(), Finding::id, Finding::isA);
        this.regions = Hierarchy.of(page.rulebook.regions(), Region::id, Region::within);
    }

    /** Whatever has this id as an entry of a list, with what else is to know about it below. */
    void print(String id) {
        Optional<Measure> measure = page.rulebook.entry(id, Measure.class);
        String formerly = page.rulebook.entry(id).map(HandbookPage::formerly).orElse("");
        page.markdown.item(
                0,
                page.labelled(id) + local(id) + measure.map(EntryWords::number).orElse("") + formerly);
        below("Includes", findings.withDescendants(id), id);
        below("Includes", regions.withDescendants(id), id);
        page.rulebook.finding(id).ifPresent(this::more);
        measure.flatMap(Measure::changeOf)
                .ifPresent(of -> page.markdown.item(1, HandbookPage.named("Change of", page.labels(List.of(of)))));
    }

    private String local(String id) {
        return page.rulebook
                .finding(id)
                .filter(Finding::local)
                .map(finding -> " (and where)")
                .orElse("");
    }

    private static String number(Measure measure) {
        String decimals = measure.decimals() == 0 ? "" : ", " + Phrases.count(measure.decimals(), "decimal");
        String range = measure.min().toPlainString() + " to " + measure.max().toPlainString();
        String unit = Words.isScale(measure.unit()) ? "" : " " + Markdown.text(measure.unit());
        return ": a number, " + range + unit + decimals;
    }

    private void more(Finding finding) {
        String readings = finding.shownBy().stream().map(page.criteria::range).collect(Collectors.joining("; "));
        if (!readings.isEmpty()) {
            page.markdown.item(1, HandbookPage.named("Shown by", readings));
        }
        below("Never together with", excluding(finding), finding.id());
        String codes = finding.codes().stream()
                .map(code -> code.system() + " " + code.code())
                .collect(Collectors.joining("; "));
        if (!codes.isEmpty()) {
            page.markdown.item(1, HandbookPage.named("Codes", Markdown.text(codes)));
        }
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
        List<String> others = ids.stream().filter(id -> !id.equals(but)).toList();
        if (!others.isEmpty()) {
            page.markdown.item(1, HandbookPage.named(name, page.labels(others)));
        }
    }
}
