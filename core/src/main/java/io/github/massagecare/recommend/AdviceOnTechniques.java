package io.github.massagecare.recommend;

import com.google.common.collect.ImmutableList;
import io.github.massagecare.internal.compiled.FavouringRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdicts on all techniques, told: what is left of each by what is known, why, and what speaks for it. */
final class AdviceOnTechniques {
    /** What is to be said of one technique. */
    private static final class Told {
        private int restrictions;
        private ImmutableList.@Nullable Builder<Reason> restricting;
        private List<FavouringRule> favouring = List.of();
    }

    private AdviceOnTechniques() {}

    /** Of all techniques, in rulebook order. */
    static List<TechniqueAdvice> of(Decision decided, Reasons reasons) {
        TechniqueVerdicts known = decided.verdicts(Reading.KNOWN);
        TechniqueVerdicts atWorst = decided.verdicts(Reading.AT_WORST);
        Told[] told = new Told[known.count()];
        for (int t = 0; t < told.length; t++) {
            told[t] = new Told();
        }
        restrict(told, decided, reasons);
        favour(told, decided);
        List<TechniqueAdvice> advice = new ArrayList<>(told.length);
        for (int t = 0; t < told.length; t++) {
            advice.add(advice(told[t], known.of(t), atWorst.of(t).verdict(), reasons));
        }
        return advice;
    }

    /** Many rules may restrict many techniques, so that they are counted first and each list is made once. */
    private static void restrict(Told[] told, Decision decided, Reasons reasons) {
        List<RestrictingRule> touching = decided.inForce.touching(Reading.AT_WORST);
        for (RestrictingRule rule : touching) {
            for (int technique : decided.inForce.restricted(rule).places()) {
                told[technique].restrictions++;
            }
        }
        for (RestrictingRule rule : touching) {
            for (int technique : decided.inForce.restricted(rule).places()) {
                Told of = told[technique];
                of.restricting = of.restricting == null
                        ? ImmutableList.builderWithExpectedSize(of.restrictions)
                        : of.restricting;
                of.restricting.add(reasons.of(rule));
            }
        }
    }

    private static void favour(Told[] told, Decision decided) {
        for (FavouringRule rule : decided.client.holding(decided.client.rulebook().indications)) {
            Told of = told[rule.technique];
            of.favouring = of.favouring.isEmpty() ? new ArrayList<>(2) : of.favouring;
            of.favouring.add(rule);
        }
    }

    private static TechniqueAdvice advice(Told told, TechniqueVerdicts.Left known, Verdict atWorst, Reasons reasons) {
        Verdict verdict = known.verdict();
        return ImmutableTechniqueAdvice.of(
                known.technique().id(),
                verdict,
                atWorst,
                Ranking.score(told.favouring, verdict),
                known.maxPressure(),
                known.omit(),
                known.positions(),
                known.notAt(),
                told.restricting == null ? List.of() : told.restricting.build(),
                reasons.of(told.favouring));
    }
}
