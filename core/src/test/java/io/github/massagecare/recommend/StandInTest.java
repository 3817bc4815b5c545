package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.LeadOfTwo.A;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.noHands;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in where nothing that is favoured can lead (MEANING 9). */
class StandInTest {
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
}
