package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import java.util.List;

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
        if (!activity.traits().isEmpty()) {
            page.field("Part of it", page.labels(activity.traits()) + ".");
        }
        page.markdown.item(0, page.basis(activity.sources(), activity.evidence(), activity.designChoice()));
        suggested(activity);
        barred(activity);
    }

    private void suggested(Activity activity) {
        List<SelfCare> rules = page.rulebook.selfCare().stream()
                .filter(rule -> rule.activity().equals(activity.id()))
                .toList();
        page.label("When it is suggested");
        if (rules.isEmpty()) {
            page.markdown.paragraph("Never.");
        }
        rules.forEach(rule -> page.briefly(rule, "when: " + page.criteria.line(rule.when()) + "."));
    }

    private void barred(Activity activity) {
        List<String> barring = page.rulebook.contraindications().stream()
                .filter(rule -> effects.bars(rule, activity))
                .map(rule -> page.reference(rule) + cleared(rule, activity))
                .toList();
        page.list("What bars it", "Nothing.", barring);
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
