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
    private final Decision decided;
    private final Reasons reasons;
    private final List<RestrictingRule> touching;
    /** Why each of these counts, once it was asked for. */
    private final @Nullable Reason[] why;
    /** Those of them that restrict the technique that is looked at, by their number. */
    private final int[] some;

    private final List<FavouringRule> favouring = new ArrayList<>();

    private AdviceOnTechniques(Decision decided, Reasons reasons) {
        this.decided = decided;
        this.reasons = reasons;
        this.touching = decided.inForce.touching(Reading.AT_WORST);
        this.why = new Reason[touching.size()];
        this.some = new int[touching.size()];
        for (FavouringRule rule : decided.client.rulebook().indications()) {
            if (decided.client.holds(rule)) {
                favouring.add(rule);
            }
        }
    }

    /** Of all techniques, in rulebook order. */
    static List<TechniqueAdvice> of(Decision decided, Reasons reasons) {
        AdviceOnTechniques all = new AdviceOnTechniques(decided, reasons);
        TechniqueVerdicts known = decided.verdicts(Reading.KNOWN);
        TechniqueVerdicts atWorst = decided.verdicts(Reading.AT_WORST);
        List<TechniqueAdvice> advice = new ArrayList<>(known.count());
        for (int t = 0; t < known.count(); t++) {
            advice.add(all.advice(t, known.of(t), atWorst.of(t).verdict()));
        }
        return advice;
    }

    private TechniqueAdvice advice(int technique, TechniqueVerdict known, Verdict atWorst) {
        Verdict verdict = known.verdict();
        int score = verdict == Verdict.ADAPT ? -1 : 0;
        ImmutableList.Builder<Reason> favouredBy = ImmutableList.builder();
        for (FavouringRule rule : favouring) {
            if (rule.technique() == technique) {
                favouredBy.add(reasons.of(rule));
                score += rule.rule().strength().points();
            }
        }
        return ImmutableTechniqueAdvice.of(
                known.technique().id(),
                verdict,
                atWorst,
                score,
                known.left().maxPressure(),
                known.left().omit(),
                known.left().positions(),
                known.notAt(),
                restricting(technique),
                favouredBy.build());
    }

    /**
     * Why it is restricted. Many rules may restrict many techniques, so that each is looked at once and the list made
     * once.
     */
    private List<Reason> restricting(int technique) {
        int count = 0;
        for (int r = 0; r < touching.size(); r++) {
            if (decided.inForce.restricts(touching.get(r), technique)) {
                some[count++] = r;
            }
        }
        if (count == 0) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Reason> restricting = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            Reason reason = why[some[i]];
            if (reason == null) {
                reason = reasons.of(touching.get(some[i]));
                why[some[i]] = reason;
            }
            restricting.add(reason);
        }
        return restricting.build();
    }
}
