package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.List;

/** The techniques of a handbook: what each is, what favours it, what bars or adapts it. */
final class TechniqueSection {
    private final HandbookPage page;
    private final TechniqueReach reach;

    TechniqueSection(HandbookPage page, EffectsByRule effects) {
        this.page = page;
        this.reach = new TechniqueReach(page, effects);
    }

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
        favours(technique);
        reach.print(technique);
    }

    private static List<String> inASession(Technique technique) {
        List<String> says = new ArrayList<>(List.of(EnumWords.meaning(technique.role())));
        technique.part().map(EnumWords::meaning).ifPresent(says::add);
        says.addAll(technique.alone() ? List.of("is a session of its own") : List.of());
        says.addAll(technique.dry() ? List.of("is done on dry skin, before anything with oil") : List.of());
        says.addAll(
                technique.equipment()
                        ? List.of("needs equipment, and is planned when asked for or for a reason of its own")
                        : List.of());
        says.addAll(technique.fallback() ? List.of("stands in when nothing that is favoured may be done") : List.of());
        return says;
    }

    private static String pressure(Pressure pressure) {
        return Phrases.range(new Range(pressure.min(), pressure.max())) + " of " + Pressure.DEEPEST + ".";
    }

    private void favours(Technique technique) {
        List<Indication> indications = page.rulebook.indications().stream()
                .filter(indication -> indication.technique().equals(technique.id()))
                .toList();
        page.label("What favours it");
        if (indications.isEmpty()) {
            page.markdown.paragraph("Nothing.");
        }
        for (Indication each : indications) {
            String strength = EnumWords.meaning(each.strength()) + (each.leads() ? ", and leads" : "");
            page.briefly(
                    each,
                    strength + ": " + page.criteria.line(each.when()) + ". " + HandbookPage.sentence(each.because()));
        }
    }
}
