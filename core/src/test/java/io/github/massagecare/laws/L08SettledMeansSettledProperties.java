package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.testing.Knowing;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L8, settled means settled: if settled, every consistent way of filling in the unknowns (no reading that overrides an
 * answer) gives the same disposition and verdicts. All ways where there are few; many at random where there are more.
 */
class L08SettledMeansSettledProperties {
    private static final int WAYS = 60;

    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(10);
    }

    @Property(tries = 350, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l8_whateverTheUnknownsAreASettledAnswerStays(@ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        Knowing knowing = Knowing.under(subject);
        for (SymptomProfile profile : cases.profiles()) {
            if (subject.recommend(profile).settled()) {
                List<SymptomProfile> ways = knowing.completions(profile, WAYS, random);
                Reached.count("ways", ways.size() == 1 ? "1" : ways.size() < WAYS ? "all" : "some at random");
                ways.forEach(way -> check(subject, profile, way));
            }
        }
        Reached.atLeast(12, "ways", "all");
        Reached.atLeast(3, "ways", "some at random");
        Reached.atLeast(40, "consistent", true);
    }

    private static void check(Subject subject, SymptomProfile profile, SymptomProfile way) {
        boolean consistent = consistent(subject, profile, way);
        Reached.count("consistent", consistent);
        if (consistent) {
            Smallest.check(subject, List.of(profile, way), (s, p) -> stays(s, p.get(0), p.get(1)));
        }
    }

    private static boolean consistent(Subject subject, SymptomProfile profile, SymptomProfile way) {
        boolean regions = profile.regions().isEmpty() || profile.regions().equals(way.regions());
        return regions
                && profile.cleared().equals(way.cleared())
                && subject.settled().keeps(profile, way);
    }

    private static void stays(Subject subject, SymptomProfile profile, SymptomProfile way) {
        Recommendation settled = subject.recommend(profile);
        Recommendation filled = subject.recommend(way);
        if (!settled.settled() || !consistent(subject, profile, way)) {
            return;
        }
        assertEquals(settled.disposition(), filled.disposition());
        assertEquals(verdicts(settled), verdicts(filled));
        assertTrue(
                filled.settled() || !subject.settled().complete(way),
                "settled, and no longer settled when more is known");
    }

    /** A reading that is still to be taken either overrides something, and the answer says so, or changes nothing. */
    @Property(tries = 350, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l8_noReadingChangesASettledAnswerButOneThatOverrides(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> measured(subject, profiles.get(0)));
        Reached.atLeast(40, "overrides", false);
        Reached.atLeast(2, "overrides", true);
    }

    private static void measured(Subject subject, SymptomProfile profile) {
        Recommendation settled = subject.recommend(profile);
        for (Measure measure : subject.rulebook().measures()) {
            if (settled.settled() && !profile.measures().containsKey(measure.id())) {
                for (BigDecimal value : subject.telling().of(measure)) {
                    SymptomProfile more =
                            profile.toBuilder().measure(measure.id(), value).build();
                    Recommendation filled = subject.recommend(more);
                    boolean overrides = !filled.assumed()
                            .overridden()
                            .equals(settled.assumed().overridden());
                    Reached.count("overrides", overrides);
                    if (!overrides && possible(subject, more)) {
                        assertEquals(settled.disposition(), filled.disposition(), () -> measure.id() + " " + value);
                        assertEquals(verdicts(settled), verdicts(filled), () -> measure.id() + " " + value);
                    }
                }
            }
        }
    }

    /** Whether nothing is present that excludes something present: two readings may contradict each other. */
    private static boolean possible(Subject subject, SymptomProfile profile) {
        Map<String, Truth> truths = subject.settled().findings(profile);
        List<String> present = subject.family().all().stream()
                .filter(id -> truths.get(id) == Truth.TRUE)
                .toList();
        return present.stream()
                .noneMatch(one ->
                        present.stream().anyMatch(other -> subject.family().exclude(one, other)));
    }

    private static List<Verdict> verdicts(Recommendation answer) {
        return answer.techniques().stream().map(TechniqueAdvice::verdict).toList();
    }

    /**
     * The other side of it: an answer that is not settled says what to ask or confirm, and somebody complete is
     * settled.
     */
    @Property(tries = 350, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l8_whatIsNotSettledHasSomethingOpenThatIsAsked(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> asked(subject, profiles.get(0)));
        Reached.atLeast(10, "settled", false);
    }

    private static void asked(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        boolean asks = answer.questions().stream().anyMatch(inquiry -> inquiry.why() != Inquiry.Why.REFINE);
        Reached.count("settled", answer.settled());
        if (!answer.settled()) {
            boolean measured =
                    profile.measures().size() == subject.rulebook().measures().size();
            boolean complete = measured
                    && !profile.regions().isEmpty()
                    && subject.settled().complete(profile);
            assertTrue(asks, "not settled, and nothing to ask");
            assertTrue(!complete, "not settled, and nothing open");
        }
    }
}
