package io.github.massagecare.testing;

import io.github.massagecare.rulebook.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Criteria of all kinds over a generated vocabulary, plain, deep and wide; rules refer only to rules before them, so
 * that there are no circles.
 */
final class CriterionArbitraries {
    private static final int DEPTH = 3;
    private static final int DEEPEST = 7;
    private static final int WIDEST = 9;

    private final RulebookArbitraries in;
    private final Choices choices;
    private final Map<String, Set<String>> findingsOfRule = new LinkedHashMap<>();
    private final Set<String> flagged = new LinkedHashSet<>();
    /** What the criterion in hand has named so far, through the rules it refers to. */
    private Set<String> named = new LinkedHashSet<>();

    CriterionArbitraries(RulebookArbitraries in) {
        this.in = in;
        this.choices = in.choices;
    }

    /**
     * The criterion of a red flag: as often as not a plain one, so that somebody well is not referred by every
     * generated rulebook.
     */
    Criterion flag(String rule) {
        Criterion criterion = choices.percent(50) ? named(rule) : plain(rule);
        flagged.addAll(findingsOfRule.get(rule));
        return criterion;
    }

    /** The criterion of any rule. */
    Criterion named(String rule) {
        named = new LinkedHashSet<>();
        int form = choices.below(10);
        Criterion criterion =
                form == 8 ? deep(choices.between(DEPTH, DEEPEST), false) : form == 9 ? wide() : criterion(DEPTH, false);
        findingsOfRule.put(rule, named);
        return criterion;
    }

    /** What is true of most people: that something is not so. */
    Criterion mostlyTrue(String rule) {
        named = new LinkedHashSet<>();
        Criterion criterion = Criterion.not(leaf(true));
        findingsOfRule.put(rule, named);
        return criterion;
    }

    /** A finding, or two or three leaves together. */
    private Criterion plain(String rule) {
        named = new LinkedHashSet<>();
        List<Criterion> parts = new ArrayList<>(List.of(leaf(false)));
        for (int i = choices.below(3); i > 0; i--) {
            parts.add(leaf(false));
        }
        findingsOfRule.put(rule, named);
        return parts.size() == 1
                ? parts.get(0)
                : choices.percent(70) ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    /** One node in another, many times over, with a leaf beside each. */
    private Criterion deep(int depth, boolean negated) {
        if (depth == 0) {
            return leaf(negated);
        }
        if (choices.percent(40)) {
            return Criterion.not(deep(depth - 1, !negated));
        }
        List<Criterion> parts = List.of(deep(depth - 1, negated), leaf(negated));
        return choices.percent(50) ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    /** Many parts side by side. */
    private Criterion wide() {
        List<Criterion> parts = new ArrayList<>();
        for (int i = choices.between(WIDEST / 2, WIDEST); i > 0; i--) {
            parts.add(criterion(1, false));
        }
        return choices.percent(60)
                ? new Criterion.CountAtLeast(choices.between(1, parts.size()), parts)
                : choices.percent(50) ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    /** A criterion whose findings outside "not" are local, and that holds only while one of them is present. */
    Criterion local(String rule) {
        named = new LinkedHashSet<>();
        List<Criterion> parts = new ArrayList<>(List.of(localLeaf()));
        int others = choices.below(3);
        for (int i = others; i > 0; i--) {
            parts.add(localLeaf());
        }
        Criterion some = others == 0 ? parts.get(0) : new Criterion.CountAtLeast(choices.between(1, 2), parts);
        Criterion beside = choices.percent(50) ? Criterion.not(leaf(true)) : new Criterion.Measured(in.range());
        findingsOfRule.put(rule, named);
        return choices.percent(60)
                ? some
                : choices.percent(50) ? Criterion.all(some, beside) : new Criterion.Any(parts);
    }

    /** The findings that red flags use. */
    Set<String> flagged() {
        return flagged;
    }

    private Criterion criterion(int depth, boolean negated) {
        int kind = depth == 0 ? choices.below(6) : choices.below(12);
        if (kind < 6) {
            return leaf(negated);
        }
        if (kind == 6 || kind == 7) {
            return Criterion.not(criterion(depth - 1, !negated));
        }
        List<Criterion> parts = new ArrayList<>();
        for (int i = choices.below(4); i > 0; i--) {
            parts.add(criterion(depth - 1, negated));
        }
        if (kind == 8 && !parts.isEmpty()) {
            return new Criterion.CountAtLeast(choices.between(1, parts.size()), parts);
        }
        return kind < 10 ? new Criterion.All(parts) : new Criterion.Any(parts);
    }

    private Criterion leaf(boolean negated) {
        int kind = choices.below(10);
        if (kind >= 9) {
            List<String> rules = findingsOfRule.keySet().stream()
                    .filter(rule -> !negated || clean(rule))
                    .toList();
            if (!rules.isEmpty()) {
                String rule = choices.one(rules);
                named.addAll(findingsOfRule.get(rule));
                return Criterion.rule(rule);
            }
        }
        if (kind >= 7) {
            return new Criterion.Measured(in.range());
        }
        if (kind >= 5 && !in.findings.local.isEmpty()) {
            return at(choices.one(List.copyOf(in.findings.local)), negated);
        }
        List<String> nameable = in.findings.nameable(negated);
        if (nameable.isEmpty()) {
            return new Criterion.Measured(in.range());
        }
        String finding = choices.one(nameable);
        named.add(finding);
        return Criterion.present(finding);
    }

    private Criterion localLeaf() {
        String finding = choices.one(List.copyOf(in.findings.local));
        if (choices.percent(40)) {
            return at(finding, false);
        }
        named.add(finding);
        return unless(false)
                .<Criterion>map(assessment -> Criterion.presentUnless(finding, assessment))
                .orElse(Criterion.present(finding));
    }

    /** A finding at a place, or but for the places of an assessment, or both. */
    private Criterion at(String finding, boolean negated) {
        named.add(finding);
        List<String> places = new ArrayList<>(in.ids(in.regions));
        places.add(0, Criterion.PresentAt.TREATMENT_AREA);
        String place = choices.one(places);
        Optional<String> unless = unless(negated);
        if (unless.isEmpty()) {
            return Criterion.presentAt(finding, place);
        }
        boolean anywhere = choices.percent(50);
        return anywhere
                ? Criterion.presentUnless(finding, unless.get())
                : Criterion.presentAtUnless(finding, place, unless.get());
    }

    /** Now and then an assessment, if there is one with places and it would make the rule hold less. */
    private Optional<String> unless(boolean negated) {
        if (negated || in.findings.localAssessments.isEmpty() || choices.percent(30)) {
            return Optional.empty();
        }
        String assessment = choices.one(List.copyOf(in.findings.localAssessments));
        named.add(assessment);
        return Optional.of(assessment);
    }

    /** Whether a rule names no assessment, so that it may stand under "not". */
    private boolean clean(String rule) {
        return findingsOfRule.get(rule).stream().noneMatch(in.findings.assessments::contains);
    }
}
