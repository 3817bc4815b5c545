package io.github.massagecare.text;

/** The reasons of a handbook that a clinic may record when a therapist decides otherwise. */
final class OverrideSection {
    private final HandbookPage page;

    OverrideSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        if (!page.rulebook.overrideReasons().isEmpty()) {
            page.markdown.section("Reasons to decide otherwise");
            page.markdown.paragraph(
                    "What may be recorded when a therapist decides against an answer that follows from this rulebook.");
            page.rulebook.overrideReasons().forEach(reason -> page.markdown.item(0, page.labelled(reason.id())));
        }
    }
}
