package io.github.massagecare.text;

import io.github.massagecare.internal.engine.Effects;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which contraindications reach a technique and what each does to it: bars it altogether, bars it until somebody clears it, adapts it, or
 * does so only at a place. Those that do the same stand together. Rules that hold all work are left to {@link AllWorkSection}.
 */
final class TechniqueReach {
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

  /** One half of a rule, what holds until clearance or in any case, and what it does to the technique. */
  private record Half(Effects.Effect effect, List<String> bars, OptionalInt maxPressure) {}

  private final HandbookPage page;
  private final Effects effects;

  TechniqueReach(HandbookPage page, Effects effects) {
    this.page = page;
    this.effects = effects;
  }

  void print(Technique technique) {
    Map<How, Map<String, List<String>>> reach = new EnumMap<>(How.class);
    page.rulebook.contraindications().stream().filter(rule -> !rule.barsAllWork()).forEach(rule -> note(rule, technique, reach));
    if (reach.isEmpty()) {
      page.markdown.paragraph(Markdown.bold("What bars or adapts it"));
      page.markdown.paragraph("Nothing but " + Markdown.link("what holds all work", AllWorkSection.HEADING) + ".");
    }
    reach.forEach(
        (how, byEffect) -> {
          page.markdown.paragraph(Markdown.bold(how.heading));
          byEffect.forEach(
              (effect, rules) -> {
                page.markdown.item(0, effect + ":");
                rules.forEach(rule -> page.markdown.item(1, rule));
              });
        });
  }

  private void note(Contraindication rule, Technique technique, Map<How, Map<String, List<String>>> reach) {
    Optional<Half> main = effects.of(rule, technique).map(effect -> new Half(effect, rule.bars(), rule.maxPressure()));
    Optional<Half> even =
        effects
            .evenCleared(rule, technique)
            .flatMap(effect -> rule.clearance().flatMap(Clearance::then).map(then -> half(effect, then)));
    if (main.isEmpty() && even.isEmpty()) {
      return;
    }
    boolean clearable = rule.level() == Contraindication.Level.CLEARANCE;
    Optional<Half> barring = main.filter(half -> half.effect().bars());
    Optional<Half> lasting = clearable ? even.filter(half -> half.effect().bars()) : barring;
    How how = lasting.isPresent() ? How.BARS : barring.isPresent() ? How.UNTIL_CLEARED : How.ADAPTS;
    boolean everywhere = HandbookPage.everywhere(rule);
    String effect =
        lasting.or(() -> barring).map(half -> why(half, technique)).orElseGet(() -> changes(main.or(() -> even).orElseThrow()));
    String cleared = main.isPresent() && clearable ? cleared(rule, lasting.isPresent(), even) : "";
    reach
        .computeIfAbsent(everywhere ? how : How.AT_A_PLACE, key -> new LinkedHashMap<>())
        .computeIfAbsent(Words.capital(everywhere ? effect : place(rule, how) + effect), key -> new ArrayList<>())
        .add(page.reference(rule) + (rule.preference() ? " (a wish)" : "") + cleared);
  }

  private static Half half(Effects.Effect effect, Restriction then) {
    return new Half(effect, then.bars(), then.maxPressure());
  }

  private String place(Contraindication rule, How how) {
    return (how == How.ADAPTS ? "when treating " : "not at ") + page.place(rule) + ": ";
  }

  private String cleared(Contraindication rule, boolean lasting, Optional<Half> even) {
    if (lasting) {
      return "; even when cleared";
    }
    String evenThen = even.map(half -> ", even then " + changes(half)).orElse("");
    return rule.clearance().map(clearance -> "; " + page.clearedBy(clearance) + evenThen).orElse("");
  }

  /** What about the technique is barred. */
  private String why(Half half, Technique technique) {
    List<String> why = new ArrayList<>();
    List<String> needed = technique.traits().stream().filter(half.bars()::contains).toList();
    if (!needed.isEmpty()) {
      why.add("it needs " + page.labels(needed, "and"));
    }
    if (half.bars().contains(technique.id())) {
      why.add("it is named");
    }
    if (!technique.positions().isEmpty() && half.effect().positions().size() == technique.positions().size()) {
      why.add("none of its positions is left");
    }
    int begins = technique.pressure().map(pressure -> pressure.min()).orElse(0);
    if (half.maxPressure().orElse(begins) < begins) {
      why.add("it begins at pressure " + begins + " and at most " + half.maxPressure().getAsInt() + " is left");
    }
    return String.join("; ", why);
  }

  /** What is different about the technique. */
  private String changes(Half half) {
    List<String> changes = new ArrayList<>();
    Effects.Effect effect = half.effect();
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
