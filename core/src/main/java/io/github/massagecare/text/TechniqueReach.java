package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.internal.compiled.Effect;
import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which contraindications reach a technique and what each does to it: bars it altogether, bars it until somebody clears
 * it, adapts it, or does so only at a place. Those that do the same stand together. Rules that hold all work are left
 * to {@link AllWorkSection}.
 */
record TechniqueReach(HandbookPage page, EffectsByRule effects) {
    private enum How {
        BARS("Bars it altogether"),
        UNTIL_CLEARED("Bars it until cleared"),
        ADAPTS("Adapts it"),
        AT_A_PLACE("Only at a place");

        private final String heading;

        How(String heading) {
            this.heading = heading;
        }
    }

    void print(Technique technique) {
        Map<How, ListMultimap<String, String>> reach = new EnumMap<>(How.class);
        page.rulebook.contraindications().stream()
                .filter(rule -> !rule.barsAllWork())
                .forEach(rule -> note(rule, technique, reach));
        if (reach.isEmpty()) {
            page.label("What bars or adapts it");
            page.markdown.paragraph(
                    "Nothing but " + Markdown.link("what holds all work", AllWorkSection.HEADING) + ".");
        }
        reach.forEach((how, byEffect) -> {
            page.label(how.heading);
            byEffect.asMap().forEach((effect, rules) -> {
                page.markdown.item(0, effect + ":");
                rules.forEach(rule -> page.markdown.item(1, rule));
            });
        });
    }

    private void note(Contraindication rule, Technique technique, Map<How, ListMultimap<String, String>> reach) {
        Optional<Effect> touched = effects.untilCleared(rule, technique);
        if (touched.isEmpty()) {
            return;
        }
        Effect now = touched.get();
        Optional<Effect> even = effects.evenCleared(rule, technique);
        Optional<Effect> lasting = rule.level() == Contraindication.Level.CLEARANCE ? even : Optional.of(now);
        boolean barsInAnyCase = lasting.map(Effect::bars).orElse(false);
        How how = barsInAnyCase ? How.BARS : now.bars() ? How.UNTIL_CLEARED : How.ADAPTS;
        boolean everywhere = HandbookPage.everywhere(rule);
        String effect = how == How.ADAPTS ? changes(now) : why(barsInAnyCase ? lasting.orElseThrow() : now, technique);
        String says = page.reference(rule) + (rule.preference() ? " (a wish)" : "") + cleared(rule, now, even);
        reach.computeIfAbsent(everywhere ? how : How.AT_A_PLACE, key -> Phrases.grouping())
                .put(Phrases.capital(everywhere ? effect : place(rule, how) + effect), says);
    }

    private String place(Contraindication rule, How how) {
        return (how == How.ADAPTS ? "when treating " : "not at ") + page.place(rule) + ": ";
    }

    private String cleared(Contraindication rule, Effect now, Optional<Effect> even) {
        if (even.filter(then -> then.bars() || then.same(now)).isPresent()) {
            return "; even when cleared";
        }
        String evenThen = even.map(then -> ", even then " + changes(then)).orElse("");
        return rule.clearance()
                .map(clearance -> "; " + page.clearedBy(clearance) + evenThen)
                .orElse("");
    }

    /** What about the technique is barred. */
    private String why(Effect effect, Technique technique) {
        List<String> why = new ArrayList<>();
        List<String> needed =
                technique.traits().stream().filter(effect.by().bars()::contains).toList();
        if (!needed.isEmpty()) {
            why.add("it needs " + page.labels(needed, "and"));
        }
        if (effect.by().bars().contains(technique.id())) {
            why.add("it is named");
        }
        if (!technique.positions().isEmpty()
                && effect.positions().size() == technique.positions().size()) {
            why.add("none of its positions is left");
        }
        int begins = technique.pressure().map(pressure -> pressure.min()).orElse(0);
        OptionalInt left = effect.by().maxPressure();
        if (left.orElse(begins) < begins) {
            why.add("it begins at pressure " + begins + " and at most " + left.getAsInt() + " is left");
        }
        return String.join("; ", why);
    }

    /** What is different about the technique. */
    private String changes(Effect effect) {
        List<String> changes = new ArrayList<>();
        if (!effect.omit().isEmpty()) {
            changes.add("without " + page.labels(effect.omit(), "or"));
        }
        if (!effect.positions().isEmpty()) {
            changes.add("not " + page.labels(effect.positions(), "or"));
        }
        effect.maxPressure().ifPresent(most -> changes.add("pressure at most " + most + " of 5"));
        return String.join("; ", changes);
    }
}
