package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import io.github.massagecare.testing.Variations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L6, explained: each exclusion, adaptation, referral, question, score and dose names the rules that decided it;
 * removing all of them changes the value or the rules named. And the other way round: with nothing but the rules that
 * it names, it stays as it is.
 */
class L06ExplainedProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(4);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l6_withoutTheRulesThatItNamesNothingStaysAsItIs(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> necessary(subject, profiles.get(0)));
        List.of("technique", "score", "question", "referral").forEach(what -> Reached.atLeast(2, "explained", what));
        List.of("plan", "session", "clearance", "dose").forEach(what -> Reached.atLeast(1, "explained", what));
        List.of("review", "activity", "postponement", "step").forEach(what -> Reached.atLeast(0.2, "explained", what));
    }

    private static void necessary(Subject subject, SymptomProfile profile) {
        Map<String, Explained> all = Explained.in(subject.rulebook(), subject.recommend(profile));
        for (Map.Entry<String, Explained> entry : all.entrySet()) {
            String what = entry.getKey();
            Explained decided = entry.getValue();
            Reached.count("explained", what.split(" ")[0]);
            assertFalse(decided.rules().isEmpty(), () -> what + " is " + decided.value() + " by no rule");
            Explained left = Explained.in(subject.rulebook(), without(subject, profile, decided.rules()))
                    .get(what);
            assertTrue(
                    left == null
                            || !left.value().equals(decided.value())
                            || !left.rules().isEmpty(),
                    () -> what + " is " + decided.value() + " by " + decided.rules() + ", and without them by no rule");
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l6_whatNothingNamesDecidesNothing(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> sufficient(subject, profiles.get(0)));
    }

    private static void sufficient(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        Map<String, Explained> all = Explained.in(subject.rulebook(), answer);
        for (Map.Entry<String, Explained> entry : all.entrySet()) {
            if (entry.getKey().startsWith("technique")) {
                Explained same = Explained.in(
                                subject.rulebook(),
                                onlyWith(subject, profile, entry.getValue().rules()))
                        .get(entry.getKey());
                assertEquals(entry.getValue(), same, entry.getKey());
            }
        }
        Set<String> named = Explained.named(answer);
        for (Rule rule : subject.rulebook().rules()) {
            boolean suggests = rule instanceof SelfCare || rule instanceof Advice;
            if (suggests && subject.recommender().explain(profile, rule.id()).truth() == Truth.TRUE) {
                named.add(rule.id());
            }
        }
        assertEquals(plain(answer), plain(onlyWith(subject, profile, named)));
    }

    private static Recommendation onlyWith(Subject subject, SymptomProfile profile, Set<String> rules) {
        Set<String> others =
                new TreeSet<>(subject.rulebook().rules().stream().map(Rule::id).toList());
        others.removeAll(rules);
        return without(subject, profile, others);
    }

    private static Recommendation without(Subject subject, SymptomProfile profile, Set<String> rules) {
        return subject.without(rules).recommend(Variations.withoutCleared(profile, rules));
    }

    /**
     * Without the rulebook's name, and what would only refine: a self-care rule may hang on a fact that is asked for
     * safety.
     */
    private static Map<String, Object> plain(Recommendation answer) {
        Map<String, Object> tree = new LinkedHashMap<>(answer.toTree());
        tree.remove("rulebook");
        tree.put(
                "questions",
                answer.questions().stream()
                        .filter(inquiry -> inquiry.why() != Inquiry.Why.REFINE)
                        .toList());
        return tree;
    }
}
