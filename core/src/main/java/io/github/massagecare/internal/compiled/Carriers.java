package io.github.massagecare.internal.compiled;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.List;

/** Which techniques and activities carry what a rule may bar: their own id, a trait, a position. */
final class Carriers {
    private final List<Technique> techniques;
    private final SetMultimap<String, Integer> techniquesWith = LinkedHashMultimap.create();
    private final List<Activity> activities;
    private final RestrictionEffects none;
    private final SetMultimap<String, Integer> activitiesWith = LinkedHashMultimap.create();

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
        this.activities = rulebook.activities();
        for (int a = 0; a < activities.size(); a++) {
            activitiesWith.put(activities.get(a).id(), a);
            for (String trait : activities.get(a).traits()) {
                activitiesWith.put(trait, a);
            }
        }
        this.none = RestrictionEffects.of(false, Restriction.builder().build(), this);
    }

    /** What a restriction does that restricts nothing. */
    RestrictionEffects none() {
        return none;
    }

    /** All techniques. */
    List<Technique> techniques() {
        return techniques;
    }

    /** The techniques that a restriction may do something to, by place. */
    Subset techniques(boolean allWork, Restriction restriction) {
        Subset some = new Subset(techniques);
        for (int t = 0;
                t < techniques.size() && (allWork || restriction.maxPressure().isPresent());
                t++) {
            some.add(t);
        }
        for (String id : restriction.bars()) {
            techniquesWith.get(id).forEach(some::add);
        }
        return some;
    }

    /** The activities that a restriction bars. */
    Subset activities(Restriction restriction) {
        Subset some = new Subset(activities);
        for (String id : restriction.bars()) {
            activitiesWith.get(id).forEach(some::add);
        }
        return some;
    }
}
