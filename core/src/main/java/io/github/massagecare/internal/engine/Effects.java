package io.github.massagecare.internal.engine;

import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What contraindications do to techniques and activities wherever they hold: as the engine has it, but without a client. */
public final class Effects {
  /**
   * What a restriction does to one technique.
   *
   * @param bars whether it alone bars the technique
   * @param omit the optional traits that it takes away
   * @param positions the positions that it takes away
   * @param maxPressure a cap under the technique's own highest pressure
   */
  public record Effect(boolean bars, List<String> omit, List<String> positions, OptionalInt maxPressure) {
    private static Effect of(Limit.Effect effect, Technique technique) {
      return new Effect(
          effect.bars(),
          marked(technique.optionalTraits(), effect.omit()),
          marked(technique.positions(), effect.positions()),
          effect.maxPressure() == Limit.NO_CAP ? OptionalInt.empty() : OptionalInt.of(effect.maxPressure()));
    }

    private static List<String> marked(List<String> ids, BitSet marks) {
      return marks.stream().mapToObj(ids::get).toList();
    }
  }

  private final CompiledRulebook compiled;

  /** The effects of the contraindications of a rulebook. */
  public Effects(Rulebook rulebook) {
    this.compiled = new CompiledRulebook(rulebook);
  }

  /** What a contraindication does to a technique until it is cleared; nothing if it leaves the technique alone. */
  public Optional<Effect> of(Contraindication rule, Technique technique) {
    return effect(restricting(rule).main, technique);
  }

  /** What it does to a technique in any case, before and after clearance; nothing without a clearance that leaves something. */
  public Optional<Effect> evenCleared(Contraindication rule, Technique technique) {
    return effect(restricting(rule).then, technique);
  }

  /** Whether a contraindication bars an activity until it is cleared. */
  public boolean bars(Contraindication rule, Activity activity) {
    return bars(restricting(rule).main, activity);
  }

  /** Whether it bars an activity in any case, before and after clearance. */
  public boolean barsEvenCleared(Contraindication rule, Activity activity) {
    return bars(restricting(rule).then, activity);
  }

  private Optional<Effect> effect(@Nullable Limit limit, Technique technique) {
    int index = compiled.technique(technique.id());
    return Optional.ofNullable(limit)
        .flatMap(some -> some.effects.stream().filter(effect -> effect.technique() == index).findFirst())
        .map(effect -> Effect.of(effect, technique));
  }

  private boolean bars(@Nullable Limit limit, Activity activity) {
    return limit != null && limit.activities.get(compiled.activity(activity.id()));
  }

  private Restricting restricting(Contraindication rule) {
    return compiled.restricting.get(compiled.rule(rule.id()) - compiled.redFlags.size());
  }
}
