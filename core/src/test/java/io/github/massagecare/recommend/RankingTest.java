package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.leading;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be planned and what comes first (MEANING 9). */
class RankingTest {
    private static final Technique A = technique("a", 1, 3, 15, 20).build();
    private static final Technique B = technique("b", 1, 3, 15, 20).build();

    /** The specific work of a slot in which there is room for one beside the general strokes: the lead. */
    private static String lead(SymptomProfile.Builder profile, Identified... entries) {
        List<Identified> all = new ArrayList<>(List.of(entries));
        all.add(0, A);
        all.add(1, B);
        List<String> planned = planned(recommend(only(all.toArray(Identified[]::new)), profile.minutes(30)));
        assertEquals(2, planned.size(), planned::toString);
        return planned.stream().filter(id -> !id.equals("swedish")).findFirst().orElseThrow();
    }

    private static String lead(Identified... entries) {
        return lead(treated("upper-back"), entries);
    }

    /** Bars everything that hands do in the fixture. */
    private static Contraindication.Builder noHands() {
        return modify("ci-hands", always())
                .addBars("swedish", "light-stroking", "still-hands", "deep-tissue", "hot-stone");
    }

    // MEANING 9: score

    @Test
    void theScoreIsTheSumOfTrueIndicationStrengths() {
        Recommendation answer = recommend(healthy().present("muscle-tension", "stress"));

        assertEquals(3, advice(answer, "swedish").score());
        assertEquals(3, advice(answer, "deep-tissue").score());
        assertEquals(0, advice(answer, "hot-stone").score());
        assertEquals(
                List.of("in-tension-swedish", "in-stress-swedish"),
                rules(advice(answer, "swedish").favouredBy()));
    }

    @Test
    void weakModerateAndStrongAreOneTwoAndThree() {
        for (Strength strength : Strength.values()) {
            Rulebook rulebook = only(indication("in", always(), "swedish", strength));
            assertEquals(
                    strength.ordinal() + 1,
                    advice(recommend(rulebook, treated("upper-back")), "swedish")
                            .score());
        }
    }

    @Test
    void aKnownAdaptCostsOne() {
        assertEquals(
                1,
                advice(recommend(healthy().present("muscle-tension", "nut-allergy")), "swedish")
                        .score());
    }

    @Test
    void anAdaptOnlyAtWorstCostsNothing() {
        assertEquals(
                2,
                advice(recommend(healthyBut("q-nuts").present("muscle-tension")), "swedish")
                        .score());
    }

    // MEANING 9: order

    @Test
    void whatIsWishedForComesFirst() {
        assertEquals("b", lead(treated("upper-back").wished("b"), indication("in-a", always(), "a", Strength.STRONG)));
        assertEquals(
                "b",
                lead(
                        treated("upper-back").wished("b"),
                        leading("a"),
                        indication("in-b", always(), "b", Strength.WEAK)));
    }

    @Test
    void ofTwoWishesTheBetterFavouredComesFirst() {
        assertEquals("b", lead(treated("upper-back").wished("a", "b"), favouring("b")));
        assertEquals("a", lead(treated("upper-back").wished("a", "b")));
    }

    @Test
    void thenWhatATrueIndicationPutsBeforeOthers() {
        assertEquals("b", lead(indication("in-a", always(), "a", Strength.STRONG), leading("b")));
    }

    @Test
    void anIndicationThatIsNotTruePutsNothingBeforeOthers() {
        Identified leads = Indication.builder()
                .from(leading("b"))
                .id("in-stress")
                .when(present("stress"))
                .build();

        assertEquals(
                "a",
                lead(treated("upper-back"), favouring("a"), indication("in-b", always(), "b", Strength.WEAK), leads));
        assertEquals(
                "b",
                lead(
                        treated("upper-back").present("stress"),
                        favouring("a"),
                        indication("in-b", always(), "b", Strength.WEAK),
                        leads));
    }

    @Test
    void thenTheHigherScore() {
        assertEquals(
                "b",
                lead(
                        indication("in-a", always(), "a", Strength.MODERATE),
                        indication("in-b", always(), "b", Strength.STRONG)));
    }

    @Test
    void thenRulebookOrder() {
        assertEquals(
                "a",
                lead(
                        indication("in-b", always(), "b", Strength.STRONG),
                        indication("in-a", always(), "a", Strength.STRONG)));
    }

    @Test
    void theCostOfAnAdaptChangesTheLead() {
        Technique oily =
                technique("oily", 1, 3, 15, 20).addOptionalTraits("oil").build();
        Recommendation answer = recommend(
                only(oily, B, modify("ci", always()).addBars("oil").build(), favouring("oily"), favouring("b")),
                treated("upper-back").minutes(30));

        assertEquals(List.of("swedish", "b"), planned(answer));
    }

    @Test
    void anAdjunctNeverLeads() {
        Technique adjunct = technique("adjunct", 1, 3, 5, 20)
                .role(Role.ADJUNCT)
                .addTraits("heat")
                .build();
        Rulebook rulebook =
                only(adjunct, A, indication("in-adjunct", always(), "adjunct", Strength.STRONG), favouring("a"));

        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back").minutes(30))));
        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back").minutes(30).wished("adjunct"))));
    }

    // MEANING 9: eligible

    @Test
    void eligibleIsSuitableOrAdaptAtWorstWithATrueIndication() {
        assertTrue(planned(recommend(healthy().present("muscle-tension"))).contains("deep-tissue"));
        assertFalse(planned(recommend(healthyBut("q-bleeding").present("muscle-tension")))
                .contains("deep-tissue"));
        assertFalse(planned(recommend(healthy().present("stress"))).contains("deep-tissue"));
    }

    @Test
    void orWishedFor() {
        assertTrue(planned(recommend(healthy().present("stress").wished("deep-tissue")))
                .contains("deep-tissue"));
        assertFalse(planned(recommend(healthyBut("q-bleeding").wished("deep-tissue")))
                .contains("deep-tissue"));
    }

    @Test
    void aTechniqueAtClearanceIsNotEligibleInAReadyPlan() {
        Recommendation answer = recommend(healthy().present("muscle-tension", "bleeding-risk"));

        assertEquals(Verdict.CLEARANCE, advice(answer, "deep-tissue").verdict());
        assertEquals(List.of("swedish"), planned(answer));
    }

    @Test
    void whatIsNotOnOfferIsNotEligible() {
        assertEquals("b", lead(treated("upper-back").offered("b", "swedish"), leading("a"), favouring("b")));
    }

    @Test
    void whatBeginsAboveTheStartingPressureOfTheDosingIsNotEligible() {
        Identified dosing = dosing("do", always(), 30, 60).maxPressure(3).build();
        Technique firm = technique("firm", 4, 5, 15, 20).build();
        Rulebook rulebook =
                only(firm, A, indication("in-firm", always(), "firm", Strength.STRONG), favouring("a"), dosing);

        assertEquals(List.of("swedish", "a", "swedish"), planned(recommend(rulebook, treated("upper-back"))));
        assertEquals(
                Optional.empty(),
                recommend(
                                only(
                                        dosing("do", always(), 30, 60)
                                                .maxPressure(0)
                                                .build(),
                                        modify("ci", always())
                                                .addBars("still-hands")
                                                .build()),
                                treated("upper-back"))
                        .plan()
                        .orElseThrow()
                        .session(),
                "nor does it stand in");
    }

    @Test
    void whatMayNotBeDoneAtOneTreatedRegionNeverLeads() {
        Rulebook rulebook = only(
                A,
                B,
                modify("ci", always()).addBars("a").addAt("neck").build(),
                indication("in-a", always(), "a", Strength.STRONG),
                favouring("b"));

        assertEquals(
                List.of("swedish", "b"),
                planned(recommend(rulebook, treated("upper-back", "neck").minutes(30))));
        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back").minutes(30))));
    }

    @Test
    void whatMayNotBeDoneAtAPartOfARegionMayLead() {
        Rulebook rulebook = only(
                A,
                B,
                modify("ci", always()).addBars("a").addAt("thoracic-spine").build(),
                indication("in-a", always(), "a", Strength.STRONG),
                favouring("b"));

        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back", "neck").minutes(30))));
    }

    @Test
    void placesAtWhichAllWorkIsLeftOutAreNotHeldAgainstIt() {
        Rulebook rulebook = only(
                A,
                B,
                modify("ci", always()).addBars("a").addAt("neck").build(),
                absolute("ci-all", always()).barsAllWork(true).addAt("neck").build(),
                indication("in-a", always(), "a", Strength.STRONG),
                favouring("b"));
        Recommendation answer =
                recommend(rulebook, treated("upper-back", "neck").minutes(30));

        assertEquals(List.of("swedish", "a"), planned(answer));
        assertEquals(List.of("neck"), step(answer, "a").notAt());
    }

    // MEANING 9: equipment

    @Test
    void equipmentIsNotPlannedBecauseItIsThere() {
        Technique cups = technique("cups", 1, 3, 5, 20)
                .equipment(true)
                .addTraits("suction")
                .build();

        assertEquals(
                List.of("swedish", "a", "swedish"),
                planned(recommend(
                        only(cups, A, indication("in-cups", always(), "cups", Strength.STRONG), favouring("a")),
                        treated("upper-back").minutes(60))));
    }

    @Test
    void equipmentIsPlannedWhenItIsWishedForOrIndicatedToLead() {
        Technique cups = technique("cups", 1, 3, 5, 20)
                .equipment(true)
                .addTraits("suction")
                .build();

        assertTrue(planned(recommend(
                        only(cups, A, favouring("a")),
                        treated("upper-back").minutes(60).wished("cups")))
                .contains("cups"));
        assertTrue(planned(recommend(
                        only(cups, A, leading("cups"), favouring("a")),
                        treated("upper-back").minutes(60)))
                .contains("cups"));
    }

    @Test
    void equipmentIsPlannedWhenNoHandsOnWorkWithoutItMayBeDone() {
        Technique cups = technique("cups", 1, 3, 5, 20)
                .equipment(true)
                .addTraits("suction")
                .build();
        Rulebook rulebook = only(cups, noHands().build(), favouring("cups"));

        assertEquals(
                List.of("cups"),
                planned(recommend(rulebook, treated("upper-back").minutes(60))));
        assertEquals(
                List.of(),
                planned(recommend(
                        only(cups, A, noHands().build(), favouring("cups")),
                        treated("upper-back").minutes(60).offered("cups"))),
                "what may be done by hand and is not on offer counts too");
    }

    // MEANING 9: fallback

    @Test
    void ifNothingCanLeadTheFirstThatCanStandInDoes() {
        assertEquals(List.of("swedish"), planned(recommend(healthy())));
        assertEquals(
                List.of("light-stroking"),
                planned(recommend(
                        with(modify("ci", always())
                                .addBars("swedish", "deep-tissue")
                                .build()),
                        healthy().present("muscle-tension"))));
    }

    @Test
    void whatCanStandInByHandComesBeforeWhatCanOtherwise() {
        Technique talk =
                technique("talk", 0, 0, 5, 20).part(Part.PREPARE).fallback(true).build();
        Rulebook first = Rulebook.builder()
                .from(only())
                .techniques(List.of(talk))
                .addAllTechniques(only().techniques())
                .build();

        assertEquals(List.of("swedish"), planned(recommend(first, treated("upper-back"))));
    }

    @Test
    void handsOffOnlyWhenAllHandsOnWorkIsOut() {
        Technique talk =
                technique("talk", 0, 0, 5, 20).part(Part.PREPARE).fallback(true).build();

        assertEquals(List.of("talk"), planned(recommend(only(talk, noHands().build()), treated("upper-back"))));
        assertEquals(
                List.of(),
                planned(recommend(only(talk, A, noHands().build()), treated("upper-back"))),
                "a may be done, but nothing favours it");
        assertEquals(
                List.of(),
                planned(recommend(only(talk), treated("upper-back").offered("talk"))),
                "it may be done, but is not on offer");
    }

    @Test
    void ofThoseByHandWhatLeavesOutNoRegionComesFirst() {
        Rulebook rulebook =
                only(modify("ci", always()).addBars("swedish").addAt("neck").build());
        Rulebook both = only(modify("ci", always())
                .addBars("swedish", "light-stroking", "still-hands")
                .addAt("neck")
                .build());

        assertEquals(List.of("light-stroking"), planned(recommend(rulebook, treated("upper-back", "neck"))));
        assertEquals(List.of("swedish"), planned(recommend(both, treated("upper-back", "neck"))));
        assertEquals(
                List.of("neck"),
                step(recommend(both, treated("upper-back", "neck")), "swedish").notAt());
    }

    @Test
    void whatIsNotOnOfferDoesNotStandIn() {
        assertEquals(
                List.of("still-hands"),
                planned(recommend(only(), treated("upper-back").offered("still-hands", "deep-tissue"))));
    }

    @Test
    void aFallbackThatSomethingBarsAtWorstDoesNotStandIn() {
        Rulebook known = with(modify("ci", always()).addBars("swedish").build());
        Rulebook open = with(modify("ci", present("injury")).addBars("swedish").build());

        assertEquals(List.of("light-stroking"), planned(recommend(known, healthy())));
        assertEquals(List.of("light-stroking"), planned(recommend(open, healthyBut("q-injury"))));
    }

    @Test
    void aPrimaryTechniqueWithoutAnIndicationNeverStandsIn() {
        Rulebook rulebook = only(modify("ci", always())
                .addBars("swedish", "light-stroking", "still-hands")
                .build());

        assertEquals(List.of(), planned(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void anAdjunctIsLedByWhatCanStandIn() {
        assertEquals(
                List.of("swedish", "cupping", "swedish"),
                planned(recommend(healthy().wished("cupping"))));
    }

    @Test
    void theFallbackAlsoStandsInOnceClearanceWouldBeGiven() {
        Rulebook rulebook = only(clearance("ci", always()).barsAllWork(true).build());

        assertEquals(List.of("swedish"), planned(recommend(rulebook, treated("upper-back"))));
    }

    // MEANING 9: never an empty plan without a reason

    @Test
    void withoutAnyFallbackEducationAndSelfCareAloneAreThePlan() {
        Rulebook rulebook = only(noHands().build(), selfCare("sc", always(), "desk-breaks"));
        CarePlan plan = recommend(rulebook, treated("upper-back")).plan().orElseThrow();

        assertTrue(plan.session().isEmpty());
        assertEquals(1, plan.selfCare().size());
        assertEquals(
                WithoutSession.Cause.EVERYTHING_BARRED,
                plan.withoutSession().orElseThrow().cause());
        assertEquals(
                List.of("ci-hands"), rules(plan.withoutSession().orElseThrow().reasons()));
    }

    @Test
    void whereWhatCouldLeadIsNotOnOfferThatIsTheCause() {
        Recommendation answer =
                recommend(only(favouring("deep-tissue")), treated("upper-back").offered("hot-stone"));

        assertEquals(
                WithoutSession.Cause.NOT_OFFERED,
                answer.plan().orElseThrow().withoutSession().orElseThrow().cause());
    }

    @Test
    void whereNothingIsAgainstWhatCouldLeadNothingIsIndicatedThatCouldCarryASession() {
        Rulebook rulebook = Rulebook.builder()
                .from(only())
                .techniques(List.of(
                        technique("deep", 4, 5, 10, 20).build(),
                        general("strokes", 10, 20).build()))
                .indications(List.of(favouring("deep")))
                .build();
        WithoutSession without = recommend(rulebook, treated("upper-back"))
                .plan()
                .orElseThrow()
                .withoutSession()
                .orElseThrow();

        assertEquals(WithoutSession.Cause.NOTHING_INDICATED, without.cause());
        assertEquals(List.of(), without.reasons());
    }
}
