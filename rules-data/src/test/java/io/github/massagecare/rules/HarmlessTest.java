package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HARMLESS.md: a yes that changes nothing stands there, and nothing else does. */
class HarmlessTest {
    private static final Path PAGE = Path.of("HARMLESS.md");
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);
    private static final Recommendation HEALTHY = answer("");
    private static final Set<Finding.Kind> SIGNS = Set.of(Finding.Kind.SYMPTOM, Finding.Kind.SIGN);
    private static final Set<Finding.Kind> ASKED_ABOUT = Set.of(
            Finding.Kind.SYMPTOM,
            Finding.Kind.SIGN,
            Finding.Kind.EVENT,
            Finding.Kind.DISEASE,
            Finding.Kind.STATE,
            Finding.Kind.MEDICATION);
    private static final int MOST_SIGNS = 15;
    /** The questions that carry the gate questions of the dossier. */
    private static final Set<String> GATE = Set.of(
            "q-07",
            "q-07-more",
            "q-20",
            "q-21",
            "q-22",
            "q-22-more",
            "q-23",
            "q-24",
            "q-24-headache",
            "q-25",
            "q-26",
            "q-30",
            "q-33",
            "q-34",
            "q-34-more",
            "q-39");

    private static Recommendation answer(String said) {
        return RECOMMENDER.recommend(OtherwiseHealthy.client(said));
    }

    private static Set<String> listed(String... headings) throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String heading : headings) {
            TraceabilityPage.rows(PAGE, heading).forEach(row -> listed.add(row.id()));
        }
        return listed;
    }

    // --- whether an answer differs ---

    private static boolean sayNothing(Recommendation answer, boolean sign) {
        return sign ? !gravelyDiffers(answer) : !gravelyDiffers(answer) && !differs(answer);
    }

    /** A referral, a question, a hold, or a place left out. */
    private static boolean gravelyDiffers(Recommendation answer) {
        return !answer.referrals().isEmpty()
                || answer.questions().stream().anyMatch(inquiry -> inquiry.why() != Inquiry.Why.REFINE)
                || !answer.plan().map(CarePlan::standing).equals(Optional.of(Standing.READY))
                || !places(answer).equals(places(HEALTHY));
    }

    private static List<?> places(Recommendation answer) {
        return answer.techniques().stream().map(TechniqueAdvice::notAt).toList();
    }

    private static boolean differs(Recommendation answer) {
        return answer.disposition() != HEALTHY.disposition()
                || !answer.clearances().isEmpty()
                || minutes(answer) != minutes(HEALTHY)
                || !limits(answer).equals(limits(HEALTHY));
    }

    private static int minutes(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).map(Session::minutes).orElse(0);
    }

    private static List<?> limits(Recommendation answer) {
        return answer.techniques().stream()
                .map(advice -> List.of(
                        advice.verdict(), advice.atWorst(), advice.maxPressure(), advice.omit(), advice.positions()))
                .toList();
    }

    private static boolean isSign(String finding) {
        return SIGNS.contains(
                OtherwiseHealthy.RULEBOOK.finding(finding).orElseThrow().kind());
    }

    private static List<String> asked() {
        Set<String> settled = OtherwiseHealthy.RULEBOOK.questions().stream()
                .flatMap(q -> q.settles().stream())
                .collect(Collectors.toSet());
        return OtherwiseHealthy.RULEBOOK.findings().stream()
                .filter(finding -> settled.contains(finding.id()) && ASKED_ABOUT.contains(finding.kind()))
                .map(Finding::id)
                .toList();
    }

    // --- the lint ---

    @Test
    void whatChangesNothingAlone_standsInTheTables() throws IOException {
        Set<String> nothing = new TreeSet<>();
        int signs = 0;
        for (String finding : asked()) {
            signs += isSign(finding) ? 1 : 0;
            if (sayNothing(answer(finding), isSign(finding)) || isSign(finding) && sayNothing(plain(finding), true)) {
                nothing.add(finding);
            }
        }
        System.out.println(asked().size() + " findings alone, " + signs + " of them symptoms or signs: "
                + nothing.size() + " change nothing, "
                + nothing.stream().filter(HarmlessTest::isSign).count() + " of them symptoms or signs");
        assertEquals(nothing, listed("Symptoms and signs", "Everything else"));
    }

    @Test
    void theTableOfSignsIsShort_andHasNoneOfTheGate() throws IOException {
        Set<String> signs = listed("Symptoms and signs");
        Set<String> gate = OtherwiseHealthy.RULEBOOK.questions().stream()
                .filter(question -> GATE.contains(question.id()))
                .flatMap(question -> question.settles().stream())
                .collect(Collectors.toSet());
        assertAll(
                () -> assertEquals(
                        List.of(), signs.stream().filter(id -> !isSign(id)).toList()),
                () -> assertEquals(
                        List.of(),
                        listed("Everything else").stream()
                                .filter(HarmlessTest::isSign)
                                .toList()),
                () -> assertEquals(
                        List.of(), signs.stream().filter(gate::contains).toList()),
                () -> assertTrue(signs.size() <= MOST_SIGNS, signs::toString));
    }

    /** The family alone, every kind of it denied. */
    private static Recommendation plain(String family) {
        return RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(family));
    }

    @Test
    void aFamilyOfWhichEveryKindIsDenied_saysSomethingOrStandsInTheTable() throws IOException {
        Set<String> nothing = new TreeSet<>();
        int families = 0;
        for (String family : asked()) {
            if (!OtherwiseHealthy.kinds(family).isEmpty()) {
                families++;
                if (sayNothing(plain(family), isSign(family))) {
                    nothing.add(family);
                }
            }
        }
        nothing.removeAll(listed("Symptoms and signs", "Everything else"));
        System.out.println(families + " families with every kind denied: " + nothing.size()
                + " change nothing beyond what changes nothing at all");
        assertEquals(nothing, listed("Families, when every kind is denied"));
    }

    /** A rule for the plain kind of a family counts out every one of its kinds. */
    @Test
    void aRuleForThePlainKindMissesNoKind() {
        List<String> wrong = new ArrayList<>();
        int rules = 0;
        for (Rule rule : OtherwiseHealthy.restricting()) {
            if (rule.when() instanceof Criterion.All all
                    && all.of().size() == 2
                    && all.of().get(0) instanceof Criterion.Present family
                    && all.of().get(1) instanceof Criterion.Not not
                    && OtherwiseHealthy.kinds(family.finding()).containsAll(CriterionFindings.outsideNot(not.of()))) {
                Set<String> children = OtherwiseHealthy.RULEBOOK.findings().stream()
                        .filter(finding -> finding.isA().contains(family.finding()))
                        .map(Finding::id)
                        .collect(Collectors.toCollection(TreeSet::new));
                children.removeAll(CriterionFindings.outsideNot(not.of()));
                if (rule.id().endsWith("-plain")) {
                    rules++;
                    children.forEach(kind -> wrong.add(rule.id() + " misses " + kind));
                }
            } else if (rule.id().endsWith("-plain")) {
                wrong.add(rule.id() + " is no rule for a plain kind");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rules > 20, "rules for plain kinds: " + rules);
    }

    /** Of each number that a rule draws a line at, both sides, with each finding that it is joined with. */
    @Test
    void onBothSidesOfALine_whatChangesNothingStandsInATable() throws IOException {
        Set<String> nothing = new TreeSet<>();
        Set<String> tried = new TreeSet<>();
        for (Rule rule : OtherwiseHealthy.restricting()) {
            for (Joined joined : joined(rule.when())) {
                for (String value : joined.sides()) {
                    String said = joined.finding() + " " + value;
                    if (tried.add(said) && sayNothing(answer(said), isSign(joined.finding()))) {
                        nothing.add(joined.finding());
                    }
                }
            }
        }
        System.out.println(tried.size() + " findings beside a line, on one side or the other: " + nothing.size()
                + " change nothing on one of them");
        nothing.removeAll(listed("Symptoms and signs", "Everything else", "Families, when every kind is denied"));
        assertEquals(nothing, listed("On one side of a line"));
    }

    /** A finding that a criterion joins with a line on a measure. */
    private record Joined(String finding, MeasureRange range) {
        List<String> sides() {
            List<String> sides = new ArrayList<>();
            int least = OtherwiseHealthy.RULEBOOK
                    .entry(range.measure(), Measure.class)
                    .orElseThrow()
                    .min()
                    .intValue();
            for (Optional<BigDecimal> bound : List.of(range.atLeast(), range.below())) {
                bound.ifPresent(line -> {
                    sides.add(range.measure() + "=" + line.intValue());
                    if (line.intValue() > least) {
                        sides.add(range.measure() + "=" + (line.intValue() - 1));
                    }
                });
            }
            return sides;
        }
    }

    private static List<Joined> joined(Criterion criterion) {
        List<Joined> joined = new ArrayList<>();
        if (criterion instanceof Criterion.All all) {
            for (Criterion line : all.of()) {
                for (MeasureRange range : ranges(line)) {
                    all.of().stream()
                            .filter(part -> part != line)
                            .flatMap(part -> CriterionFindings.outsideNot(part).stream())
                            .filter(finding -> ASKED_ABOUT.contains(OtherwiseHealthy.RULEBOOK
                                    .finding(finding)
                                    .orElseThrow()
                                    .kind()))
                            .forEach(finding -> joined.add(new Joined(finding, range)));
                }
            }
        }
        CriterionFindings.parts(criterion).forEach(part -> joined.addAll(joined(part)));
        return joined;
    }

    private static List<MeasureRange> ranges(Criterion criterion) {
        if (criterion instanceof Criterion.Measured measured) {
            return List.of(measured.range());
        }
        return criterion instanceof Criterion.Any any
                ? any.of().stream().flatMap(part -> ranges(part).stream()).toList()
                : List.of();
    }

    /** The rules that the tables name exist. */
    @Test
    void theRulesInWhichTheyCountExist() throws IOException {
        List<String> gone = new ArrayList<>();
        for (String heading : List.of(
                "Symptoms and signs",
                "Everything else",
                "Families, when every kind is denied",
                "On one side of a line")) {
            for (TraceabilityPage.Row row : TraceabilityPage.rows(PAGE, heading)) {
                String rule = row.cell(1).replace("`", "");
                if (!rule.equals("none") && OtherwiseHealthy.RULEBOOK.rule(rule).isEmpty()) {
                    gone.add(row.id() + " " + rule);
                }
            }
        }
        assertEquals(List.of(), gone);
    }

    @Test
    void everyQuestionOfTheGateExists() {
        Set<String> ids =
                OtherwiseHealthy.RULEBOOK.questions().stream().map(Question::id).collect(Collectors.toSet());
        assertEquals(List.of(), GATE.stream().filter(id -> !ids.contains(id)).toList());
    }
}
