package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import io.github.massagecare.testing.Variations;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L3, more caution never relaxes: adding a red flag or contraindication lowers neither known, nor at-worst, nor the
 * disposition, nor any verdict, nor makes a plan that was not ready ready.
 */
class L03MoreCautionNeverRelaxesProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(8);
    }

    /** Each rule of a rulebook in turn is the one that was added, wherever it stands. */
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l3_anyOneRuleMoreNeverRelaxes(@ForAll("cases") Cases cases) {
        Subject with = Subject.of(cases.rulebook());
        for (Rule rule : cases.rulebook().rules()) {
            if (cautions(rule)) {
                Subject without = with.without(List.of(rule.id()));
                for (SymptomProfile profile : cases.profiles()) {
                    SymptomProfile client = Variations.withoutCleared(profile, List.of(rule.id()));
                    check(with, without, client);
                }
            }
        }
        Reached.atLeast(4, "more cautious", true);
    }

    private static boolean cautions(Rule rule) {
        return rule instanceof RedFlag || rule instanceof Contraindication;
    }

    private static void check(Subject with, Subject without, SymptomProfile client) {
        Recommendation less = without.recommend(client);
        Recommendation more = with.recommend(client);
        Reached.count("more cautious", less.disposition() != more.disposition());
        try {
            never(less, more);
        } catch (AssertionError failure) {
            Smallest.check(with, List.of(client), (subject, profiles) -> each(subject, profiles.get(0)));
            throw failure;
        }
    }

    private static void each(Subject with, SymptomProfile profile) {
        for (Rule rule : with.rulebook().rules()) {
            if (cautions(rule)) {
                SymptomProfile client = Variations.withoutCleared(profile, List.of(rule.id()));
                Subject without = with.without(List.of(rule.id()));
                never(without.recommend(client), with.recommend(client));
            }
        }
    }

    private static void never(Recommendation less, Recommendation more) {
        assertTrue(
                more.known().compareTo(less.known()) >= 0, () -> "known: from " + less.known() + " to " + more.known());
        assertTrue(
                more.atWorst().compareTo(less.atWorst()) >= 0,
                () -> "at worst: from " + less.atWorst() + " to " + more.atWorst());
        assertTrue(
                more.disposition().compareTo(less.disposition()) >= 0,
                () -> "disposition: from " + less.disposition() + " to " + more.disposition());
        for (int t = 0; t < less.techniques().size(); t++) {
            TechniqueAdvice one = less.techniques().get(t);
            TechniqueAdvice other = more.techniques().get(t);
            assertTrue(other.verdict().compareTo(one.verdict()) >= 0, () -> "verdict: from " + one + " to " + other);
            assertTrue(
                    other.atWorst().compareTo(one.atWorst()) >= 0,
                    () -> "verdict at worst: from " + one + " to " + other);
        }
        assertTrue(ready(less) || !ready(more), () -> "a plan became ready: from " + less + " to " + more);
    }

    private static boolean ready(Recommendation answer) {
        return answer.plan().map(CarePlan::standing).equals(Optional.of(Standing.READY));
    }
}
