package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Notice;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Map;

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
        new ReadingGuide(page).print();
        new RedFlagSection(page).print();
        new IntakeSection(page).print();
        new TechniqueSection(page, effects).print();
        new AllWorkSection(page).print();
        new ExcludedSection(page).print();
        new ContraindicationSection(page).print();
        new DosingSection(page).print();
        new SelfCareSection(page, effects).print();
        new AdviceSection(page).print();
        new OverrideSection(page).print();
        new SourceSection(page).print();
        new VocabularySection(page).print();
        return front(page).withContents(page.markdown).toString();
    }

    private static Markdown front(HandbookPage page) {
        Rulebook rulebook = page.rulebook;
        Markdown front = new Markdown().title(Markdown.text(rulebook.title()));
        front.item(0, HandbookPage.named("Rulebook", Markdown.code(rulebook.id())));
        front.item(0, HandbookPage.named("Version", Markdown.text(rulebook.version())));
        front.item(0, HandbookPage.named("SHA-256", Markdown.code(rulebook.sha256())));
        front.item(0, HandbookPage.named("Language", rulebook.language()));
        rulebook.jurisdiction()
                .ifPresent(place -> front.item(0, HandbookPage.named("Jurisdiction", Markdown.text(place))));
        front.item(
                0,
                HandbookPage.named(
                        "Review",
                        Markdown.text(page.words.review()) + " ("
                                + Markdown.text(rulebook.review().on()) + ")"));
        if (!rulebook.notices().isEmpty()) {
            front.paragraph(Markdown.bold("Notices"));
            for (Notice notice : rulebook.notices()) {
                front.item(0, HandbookPage.sentence(notice.text()) + " " + Markdown.code(notice.id()));
            }
        }
        if (!rulebook.attributes().isEmpty()) {
            front.paragraph(Markdown.bold("About this rulebook"));
            for (Map.Entry<String, String> attribute : rulebook.attributes().entrySet()) {
                front.item(
                        0, HandbookPage.named(Markdown.text(attribute.getKey()), Markdown.text(attribute.getValue())));
            }
        }
        return front;
    }
}
