package io.github.massagecare.testing;

import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Walking through criteria and rebuilding them. */
public final class Criteria {
    private Criteria() {}

    /** The parts of a criterion, in order; none of a leaf. */
    public static List<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.Not not) {
            return List.of(not.of());
        }
        if (criterion instanceof Criterion.All all) {
            return all.of();
        }
        if (criterion instanceof Criterion.Any any) {
            return any.of();
        }
        return criterion instanceof Criterion.CountAtLeast count ? count.of() : List.of();
    }

    /** What some rules read but for the places of an assessment. */
    public static List<Criterion.PresentUnless> unless(List<? extends Rule> rules) {
        List<Criterion.PresentUnless> all = new ArrayList<>();
        rules.forEach(rule -> unless(rule.when(), all));
        return all;
    }

    private static void unless(Criterion criterion, List<Criterion.PresentUnless> into) {
        if (criterion instanceof Criterion.PresentUnless unless) {
            into.add(unless);
        }
        parts(criterion).forEach(part -> unless(part, into));
    }

    /** The same with every leaf replaced. */
    public static Criterion withLeaves(Criterion criterion, UnaryOperator<Criterion> leaf) {
        List<Criterion> parts =
                parts(criterion).stream().map(part -> withLeaves(part, leaf)).toList();
        if (criterion instanceof Criterion.Not) {
            return Criterion.not(parts.get(0));
        }
        if (criterion instanceof Criterion.All) {
            return new Criterion.All(parts);
        }
        if (criterion instanceof Criterion.Any) {
            return new Criterion.Any(parts);
        }
        return criterion instanceof Criterion.CountAtLeast count
                ? new Criterion.CountAtLeast(count.count(), parts)
                : leaf.apply(criterion);
    }
}
