package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Two findings that a red flag or contraindication names together: the answer is at least as cautious as to the graver
 * of the two. Where it is no more so although the rule demands both, HARMLESS.md says why; and what lowers an answer at
 * all.
 */
class PairsTest {
    private static final Path PAGE = Path.of("HARMLESS.md");
    private static final String MARK = "<!-- From here on written from the rulebook by PairsTest. -->\n";
    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);
    private static final Map<String, Disposition> ANSWERS = new HashMap<>();

    private record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        String said() {
            return one + " " + other;
        }

        /** Not one a kind of the other, and not asked by one question. */
        boolean isOfTwoQuestions() {
            return !OtherwiseHealthy.kinds(one).contains(other)
                    && !OtherwiseHealthy.kinds(other).contains(one)
                    && OtherwiseHealthy.RULEBOOK.questions().stream()
                            .noneMatch(q ->
                                    q.settles().contains(one) && q.settles().contains(other));
        }
    }

    private static Disposition answer(String said) {
        return ANSWERS.computeIfAbsent(
                said,
                s -> RECOMMENDER
                        .recommend(OtherwiseHealthy.clientWithoutKinds(s))
                        .disposition());
    }

    private static Disposition graver(Pair pair) {
        Disposition one = answer(pair.one());
        Disposition other = answer(pair.other());
        return one.compareTo(other) >= 0 ? one : other;
    }

    // --- what a criterion names ---

    private static boolean demandsBoth(Criterion criterion) {
        return criterion instanceof Criterion.All
                || criterion instanceof Criterion.CountAtLeast count && count.count() > 1;
    }

    /** The pairs of which a criterion demands both. */
    private static Set<Pair> together(Criterion criterion) {
        Set<Pair> pairs = new LinkedHashSet<>();
        List<Criterion> parts = CriterionFindings.partsThroughRules(criterion);
        parts.forEach(part -> pairs.addAll(together(part)));
        if (demandsBoth(criterion)) {
            for (int i = 0; i < parts.size(); i++) {
                for (String one : CriterionFindings.outsideNotThroughRules(parts.get(i))) {
                    for (Criterion later : parts.subList(i + 1, parts.size())) {
                        CriterionFindings.outsideNotThroughRules(later).stream()
                                .filter(other -> !other.equals(one))
                                .forEach(other -> pairs.add(Pair.of(one, other)));
                    }
                }
            }
        }
        return pairs;
    }

    // --- the pairs ---

    @Test
    void twoAreAtLeastAsGraveAsTheGraverOfThem() {
        List<String> lower = new ArrayList<>();
        Set<Pair> tried = new LinkedHashSet<>();
        for (Rule rule : OtherwiseHealthy.restricting()) {
            List<String> named = List.copyOf(CriterionFindings.outsideNotThroughRules(rule.when()));
            for (int i = 0; i < named.size(); i++) {
                for (String other : named.subList(i + 1, named.size())) {
                    Pair pair = Pair.of(named.get(i), other);
                    if (pair.isOfTwoQuestions()
                            && tried.add(pair)
                            && answer(pair.said()).compareTo(graver(pair)) < 0) {
                        lower.add(pair.said());
                    }
                }
            }
        }
        System.out.println(tried.size() + " pairs of different questions that a rule names together");
        assertEquals(List.of(), lower);
        assertTrue(tried.size() > 1000, "pairs: " + tried.size());
    }

    /**
     * What follows the mark is written from the rulebook; {@code mvn -B test -Dmassagecare.golden=write} writes it
     * anew.
     */
    @Test
    void wherePairsSayNoMoreThanOneOfThem_thePageSaysWhy() throws IOException {
        StringBuilder table = new StringBuilder();
        int equal = 0;
        for (Rule rule : OtherwiseHealthy.restricting()) {
            Set<String> alone = new TreeSet<>();
            Map<String, Set<String>> third = new TreeMap<>();
            for (Pair pair : together(rule.when())) {
                if (pair.isOfTwoQuestions() && answer(pair.said()) == graver(pair)) {
                    equal++;
                    note(rule, pair, alone, third);
                }
            }
            if (!alone.isEmpty() || !third.isEmpty()) {
                table.append("| `")
                        .append(rule.id())
                        .append("` | ")
                        .append(ids(alone))
                        .append(" | ")
                        .append(pairs(third))
                        .append(" |\n");
            }
        }
        System.out.println(equal + " times two that a rule demands together are no graver than one of them");
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(MARK) + MARK.length())
                + "\n## Named together, no graver than one alone\n\n"
                + "Either one of the two is as grave alone as the rule would be, or the rule demands a third: another finding, a number\n"
                + "or another place to be treated.\n\n"
                + "| rule | as grave alone | these demand a third |\n|---|---|---|\n" + table;
        if ("write".equals(System.getProperty("massagecare.golden"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertEquals(expected, page);
        }
    }

    private static void note(Rule rule, Pair pair, Set<String> alone, Map<String, Set<String>> third) {
        Disposition weight = weight(rule);
        boolean one = answer(pair.one()).compareTo(weight) >= 0;
        boolean other = answer(pair.other()).compareTo(weight) >= 0;
        if (one || other) {
            alone.addAll(one && other ? List.of(pair.one(), pair.other()) : List.of(one ? pair.one() : pair.other()));
        } else {
            Truth truth = RECOMMENDER
                    .explain(OtherwiseHealthy.clientWithoutKinds(pair.said()), rule.id())
                    .truth();
            assertTrue(
                    truth != Truth.TRUE || isElsewhere(rule),
                    () -> rule.id() + " holds of " + pair.said() + " and adds nothing");
            third.computeIfAbsent(pair.one(), id -> new TreeSet<>()).add(pair.other());
        }
    }

    private static boolean isElsewhere(Rule rule) {
        return rule instanceof Contraindication contraindication
                && !contraindication.at().isEmpty();
    }

    /** The least that an answer is when the rule holds. */
    private static Disposition weight(Rule rule) {
        if (rule instanceof RedFlag flag) {
            return switch (flag.urgency()) {
                case EMERGENCY -> Disposition.EMERGENCY;
                case URGENT -> Disposition.REFER_URGENTLY;
                case ROUTINE -> Disposition.REFER;
            };
        }
        Contraindication contraindication = (Contraindication) rule;
        if (!contraindication.barsAllWork()
                || contraindication.atItsPlace()
                || !contraindication.at().isEmpty()) {
            return Disposition.TREAT_WITH_MODIFICATION;
        }
        return contraindication.level() == Contraindication.Level.ABSOLUTE
                ? Disposition.POSTPONE
                : Disposition.CLEARANCE_FIRST;
    }

    private static String ids(Set<String> ids) {
        return String.join(", ", ids.stream().map(id -> "`" + id + "`").toList());
    }

    private static String pairs(Map<String, Set<String>> pairs) {
        return String.join(
                "; ",
                pairs.entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` with " + ids(entry.getValue()))
                        .toList());
    }

    // --- what lowers an answer ---

    @Test
    void whatLowersAnAnswerStandsInTheTable() throws IOException {
        Set<String> lowering = new TreeSet<>();
        OtherwiseHealthy.restricting().stream()
                .filter(rule -> !rule.id().endsWith("-plain"))
                .forEach(rule -> lowering.addAll(CriterionFindings.lowering(rule.when())));
        Set<String> listed = new TreeSet<>();
        TraceabilityPage.rows(PAGE, "What lowers an answer").forEach(row -> listed.add(row.id()));
        assertEquals(lowering, listed);
    }

    /** Only what a clinician has established lowers an emergency. */
    @Test
    void anEmergencyIsLoweredByAssessmentsOnly() {
        List<String> wrong = new ArrayList<>();
        for (RedFlag flag : OtherwiseHealthy.RULEBOOK.redFlags()) {
            if (flag.urgency() == RedFlag.Urgency.EMERGENCY) {
                CriterionFindings.lowering(flag.when()).stream()
                        .filter(id -> OtherwiseHealthy.RULEBOOK
                                        .finding(id)
                                        .orElseThrow()
                                        .kind()
                                != Finding.Kind.ASSESSMENT)
                        .forEach(id -> wrong.add(flag.id() + " " + id));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
