package io.github.massagecare.text;

import io.github.massagecare.technique.ExcludedTechnique;
import java.util.List;

/** The techniques that a handbook names only to say why they are never recommended. */
final class ExcludedSection {
    private final HandbookPage page;

    ExcludedSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        List<ExcludedTechnique> excluded = page.rulebook.excluded();
        if (!excluded.isEmpty()) {
            page.markdown.section("Techniques that are never recommended");
            for (ExcludedTechnique each : excluded) {
                page.markdown.item(0, page.labelled(each.id()) + ": " + HandbookPage.sentence(each.because()));
                page.markdown.item(1, page.basis(each.sources()));
            }
        }
    }
}
