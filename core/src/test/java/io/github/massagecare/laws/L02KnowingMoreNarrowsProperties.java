package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.testing.Draft;
import io.github.massagecare.testing.Knowing;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
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
 * L2, knowing more narrows: if everything settled for p after closure, places included, is settled the same for q,
 * regions and what was cleared being equal, then the known disposition and verdicts of q are at least those of p, and
 * those at worst at most.
 */
class L02KnowingMoreNarrowsProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(8);
    }

    @Property(tries = 700, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l2_answeringWhatIsOpenNarrows(@ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        Knowing knowing = Knowing.under(subject);
        for (SymptomProfile profile : cases.profiles()) {
            narrows(subject, profile, knowing.more(profile, random));
            narrows(subject, profile, knowing.more(profile, random));
            narrows(subject, knowing.less(profile, random), profile);
            narrows(subject, knowing.less(profile, random), profile);
        }
        Reached.atLeast(60, "keeps what was settled", true);
        Reached.atLeast(5, "known rises", true);
        Reached.atLeast(5, "at worst falls", true);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l2_anyTwoOfWhomOneSaysLittleNarrow(@ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        Knowing knowing = Knowing.under(subject);
        for (int i = 1; i < cases.profiles().size(); i++) {
            SymptomProfile other = cases.profiles().get(i);
            SymptomProfile little = knowing.less(knowing.less(cases.profiles().get(i - 1), random), random);
            narrows(
                    subject,
                    Draft.of(subject.family(), little)
                            .regions(other.regions())
                            .cleared(other.cleared())
                            .build(),
                    other);
        }
        Reached.atLeast(15, "keeps what was settled", true);
        Reached.atLeast(15, "known rises", true);
        Reached.atLeast(15, "at worst falls", true);
    }

    /**
     * What is open can turn out either way: saying so, as far as it contradicts nothing that was said, keeps what is
     * settled, and narrows. So the closure settles nothing too early.
     */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l2_whateverAnOpenFindingTurnsOutToBeKeepsWhatIsSettled(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> eitherWay(subject, profiles.get(0)));
        Reached.atLeast(7, "turns out", "as unsure");
        Reached.atLeast(20, "turns out", "as not asked");
        Reached.atLeast(10, "turns out", "somewhere");
    }

    private static void eitherWay(Subject subject, SymptomProfile profile) {
        Map<String, Truth> truths = subject.settled().findings(profile);
        Recommendation before = subject.recommend(profile);
        for (String finding : subject.family().all()) {
            if (subject.settled().unplaced(profile, finding)) {
                for (Region region : subject.rulebook().regions()) {
                    SymptomProfile placed = Draft.of(subject.family(), profile)
                            .named(finding, Answer.PRESENT, List.of(region.id()))
                            .build();
                    boolean possible =
                            valid(subject, placed) && subject.settled().possible(placed);
                    if (possible && subject.settled().leavesInPlace(profile, placed)) {
                        Reached.count("turns out", "somewhere");
                        assertTrue(
                                subject.settled().keeps(profile, placed),
                                () -> finding + " at " + region.id() + " changes what was settled");
                        narrow(subject, profile, placed);
                    }
                }
            }
            boolean unsure = profile.unsure().contains(finding) && truths.get(finding) != Truth.TRUE;
            if (unsure || truths.get(finding) == Truth.UNKNOWN) {
                for (Answer answer : List.of(Answer.PRESENT, Answer.ABSENT)) {
                    SymptomProfile more = Draft.of(subject.family(), profile)
                            .named(finding, answer, List.of())
                            .build();
                    if (valid(subject, more)
                            && subject.recommend(more)
                                    .assumed()
                                    .overridden()
                                    .equals(before.assumed().overridden())) {
                        Reached.count("turns out", unsure ? "as unsure" : "as not asked");
                        assertTrue(
                                subject.settled().keeps(profile, more),
                                () -> finding + " was open, and " + answer + " changes what was settled");
                        narrow(subject, profile, more);
                    }
                }
            }
        }
    }

    private static boolean valid(Subject subject, SymptomProfile profile) {
        try {
            subject.rulebook().check(profile);
            return true;
        } catch (InvalidDocumentException invalid) {
            return false;
        }
    }

    private static void narrows(Subject subject, SymptomProfile less, SymptomProfile more) {
        boolean keeps = subject.settled().keeps(less, more);
        Reached.count("keeps what was settled", keeps);
        if (keeps) {
            Recommendation before = subject.recommend(less);
            Recommendation after = subject.recommend(more);
            Reached.count("known rises", before.known() != after.known());
            Reached.count("at worst falls", before.atWorst() != after.atWorst());
            Smallest.check(subject, List.of(less, more), (s, p) -> narrow(s, p.get(0), p.get(1)));
        }
    }

    private static void narrow(Subject subject, SymptomProfile less, SymptomProfile more) {
        if (!less.regions().equals(more.regions())
                || !less.cleared().equals(more.cleared())
                || !subject.settled().keeps(less, more)) {
            return;
        }
        Recommendation before = subject.recommend(less);
        Recommendation after = subject.recommend(more);
        assertTrue(
                after.known().compareTo(before.known()) >= 0,
                () -> "known: from " + before.known() + " to " + after.known());
        assertTrue(
                after.atWorst().compareTo(before.atWorst()) <= 0,
                () -> "at worst: from " + before.atWorst() + " to " + after.atWorst());
        for (int t = 0; t < before.techniques().size(); t++) {
            TechniqueAdvice one = before.techniques().get(t);
            TechniqueAdvice other = after.techniques().get(t);
            assertTrue(other.verdict().compareTo(one.verdict()) >= 0, () -> "verdict: from " + one + " to " + other);
            assertTrue(
                    other.atWorst().compareTo(one.atWorst()) <= 0,
                    () -> "verdict at worst: from " + one + " to " + other);
        }
    }
}
