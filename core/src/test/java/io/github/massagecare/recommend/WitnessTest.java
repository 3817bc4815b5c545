package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.any;
import static io.github.massagecare.rulebook.Criterion.atLeast;
import static io.github.massagecare.rulebook.Criterion.below;
import static io.github.massagecare.rulebook.Criterion.countAtLeast;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.rulebook.Criterion.presentAt;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Criterion.PresentAt;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import io.github.massagecare.testing.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessTest {
    /**
     * The facts of a rule with this criterion, which is true for the client; evaluated on them alone it must be true as
     * well.
     */
    private static List<Fact> witness(Criterion when, SymptomProfile.Builder profile) {
        Rulebook rulebook = with(modify("probe", when).addBars("oil").build());
        return witness(rulebook, "probe", profile.build());
    }

    private static List<Fact> witness(Rulebook rulebook, String rule, SymptomProfile profile) {
        return witness(Subject.of(rulebook), rule, profile);
    }

    private static List<Fact> witness(Subject subject, String rule, SymptomProfile profile) {
        RuleOutcome outcome = subject.recommender().explain(profile, rule);
        assertEquals(Truth.TRUE, outcome.truth());
        List<Fact> facts = outcome.reason().facts();
        assertEquals(
                Truth.TRUE, subject.factsAlone().truth(rule, profile.regions(), facts), () -> rule + " on " + facts);
        return facts;
    }

    private static Fact said(String finding, String... at) {
        return new Fact.OfFinding(finding, Answer.PRESENT, List.of(at), Optional.empty());
    }

    private static Fact denied(String finding) {
        return new Fact.OfFinding(finding, Answer.ABSENT, List.of(), Optional.empty());
    }

    private static Fact denied(String finding, String via) {
        return new Fact.OfFinding(finding, Answer.ABSENT, List.of(), Optional.of(via));
    }

    // MEANING L7

    @Test
    void factsNameWhatTheClientSaidTheChildNotOnlyTheParentThatMatched() {
        assertEquals(
                List.of(said("warfarin")),
                witness(present("bleeding-risk"), nothing().present("warfarin")));
        assertEquals(
                List.of(said("numbness", "neck")),
                witness(present("neurological-sign"), nothing().presentAt("numbness", "neck")));
    }

    @Test
    void anAbsenceNamesTheAnswerThatSaysSo() {
        assertEquals(
                List.of(denied("fever")),
                witness(not(present("fever")), nothing().absent("fever")));
        assertEquals(
                List.of(denied("bleeding-risk")),
                witness(not(present("warfarin")), nothing().absent("bleeding-risk")));
        assertEquals(
                List.of(denied("fever", "q-fever")),
                witness(not(present("fever")), nothing().answered("q-fever")));
        assertEquals(
                List.of(denied("bleeding-risk", "q-bleeding")),
                witness(not(present("warfarin")), nothing().answered("q-bleeding")));
        assertEquals(
                List.of(denied("fever", Fact.OfFinding.OTHERS_ABSENT)),
                witness(not(present("fever")), nothing().othersAbsent(true)));
    }

    @Test
    void anAbsenceThatAnExclusionMakesNamesWhatExcludes() {
        assertEquals(
                List.of(said("low-blood-pressure")),
                witness(not(present("high-blood-pressure")), nothing().present("low-blood-pressure")));
    }

    @Test
    void theAbsenceOfAGroupNamesItsChildren() {
        assertEquals(
                List.of(denied("numbness", "q-nerves"), denied("arm-weakness")),
                witness(
                        not(present("neurological-sign")),
                        nothing().answered("q-nerves").absent("arm-weakness")));
    }

    @Test
    void aReadingIsNamedWithTheBoundThatDecides() {
        assertEquals(
                List.of(new Fact.OfMeasure(
                        "systolic", BigDecimal.valueOf(190), Optional.of(BigDecimal.valueOf(180)), Optional.empty())),
                witness(present("high-blood-pressure"), nothing().measure("systolic", 190)));
        assertEquals(
                List.of(new Fact.OfMeasure(
                        "temperature", new BigDecimal("36.8"), Optional.empty(), Optional.of(BigDecimal.valueOf(38)))),
                witness(not(present("fever")), nothing().measure("temperature", 36.8)));
    }

    @Test
    void aReadingIsNotNamedBesideWhatTheClientSaidHoweverOftenTheRuleAsks() {
        assertEquals(
                List.of(said("fever")),
                witness(present("fever"), nothing().present("fever").measure("temperature", 39)));
        assertEquals(
                List.of(said("fever")),
                witness(
                        all(present("fever"), present("fever")),
                        nothing().present("fever").measure("temperature", 39)));
    }

    @Test
    void aMeasureIsNamedWithItsValueAndBounds() {
        assertEquals(
                List.of(new Fact.OfMeasure(
                        "pain", BigDecimal.valueOf(8), Optional.of(BigDecimal.valueOf(7)), Optional.empty())),
                witness(atLeast("pain", 7), nothing().measure("pain", 8)));
        assertEquals(
                List.of(new Fact.OfMeasure(
                        "age", BigDecimal.valueOf(70), Optional.of(BigDecimal.valueOf(18)), Optional.empty())),
                witness(not(below("age", 18)), nothing().measure("age", 70)));
    }

    @Test
    void aPlacedFindingIsNamedWithItsPlaces() {
        assertEquals(
                List.of(said("open-wound", "spine", "left-forearm")),
                witness(
                        presentAt("open-wound", PresentAt.TREATMENT_AREA),
                        nothing().presentAt("open-wound", "left-forearm", "spine")));
        assertEquals(
                List.of(said("surgical-wound", "neck")),
                witness(presentAt("open-wound", "neck"), nothing().presentAt("surgical-wound", "neck")));
    }

    @Test
    void onlyWhatMakesItTrueIsNamed() {
        assertEquals(
                List.of(said("open-wound", "neck")),
                witness(
                        presentAt("open-wound", "neck"),
                        nothing().presentAt("open-wound", "neck").absent("surgical-wound")));
        assertEquals(
                List.of(said("stress")),
                witness(
                        any(present("fever"), present("stress")),
                        nothing().present("stress").absent("fever")));
    }

    @Test
    void aFindingElsewhereIsAWitnessThatItIsNotHere() {
        Criterion notHere = not(presentAt("open-wound", "neck"));

        assertEquals(
                List.of(said("open-wound", "left-forearm"), denied("surgical-wound")),
                witness(
                        notHere,
                        nothing().presentAt("open-wound", "left-forearm").absent("surgical-wound")));
        assertEquals(List.of(denied("open-wound")), witness(notHere, nothing().absent("open-wound")));
    }

    @Test
    void aGeneralFindingThatWasAskedAboutIsWhereItsKindsAre() {
        Criterion notHere = not(presentAt("open-wound", "neck"));

        assertEquals(
                List.of(
                        new Fact.OfFinding(
                                "open-wound", Answer.PRESENT, List.of("left-forearm"), Optional.of("q-skin")),
                        said("surgical-wound", "left-forearm")),
                witness(
                        notHere,
                        nothing().presentAt("surgical-wound", "left-forearm").answered("q-skin")));
        assertEquals(
                List.of(
                        new Fact.OfFinding(
                                "open-wound",
                                Answer.PRESENT,
                                List.of("left-forearm"),
                                Optional.of(Fact.OfFinding.OTHERS_ABSENT)),
                        said("surgical-wound", "left-forearm")),
                witness(
                        notHere,
                        nothing().presentAt("surgical-wound", "left-forearm").othersAbsent(true)));
    }

    @Test
    void whereItsKindsAreSaysNothingOfWhereAnOpenKindWouldBe() {
        Rulebook rulebook = only(
                finding("ulcerated-mole")
                        .addIsA("open-wound", "changed-mole")
                        .local(true)
                        .build(),
                modify("probe", not(presentAt("open-wound", "neck")))
                        .addBars("oil")
                        .build());

        assertEquals(
                List.of(
                        new Fact.OfFinding(
                                "open-wound", Answer.PRESENT, List.of("left-forearm"), Optional.of("q-skin")),
                        said("surgical-wound", "left-forearm"),
                        said("changed-mole", "back")),
                witness(rulebook, "probe", woundAndMole().answered("q-skin").build()));
        assertEquals(
                List.of(
                        new Fact.OfFinding(
                                "open-wound",
                                Answer.PRESENT,
                                List.of("left-forearm"),
                                Optional.of(Fact.OfFinding.OTHERS_ABSENT)),
                        said("surgical-wound", "left-forearm"),
                        said("changed-mole", "back")),
                witness(rulebook, "probe", woundAndMole().othersAbsent(true).build()));
    }

    private static SymptomProfile.Builder woundAndMole() {
        return nothing().presentAt("surgical-wound", "left-forearm").presentAt("changed-mole", "back");
    }

    @Test
    void factsStandInCriterionOrder() {
        assertEquals(
                List.of(said("stress"), denied("fever", "q-fever"), said("injury")),
                witness(
                        all(present("stress"), not(present("fever")), present("injury")),
                        nothing().present("injury", "stress").answered("q-fever")));
    }

    @Test
    void countAtLeastNamesThoseThatHold() {
        assertEquals(
                List.of(said("stress"), said("tech-neck")),
                witness(
                        countAtLeast(2, present("stress"), present("fever"), present("tech-neck")),
                        nothing().present("stress", "tech-neck").absent("fever")));
        assertTrue(witness(
                        not(countAtLeast(2, present("stress"), present("fever"), present("tech-neck"))),
                        nothing().absent("stress", "fever"))
                .containsAll(List.of(denied("stress"), denied("fever"))));
    }

    @Test
    void theCriterionOfAnotherRuleIsFollowed() {
        assertEquals(
                List.of(said("changed-mole", "neck")),
                witness(Criterion.rule("rf-changed-mole"), nothing().presentAt("changed-mole", "neck")));
    }

    @Test
    void aRuleForEverybodyNeedsNoFacts() {
        assertEquals(List.of(), witness(Criterion.always(), nothing()));
        assertEquals(List.of(), witness(not(any()), nothing()));
    }

    @Test
    void mixedCriteriaHaveAWitness() {
        Criterion mixed = all(
                any(present("bleeding-risk"), atLeast("age", 65)),
                not(all(present("fever"), present("injury"))),
                not(any(present("neurological-sign"), presentAt("open-wound", PresentAt.TREATMENT_AREA))),
                countAtLeast(1, present("stress"), below("pain", 4)));

        witness(mixed, healthy().present("warfarin").presentAt("open-wound", "left-forearm"));
        witness(mixed, nothing().measure("age", 80).measure("pain", 1).othersAbsent(true));
        witness(
                mixed,
                nothing()
                        .measure("temperature", 36.5)
                        .measure("age", 80)
                        .present("stress")
                        .answered("q-nerves")
                        .absent("open-wound"));
    }

    @Test
    void everyTrueReasonOfAnAnswerIsAWitness() {
        Subject subject = Subject.of(Fixture.rulebook());
        for (Finding finding : subject.rulebook().findings()) {
            SymptomProfile profile = healthy()
                    .present("muscle-tension", finding.id())
                    .measure("temperature", 38.5)
                    .measure("systolic", 190)
                    .build();
            for (Rule rule : subject.rulebook().rules()) {
                if (subject.recommender().explain(profile, rule.id()).truth() == Truth.TRUE) {
                    witness(subject, rule.id(), profile);
                }
            }
        }
    }

    @Test
    void aRuleThatIsUnknownListsWhatIsOpenInstead() {
        Rulebook rulebook = only(modify("probe", all(present("stress"), present("injury"), atLeast("pain", 5)))
                .addBars("oil")
                .build());
        RuleOutcome outcome =
                Recommender.of(rulebook).explain(nothing().present("stress").build(), "probe");

        assertEquals(Truth.UNKNOWN, outcome.truth());
        assertEquals(List.of(), outcome.reason().facts());
        assertEquals(List.of("injury", "pain"), outcome.reason().open());
    }

    @Test
    void aRuleThatIsUnknownListsWhatIsOpenAlsoWhereItsPlaceIsNotTreated() {
        Rulebook rulebook = only(modify("probe", present("stress"))
                .addBars("spinal-extension")
                .addAt("neck")
                .build());

        assertEquals(
                List.of("stress"),
                Recommender.of(rulebook)
                        .explain(nothing().build(), "probe")
                        .reason()
                        .open());
    }
}
