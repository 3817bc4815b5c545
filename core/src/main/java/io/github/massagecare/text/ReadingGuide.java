package io.github.massagecare.text;

import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Pressure;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** How to read a handbook: what its rules are about, its levels, urgencies, grades and marks. */
record ReadingGuide(HandbookPage page) {
    void print() {
        Markdown markdown = page.markdown;
        markdown.section("How to read it");
        markdown.paragraph(
                "Every rule stands under its id and begins with *When*: for whom it holds, in the words of the intake"
                        + " form. A finding is present, too, when a more specific one is. What nobody asked, and what the"
                        + " client does not know, counts as neither yes nor no: until it is clear, the more cautious of"
                        + " the two is kept. What favours, doses or suggests something counts only once it is known to"
                        + " hold. Restrictions of several rules add up.");
        page.label("Levels of contraindications");
        meanings("Level", Contraindication.Level.values(), EnumWords::meaning);
        page.label("Urgencies of red flags");
        meanings("Urgency", RedFlag.Urgency.values(), EnumWords::meaning);
        page.label("Evidence");
        markdown.paragraph("A grade says how well a statement is supported, not how great the danger is.");
        markdown.table(
                List.of("Grade", "Rests on"),
                Arrays.stream(Evidence.values())
                        .map(grade -> List.of(grade.name(), Phrases.capital(EnumWords.grade(grade)) + "."))
                        .toList());
        page.label("Marks");
        page.field(
                "Own choice", "the authors of the rulebook chose these parts of the entry; no source gives them so.");
        page.field(
                "Not verified",
                "among the sources are some that nobody opened. To be checked before anybody relies on the entry.");
        page.field("Locked", "a clinic's own rules may neither replace nor remove it.");
        page.field("Formerly", "retired ids that stored records may still use.");
        markdown.paragraph("Pressure is given from 0 (a resting hand) to " + Pressure.DEEPEST
                + " (the deepest, on small robust areas only) on the Walton "
                + "scale, minutes for a technique within a session or for the session as a whole.");
    }

    private <E extends Enum<E>> void meanings(String head, E[] constants, Function<E, String> meaning) {
        page.markdown.table(
                List.of(head, "Meaning"),
                RuleSections.gravestFirst(constants).stream()
                        .map(each -> List.of(Phrases.capital(EnumWords.word(each)), meaning.apply(each)))
                        .toList());
    }
}
