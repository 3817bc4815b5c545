package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Restricted.on;
import static io.github.massagecare.recommend.Restricted.rule;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.clearance;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import org.junit.jupiter.api.Test;

/** When a technique waits for clearance and when it is barred (MEANING 4). */
class VerdictAtClearanceTest {
    @Test
    void aTechniqueIsAtClearanceWhereWithoutTheUnclearedRulesItWouldNotBeBarred() {
        Contraindication clearable =
                clearance("ci-a", always()).addBars("deep-pressure").build();
        Contraindication adapting = rule("ci-b").addBars("oil").build();

        assertEquals(Verdict.CLEARANCE, on("deep-tissue", clearable).verdict());
        assertEquals(Verdict.CLEARANCE, on("deep-tissue", clearable, adapting).verdict());
    }

    @Test
    void aTechniqueIsBarredWhereItWouldBeWithoutTheUnclearedRulesToo() {
        Contraindication clearable =
                clearance("ci-a", always()).addBars("deep-pressure").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", clearable, rule("ci-b").maxPressure(2).build())
                        .verdict());
        assertEquals(
                Verdict.BARRED,
                on(
                                "swedish",
                                clearance("ci-a", always()).barsAllWork(true).build(),
                                rule("ci-b").addBars("swedish").build())
                        .verdict());
    }

    @Test
    void aTechniqueIsBarredWhereTheThenOfAnUnclearedRuleBarsIt() {
        Contraindication rule = clearance(
                        "ci-a", always(), Restriction.builder().addBars("heat"))
                .barsAllWork(true)
                .build();

        assertEquals(Verdict.BARRED, on("hot-stone", rule).verdict());
        assertEquals(Verdict.CLEARANCE, on("swedish", rule).verdict());
    }

    @Test
    void whereAnUnclearedRuleWouldOnlyAdaptItAdapts() {
        assertEquals(
                Verdict.ADAPT,
                on("swedish", clearance("ci-a", always()).addBars("oil").build())
                        .verdict());
        assertEquals(
                Verdict.ADAPT,
                on("swedish", clearance("ci-a", always()).maxPressure(2).build())
                        .verdict());
        assertEquals(
                Verdict.ADAPT,
                on(
                                "deep-tissue",
                                clearance("ci-a", always())
                                        .addBars("deep-pressure")
                                        .addAt("spine")
                                        .build())
                        .verdict());
    }

    @Test
    void noPositionLeftByAClearanceRuleAndAnotherIsClearance() {
        Contraindication clearable =
                clearance("ci-a", always()).addBars("side-lying").build();

        assertEquals(
                Verdict.CLEARANCE,
                on("deep-tissue", clearable, rule("ci-b").addBars("prone").build())
                        .verdict());
    }
}
