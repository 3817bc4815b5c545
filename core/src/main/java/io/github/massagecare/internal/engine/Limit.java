package io.github.massagecare.internal.engine;

import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /** What it does to the techniques that it touches, in rulebook order. */
    final List<Effect> effects = new ArrayList<>();
    /** The techniques that it touches. */
    final BitSet techniques = new BitSet();
    /** The activities that it bars. */
    final BitSet activities = new BitSet();

    Limit(boolean allWork, List<String> bars, OptionalInt maxPressure, OptionalInt maxMinutes, Carriers carriers) {
        this.allWork = allWork;
        this.maxMinutes = maxMinutes.orElse(NO_CAP);
        Set<String> barred = new LinkedHashSet<>(bars);
        BitSet concerned = new BitSet();
        if (allWork || maxPressure.isPresent()) {
            concerned.set(0, carriers.techniques.size());
        }
        for (String id : barred) {
            concerned.or(carriers.techniquesWith(id));
            activities.or(carriers.activitiesWith(id));
        }
        for (int t = concerned.nextSetBit(0); t >= 0; t = concerned.nextSetBit(t + 1)) {
            Technique technique = carriers.techniques.get(t);
            BitSet omit = marked(technique.optionalTraits(), barred);
            BitSet positions = marked(technique.positions(), barred);
            boolean tooGentle = technique.pressure().isPresent()
                    && maxPressure.isPresent()
                    && maxPressure.getAsInt() < technique.pressure().get().min();
            boolean capped = technique.pressure().isPresent()
                    && maxPressure.isPresent()
                    && maxPressure.getAsInt() < technique.pressure().get().max();
            boolean noPosition = !technique.positions().isEmpty()
                    && positions.cardinality() == technique.positions().size();
            boolean bar = allWork
                    || barred.contains(technique.id())
                    || !marked(technique.traits(), barred).isEmpty()
                    || noPosition
                    || tooGentle;
            if (bar || capped || !omit.isEmpty() || !positions.isEmpty()) {
                effects.add(new Effect(t, bar, omit, positions, capped ? maxPressure.getAsInt() : NO_CAP));
                this.techniques.set(t);
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

    /** Which techniques and activities carry an id that a rule may bar: their own, a trait's, a position's. */
    static final class Carriers {
        private static final BitSet NONE = new BitSet();

        private final List<Technique> techniques;
        private final Map<String, BitSet> techniquesById = new LinkedHashMap<>();
        private final Map<String, BitSet> activitiesById = new LinkedHashMap<>();

        Carriers(List<Technique> techniques, List<Activity> activities) {
            this.techniques = techniques;
            for (int t = 0; t < techniques.size(); t++) {
                Technique technique = techniques.get(t);
                carry(
                        techniquesById,
                        t,
                        List.of(technique.id()),
                        technique.traits(),
                        technique.optionalTraits(),
                        technique.positions());
            }
            for (int a = 0; a < activities.size(); a++) {
                carry(
                        activitiesById,
                        a,
                        List.of(activities.get(a).id()),
                        activities.get(a).traits());
            }
        }

        @SafeVarargs
        private static void carry(Map<String, BitSet> byId, int carrier, List<String>... ids) {
            for (List<String> each : ids) {
                for (String id : each) {
                    byId.computeIfAbsent(id, key -> new BitSet()).set(carrier);
                }
            }
        }

        BitSet techniquesWith(String id) {
            return techniquesById.getOrDefault(id, NONE);
        }

        BitSet activitiesWith(String id) {
            return activitiesById.getOrDefault(id, NONE);
        }
    }
}
