package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.rulebook.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a handbook that its intake form does not show: groups of findings, readings, places, traits, positions,
 * clinicians.
 */
final class VocabularySection {
    private final HandbookPage page;
    private final EntryWords entries;

    VocabularySection(HandbookPage page) {
        this.page = page;
        this.entries = new EntryWords(page);
    }

    void print() {
        page.markdown.section("Vocabulary");
        page.markdown.paragraph(
                "What rules name without its being an answer of the intake form, and what they bar or send to.");
        Set<String> asked = new LinkedHashSet<>();
        page.rulebook.questions().stream().map(Question::settles).forEach(asked::addAll);
        group(
                "Findings beyond the intake form",
                page.rulebook.findings().stream()
                        .map(Finding::id)
                        .filter(id -> !asked.contains(id))
                        .toList());
        group(
                "Measures beyond the intake form",
                page.rulebook.measures().stream()
                        .map(Measure::id)
                        .filter(id -> !asked.contains(id))
                        .toList());
        group("Places", ids(page.rulebook.regions()));
        group("Traits of techniques and activities", ids(page.rulebook.traits()));
        group("Positions", ids(page.rulebook.positions()));
        group("Whom a client is sent to", ids(page.rulebook.targets()));
    }

    private static List<String> ids(List<? extends Identified> entries) {
        return entries.stream().map(Identified::id).toList();
    }

    private void group(String heading, List<String> ids) {
        if (!ids.isEmpty()) {
            page.markdown.group(heading);
            ids.forEach(entries::print);
        }
    }
}
