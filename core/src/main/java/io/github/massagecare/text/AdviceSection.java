package io.github.massagecare.text;

import io.github.massagecare.rulebook.Advice;
import java.util.List;

/** The advice of a handbook, by topic, and in each what is for the client and what is for the therapist. */
final class AdviceSection {
    private final HandbookPage page;

    AdviceSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        page.markdown.section("Advice");
        for (Advice.Topic topic : Advice.Topic.values()) {
            List<Advice> advice = page.rulebook.advice().stream()
                    .filter(each -> each.topic() == topic)
                    .toList();
            if (!advice.isEmpty()) {
                page.markdown.group(Phrases.capital(EnumWords.word(topic)) + " advice");
                for (Advice.Audience audience : Advice.Audience.values()) {
                    forReader(
                            advice.stream()
                                    .filter(each -> each.audience() == audience)
                                    .toList(),
                            audience);
                }
            }
        }
    }

    private void forReader(List<Advice> advice, Advice.Audience audience) {
        if (!advice.isEmpty()) {
            page.markdown.paragraph(Markdown.bold("For the " + EnumWords.word(audience)));
            advice.forEach(each -> page.rule(each, this::says));
        }
    }

    private void says(Advice rule) {
        if (!rule.about().isEmpty()) {
            page.field("Told only where this is planned", page.labels(rule.about(), "or") + ".");
        }
        page.field("Text", HandbookPage.sentence(rule.text()));
    }
}
