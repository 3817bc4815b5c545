package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one restriction does to techniques and activities, wherever it holds. */
public final class Effects {
    private final boolean allWork;
    private final OptionalInt maxMinutes;
    private final List<Effect> onTechniques = new ArrayList<>();
    private final Set<String> activities;
    private final @Nullable Effect[] byTechnique;

    private Effects(boolean allWork, Restriction restriction, Carriers carriers) {
        this.allWork = allWork;
        this.maxMinutes = restriction.maxMinutes();
        this.byTechnique = new Effect[carriers.techniques().size()];
        BitSet concerned = carriers.techniques(allWork, restriction);
        for (int t = concerned.nextSetBit(0); t >= 0; t = concerned.nextSetBit(t + 1)) {
            Effect effect =
                    Effect.of(restriction, allWork, carriers.techniques().get(t), t);
            if (!effect.isNone()) {
                byTechnique[t] = effect;
                onTechniques.add(effect);
            }
        }
        this.activities = carriers.activities(restriction);
    }

    /** What a restriction does; to all techniques when all work is barred. */
    static Effects of(boolean allWork, Restriction restriction, Carriers carriers) {
        return new Effects(allWork, restriction, carriers);
    }

    /** What a contraindication restricts, apart from what is left of it once it is cleared. */
    static Restriction own(Contraindication rule) {
        return Restriction.builder()
                .bars(rule.bars())
                .maxPressure(rule.maxPressure())
                .maxMinutes(rule.maxMinutes())
                .build();
    }

    /** Whether it bars all work. */
    public boolean allWork() {
        return allWork;
    }

    /** The longest session that it allows, in minutes. */
    public OptionalInt maxMinutes() {
        return maxMinutes;
    }

    /** What it does to the techniques that it touches, in rulebook order. */
    public List<Effect> onTechniques() {
        return onTechniques;
    }

    /** What it does to a technique, if it touches it. */
    public Optional<Effect> on(int technique) {
        return Optional.ofNullable(byTechnique[technique]);
    }

    /** Whether it touches a technique, by its place in the rulebook. */
    public boolean touches(int technique) {
        return byTechnique[technique] != null;
    }

    /** Whether it bars an activity. */
    public boolean bars(String activity) {
        return activities.contains(activity);
    }
}
