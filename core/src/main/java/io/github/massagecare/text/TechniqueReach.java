package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.internal.compiled.RestrictionEffects;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which contraindications reach a technique and what each does to it: bars it altogether, bars it until somebody clears
 * it, adapts it, or does so only at a place. Those that do the same stand together. Rules that hold all work are left
 * to {@link AllWorkSection}.
 */
record TechniqueReach(HandbookPage page, EffectsByRule effects) {
    /** Each is a heading by its name. */
    private enum How {
        BARS_IT_ALTOGETHER,
        BARS_IT_UNTIL_CLEARED,
        ADAPTS_IT,
        ONLY_AT_A_PLACE
    }

    void print(Technique technique) {
        Map<How, ListMultimap<String, String>> reach = new EnumMap<>(How.class);
        page.rulebook.contraindications().stream()
                .filter(rule -> !rule.barsAllWork())
                .forEach(rule ->
                        effects.untilCleared(rule, technique).ifPresent(now -> note(rule, now, technique, reach)));
        if (reach.isEmpty()) {
            page.label("What bars or adapts it");
            page.markdown.paragraph(
                    "Nothing but " + Markdown.link("what holds all work", AllWorkSection.HEADING) + ".");
        }
        reach.forEach((how, byEffect) -> {
            page.label(Phrases.capital(EnumWords.word(how)));
            byEffect.asMap().forEach((effect, rules) -> {
                page.markdown.item(0, effect + ":");
                rules.forEach(rule -> page.markdown.item(1, rule));
            });
        });
    }

    private void note(
            Contraindication rule,
            RestrictionEffects.OnTechnique now,
            Technique technique,
            Map<How, ListMultimap<String, String>> reach) {
        Optional<RestrictionEffects.OnTechnique> even = effects.evenCleared(rule, technique);
        Optional<RestrictionEffects.OnTechnique> lasting =
                rule.level() == Contraindication.Level.CLEARANCE ? even : Optional.of(now);
        boolean barsInAnyCase =
                lasting.map(RestrictionEffects.OnTechnique::bars).orElse(false);
        How how = barsInAnyCase ? How.BARS_IT_ALTOGETHER : now.bars() ? How.BARS_IT_UNTIL_CLEARED : How.ADAPTS_IT;
        boolean everywhere = HandbookPage.everywhere(rule);
        String effect =
                how == How.ADAPTS_IT ? changes(now) : why(barsInAnyCase ? lasting.orElseThrow() : now, technique);
        String says = page.reference(rule) + (rule.preference() ? " (a wish)" : "") + cleared(rule, now, even);
        reach.computeIfAbsent(everywhere ? how : How.ONLY_AT_A_PLACE, key -> Phrases.grouping())
                .put(Phrases.capital(everywhere ? effect : place(rule, how) + effect), says);
    }

    private String place(Contraindication rule, How how) {
        return (how == How.ADAPTS_IT ? "when treating " : "not at ") + page.place(rule) + ": ";
    }

    private String cleared(
            Contraindication rule, RestrictionEffects.OnTechnique now, Optional<RestrictionEffects.OnTechnique> even) {
        if (even.filter(then -> then.bars() || then.same(now)).isPresent()) {
            return "; even when cleared";
        }
        String evenThen = even.map(then -> ", even then " + changes(then)).orElse("");
        return rule.clearance()
                .map(clearance -> "; " + page.clearedBy(clearance) + evenThen)
                .orElse("");
    }

    /** What about the technique is barred. */
    private String why(RestrictionEffects.OnTechnique effect, Technique technique) {
        List<String> bars = effect.by().bars();
        List<String> needed = technique.traits().stream().filter(bars::contains).toList();
        int positions = technique.positions().size();
        int begins = technique.pressure().map(Pressure::min).orElse(0);
        int left = effect.by().maxPressure().orElse(begins);
        return Phrases.joined(
                "; ",
                page.labels("it needs ", needed, "and", ""),
                bars.contains(technique.id()) ? "it is named" : "",
                positions > 0 && positions == effect.positions().size() ? "none of its positions is left" : "",
                left < begins ? "it begins at pressure " + begins + " and at most " + left + " is left" : "");
    }

    /** What is different about the technique. */
    private String changes(RestrictionEffects.OnTechnique effect) {
        return Phrases.joined(
                "; ",
                page.labels("without ", effect.omit(), "or", ""),
                page.labels("not ", effect.positions(), "or", ""),
                Phrases.around("pressure at most ", effect.maxPressure(), " of 5"));
    }
}
