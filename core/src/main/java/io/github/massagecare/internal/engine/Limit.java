package io.github.massagecare.internal.engine;

import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What one restriction does to each technique and activity, where it applies. */
final class Limit {
  static final int NO_CAP = Integer.MAX_VALUE;

  /**
   * What it does to one technique.
   *
   * @param bars whether it alone bars the technique
   * @param omit the optional traits it takes away, as positions in the technique's list
   * @param positions the positions it takes away, as positions in the technique's list
   * @param maxPressure a cap under the technique's highest pressure, or {@link #NO_CAP}
   */
  record Effect(int technique, boolean bars, BitSet omit, BitSet positions, int maxPressure) {}

  final boolean allWork;
  final int maxMinutes;
  /** The techniques that it touches, in rulebook order. */
  final List<Effect> effects = new ArrayList<>();
  /** The activities that it bars. */
  final BitSet activities = new BitSet();

  Limit(
      boolean allWork,
      List<String> bars,
      OptionalInt maxPressure,
      OptionalInt maxMinutes,
      List<Technique> techniques,
      List<Activity> allActivities) {
    this.allWork = allWork;
    this.maxMinutes = maxMinutes.orElse(NO_CAP);
    Set<String> barred = new LinkedHashSet<>(bars);
    for (int t = 0; t < techniques.size(); t++) {
      Technique technique = techniques.get(t);
      BitSet omit = marked(technique.optionalTraits(), barred);
      BitSet positions = marked(technique.positions(), barred);
      boolean tooGentle =
          technique.pressure().isPresent() && maxPressure.isPresent() && maxPressure.getAsInt() < technique.pressure().get().min();
      boolean capped =
          technique.pressure().isPresent() && maxPressure.isPresent() && maxPressure.getAsInt() < technique.pressure().get().max();
      boolean noPosition = !technique.positions().isEmpty() && positions.cardinality() == technique.positions().size();
      boolean bar =
          allWork || barred.contains(technique.id()) || !marked(technique.traits(), barred).isEmpty() || noPosition || tooGentle;
      if (bar || capped || !omit.isEmpty() || !positions.isEmpty()) {
        effects.add(new Effect(t, bar, omit, positions, capped ? maxPressure.getAsInt() : NO_CAP));
      }
    }
    for (int a = 0; a < allActivities.size(); a++) {
      Activity activity = allActivities.get(a);
      if (barred.contains(activity.id()) || !marked(activity.traits(), barred).isEmpty()) {
        activities.set(a);
      }
    }
  }

  private static BitSet marked(List<String> ids, Set<String> bars) {
    BitSet marked = new BitSet();
    for (int i = 0; i < ids.size() && !bars.isEmpty(); i++) {
      if (bars.contains(ids.get(i))) {
        marked.set(i);
      }
    }
    return marked;
  }
}
