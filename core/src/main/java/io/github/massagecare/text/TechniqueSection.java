package io.github.massagecare.text;

import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.stream.Stream;

/** The techniques of a handbook: what each is, what favours it, what bars or adapts it. */
record TechniqueSection(HandbookPage page, TechniqueReach reach) {
    void print() {
        page.markdown.section("Techniques");
        page.markdown.paragraph("What stands under " + Markdown.link(AllWorkSection.HEADING, AllWorkSection.HEADING)
                + " bars every technique and is not "
                + "repeated here. Why a rule holds, until when and by which sources is said where its id leads.");
        page.rulebook.techniques().forEach(this::technique);
    }

    private void technique(Technique technique) {
        page.markdown.entry(technique.id(), Markdown.text(Phrases.capital(technique.label())));
        page.field("Id", Markdown.code(technique.id()));
        page.field("What it is", HandbookPage.sentence(technique.nature()));
        page.field("Benefits", HandbookPage.sentence(technique.benefits()));
        page.field("Risks", HandbookPage.sentence(technique.risks()));
        page.field(
                "Pressure", technique.pressure().map(TechniqueSection::pressure).orElse("none of its own."));
        page.field("Minutes", Phrases.range(technique.minutes()) + ".");
        page.field(
                "Positions", technique.positions().isEmpty() ? "any." : page.labels(technique.positions(), "or") + ".");
        page.field(
                "Always part of it", technique.traits().isEmpty() ? "nothing." : page.labels(technique.traits()) + ".");
        page.field(
                "Can be left out",
                technique.optionalTraits().isEmpty() ? "nothing." : page.labels(technique.optionalTraits()) + ".");
        page.field("In a session", Phrases.list(inASession(technique), "and") + ".");
        page.markdown.item(0, page.basis(technique.sources(), technique.evidence(), technique.designChoice()));
        page.list(
                "What favours it",
                "Nothing.",
                page.rulebook.indications().stream()
                        .filter(rule -> rule.technique().equals(technique.id())),
                this::favours);
        reach.print(technique);
    }

    private static List<String> inASession(Technique technique) {
        return Stream.of(
                        EnumWords.meaning(technique.role()),
                        technique.part().map(EnumWords::meaning).orElse(""),
                        technique.alone() ? "is a session of its own" : "",
                        technique.dry() ? "is done on dry skin, before anything with oil" : "",
                        technique.equipment()
                                ? "needs equipment, and is planned when asked for or for a reason of its own"
                                : "",
                        technique.fallback() ? "stands in when nothing that is favoured may be done" : "")
                .filter(says -> !says.isEmpty())
                .toList();
    }

    private static String pressure(Pressure pressure) {
        return Phrases.range(new Range(pressure.min(), pressure.max())) + " of " + Pressure.DEEPEST + ".";
    }

    private void favours(Indication rule) {
        page.briefly(
                rule,
                EnumWords.meaning(rule.strength()) + (rule.leads() ? ", and leads" : "") + ": "
                        + page.criteria.line(rule.when()) + ". " + HandbookPage.sentence(rule.because()));
    }
}
