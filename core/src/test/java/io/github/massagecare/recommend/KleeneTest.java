package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.rulebook.Criterion.PresentAt.TREATMENT_AREA;
import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.any;
import static io.github.massagecare.rulebook.Criterion.countAtLeast;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.rulebook.Criterion.presentAt;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KleeneTest {
    /** Three criteria that are true, unknown and false for {@link #client()}. */
    private static final Criterion T = present("stress");

    private static final Criterion U = present("tech-neck");
    private static final Criterion F = present("stiffness");

    private static SymptomProfile.Builder client() {
        return treated("upper-back").present("stress").absent("stiffness");
    }

    private static Truth of(Criterion criterion) {
        return truth(criterion, client());
    }

    private static Criterion of(Truth truth) {
        return truth == TRUE ? T : truth == FALSE ? F : U;
    }

    // MEANING 2

    @Test
    void notExchangesTrueAndFalseAndKeepsUnknown() {
        assertEquals(FALSE, of(not(T)));
        assertEquals(UNKNOWN, of(not(U)));
        assertEquals(TRUE, of(not(F)));
        assertEquals(UNKNOWN, of(not(not(U))));
    }

    @Test
    void allIsTheLeastAndAnyTheMost() {
        List<Truth> leastFirst = List.of(FALSE, UNKNOWN, TRUE);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                Criterion one = of(leastFirst.get(a));
                Criterion other = of(leastFirst.get(b));
                assertEquals(leastFirst.get(Math.min(a, b)), of(all(one, other)));
                assertEquals(leastFirst.get(Math.max(a, b)), of(any(one, other)));
            }
        }
    }

    @Test
    void allOfNoneIsAlwaysAndAnyOfNoneIsNever() {
        assertEquals(TRUE, of(all()));
        assertEquals(FALSE, of(any()));
        assertEquals(TRUE, of(Criterion.always()));
    }

    @Test
    void strongKleeneDoesNotKnowThatAFindingIsThereOrNot() {
        assertEquals(UNKNOWN, of(any(U, not(U))));
        assertEquals(UNKNOWN, of(all(U, not(U))));
    }

    @Test
    void countAtLeastIsTrueWhenSoManyAreTrue() {
        assertEquals(TRUE, of(countAtLeast(2, T, U, F, T)));
        assertEquals(TRUE, of(countAtLeast(1, F, U, T)));
    }

    @Test
    void countAtLeastIsFalseWhenFewerAreNotFalse() {
        assertEquals(FALSE, of(countAtLeast(2, T, F, F)));
        assertEquals(FALSE, of(countAtLeast(3, T, U, F)));
    }

    @Test
    void countAtLeastIsUnknownBetween() {
        assertEquals(UNKNOWN, of(countAtLeast(2, T, U, F)));
        assertEquals(UNKNOWN, of(countAtLeast(1, F, U)));
    }

    @Test
    void theCriterionOfAnotherRuleCounts() {
        SymptomProfile.Builder profile =
                treated("upper-back").present("weight-loss").absent("chest-pain");

        assertEquals(TRUE, truth(Criterion.rule("rf-weight-loss"), profile));
        assertEquals(FALSE, truth(Criterion.rule("rf-chest-pain"), profile));
        assertEquals(UNKNOWN, truth(Criterion.rule("rf-changed-mole"), profile));
    }

    // MEANING 2: places

    @Test
    void atAPlaceIsTrueWhereAPlaceOverlaps() {
        Criterion wound = presentAt("open-wound", "upper-back");

        assertEquals(TRUE, truth(wound, treated("neck").presentAt("open-wound", "upper-back")));
        assertEquals(TRUE, truth(wound, treated("neck").presentAt("open-wound", "thoracic-spine")));
        assertEquals(TRUE, truth(wound, treated("neck").presentAt("open-wound", "back")));
        assertEquals(TRUE, truth(wound, treated("neck").presentAt("open-wound", "left-forearm", "upper-back")));
    }

    @Test
    void twoPlacesOverlapWhenSomeRegionLiesWithinBoth() {
        Criterion wound = presentAt("open-wound", "upper-back");

        assertEquals(TRUE, truth(wound, settled(treated("neck").presentAt("open-wound", "spine"))));
        assertEquals(FALSE, truth(wound, settled(treated("neck").presentAt("open-wound", "neck"))));
        assertEquals(FALSE, truth(wound, settled(treated("neck").presentAt("open-wound", "cervical-spine"))));
    }

    @Test
    void atTheTreatmentAreaIsWhereTheTreatedRegionsOverlap() {
        Criterion wound = presentAt("open-wound", TREATMENT_AREA);

        assertEquals(TRUE, truth(wound, settled(treated("upper-back").presentAt("open-wound", "spine"))));
        assertEquals(FALSE, truth(wound, settled(treated("upper-back").presentAt("open-wound", "left-forearm"))));
        assertEquals(UNKNOWN, truth(wound, settled(treated().presentAt("open-wound", "spine"))));
        assertEquals(FALSE, truth(wound, treated().absent("open-wound")));
    }

    @Test
    void trueAtAPlaceSpreadsUpIsA() {
        assertEquals(
                TRUE, truth(presentAt("open-wound", "neck"), treated("neck").presentAt("surgical-wound", "neck")));
    }

    @Test
    void falseAtAPlaceNeedsEveryLocalChildSettled() {
        Criterion wound = presentAt("open-wound", "neck");

        assertEquals(UNKNOWN, truth(wound, treated("neck").presentAt("surgical-wound", "left-forearm")));
        assertEquals(FALSE, truth(wound, settled(treated("neck").presentAt("open-wound", "left-forearm"))));
        assertEquals(
                UNKNOWN,
                truth(presentAt("neurological-sign", "neck"), treated("neck").presentAt("numbness", "left-forearm")));
        assertEquals(
                FALSE,
                truth(
                        presentAt("neurological-sign", "neck"),
                        treated("neck").presentAt("numbness", "left-forearm").answered("q-nerves")));
    }

    @Test
    void thePlacesOfOneKindAreNotThoseOfTheGeneralFindingUntilThatWasAskedAbout() {
        Criterion wound = presentAt("open-wound", "neck");

        assertEquals(UNKNOWN, truth(wound, treated("neck").presentAt("surgical-wound", "left-forearm")));
        assertEquals(
                FALSE,
                truth(
                        wound,
                        treated("neck")
                                .presentAt("surgical-wound", "left-forearm")
                                .answered("q-skin")));
        assertEquals(
                FALSE,
                truth(
                        wound,
                        treated("neck")
                                .presentAt("surgical-wound", "left-forearm")
                                .othersAbsent(true)));
        assertEquals(
                UNKNOWN,
                truth(
                        wound,
                        treated("neck")
                                .presentAt("surgical-wound", "left-forearm")
                                .unsure("open-wound")
                                .answered("q-skin")));
        assertEquals(
                TRUE,
                truth(
                        wound,
                        treated("neck")
                                .presentAt("surgical-wound", "left-forearm")
                                .presentAt("open-wound", "neck")));
    }

    @Test
    void thePlacesListedForAFindingAreComplete() {
        assertEquals(
                FALSE,
                truth(
                        presentAt("changed-mole", "neck"),
                        treated("neck").presentAt("changed-mole", "left-forearm", "back")));
    }

    @Test
    void presentWithoutAPlaceLeavesTheCriterionUnknown() {
        assertEquals(
                UNKNOWN,
                truth(presentAt("changed-mole", "neck"), treated("neck").present("changed-mole")));
        assertEquals(TRUE, truth(present("changed-mole"), treated("neck").present("changed-mole")));
        assertEquals(
                UNKNOWN,
                truth(
                        presentAt("open-wound", "neck"),
                        treated("neck").present("open-wound").presentAt("surgical-wound", "left-forearm")));
    }

    // MEANING 2: its place

    private static Rulebook itsPlace(Criterion when) {
        return only(
                modify("ci-there", when).addBars("oil").atItsPlace(true).build(),
                absolute("ci-local", when).barsAllWork(true).atItsPlace(true).build());
    }

    @Test
    void anItsPlaceRestrictionIsEverywhereAtWorstWhileAFindingIsUnsettled() {
        Recommendation answer = recommend(itsPlace(present("changed-mole")), treated("upper-back"));

        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.POSTPONE, answer.atWorst());
    }

    @Test
    void anItsPlaceRestrictionIsEverywhereAtWorstWhileAChildIsUnsettled() {
        Recommendation answer = recommend(
                itsPlace(present("neurological-sign")), treated("upper-back").presentAt("numbness", "left-forearm"));

        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.POSTPONE, answer.atWorst());
    }

    @Test
    void anOpenKindIsAtThePlacesOfWhatItIsAKindOf() {
        SymptomProfile.Builder wound = treated("upper-back", "left-forearm").presentAt("open-wound", "left-forearm");
        Recommendation kind = recommend(itsPlace(present("surgical-wound")), wound);
        Recommendation general = recommend(itsPlace(present("open-wound")), wound);
        Recommendation elsewhere = recommend(
                itsPlace(present("open-wound")), treated("upper-back").presentAt("open-wound", "left-forearm"));

        assertEquals(UNKNOWN, truth(presentAt("surgical-wound", "left-forearm"), wound));
        assertEquals(FALSE, truth(presentAt("surgical-wound", "upper-back"), wound));
        assertEquals(List.of("left-forearm"), advice(general, "swedish").notAt());
        assertEquals(Verdict.ADAPT, advice(general, "swedish").atWorst());
        assertEquals(List.of(), advice(kind, "swedish").notAt());
        assertEquals(Verdict.ADAPT, advice(kind, "swedish").atWorst());
        assertEquals(Disposition.TREAT, elsewhere.atWorst());
    }

    @Test
    void aKindWithoutAPlaceOfItsOwnIsAtThoseOfTheNearestThatHasSome() {
        SymptomProfile.Builder wound =
                treated("upper-back").presentAt("open-wound", "left-forearm").present("surgical-wound");

        assertEquals(TRUE, truth(presentAt("surgical-wound", "left-forearm"), wound));
        assertEquals(FALSE, truth(presentAt("surgical-wound", "neck"), wound));
        assertEquals(
                UNKNOWN,
                truth(
                        presentAt("surgical-wound", "neck"),
                        treated("upper-back").present("open-wound", "surgical-wound")));
    }

    /** An open wound that is also a burn, of which both have places. */
    private static Rulebook burns() {
        return only(
                finding("burn").local(true).build(),
                finding("burn-wound").local(true).addIsA("open-wound", "burn").build());
    }

    @Test
    void aKindOfSeveralThatHavePlacesIsWhereAllOfThemAre() {
        SymptomProfile.Builder both =
                treated("upper-back").presentAt("open-wound", "upper-back").presentAt("burn", "spine");

        assertEquals(UNKNOWN, truth(burns(), presentAt("burn-wound", "thoracic-spine"), both));
        assertEquals(FALSE, truth(burns(), presentAt("burn-wound", "neck"), both));
        assertEquals(TRUE, truth(burns(), presentAt("burn-wound", "back"), both.present("burn-wound")));
    }

    @Test
    void thePlaceOfAKindOfSeveralThatHaveNoPlaceInCommonIsOpen() {
        SymptomProfile.Builder both =
                treated("upper-back").presentAt("open-wound", "neck").presentAt("burn", "left-forearm");

        assertEquals(UNKNOWN, truth(burns(), presentAt("burn-wound", "upper-back"), both));
        assertEquals(UNKNOWN, truth(burns(), presentAt("burn-wound", "upper-back"), both.present("burn-wound")));
    }

    @Test
    void anItsPlaceRestrictionIsEverywhereAtWorstWhileAFindingIsPresentWithoutAPlace() {
        Recommendation answer = recommend(
                itsPlace(present("changed-mole")), treated("upper-back").present("changed-mole"));

        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.POSTPONE, answer.atWorst());
        assertEquals(Verdict.BARRED, advice(answer, "swedish").atWorst());
    }

    @Test
    void anItsPlaceRestrictionIsEverywhereAtWorstWhileOnlyAKindOfItsFindingHasAPlace() {
        Rulebook rulebook = itsPlace(present("open-wound"));
        SymptomProfile.Builder wound = treated("upper-back").presentAt("surgical-wound", "left-forearm");
        Recommendation unasked = recommend(rulebook, wound);
        Recommendation unsure = recommend(rulebook, wound.unsure("open-wound"));
        Recommendation answered = recommend(
                rulebook,
                treated("upper-back")
                        .presentAt("surgical-wound", "left-forearm")
                        .answered("q-skin"));

        assertEquals(Disposition.ASK_FIRST, unasked.disposition());
        assertEquals(List.of("open-wound"), Fixture.asked(unasked, "q-skin").settles());
        assertEquals(Disposition.CLEARANCE_FIRST, unsure.disposition());
        assertEquals(Optional.of("open-wound"), unsure.questions().get(0).finding());
        assertEquals(Disposition.TREAT, answered.disposition());
        assertTrue(answered.settled());
    }

    @Test
    void anItsPlaceRestrictionIsEverywhereAtWorstWhileAnotherFindingOfTheRuleIsUnsettled() {
        Criterion either = any(present("changed-mole"), present("numbness"));

        assertEquals(
                Disposition.POSTPONE,
                recommend(itsPlace(either), treated("upper-back").presentAt("changed-mole", "left-forearm"))
                        .atWorst());
        assertEquals(
                Disposition.TREAT,
                recommend(
                                itsPlace(either),
                                treated("upper-back")
                                        .presentAt("changed-mole", "left-forearm")
                                        .absent("numbness"))
                        .atWorst());
    }

    @Test
    void aFindingUnderNotDoesNotMakeAnItsPlaceRestrictionEverywhere() {
        Criterion moleAlone = all(present("changed-mole"), not(present("injury")));
        Recommendation answer =
                recommend(itsPlace(moleAlone), treated("upper-back").presentAt("changed-mole", "left-forearm"));

        assertEquals(Disposition.TREAT, answer.atWorst());
    }

    @Test
    void knownAnItsPlaceRestrictionIsWhereThePlacesAreGiven() {
        Recommendation answer = recommend(
                itsPlace(present("changed-mole")), treated("upper-back").presentAt("changed-mole", "thoracic-spine"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.known());
        assertEquals(List.of("thoracic-spine"), advice(answer, "swedish").notAt());
        assertTrue(answer.settled());
    }

    @Test
    void itsPlaceIsAllowedOnlyWhereEveryFindingOutsideNotIsLocal() {
        assertThrows(InvalidDocumentException.class, () -> itsPlace(any(present("changed-mole"), present("fever"))));
        assertThrows(InvalidDocumentException.class, () -> itsPlace(not(present("changed-mole"))));
    }

    @Test
    void theChildrenOfALocalFindingMustBeLocal() {
        assertThrows(
                InvalidDocumentException.class,
                () -> only(finding("graze").addIsA("open-wound").build()));
    }

    private static SymptomProfile.Builder settled(SymptomProfile.Builder profile) {
        return profile.absent("surgical-wound");
    }
}
