package io.github.massagecare.text;

import static io.github.massagecare.text.HandbookPage.named;
import static io.github.massagecare.text.HandbookPage.sentence;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.ExcludedTechnique;
import java.util.List;

/**
 * A whole rulebook as a Markdown document, for a therapist or a clinic to read from end to end: how to read it, red
 * flags, intake form, techniques with what favours, bars and adapts each, contraindications, dosing, self-care, advice,
 * sources, vocabulary. Every entry of the rulebook appears under its id, with its evidence, its sources and the marks
 * "own choice" and "not verified" where they belong.
 *
 * <p>Unlike the other views it is about no client. Lines are as long as their paragraphs; whoever shows the document
 * breaks them.
 */
public final class Handbook {
    private Handbook() {}

    /** The document, each section in rulebook order. Equal rulebooks give equal documents. */
    public static String render(Rulebook rulebook) {
        HandbookPage page = new HandbookPage(rulebook);
        EffectsByRule effects = new EffectsByRule(rulebook);
        RuleSections rules = new RuleSections(page);
        VocabularySections vocabulary = new VocabularySections(page);
        new ReadingGuide(page).print();
        rules.redFlags();
        vocabulary.intakeForm();
        new TechniqueSection(page, new TechniqueReach(page, effects)).print();
        new AllWorkSection(page).print();
        excluded(page);
        rules.contraindications();
        rules.dosing();
        new SelfCareSection(page, effects).print();
        rules.advice();
        overrideReasons(page);
        new SourceSection(page).print();
        vocabulary.vocabulary();
        return front(page).withContents(page.markdown).toString();
    }

    private static void excluded(HandbookPage page) {
        List<ExcludedTechnique> excluded = page.rulebook.excluded();
        if (!excluded.isEmpty()) {
            page.markdown.section("Techniques that are never recommended");
        }
        for (ExcludedTechnique each : excluded) {
            page.markdown.item(0, page.labelled(each.id()) + ": " + sentence(each.because()));
            page.markdown.item(1, page.basis(each.sources(), List.of()));
        }
    }

    private static void overrideReasons(HandbookPage page) {
        if (!page.rulebook.overrideReasons().isEmpty()) {
            page.markdown.section("Reasons to decide otherwise");
            page.markdown.paragraph(
                    "What may be recorded when a therapist decides against an answer that follows from this rulebook.");
            page.rulebook.overrideReasons().forEach(reason -> page.markdown.item(0, page.labelled(reason.id())));
        }
    }

    private static Markdown front(HandbookPage page) {
        Rulebook rulebook = page.rulebook;
        Markdown front = new Markdown().title(Markdown.text(rulebook.title()));
        front.item(0, named("Rulebook", Markdown.code(rulebook.id())));
        front.item(0, named("Version", Markdown.text(rulebook.version())));
        front.item(0, named("SHA-256", Markdown.code(rulebook.sha256())));
        front.item(0, named("Language", rulebook.language()));
        rulebook.jurisdiction().ifPresent(place -> front.item(0, named("Jurisdiction", Markdown.text(place))));
        String review = page.words.review() + " (" + rulebook.review().on() + ")";
        front.item(0, named("Review", Markdown.text(review)));
        if (!rulebook.notices().isEmpty()) {
            front.paragraph(Markdown.bold("Notices"));
            rulebook.notices()
                    .forEach(notice -> front.item(0, sentence(notice.text()) + " " + Markdown.code(notice.id())));
        }
        if (!rulebook.attributes().isEmpty()) {
            front.paragraph(Markdown.bold("About this rulebook"));
            rulebook.attributes()
                    .forEach((key, value) -> front.item(0, named(Markdown.text(key), Markdown.text(value))));
        }
        return front;
    }
}
