package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Contraindication;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What holds all work, once for all techniques: until it is over, until it is cleared, at a place; and what shortens
 * every session.
 */
record AllWorkSection(HandbookPage page) {
    static final String HEADING = "What holds all work";

    void print() {
        page.markdown.section(HEADING);
        page.markdown.paragraph(
                "While one of these holds, no hands-on work is done, whatever the technique. So do the emergency and"
                        + " the urgent "
                        + Markdown.link("red flags", RuleSections.RED_FLAGS) + ", before anything else.");
        list("Everything, for as long as it lasts", rule -> everywhere(rule) && !clearable(rule), this::lasts);
        list("Everything, until cleared", rule -> everywhere(rule) && clearable(rule), this::lasts);
        list(
                "Everything, at a place only",
                rule -> rule.barsAllWork() && !everywhere(rule),
                rule -> ". Not at " + page.place(rule) + lasts(rule));
        list(
                "What shortens every session",
                rule -> EffectsByRule.untilCleared(rule).maxMinutes().isPresent(),
                rule -> Phrases.around(
                        ". At most ", EffectsByRule.untilCleared(rule).maxMinutes(), " minutes."));
    }

    private void list(String heading, Predicate<Contraindication> which, Function<Contraindication, String> says) {
        List<Contraindication> rules =
                page.rulebook.contraindications().stream().filter(which).toList();
        if (!rules.isEmpty()) {
            page.label(heading);
            rules.forEach(rule -> page.markdown.item(0, page.reference(rule) + says.apply(rule)));
        }
    }

    private static boolean everywhere(Contraindication rule) {
        return rule.barsAllWork() && HandbookPage.everywhere(rule);
    }

    private static boolean clearable(Contraindication rule) {
        return rule.level() == Contraindication.Level.CLEARANCE;
    }

    /** Until when, or who clears it and what stays. */
    private String lasts(Contraindication rule) {
        Optional<String> until = rule.until().map(text -> " Until: " + Markdown.text(Phrases.clause(text)));
        Optional<String> held = page.words.heldAfterClearance(rule).map(text -> " " + Markdown.text(text));
        return rule.clearance()
                .map(clearance -> ". " + Phrases.capital(page.clearedBy(clearance)) + "." + held.orElse(""))
                .orElse("." + until.orElse(""));
    }
}
