package io.github.massagecare.text;

import io.github.massagecare.rulebook.Dosing;

/** The dosing rules of a handbook, in the order in which they are tried. */
final class DosingSection {
    private final HandbookPage page;

    DosingSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        page.markdown.section("Dosing");
        page.markdown.paragraph(
                "How long, how often and how many sessions. The first of these rules that holds counts, in this order.");
        page.rulebook.dosing().forEach(rule -> page.rule(rule, this::says));
    }

    private void says(Dosing rule) {
        page.field("Session", Phrases.range(rule.minutes()) + " minutes.");
        page.field("How often", "every " + Phrases.range(rule.everyDays()) + " days.");
        page.field("How many", Phrases.range(rule.sessions()) + " sessions.");
        rule.maxPressure().ifPresent(most -> page.field("Starting pressure", "at most " + most + " of 5."));
        page.field("Review", "after " + Phrases.count(rule.reviewAfter(), "session") + ".");
    }
}
