package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.technique.Activity;

/**
 * What a client can do between visits: each activity of a handbook with its dose, when it is suggested and what bars
 * it.
 */
record SelfCareSection(HandbookPage page, EffectsByRule effects) {
    void print() {
        page.markdown.section("Self-care");
        page.markdown.paragraph(
                "What the client can do between visits. An activity knows no place: it is barred wherever on the body"
                        + " the rule holds.");
        page.rulebook.activities().forEach(this::activity);
    }

    private void activity(Activity activity) {
        page.markdown.entry(activity.id(), Markdown.text(Phrases.capital(activity.label())));
        page.field("Id", Markdown.code(activity.id()));
        page.field("Dose", HandbookPage.sentence(activity.dose()));
        if (activity.strengthening()) {
            page.field("Makes stronger", "yes: one such belongs to what is suggested, where one may be done.");
        }
        page.field("Part of it", activity.traits());
        page.markdown.item(0, page.basis(activity.sources(), activity.evidence(), activity.designChoice()));
        page.list(
                "When it is suggested",
                "Never.",
                page.rulebook.selfCare().stream().filter(rule -> rule.activity().equals(activity.id())),
                rule -> page.briefly(rule, "when: " + page.criteria.line(rule.when()) + "."));
        page.list(
                "What bars it",
                "Nothing.",
                page.rulebook.contraindications().stream().filter(rule -> effects.bars(rule, activity)),
                rule -> page.markdown.item(0, page.reference(rule) + cleared(rule, activity)));
    }

    private String cleared(Contraindication rule, Activity activity) {
        if (effects.barsEvenCleared(rule, activity)) {
            return "; even when cleared";
        }
        return rule.clearance()
                .map(clearance -> "; " + page.clearedBy(clearance))
                .orElse("");
    }
}
