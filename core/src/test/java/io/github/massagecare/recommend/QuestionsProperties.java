package io.github.massagecare.recommend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.testing.Family;
import io.github.massagecare.testing.Knowing;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * No question that matters is left out (MEANING 8): if two clients who answered everything, and kept what this one
 * said, differ in one thing and get another disposition or verdict, then this one is asked about it, or about a kind of
 * it, or told to have it confirmed.
 */
class QuestionsProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(10);
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatMattersIsAskedOrConfirmed(@ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        Knowing knowing = Knowing.under(subject);
        for (SymptomProfile profile : cases.profiles()) {
            for (Knowing.Pair pair : knowing.pairs(profile, random)) {
                Smallest.check(
                        subject,
                        List.of(profile, pair.one(), pair.other()),
                        (s, p) -> asked(s, pair.about(), p.get(0), p.get(1), p.get(2)));
            }
        }
        Reached.atLeast(3, "matters", true);
    }

    private static void asked(
            Subject subject, String about, SymptomProfile profile, SymptomProfile one, SymptomProfile other) {
        boolean matters = differ(subject.recommend(one), subject.recommend(other));
        boolean compares =
                matters && !onlyPartsLeft(subject, profile) && comparable(subject, about, profile, one, other);
        Reached.count("matters", compares);
        if (compares) {
            Set<String> covered = covered(subject, subject.recommend(profile));
            boolean asked = ways(subject, about, one, other).stream().anyMatch(covered::contains);
            assertTrue(asked, () -> about + " matters, and there are only questions about " + covered);
        }
    }

    /**
     * Decision 32: with nothing left that is not barred, rules that hold all work at parts may hold it together with
     * one whose place is still open; they are asked about once that place is known.
     */
    private static boolean onlyPartsLeft(Subject subject, SymptomProfile profile) {
        boolean barred =
                subject.recommend(profile).techniques().stream().allMatch(advice -> advice.verdict() == Verdict.BARRED);
        return barred
                && subject.rulebook().contraindications().stream()
                        .anyMatch(rule -> rule.barsAllWork() && rule.atItsPlace());
    }

    /**
     * What may be asked instead: whatever the one answer makes different, since it may matter only through that; of a
     * group all its kinds, since nobody is ever asked about the group.
     */
    private static Set<String> ways(Subject subject, String about, SymptomProfile one, SymptomProfile other) {
        Set<String> ways = differing(subject, one, other);
        ways.add(about);
        boolean group = subject.rulebook().questions().stream()
                .noneMatch(question -> question.settles().contains(about));
        if (group && subject.family().all().contains(about)) {
            ways.addAll(subject.family().below(about));
        }
        return ways;
    }

    /** The findings that one answer makes different: what was answered, with some of what is above and below it. */
    private static Set<String> differing(Subject subject, SymptomProfile one, SymptomProfile other) {
        Map<String, Truth> first = subject.settled().findings(one);
        Map<String, Truth> second = subject.settled().findings(other);
        Set<String> differing = new TreeSet<>(subject.family().all());
        differing.removeIf(
                id -> first.get(id) == second.get(id) && one.places(id).equals(other.places(id)));
        return differing;
    }

    private static boolean differ(Recommendation one, Recommendation other) {
        return one.disposition() != other.disposition()
                || !one.techniques().stream()
                        .map(TechniqueAdvice::verdict)
                        .toList()
                        .equals(other.techniques().stream()
                                .map(TechniqueAdvice::verdict)
                                .toList());
    }

    /**
     * Whether both are complete, keep what was said, and differ in nothing that does not follow from the one answer.
     */
    private static boolean comparable(
            Subject subject, String about, SymptomProfile profile, SymptomProfile one, SymptomProfile other) {
        Family family = subject.family();
        boolean finding = family.all().contains(about);
        if (finding && movesAKind(family, about, profile)) {
            return false;
        }
        for (String id : differing(subject, one, other)) {
            boolean related = finding
                    ? family.above(about).contains(id) || family.below(about).contains(id)
                    : measures(subject, about, id);
            if (!related) {
                return false;
            }
        }
        return List.of(one, other).stream()
                .allMatch(way -> subject.settled().complete(way)
                        && way.measures().size()
                                == subject.rulebook().measures().size()
                        && subject.settled().keeps(profile, way)
                        && (profile.regions().isEmpty()
                                ? !way.regions().isEmpty()
                                : profile.regions().equals(way.regions()))
                        && way.cleared().equals(profile.cleared()));
    }

    /** Decision 42: saying where a general finding is moves a kind of it that was named without a place. */
    private static boolean movesAKind(Family family, String about, SymptomProfile profile) {
        return profile.present().stream()
                .anyMatch(id -> !id.equals(about)
                        && profile.places(id).isEmpty()
                        && family.above(id).contains(about));
    }

    /** Whether the finding is one that a measure shows, or above one. */
    private static boolean measures(Subject subject, String measure, String finding) {
        return subject.family().below(finding).stream()
                .map(below -> subject.rulebook().finding(below).orElseThrow())
                .map(Finding::shownBy)
                .anyMatch(ranges ->
                        ranges.stream().anyMatch(range -> range.measure().equals(measure)));
    }

    /**
     * What an answer asks about or wants confirmed, with all that hangs on it: what is near, what lies below that, what
     * shows that; and so on from there where the attestation leaves all of it open.
     */
    private static Set<String> covered(Subject subject, Recommendation answer) {
        Set<String> covered = new TreeSet<>();
        for (Inquiry inquiry : answer.questions()) {
            if (inquiry.why() != Inquiry.Why.REFINE) {
                covered.addAll(inquiry.settles());
                inquiry.finding().ifPresent(covered::add);
            }
        }
        Family family = subject.family();
        int before = -1;
        while (before < covered.size()) {
            before = covered.size();
            for (String id : List.copyOf(covered)) {
                if (family.all().contains(id)) {
                    family.below(id)
                            .forEach(below -> family.above(below).forEach(near -> covered.addAll(family.below(near))));
                }
            }
            if (!answer.assumed().othersAbsent()) {
                break;
            }
        }
        for (Finding finding : subject.rulebook().findings()) {
            if (covered.contains(finding.id())) {
                finding.shownBy().forEach(range -> covered.add(range.measure()));
            }
        }
        return covered;
    }
}
