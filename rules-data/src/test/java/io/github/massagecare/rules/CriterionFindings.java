package io.github.massagecare.rules;

import io.github.massagecare.rulebook.Criterion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What criteria of the shipped rulebook name, in their order. */
final class CriterionFindings {
    private CriterionFindings() {}

    /** The parts of an all, any or count; none of anything else. */
    static List<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.of();
        } else if (criterion instanceof Criterion.Any any) {
            return any.of();
        }
        return criterion instanceof Criterion.CountAtLeast count ? count.of() : List.of();
    }

    /** The same, and the criterion of a rule that it refers to. */
    static List<Criterion> partsThroughRules(Criterion criterion) {
        return criterion instanceof Criterion.RuleHolds other
                ? List.of(OtherwiseHealthy.RULEBOOK
                        .rule(other.rule())
                        .orElseThrow()
                        .when())
                : parts(criterion);
    }

    /** The findings outside "not", without those of rules that it refers to. */
    static Set<String> outsideNot(Criterion criterion) {
        Set<String> findings = own(criterion);
        parts(criterion).forEach(part -> findings.addAll(outsideNot(part)));
        return findings;
    }

    /** The findings outside "not", with those of the rules that it refers to. */
    static Set<String> outsideNotThroughRules(Criterion criterion) {
        Set<String> findings = own(criterion);
        partsThroughRules(criterion).forEach(part -> findings.addAll(outsideNotThroughRules(part)));
        return findings;
    }

    /**
     * The findings under an odd number of "not", without those of rules that it refers to: their presence makes it hold
     * less.
     */
    static Set<String> lowering(Criterion criterion) {
        return lowering(criterion, false);
    }

    private static Set<String> lowering(Criterion criterion, boolean negated) {
        if (criterion instanceof Criterion.Not not) {
            return lowering(not.of(), !negated);
        }
        Set<String> findings = negated ? own(criterion) : new LinkedHashSet<>();
        if (!negated && criterion instanceof Criterion.PresentUnless present) {
            findings.add(present.unless());
        }
        parts(criterion).forEach(part -> findings.addAll(lowering(part, negated)));
        return findings;
    }

    private static Set<String> own(Criterion criterion) {
        Set<String> finding = new LinkedHashSet<>();
        if (criterion instanceof Criterion.Present present) {
            finding.add(present.finding());
        } else if (criterion instanceof Criterion.PresentAt present) {
            finding.add(present.finding());
        } else if (criterion instanceof Criterion.PresentUnless present) {
            finding.add(present.finding());
        }
        return finding;
    }
}
