package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Restriction;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RestrictionsTest {
    private static final Criterion ALWAYS = Criterion.always();

    /** A restriction that holds for everybody. */
    private static Contraindication.Builder rule(String id) {
        return modify(id, ALWAYS);
    }

    private static TechniqueAdvice on(String technique, Identified... rules) {
        return on(technique, List.of("upper-back"), rules);
    }

    private static TechniqueAdvice on(String technique, List<String> regions, Identified... rules) {
        TechniqueAdvice advice = advice(recommend(only(rules), treated(regions.toArray(String[]::new))), technique);
        assertEquals(advice.verdict(), advice.atWorst(), "all is known here");
        return advice;
    }

    // MEANING 4

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
        Contraindication cleared = clearance("ci-b", ALWAYS).barsAllWork(true).build();
        Contraindication barred = absolute("ci-c", ALWAYS).barsAllWork(true).build();

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

    // MEANING 4: places

    @Test
    void aPlaceThatIsNotTreatedRestrictsNothing() {
        Contraindication elsewhere = rule("ci-a")
                .addBars("deep-pressure", "oil")
                .addAt("left-forearm")
                .build();

        assertEquals(Verdict.SUITABLE, on("deep-tissue", elsewhere).verdict());
        assertEquals(
                Disposition.TREAT,
                recommend(only(elsewhere), treated("upper-back")).disposition());
    }

    @Test
    void aCapAtTheSpineWhileTheUpperBackIsTreatedAdaptsWithNotAt() {
        Contraindication cap = rule("ci-spine").maxPressure(2).addAt("spine").build();
        TechniqueAdvice deep = on("deep-tissue", cap);

        assertEquals(Verdict.ADAPT, deep.verdict());
        assertEquals(List.of("spine"), deep.notAt());
        assertEquals(OptionalInt.empty(), deep.maxPressure());
    }

    @Test
    void whatWouldOnlyAdaptAtAPlaceAdaptsTheWholeTechnique() {
        TechniqueAdvice swedish = on(
                "swedish",
                rule("ci-spine")
                        .maxPressure(2)
                        .addBars("oil", "prone")
                        .addAt("spine")
                        .build());

        assertEquals(Verdict.ADAPT, swedish.verdict());
        assertEquals(OptionalInt.of(2), swedish.maxPressure());
        assertEquals(List.of("oil"), swedish.omit());
        assertEquals(List.of("supine", "side-lying"), swedish.positions());
        assertEquals(List.of(), swedish.notAt());
    }

    @Test
    void aPlaceThatCoversAllThatIsTreatedCountsAsEverywhere() {
        Contraindication back =
                rule("ci-back").addBars("deep-pressure").addAt("back").build();

        assertEquals(Verdict.BARRED, on("deep-tissue", back).verdict());
        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("thoracic-spine"), back).verdict());
        assertEquals(
                Verdict.ADAPT,
                on("deep-tissue", List.of("upper-back", "neck"), back).verdict());
    }

    @Test
    void theNotAtNamesThePlacesOfTheRuleThatOverlap() {
        Contraindication rule = rule("ci-a")
                .addBars("deep-pressure")
                .addAt("left-forearm", "spine")
                .build();

        assertEquals(List.of("spine"), on("deep-tissue", rule).notAt());
    }

    @Test
    void placesToKeepAwayFromStandInRulebookOrderWhateverRuleNamesThem() {
        Contraindication rule = rule("ci-a")
                .addBars("deep-pressure")
                .addAt("spine", "upper-back")
                .build();
        Contraindication clearable = clearance("ci-b", ALWAYS)
                .addBars("deep-pressure")
                .addAt("cervical-spine")
                .build();
        Contraindication back =
                rule("ci-c").addBars("deep-pressure").addAt("thoracic-spine").build();

        assertEquals(
                List.of("upper-back", "spine", "thoracic-spine", "cervical-spine"),
                on("deep-tissue", List.of("back", "neck"), clearable, rule, back)
                        .notAt());
    }

    @Test
    void thePlacesOfOneRuleTogetherCountAsEverywhere() {
        Contraindication rule =
                rule("ci-a").addBars("deep-pressure").addAt("back", "neck").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("upper-back", "neck"), rule).verdict());
    }

    @Test
    void theNotAtOfAllRulesTogetherCoveringEveryTreatedRegionCountsAsEverywhere() {
        Contraindication back =
                rule("ci-back").addBars("deep-pressure").addAt("back").build();
        Contraindication neck = rule("ci-neck").maxPressure(2).addAt("neck").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("upper-back", "neck"), back, neck).verdict());
        assertEquals(
                Verdict.ADAPT,
                on("swedish", List.of("upper-back", "neck"), back, neck).verdict());
    }

    @Test
    void placesThatOnlyTouchNeverCover() {
        Contraindication spine =
                rule("ci-spine").addBars("deep-pressure").addAt("spine").build();

        assertEquals(
                Verdict.ADAPT,
                on("deep-tissue", List.of("upper-back", "neck"), spine).verdict());
        assertEquals(Verdict.BARRED, on("deep-tissue", List.of("spine"), spine).verdict());
    }

    // MEANING 4: all work

    @Test
    void absoluteAllWorkEverywhereBarsEveryTechniqueAndPostpones() {
        Recommendation answer =
                recommend(only(absolute("ci-all", ALWAYS).barsAllWork(true).build()), treated("upper-back"));

        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.BARRED));
        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertEquals(
                List.of("ci-all"),
                answer.postponements().stream().map(Postponement::rule).toList());
    }

    @Test
    void clearanceAllWorkEverywherePutsEveryTechniqueAtClearance() {
        Recommendation answer =
                recommend(only(clearance("ci-all", ALWAYS).barsAllWork(true).build()), treated("upper-back"));

        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.CLEARANCE));
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(
                List.of("ci-all"),
                answer.clearances().stream().map(ClearanceNeeded::rule).toList());
    }

    @Test
    void allWorkAtAPartAvoidsThosePlaces() {
        Recommendation answer = recommend(
                only(absolute("ci-neck", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build()),
                treated("upper-back", "neck").present("stress"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        for (TechniqueAdvice technique : answer.techniques()) {
            assertEquals(Verdict.ADAPT, technique.verdict());
            assertEquals(List.of("neck"), technique.notAt());
        }
    }

    @Test
    void twoLocalAllWorkRulesThatTogetherCoverAllPostpone() {
        Recommendation answer = recommend(
                only(
                        absolute("ci-neck", ALWAYS)
                                .barsAllWork(true)
                                .addAt("neck")
                                .build(),
                        absolute("ci-back", ALWAYS)
                                .barsAllWork(true)
                                .addAt("back")
                                .build()),
                treated("upper-back", "neck"));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.BARRED));
        assertEquals(
                List.of("ci-neck", "ci-back"),
                answer.postponements().stream().map(Postponement::rule).toList());
        assertTrue(answer.plan().isEmpty());
    }

    @Test
    void anAbsoluteAndAClearanceRuleThatTogetherCoverAllAskForClearance() {
        Recommendation answer = recommend(
                only(
                        absolute("ci-neck", ALWAYS)
                                .barsAllWork(true)
                                .addAt("neck")
                                .build(),
                        clearance("ci-back", ALWAYS)
                                .barsAllWork(true)
                                .addAt("back")
                                .build()),
                treated("upper-back", "neck"));

        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.CLEARANCE));
    }

    @Test
    void aLocalFindingElsewhereLeavesTreatmentAlone() {
        Recommendation answer = recommend(healthy().present("muscle-tension").presentAt("open-wound", "left-forearm"));

        assertEquals(Disposition.TREAT, answer.disposition());
        assertTrue(answer.settled());
    }

    @Test
    void aLocalFindingWithinTheTreatedRegionIsAvoidedAndTreatmentGoesOn() {
        Recommendation answer =
                recommend(healthy().present("muscle-tension").presentAt("open-wound", "thoracic-spine"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        assertEquals(List.of("thoracic-spine"), advice(answer, "swedish").notAt());
        assertEquals(Verdict.ADAPT, advice(answer, "swedish").verdict());
    }

    // MEANING 4: clearance of one technique

    @Test
    void aTechniqueIsAtClearanceWhereWithoutTheUnclearedRulesItWouldNotBeBarred() {
        Contraindication clearable =
                clearance("ci-a", ALWAYS).addBars("deep-pressure").build();
        Contraindication adapting = rule("ci-b").addBars("oil").build();

        assertEquals(Verdict.CLEARANCE, on("deep-tissue", clearable).verdict());
        assertEquals(Verdict.CLEARANCE, on("deep-tissue", clearable, adapting).verdict());
    }

    @Test
    void aTechniqueIsBarredWhereItWouldBeWithoutTheUnclearedRulesToo() {
        Contraindication clearable =
                clearance("ci-a", ALWAYS).addBars("deep-pressure").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", clearable, rule("ci-b").maxPressure(2).build())
                        .verdict());
        assertEquals(
                Verdict.BARRED,
                on(
                                "swedish",
                                clearance("ci-a", ALWAYS).barsAllWork(true).build(),
                                rule("ci-b").addBars("swedish").build())
                        .verdict());
    }

    @Test
    void aTechniqueIsBarredWhereTheThenOfAnUnclearedRuleBarsIt() {
        Contraindication rule = clearance("ci-a", ALWAYS, Restriction.builder().addBars("heat"))
                .barsAllWork(true)
                .build();

        assertEquals(Verdict.BARRED, on("hot-stone", rule).verdict());
        assertEquals(Verdict.CLEARANCE, on("swedish", rule).verdict());
    }

    @Test
    void whereAnUnclearedRuleWouldOnlyAdaptItAdapts() {
        assertEquals(
                Verdict.ADAPT,
                on("swedish", clearance("ci-a", ALWAYS).addBars("oil").build()).verdict());
        assertEquals(
                Verdict.ADAPT,
                on("swedish", clearance("ci-a", ALWAYS).maxPressure(2).build()).verdict());
        assertEquals(
                Verdict.ADAPT,
                on(
                                "deep-tissue",
                                clearance("ci-a", ALWAYS)
                                        .addBars("deep-pressure")
                                        .addAt("spine")
                                        .build())
                        .verdict());
    }

    @Test
    void noPositionLeftByAClearanceRuleAndAnotherIsClearance() {
        Contraindication clearable =
                clearance("ci-a", ALWAYS).addBars("side-lying").build();

        assertEquals(
                Verdict.CLEARANCE,
                on("deep-tissue", clearable, rule("ci-b").addBars("prone").build())
                        .verdict());
    }
}
