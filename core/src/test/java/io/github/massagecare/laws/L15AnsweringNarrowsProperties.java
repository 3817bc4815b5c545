package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.testing.Draft;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L15, answering narrows: after one more answer about something open, the known and the worst disposition and verdicts
 * are at most the worst before, and what was settled stays settled. An answer contradicts nothing said, and does not
 * say more exactly where something is of which a kind has that place already; a reading overrides no answer and shows
 * nothing that is present already. "I do not know" is an answer too, but it keeps a "none of these", a reading or an
 * exclusion near it from counting, and the attestation from saying that what is present as one of its kinds is nowhere
 * else; so it is tried where none of these was given.
 */
class L15AnsweringNarrowsProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(6);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l15_oneMoreAnswerNarrows(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> check(subject, profiles.get(0)));
        reached();
    }

    /** All else attested absent, some with kinds present, some unsure: where kinds stay open. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l15_anAnswerAboutAnOpenKindNarrows(@ForAll("cases") Cases cases, @ForAll long seed) {
        Random random = new Random(seed);
        Subject subject = Subject.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            Smallest.check(subject, List.of(attested(subject, profile, random)), (s, p) -> check(s, p.get(0)));
        }
        Reached.atLeast(30, "an open kind", true);
        Reached.atLeast(0.5, "answer", "unsure");
        reached();
    }

    private static void reached() {
        for (String answer : List.of("present", "somewhere", "absent", "value", "question", "regions")) {
            Reached.atLeast(2, "answer", answer);
        }
        Reached.atLeast(5, "at worst falls", true);
    }

    /**
     * The client of whom all else is attested absent, with something present of which there are kinds, and now and then
     * something unsure.
     */
    private static SymptomProfile attested(Subject subject, SymptomProfile profile, Random random) {
        Draft draft = Draft.of(subject.family(), profile).othersAbsent(true);
        if (random.nextBoolean()) {
            profile.absent().forEach(draft::forget);
            profile.answered().forEach(draft::unanswered);
        }
        List<Finding> families = subject.rulebook().findings().stream()
                .filter(finding -> subject.family().below(finding.id()).size() > 1)
                .toList();
        for (int i = random.nextInt(3); i > 0 && !families.isEmpty(); i--) {
            Finding family = families.get(random.nextInt(families.size()));
            List<Region> regions = subject.rulebook().regions();
            boolean placed = family.local() && !regions.isEmpty() && random.nextBoolean();
            if (random.nextInt(5) == 0) {
                draft.unsure(family.id());
            } else {
                draft.present(
                        family.id(),
                        placed
                                ? List.of(regions.get(random.nextInt(regions.size()))
                                        .id())
                                : List.of());
            }
        }
        return draft.build();
    }

    private static void check(Subject subject, SymptomProfile profile) {
        if (!subject.settled().possible(profile)) {
            return;
        }
        Map<String, Truth> truths = subject.settled().findings(profile);
        Reached.count(
                "an open kind",
                subject.family().all().stream()
                        .anyMatch(kind -> truths.get(kind) == Truth.UNKNOWN
                                && subject.family().above(kind).stream()
                                        .anyMatch(above -> truths.get(above) == Truth.TRUE)));
        Recommendation before = subject.recommend(profile);
        answers(subject, profile, truths).forEach((more, what) -> {
            if (counts(subject, before, more) && subject.settled().leavesInPlace(profile, more)) {
                Reached.count("answer", what);
                narrows(subject, profile, before, more);
            }
        });
    }

    /** All single answers about something open, with what sort of answer each is. */
    private static Map<SymptomProfile, String> answers(
            Subject subject, SymptomProfile profile, Map<String, Truth> truths) {
        Map<SymptomProfile, String> answers = new LinkedHashMap<>();
        for (String finding : subject.family().all()) {
            boolean unsure = profile.unsure().contains(finding) && truths.get(finding) != Truth.TRUE;
            boolean open = unsure || truths.get(finding) == Truth.UNKNOWN;
            if (open) {
                answers.put(named(subject, profile, finding, Answer.PRESENT, List.of()), "present");
                answers.put(named(subject, profile, finding, Answer.ABSENT, List.of()), "absent");
            }
            if (open
                    && !unsure
                    && attestationAlone(subject, profile)
                    && placesStand(subject, profile, truths, finding)) {
                answers.put(named(subject, profile, finding, Answer.UNSURE, List.of()), "unsure");
            }
            boolean local = subject.rulebook().finding(finding).orElseThrow().local();
            if ((open && local) || subject.settled().unplaced(profile, finding)) {
                for (Region region : subject.rulebook().regions()) {
                    answers.put(named(subject, profile, finding, Answer.PRESENT, List.of(region.id())), "somewhere");
                }
            }
        }
        for (Measure measure : subject.rulebook().measures()) {
            if (!profile.measures().containsKey(measure.id())) {
                subject.telling().of(measure).stream()
                        .filter(value -> !showsWhatIsSettled(subject, truths, measure, value))
                        .forEach(value -> answers.put(
                                profile.toBuilder().measure(measure.id(), value).build(), "value"));
            }
        }
        for (Question question : subject.rulebook().questions()) {
            if (!profile.answered().contains(question.id())) {
                answers.put(profile.toBuilder().answered(question.id()).build(), "question");
            }
        }
        if (profile.regions().isEmpty()) {
            subject.rulebook()
                    .regions()
                    .forEach(region ->
                            answers.put(profile.toBuilder().region(region.id()).build(), "regions"));
        }
        answers.remove(profile);
        return answers;
    }

    private static SymptomProfile named(
            Subject subject, SymptomProfile profile, String finding, Answer answer, List<String> places) {
        return Draft.of(subject.family(), profile)
                .named(finding, answer, places)
                .build();
    }

    /**
     * Whether a value shows something that is absent, and so overrides what says so; or something that is present
     * already as a kind of it, and so says that there may be more of it elsewhere.
     */
    private static boolean showsWhatIsSettled(
            Subject subject, Map<String, Truth> truths, Measure measure, BigDecimal value) {
        return subject.rulebook().findings().stream()
                .filter(finding -> truths.get(finding.id()) != Truth.UNKNOWN)
                .flatMap(finding -> finding.shownBy().stream())
                .anyMatch(range -> range.measure().equals(measure.id()) && range.contains(value));
    }

    /** Whether nothing but what was said by name and the attestation says that anything is absent. */
    private static boolean attestationAlone(Subject subject, SymptomProfile profile) {
        return profile.answered().isEmpty()
                && subject.rulebook().findings().stream()
                        .allMatch(finding -> finding.excludes().isEmpty()
                                && finding.shownBy().stream()
                                        .noneMatch(range -> profile.measures().containsKey(range.measure())));
    }

    /** Whether nothing near it is present as a kind of it only, and so known to be nowhere else by the attestation. */
    private static boolean placesStand(
            Subject subject, SymptomProfile profile, Map<String, Truth> truths, String finding) {
        return subject.family().below(finding).stream()
                .flatMap(kind -> subject.family().above(kind).stream())
                .allMatch(near ->
                        truths.get(near) != Truth.TRUE || profile.present().contains(near));
    }

    /** Whether it contradicts nothing, overrides nothing that was said, and can be so. */
    private static boolean counts(Subject subject, Recommendation before, SymptomProfile more) {
        try {
            subject.rulebook().check(more);
        } catch (InvalidDocumentException contradiction) {
            return false;
        }
        return subject.settled().possible(more)
                && subject.recommend(more)
                        .assumed()
                        .overridden()
                        .equals(before.assumed().overridden());
    }

    private static void narrows(Subject subject, SymptomProfile profile, Recommendation before, SymptomProfile more) {
        assertTrue(subject.settled().keeps(profile, more), () -> "changes what was settled: " + more.toJson());
        Recommendation after = subject.recommend(more);
        Reached.count("at worst falls", before.atWorst() != after.atWorst());
        assertTrue(
                after.known().compareTo(before.known()) >= 0,
                () -> "known: from " + before.known() + " by " + more.toJson());
        assertTrue(
                Stream.of(after.known(), after.atWorst()).allMatch(d -> d.compareTo(before.atWorst()) <= 0),
                () -> "from at worst " + before.atWorst() + " to " + after + " by " + more.toJson());
        assertTrue(!before.settled() || after.settled(), () -> "no longer settled by " + more.toJson());
        for (int t = 0; t < before.techniques().size(); t++) {
            TechniqueAdvice one = before.techniques().get(t);
            TechniqueAdvice other = after.techniques().get(t);
            assertTrue(
                    other.verdict().compareTo(one.atWorst()) <= 0
                            && other.atWorst().compareTo(one.atWorst()) <= 0,
                    () -> "verdict: from " + one + " to " + other + " by " + more.toJson());
            assertTrue(
                    other.verdict().compareTo(one.verdict()) >= 0, () -> "known verdict: from " + one + " to " + other);
        }
    }
}
