package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which techniques and activities carry what a rule may bar: their own id, a trait, a position. */
final class Carriers {
    private final List<Technique> techniques;
    private final SetMultimap<String, Integer> techniquesWith = LinkedHashMultimap.create();
    private final SetMultimap<String, String> activitiesWith = LinkedHashMultimap.create();

    Carriers(Rulebook rulebook) {
        this.techniques = rulebook.techniques();
        for (int t = 0; t < techniques.size(); t++) {
            Technique technique = techniques.get(t);
            techniquesWith.put(technique.id(), t);
            for (List<String> ids : List.of(technique.traits(), technique.optionalTraits(), technique.positions())) {
                for (String id : ids) {
                    techniquesWith.put(id, t);
                }
            }
        }
        for (Activity activity : rulebook.activities()) {
            activitiesWith.put(activity.id(), activity.id());
            activity.traits().forEach(trait -> activitiesWith.put(trait, activity.id()));
        }
    }

    /** All techniques. */
    List<Technique> techniques() {
        return techniques;
    }

    /** The techniques that a restriction may do something to, by place. */
    BitSet techniques(boolean allWork, Restriction restriction) {
        BitSet some = new BitSet();
        if (allWork || restriction.maxPressure().isPresent()) {
            some.set(0, techniques.size());
        }
        for (String id : restriction.bars()) {
            techniquesWith.get(id).forEach(some::set);
        }
        return some;
    }

    /** The activities that a restriction bars, by id. */
    Set<String> activities(Restriction restriction) {
        ImmutableSet.Builder<String> some = ImmutableSet.builder();
        for (String id : restriction.bars()) {
            some.addAll(activitiesWith.get(id));
        }
        return some.build();
    }
}
