package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;

/**
 * Whether what a rule leaves out until it is cleared is left out in the plan of an answer, or only what it leaves out
 * even then.
 */
record Effective(Rulebook rulebook, Recommendation answer) {
    /** Whether the plan is the one that would hold once every outstanding clearance were given. */
    boolean onceCleared() {
        return Today.stands(answer, Standing.AFTER_CLEARANCE);
    }

    /** Whether all that the rule names counts. */
    boolean main(Contraindication rule) {
        if (rule.level() != Contraindication.Level.CLEARANCE) {
            return true;
        }
        return outstanding(rule.id()) ? !onceCleared() : !lifted(rule);
    }

    /** Whether somebody's word would lift it and is asked for, and the plan does not suppose it. */
    boolean untilCleared(String rule) {
        return outstanding(rule) && !onceCleared();
    }

    /** Whether somebody's word would lift it and is asked for. */
    boolean outstanding(String rule) {
        return answer.clearances().stream().anyMatch(needed -> needed.rule().equals(rule));
    }

    /**
     * It is where it touches none of the techniques that it alone would touch; where there is no such technique, it is
     * not said to be.
     */
    private boolean lifted(Contraindication rule) {
        EffectsByRule effects = new EffectsByRule(rulebook);
        List<TechniqueAdvice> telling = answer.techniques().stream()
                .filter(advice -> rulebook.technique(advice.technique())
                        .filter(technique ->
                                effects.untilCleared(rule, technique).isPresent()
                                        && effects.evenCleared(rule, technique).isEmpty())
                        .isPresent())
                .toList();
        return !telling.isEmpty()
                && telling.stream()
                        .noneMatch(advice -> Grounds.rules(advice.reasons()).contains(rule.id()));
    }
}
