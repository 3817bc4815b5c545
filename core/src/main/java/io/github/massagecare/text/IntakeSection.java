package io.github.massagecare.text;

import io.github.massagecare.rulebook.Question;

/** The intake form of a handbook: every question in its order, with the labels that it shows. */
final class IntakeSection {
    private final HandbookPage page;
    private final EntryWords entries;

    IntakeSection(HandbookPage page) {
        this.page = page;
        this.entries = new EntryWords(page);
    }

    void print() {
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
        question.settles().forEach(entries::print);
    }
}
