package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.recommend.RuleOutcome;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.testing.FactsAlone;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L7, witness: evaluating a rule that is TRUE on its named facts alone gives TRUE; and one that is FALSE, FALSE. What
 * is to be treated is no fact about the client and stays as it is. Every fact is one that the profile states, or that
 * what it names as {@code via} implies. That a general finding is where its kinds are says that it was asked about, and
 * nothing of where a kind would be that is open.
 */
class L07WitnessProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(12);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l7_aRuleIsTrueOnItsNamedFactsAlone(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> check(subject, profiles.get(0)));
        for (String kind : List.of(
                "measure",
                "PRESENT",
                "PRESENT at a place",
                "ABSENT",
                "ABSENT by a question",
                "ABSENT by attestation")) {
            Reached.atLeast(1.5, "fact", kind);
        }
    }

    private static void check(Subject subject, SymptomProfile profile) {
        for (Rule rule : subject.rulebook().rules()) {
            RuleOutcome outcome = subject.recommender().explain(profile, rule.id());
            List<Fact> facts = outcome.reason().facts();
            if (outcome.truth() == Truth.UNKNOWN) {
                assertEquals(List.of(), facts, rule.id());
                assertTrue(!outcome.reason().open().isEmpty(), () -> rule.id() + " is unknown for want of nothing");
            } else {
                facts.forEach(fact -> stated(subject, profile, fact));
                Truth alone = subject.factsAlone().truth(rule.id(), profile.regions(), facts);
                assertEquals(outcome.truth(), alone, () -> rule.id() + " on " + facts);
                kindsAreNamed(subject, FactsAlone.profile(profile.regions(), facts), facts);
            }
        }
    }

    /** Of what is where its kinds are the kinds are named, too. */
    private static void kindsAreNamed(Subject subject, SymptomProfile alone, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfFinding of && FactsAlone.isWhereItsKindsAre(of)) {
                assertEquals(new TreeSet<>(of.at()), subject.settled().places(alone, of.finding()), of::toString);
            }
        }
    }

    private static void stated(Subject subject, SymptomProfile profile, Fact fact) {
        if (fact instanceof Fact.OfMeasure measure) {
            Reached.count("fact", "measure");
            BigDecimal value = profile.measures().get(measure.measure());
            assertTrue(value != null && value.compareTo(measure.value()) == 0, fact::toString);
            assertTrue(
                    measure.atLeast()
                            .filter(bound -> value.compareTo(bound) < 0)
                            .isEmpty(),
                    fact::toString);
            assertTrue(
                    measure.below().filter(bound -> value.compareTo(bound) >= 0).isEmpty(), fact::toString);
            return;
        }
        Fact.OfFinding of = (Fact.OfFinding) fact;
        String via = of.via()
                .map(by -> by.equals(Fact.OfFinding.OTHERS_ABSENT) ? " by attestation" : " by a question")
                .orElse("");
        Reached.count("fact", of.is() + (of.at().isEmpty() ? "" : " at a place") + via);
        if (FactsAlone.isWhereItsKindsAre(of)) {
            elsewhere(subject, profile, of);
        } else if (of.via().isEmpty()) {
            assertEquals(Optional.of(of.is()), profile.answer(of.finding()), of::toString);
            assertEquals(
                    List.copyOf(profile.places(of.finding())).size(), of.at().size(), of::toString);
            assertTrue(profile.places(of.finding()).containsAll(of.at()), of::toString);
        } else if (of.via().get().equals(Fact.OfFinding.OTHERS_ABSENT)) {
            assertTrue(
                    of.is() == Answer.ABSENT
                            && profile.othersAbsent()
                            && profile.answer(of.finding()).isEmpty(),
                    of::toString);
        } else {
            Question question =
                    subject.rulebook().entry(of.via().get(), Question.class).orElseThrow();
            boolean settles = profile.answered().contains(question.id())
                    && question.settles().contains(of.finding());
            assertTrue(
                    of.is() == Answer.ABSENT
                            && settles
                            && profile.answer(of.finding()).isEmpty(),
                    of::toString);
        }
    }

    /**
     * A general finding that is present as one of its kinds only, and was asked about too: it is where its kinds are.
     */
    private static void elsewhere(Subject subject, SymptomProfile profile, Fact.OfFinding of) {
        String via = of.via().orElseThrow();
        boolean asked = via.equals(Fact.OfFinding.OTHERS_ABSENT)
                ? profile.othersAbsent()
                : profile.answered().contains(via)
                        && subject.rulebook()
                                .entry(via, Question.class)
                                .orElseThrow()
                                .settles()
                                .contains(of.finding());
        assertTrue(asked && profile.answer(of.finding()).isEmpty(), of::toString);
        assertEquals(subject.settled().places(profile, of.finding()), new TreeSet<>(of.at()), of::toString);
    }
}
