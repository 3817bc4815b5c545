package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Restricted.on;
import static io.github.massagecare.recommend.Restricted.rule;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Contraindication;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a restriction does to a technique wherever it holds (MEANING 4). */
class RestrictionsTest {
    @Test
    void barsCombineByUnion() {
        TechniqueAdvice swedish = on(
                "swedish",
                rule("ci-a").addBars("oil").build(),
                rule("ci-b").addBars("prone").build());

        assertEquals(List.of("oil"), swedish.omit());
        assertEquals(List.of("supine", "side-lying"), swedish.positions());
        assertEquals(Verdict.ADAPT, swedish.verdict());
    }

    @Test
    void pressureCombinesByMinimum() {
        Contraindication two = rule("ci-a").maxPressure(2).build();
        Contraindication one = rule("ci-b").maxPressure(1).build();

        assertEquals(OptionalInt.of(1), on("swedish", two, one).maxPressure());
        assertEquals(OptionalInt.of(1), on("swedish", one, two).maxPressure());
    }

    @Test
    void levelCombinesByMaximum() {
        Contraindication modified = rule("ci-a").addBars("oil").build();
        Contraindication cleared = clearance("ci-b", always()).barsAllWork(true).build();
        Contraindication barred = absolute("ci-c", always()).barsAllWork(true).build();

        assertEquals(Verdict.CLEARANCE, on("swedish", modified, cleared).verdict());
        assertEquals(Verdict.BARRED, on("swedish", modified, cleared, barred).verdict());
        assertEquals(
                Disposition.POSTPONE,
                recommend(only(modified, cleared, barred), treated("upper-back"))
                        .disposition());
    }

    @Test
    void aBarredEssentialTraitBars() {
        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", rule("ci-a").addBars("deep-pressure").build()).verdict());
        assertEquals(
                Verdict.SUITABLE,
                on("swedish", rule("ci-a").addBars("deep-pressure").build()).verdict());
    }

    @Test
    void aTechniqueIsBarredByName() {
        assertEquals(
                Verdict.BARRED,
                on("swedish", rule("ci-a").addBars("swedish").build()).verdict());
    }

    @Test
    void noPositionLeftBars() {
        assertEquals(
                Verdict.BARRED,
                on("hot-stone", rule("ci-a").addBars("prone").build()).verdict());
        assertEquals(
                Verdict.BARRED,
                on(
                                "deep-tissue",
                                rule("ci-a").addBars("prone").build(),
                                rule("ci-b").addBars("side-lying").build())
                        .verdict());
    }

    @Test
    void aCapUnderTheMinimumPressureBars() {
        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", rule("ci-a").maxPressure(3).build()).verdict());
    }

    @Test
    void aBarredOptionalTraitAdapts() {
        TechniqueAdvice swedish = on("swedish", rule("ci-a").addBars("oil").build());

        assertEquals(Verdict.ADAPT, swedish.verdict());
        assertEquals(List.of("oil"), swedish.omit());
    }

    @Test
    void aBarredPositionAdapts() {
        TechniqueAdvice deep = on("deep-tissue", rule("ci-a").addBars("prone").build());

        assertEquals(Verdict.ADAPT, deep.verdict());
        assertEquals(List.of("side-lying"), deep.positions());
    }

    @Test
    void aCapOnlyRuleAdaptsWithinTheRangeAndBarsNothingThatStaysUnderIt() {
        Contraindication cap = rule("ci-cap").maxPressure(4).build();

        assertEquals(Verdict.ADAPT, on("deep-tissue", cap).verdict());
        assertEquals(OptionalInt.of(4), on("deep-tissue", cap).maxPressure());
        for (String technique : List.of("swedish", "hot-stone", "cupping", "light-stroking", "still-hands")) {
            assertEquals(Verdict.SUITABLE, on(technique, cap).verdict(), technique);
        }
    }

    @Test
    void aCapAtTheHighestPressureChangesNothing() {
        assertEquals(
                Verdict.SUITABLE,
                on("swedish", rule("ci-cap").maxPressure(3).build()).verdict());
    }

    @Test
    void aCapDoesNotTouchWhatHasNoPressure() {
        assertEquals(
                Verdict.SUITABLE,
                on("cupping", rule("ci-cap").maxPressure(0).build()).verdict());
    }

    @Test
    void aRuleThatRestrictsNothingIsAnError() {
        assertThrows(
                InvalidDocumentException.class, () -> only(rule("ci-nothing").build()));
    }

    @Test
    void allWorkGoesOnlyWithAbsoluteOrClearance() {
        assertThrows(
                InvalidDocumentException.class,
                () -> only(rule("ci-all").barsAllWork(true).build()));
    }
}
