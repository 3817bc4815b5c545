package io.github.massagecare.text;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether what a rule leaves out until it is cleared is left out in the plan of an answer, or only what it leaves out
 * even then.
 */
final class Effective {
    private final Rulebook rulebook;
    private final Recommendation answer;
    private final Set<String> outstanding;
    private final boolean onceCleared;

    Effective(Rulebook rulebook, Recommendation answer) {
        this.rulebook = rulebook;
        this.answer = answer;
        this.outstanding =
                answer.clearances().stream().map(ClearanceNeeded::rule).collect(toImmutableSet());
        this.onceCleared = Today.stands(answer, Standing.AFTER_CLEARANCE);
    }

    /** Whether the plan is the one that would hold once every outstanding clearance were given. */
    boolean onceCleared() {
        return onceCleared;
    }

    /** Whether all that the rule names counts. */
    boolean main(Contraindication rule) {
        if (rule.level() != Contraindication.Level.CLEARANCE) {
            return true;
        }
        return outstanding.contains(rule.id()) ? !onceCleared : !lifted(rule);
    }

    /** Whether somebody's word would lift it and is asked for. */
    boolean untilCleared(String rule) {
        return outstanding.contains(rule) && !onceCleared;
    }

    /**
     * It is where it touches none of the techniques that it alone would touch; where there is no such technique, it is
     * not said to be.
     */
    private boolean lifted(Contraindication rule) {
        EffectsByRule effects = new EffectsByRule(rulebook);
        Predicate<Technique> onlyUntilCleared =
                technique -> effects.untilCleared(rule, technique).isPresent()
                        && effects.evenCleared(rule, technique).isEmpty();
        List<TechniqueAdvice> telling = answer.techniques().stream()
                .filter(advice -> rulebook.technique(advice.technique())
                        .filter(onlyUntilCleared)
                        .isPresent())
                .toList();
        return !telling.isEmpty()
                && telling.stream()
                        .noneMatch(advice -> Grounds.rules(advice.reasons()).contains(rule.id()));
    }
}
