package io.github.massagecare.testing;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rulebooks that differ from one in rules. */
public final class Variations {
    private Variations() {}

    /** The rulebook without some rules. What other rules say through {@code {"rule": …}} they then say themselves. */
    public static Rulebook without(Rulebook rulebook, Collection<String> rules) {
        UnaryOperator<Criterion> written = criterion -> writtenOut(criterion, rulebook, rules);
        return Rulebook.builder()
                .from(rulebook)
                .redFlags(left(
                        rulebook.redFlags(),
                        rules,
                        rule -> RedFlag.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .contraindications(left(
                        rulebook.contraindications(),
                        rules,
                        rule -> Contraindication.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .indications(left(
                        rulebook.indications(),
                        rules,
                        rule -> Indication.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .dosing(left(
                        rulebook.dosing(),
                        rules,
                        rule -> Dosing.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .selfCare(left(
                        rulebook.selfCare(),
                        rules,
                        rule -> SelfCare.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .advice(left(
                        rulebook.advice(),
                        rules,
                        rule -> Advice.builder()
                                .from(rule)
                                .when(written.apply(rule.when()))
                                .build()))
                .build();
    }

    private static <R extends Rule> List<R> left(List<R> all, Collection<String> without, UnaryOperator<R> writtenOut) {
        return all.stream()
                .filter(rule -> !without.contains(rule.id()))
                .map(writtenOut)
                .toList();
    }

    private static Criterion writtenOut(Criterion criterion, Rulebook rulebook, Collection<String> rules) {
        return Criteria.withLeaves(
                criterion,
                leaf -> leaf instanceof Criterion.RuleHolds other && rules.contains(other.rule())
                        ? writtenOut(rulebook.rule(other.rule()).orElseThrow().when(), rulebook, rules)
                        : leaf);
    }

    /** The profile without what was said of these rules: a rulebook without them does not know them. */
    public static SymptomProfile withoutCleared(SymptomProfile profile, Collection<String> rules) {
        Map<String, Object> tree = new LinkedHashMap<>(profile.toTree());
        tree.remove("cleared");
        SymptomProfile.Builder kept = SymptomProfile.fromTree(tree).toBuilder();
        profile.cleared().stream()
                .filter(cleared -> !rules.contains(cleared.rule()))
                .forEach(kept::cleared);
        return kept.build();
    }
}
