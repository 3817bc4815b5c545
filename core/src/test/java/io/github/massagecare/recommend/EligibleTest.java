package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.LeadOfTwo.A;
import static io.github.massagecare.recommend.LeadOfTwo.B;
import static io.github.massagecare.recommend.LeadOfTwo.lead;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.leading;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.noHands;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be planned (MEANING 9). */
class EligibleTest {
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
}
