package io.github.massagecare.text;

import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The contraindications of a handbook in full, the strictest level first. */
final class ContraindicationSection {
    private final HandbookPage page;

    ContraindicationSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        page.markdown.section("Contraindications");
        for (Contraindication.Level level : HandbookPage.gravestFirst(Contraindication.Level.values())) {
            List<Contraindication> rules = page.rulebook.contraindications().stream()
                    .filter(rule -> rule.level() == level)
                    .toList();
            if (!rules.isEmpty()) {
                page.markdown
                        .group(Phrases.capital(EnumWords.word(level)) + " contraindications")
                        .paragraph(EnumWords.meaning(level));
                rules.forEach(rule -> page.rule(rule, this::says));
            }
        }
    }

    private void says(Contraindication rule) {
        if (rule.barsAllWork() || !rule.bars().isEmpty()) {
            page.field("Bars", (rule.barsAllWork() ? "all hands-on work" : page.labels(rule.bars())) + ".");
        }
        limits("Leaves", rule.maxPressure(), rule.maxMinutes());
        page.field("Where", (HandbookPage.everywhere(rule) ? "everywhere" : "at " + page.place(rule)) + ".");
        if (!rule.prefer().isEmpty()) {
            page.field("Suits best", page.labels(rule.prefer(), "or") + ".");
        }
        rule.clearance().ifPresent(this::clearance);
        rule.until().ifPresent(until -> page.field("Until", HandbookPage.sentence(until)));
        page.field("Why", HandbookPage.sentence(rule.rationale()));
        if (rule.preference()) {
            page.field("A wish", "it restricts like any other rule, but never makes the answer more serious.");
        }
    }

    private void clearance(Clearance clearance) {
        page.field("Cleared by", page.labels(clearance.acceptedFrom(), "or") + ".");
        clearance.then().ifPresent(this::evenCleared);
    }

    private void evenCleared(Restriction then) {
        if (!then.bars().isEmpty()) {
            page.field("Barred even when cleared", page.labels(then.bars()) + ".");
        }
        limits("Left even when cleared", then.maxPressure(), then.maxMinutes());
    }

    private void limits(String name, OptionalInt maxPressure, OptionalInt maxMinutes) {
        List<String> limits = new ArrayList<>();
        maxPressure.ifPresent(most -> limits.add("pressure at most " + most + " of 5"));
        maxMinutes.ifPresent(most -> limits.add("sessions of at most " + most + " minutes"));
        if (!limits.isEmpty()) {
            page.field(name, String.join(", ", limits) + ".");
        }
    }
}
