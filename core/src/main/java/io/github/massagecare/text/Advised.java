package io.github.massagecare.text;

import com.google.common.collect.Streams;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Rulebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The advice of a plan, parted into what is said because of something that also changes or holds care, and what is said
 * to everybody with such a complaint.
 */
final class Advised {
    private final Rulebook rulebook;
    private final List<Advice> all;
    /** The findings that restrict or refer, with all they are kinds of. */
    private final Set<String> restricting = new LinkedHashSet<>();

    Advised(Rulebook rulebook, Recommendation answer, Words words) {
        this.rulebook = rulebook;
        this.all = answer.plan().stream()
                .flatMap(plan -> Stream.concat(words.advice(plan.advice()), words.advice(plan.aftercare())))
                .toList();
        Streams.concat(
                        answer.referrals().stream().map(Referral::reasons),
                        answer.clearances().stream().map(ClearanceNeeded::reasons),
                        answer.techniques().stream().map(TechniqueAdvice::reasons),
                        answer.plan().stream().map(CarePlan::precautions))
                .flatMap(Grounds::facts)
                .forEach(fact -> {
                    if (fact instanceof Fact.OfFinding finding) {
                        restricting.addAll(words.findings.withAncestors(finding.finding()));
                    }
                });
    }

    /** All advice of a plan for these, in rulebook order. */
    List<Advice> all(Advice.Audience audience) {
        return all.stream().filter(advice -> advice.audience() == audience).toList();
    }

    /** Those of them on one topic. */
    Stream<Advice> all(Advice.Audience audience, Advice.Topic topic) {
        return all(audience).stream().filter(advice -> advice.topic() == topic);
    }

    /** Whether it is said because of something that changes or holds care for this client. */
    boolean special(Advice advice) {
        return mentions(advice.when());
    }

    /** Whether it is said to everybody. */
    static boolean general(Advice advice) {
        return advice.when().equals(Criterion.always());
    }

    private boolean mentions(Criterion criterion) {
        if (criterion instanceof Criterion.Present present) {
            return restricting.contains(present.finding());
        } else if (criterion instanceof Criterion.PresentAt present) {
            return restricting.contains(present.finding());
        } else if (criterion instanceof Criterion.PresentUnless present) {
            return restricting.contains(present.finding());
        } else if (criterion instanceof Criterion.RuleHolds other) {
            return rulebook.rule(other.rule())
                    .filter(rule -> !(rule instanceof Indication) && mentions(rule.when()))
                    .isPresent();
        }
        return !(criterion instanceof Criterion.Not)
                && criterion.parts().stream().anyMatch(this::mentions);
    }
}
