package io.github.massagecare.internal.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rulebook.Target;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Criteria as the graph into which they are compiled, stage by stage. */
class CriteriaTest {
    private static final Criterion A = Criterion.present("a");
    private static final Criterion B = Criterion.present("b");
    private static final Criterion C = Criterion.present("c");
    private static final Criterion D = Criterion.present("d");

    /** A rulebook of four findings and rules with these criteria, called r0, r1 and so on. */
    private static CompiledRulebook compiled(Criterion... criteria) {
        return new CompiledRulebook(Rulebook.builder()
                .id("criteria")
                .version("1.0.0")
                .language("en")
                .title("Criteria")
                .review(new Review("none", "2026-12-01"))
                .addSources(Source.builder()
                        .id("src")
                        .title("Nobody")
                        .seen(Source.Seen.FULL)
                        .build())
                .addTargets(new Target("physician", "physician"))
                .findings(
                        Stream.of("a", "b", "c", "d").map(CriteriaTest::finding).toList())
                .redFlags(IntStream.range(0, criteria.length)
                        .mapToObj(i -> flag("r" + i, criteria[i]))
                        .toList())
                .build());
    }

    private static Finding finding(String id) {
        return Finding.builder().id(id).kind(Finding.Kind.SYMPTOM).label(id).build();
    }

    private static RedFlag flag(String id, Criterion when) {
        return RedFlag.builder()
                .id(id)
                .when(when)
                .urgency(RedFlag.Urgency.ROUTINE)
                .addTo("physician")
                .may("be something")
                .addSources("src")
                .evidence(Evidence.E5)
                .build();
    }

    private static void assertGraph(String expected, Criterion... criteria) {
        assertEquals("""
                0 Present[finding=0]
                1 Present[finding=1]
                2 Present[finding=2]
                3 Present[finding=3]
                """ + expected, compiled(criteria).criteria.toString());
    }

    @Test
    void aFindingIsALeafAndNothingElse() {
        assertGraph("rule 0 is 2\n", C);
    }

    @Test
    void partsStandBeforeWhatTheyArePartsOf() {
        assertGraph("""
                4 NOT [1]
                5 ALL [0, 4]
                6 ANY [5, 2]
                rule 0 is 6
                """, new Criterion.Any(List.of(Criterion.all(A, Criterion.not(B)), C)));
    }

    @Test
    void whatIsTheSameIsThereOnce() {
        assertGraph(
                """
                4 ALL [0, 1]
                5 ANY [4, 2]
                6 ANY [4, 3]
                rule 0 is 5
                rule 1 is 6
                """,
                new Criterion.Any(List.of(Criterion.all(A, B), C)),
                new Criterion.Any(List.of(Criterion.all(A, B), D)));
    }

    @Test
    void aRuleThatRefersToAnotherIsTheSameNode() {
        assertGraph("""
                4 ALL [0, 1]
                5 NOT [4]
                rule 0 is 5
                rule 1 is 4
                """, Criterion.not(Criterion.rule("r1")), Criterion.all(A, B));
    }

    @Test
    void countingAllIsAllAndCountingOneIsAny() {
        assertGraph(
                """
                4 COUNT 2 [0, 1, 2]
                5 ALL [0, 1]
                6 ANY [0, 1]
                rule 0 is 4
                rule 1 is 5
                rule 2 is 6
                """,
                Criterion.countAtLeast(2, A, B, C),
                Criterion.countAtLeast(2, A, B),
                Criterion.countAtLeast(1, A, B));
    }

    @Test
    void alwaysAndNeverHaveNoParts() {
        assertGraph("""
                4 ALL []
                5 ANY []
                rule 0 is 4
                rule 1 is 5
                """, Criterion.always(), new Criterion.Any(List.of()));
    }

    /** Each line: the truths of a, b, c, d as letters, then those of the rules. */
    @ParameterizedTest
    @CsvSource({
        "FFFF, FFFFFTF",
        "TTTT, TTTTFTF",
        "UUUU, UUUUUTF",
        "TFFF, TFFFFTF",
        "TTFF, TFTFFTF",
        "TTUF, TFTUFTF",
        "FUUF, UFFFFTF",
        "TUUU, TUUUFTF",
        "FFFT, TFFFTTF",
    })
    void truthsAreWorkedOutFromThoseOfTheLeaves(String leaves, String rules) {
        Criterion wide = new Criterion.Any(List.of(A, B, C, D, Criterion.all(A, B, C, D, Criterion.always())));
        CompiledRulebook compiled = compiled(
                wide,
                Criterion.all(A, B, C, D, wide),
                Criterion.countAtLeast(2, A, B, Criterion.all(C, D)),
                Criterion.countAtLeast(3, A, B, C, D),
                Criterion.all(Criterion.not(A), new Criterion.Any(List.of(D, Criterion.rule("r1")))),
                Criterion.always(),
                new Criterion.Any(List.of()));
        byte[] truths = compiled.criteria.room();
        for (int leaf = 0; leaf < leaves.length(); leaf++) {
            truths[leaf] = switch (leaves.charAt(leaf)) {
                case 'T' -> TruthGates.TRUE;
                case 'F' -> TruthGates.FALSE;
                default -> TruthGates.UNKNOWN;
            };
        }
        compiled.criteria.evaluate(truths);
        StringBuilder found = new StringBuilder();
        for (int rule = 0; rule < rules.length(); rule++) {
            Truth truth = TruthGates.word(truths[compiled.criteria.place(rule)]);
            found.append(truth.name().charAt(0));
        }
        assertEquals(rules, found.toString());
    }
}
