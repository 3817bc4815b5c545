package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.notPlanned;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.outline;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is in a session, where it has its place and why (MEANING 10): the parts, what is in it, in what order, how deep.
 */
class SessionContentTest {
    private static final Identified NO_GENERAL =
            modify("ci-general", always()).addBars("swedish", "light-stroking").build();

    /** Somebody for whom all of these are favoured, each more than the next, with time enough. */
    private static Recommendation favoured(Technique.Builder... techniques) {
        return favoured(120, techniques);
    }

    private static Recommendation favoured(int minutes, Technique.Builder... techniques) {
        List<Identified> entries = new ArrayList<>();
        for (Technique.Builder builder : techniques) {
            Technique technique = builder.build();
            entries.add(technique);
            entries.add(favouring(technique.id()));
        }
        return recommend(
                only(entries.toArray(Identified[]::new)), treated("upper-back").minutes(minutes));
    }

    private static Technique.Builder part(String id, Part part) {
        return technique(id, 1, 3, 5, 10).part(part);
    }

    /** Specific work with an essential trait of its own, if it has any. */
    private static Technique.Builder specific(String id, String... traits) {
        return technique(id, 1, 3, 5, 10).addTraits(traits);
    }

    // --- what is in it ---

    @Test
    void aLeadThatIsASessionOfItsOwnGoesWithOneThatPreparesAndOneThatSettlesAndNothingElse() {
        Recommendation answer = favoured(
                technique("shiatsu", 1, 3, 20, 60).alone(true),
                part("pack", Part.PREPARE),
                part("breath", Part.PREPARE),
                part("hold", Part.SETTLE),
                part("cold", Part.SETTLE),
                specific("points"),
                general("strokes", 10, 20),
                part("stretch", Part.LENGTHEN));

        assertEquals(List.of("pack", "shiatsu", "hold"), planned(answer));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "breath").cause());
        assertEquals(Cause.ENOUGH, notPlanned(answer, "cold").cause());
        for (String other : List.of("points", "strokes", "stretch")) {
            assertEquals(Cause.ALONE, notPlanned(answer, other).cause());
        }
    }

    @Test
    void nothingDeepGoesWithALeadThatIsASessionOfItsOwn() {
        Recommendation answer = favoured(
                technique("shiatsu", 1, 3, 20, 60).alone(true),
                technique("hold", 4, 5, 5, 10).part(Part.SETTLE));

        assertEquals(List.of("shiatsu"), planned(answer));
    }

    @Test
    void whatIsASessionOfItsOwnIsNotPlannedWhereAnotherLeads() {
        Recommendation answer = favoured(
                specific("points"),
                technique("shiatsu", 1, 3, 20, 60).alone(true).part(Part.SETTLE));

        assertEquals(List.of("swedish", "points", "swedish"), planned(answer));
        assertEquals(Cause.ALONE, notPlanned(answer, "shiatsu").cause());
    }

    @Test
    void theGeneralStrokesAreTheLeadIfItIsGeneral() {
        Recommendation answer = favoured(general("strokes", 10, 20), specific("points"), general("others", 10, 20));

        assertEquals(List.of("strokes", "points", "strokes"), planned(answer));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "others").cause());
    }

    @Test
    void elseTheGeneralStrokesAreTheFirstEligibleOnes() {
        assertEquals(
                Set.of("strokes", "points"),
                Set.copyOf(planned(favoured(specific("points"), general("strokes", 10, 20)))));
        assertEquals(
                Set.of("strokes", "points"),
                Set.copyOf(planned(favoured(
                        specific("points"),
                        general("strokes", 10, 20).role(Role.ADJUNCT),
                        general("others", 10, 20)))));
    }

    @Test
    void elseTheGeneralStrokesAreTheFirstOfferedThatCanStandIn() {
        Recommendation answer = favoured(specific("points"));

        assertEquals(List.of("swedish", "points", "swedish"), planned(answer));
        assertEquals(Optional.of(Step.Why.SHAPE), step(answer, "swedish").why());
        assertEquals(
                Set.of("light-stroking", "points"),
                Set.copyOf(planned(recommend(
                        only(specific("points").build(), favouring("points")),
                        treated("upper-back").minutes(60).offered("points", "light-stroking")))));
    }

    @Test
    void withoutGeneralStrokesASessionIsWhatIsLeft() {
        Recommendation answer = recommend(
                only(NO_GENERAL, specific("points").build(), favouring("points")),
                treated("upper-back").minutes(60));

        assertEquals("check_in 5, points 10, closing 5", outline(answer));
    }

    @Test
    void atMostOneMoreIsSpecificWithASpecificLead() {
        Recommendation answer = favoured(specific("a"), specific("b", "heat"), specific("c", "suction"));

        assertEquals(List.of("swedish", "a", "b", "swedish"), planned(answer));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "c").cause());
    }

    @Test
    void atMostTwoAreSpecificWithAGeneralLead() {
        Recommendation answer =
                favoured(general("strokes", 10, 20), specific("a"), specific("b", "heat"), specific("c", "suction"));

        assertEquals(List.of("strokes", "a", "b", "strokes"), planned(answer));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "c").cause());
    }

    @Test
    void atMostOneIsSpecificWithALeadOfAnotherPart() {
        Recommendation answer = favoured(part("stretch", Part.LENGTHEN), specific("a"), specific("b", "heat"));

        assertEquals(Set.of("swedish", "stretch", "a"), Set.copyOf(planned(answer)));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "b").cause());
    }

    @Test
    void neverTwoHaveTheSameEssentialTraits() {
        Recommendation answer = favoured(
                specific("a", "heat", "suction"),
                specific("b", "suction", "heat"),
                specific("c", "heat").addOptionalTraits("oil"));

        assertEquals(Set.of("swedish", "a", "c"), Set.copyOf(planned(answer)));
        assertEquals(Cause.SAME_WORK, notPlanned(answer, "b").cause());
        assertEquals(
                Cause.SAME_WORK,
                notPlanned(favoured(general("strokes", 10, 20), specific("d"), specific("e")), "e")
                        .cause());
    }

    @Test
    void oneLengthens() {
        Recommendation answer =
                favoured(specific("points"), part("stretch", Part.LENGTHEN), part("joint-play", Part.LENGTHEN));

        assertTrue(planned(answer).contains("stretch"));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "joint-play").cause());
        assertEquals(
                Cause.ENOUGH,
                notPlanned(favoured(part("stretch", Part.LENGTHEN), part("joint-play", Part.LENGTHEN)), "joint-play")
                        .cause());
    }

    @Test
    void onePreparesOrSettles() {
        Recommendation answer = favoured(specific("points"), part("hold", Part.SETTLE), part("pack", Part.PREPARE));

        assertTrue(planned(answer).contains("hold"));
        assertEquals(Cause.ENOUGH, notPlanned(answer, "pack").cause());
    }

    @Test
    void whatHasNoPartGoesWithNothingButMayLead() {
        Recommendation beside =
                favoured(specific("points"), technique("talk", 0, 0, 5, 10).part(Optional.empty()));
        Recommendation leading = favoured(technique("talk", 0, 0, 5, 10).part(Optional.empty()), specific("points"));

        assertEquals(Cause.ENOUGH, notPlanned(beside, "talk").cause());
        assertEquals(Set.of("talk", "swedish", "points"), Set.copyOf(planned(leading)));
    }

    @Test
    void ofEqualsTheOneThatSharesAPositionWithTheLeadIsTaken() {
        Technique.Builder lead = specific("lead").addPositions("prone", "side-lying");
        Technique.Builder supine = specific("b", "heat").addPositions("supine");
        Technique.Builder prone = specific("c", "suction").addPositions("prone");
        Technique.Builder anyhow = specific("d", "deep-pressure");

        assertTrue(planned(favoured(lead, supine, prone)).contains("c"));
        assertTrue(planned(favoured(lead, supine, anyhow)).contains("d"));
        Identified more = indication("in-more", always(), "b", Strength.WEAK);
        Recommendation higher = recommend(
                only(
                        lead.build(),
                        supine.build(),
                        prone.build(),
                        indication("in-lead", always(), "lead", Strength.STRONG),
                        favouring("b"),
                        more,
                        favouring("c")),
                treated("upper-back").minutes(60));
        assertTrue(planned(higher).contains("b"));
    }

    @Test
    void aPositionThatIsBarredAtWorstIsNotOneToShare() {
        Identified[] entries = {
            specific("lead").addPositions("prone", "side-lying").build(),
            specific("b", "heat").addPositions("prone", "supine").build(),
            specific("c", "suction").addPositions("side-lying").build(),
            favouring("lead"),
            favouring("b"),
            favouring("c"),
            modify("ci", present("pregnancy")).addBars("prone").build()
        };

        assertTrue(planned(recommend(only(entries), treated("upper-back").absent("pregnancy")))
                .contains("b"));
        assertTrue(planned(recommend(only(entries), treated("upper-back"))).contains("c"));
    }

    // --- in what order ---

    @Test
    void preparingDryGeneralSpecificLengtheningSettling() {
        Recommendation whole = favoured(
                general("strokes", 10, 15),
                specific("points"),
                part("stretch", Part.LENGTHEN),
                specific("fascia", "heat").dry(true),
                part("hold", Part.SETTLE));
        Recommendation prepared = favoured(specific("points"), part("pack", Part.PREPARE));

        assertEquals(
                "check_in 5, fascia 10, strokes 10, points 10, stretch 10, strokes 5, hold 10, closing 5",
                outline(whole));
        assertEquals("pack", planned(prepared).get(0));
    }

    @Test
    void ofSpecificWorkTheGentlerComesFirst() {
        Recommendation byMost =
                favoured(technique("firm", 1, 5, 5, 10).addTraits("heat"), technique("light", 2, 3, 5, 10));
        Recommendation byLeast =
                favoured(technique("firm", 3, 4, 5, 10).addTraits("heat"), technique("light", 2, 4, 5, 10));
        Recommendation cups = favoured(
                technique("cups", 1, 1, 5, 10).pressure(Optional.empty()),
                technique("firm", 3, 5, 5, 10).addTraits("heat"));

        for (Recommendation answer : List.of(byMost, byLeast)) {
            assertEquals(List.of("swedish", "light", "firm", "swedish"), planned(answer));
        }
        assertEquals(List.of("swedish", "firm", "cups", "swedish"), planned(cups));
    }

    @Test
    void gentlerIsWhatIsSoOnceCapped() {
        Identified[] entries = {
            technique("a", 1, 5, 5, 10).build(),
            technique("b", 2, 3, 5, 10).addTraits("heat").build(),
            favouring("a"),
            favouring("b"),
            modify("ci", present("injury")).maxPressure(2).build()
        };

        assertEquals(
                List.of("swedish", "a", "b", "swedish"),
                planned(recommend(
                        only(entries), treated("upper-back").minutes(60).present("injury"))));
        assertEquals(
                List.of("swedish", "b", "a", "swedish"),
                planned(recommend(
                        only(entries), treated("upper-back").minutes(60).absent("injury"))));
    }

    @Test
    void generalStrokesOfFifteenMinutesComeBackAfterSpecificAndLengtheningWork() {
        assertEquals(
                "check_in 5, strokes 10, points 10, strokes 5, closing 5",
                outline(favoured(specific("points"), general("strokes", 15, 15))));
        assertEquals(
                "check_in 5, strokes 14, points 10, closing 5",
                outline(favoured(specific("points"), general("strokes", 14, 14))));
        assertEquals(
                "check_in 5, strokes 15, stretch 10, closing 5",
                outline(favoured(part("stretch", Part.LENGTHEN), general("strokes", 15, 15))));
        assertEquals(
                "check_in 5, fascia 10, strokes 15, closing 5",
                outline(favoured(specific("fascia").dry(true), general("strokes", 15, 15))));
    }

    // --- depth ---

    @Test
    void deepWorkBeginsAtThree() {
        Recommendation answer = favoured(
                technique("deep", 4, 5, 5, 10), technique("points", 3, 5, 5, 10).addTraits("heat"));

        assertEquals(OptionalInt.of(3), step(answer, "deep").startAt());
        assertEquals(OptionalInt.empty(), step(answer, "points").startAt());
    }

    @Test
    void deepWorkHasTenMinutesOfGeneralStrokesBeforeIt() {
        assertEquals(
                "check_in 3, strokes 10, deep 10, closing 2",
                outline(favoured(25, technique("deep", 4, 5, 10, 30), general("strokes", 5, 20))));
        assertEquals(
                "check_in 3, strokes 5, points 15, closing 2",
                outline(favoured(25, technique("points", 3, 5, 10, 30), general("strokes", 5, 20))));
    }

    @Test
    void withoutTimeForTenMinutesOfGeneralStrokesDeepWorkIsNotPlanned() {
        Recommendation answer = favoured(20, technique("deep", 4, 5, 10, 30), general("strokes", 5, 20));

        assertEquals("check_in 3, strokes 15, closing 2", outline(answer));
        assertEquals(Cause.NO_TIME, notPlanned(answer, "deep").cause());
    }

    @Test
    void whatIsNotAfterGeneralStrokesOfTenMinutesIsNotWarmed() {
        Recommendation dry = favoured(technique("deep", 4, 5, 5, 10).dry(true));
        Recommendation shortStrokes = favoured(technique("deep", 4, 5, 5, 10), general("strokes", 5, 9));
        Recommendation none = recommend(
                only(NO_GENERAL, technique("deep", 4, 5, 5, 10).build(), favouring("deep")),
                treated("upper-back").minutes(60));

        for (Recommendation answer : List.of(dry, shortStrokes, none)) {
            assertFalse(planned(answer).contains("deep"));
            assertEquals(Cause.NOT_WARMED, notPlanned(answer, "deep").cause());
        }
    }

    @Test
    void theGeneralStrokesThatWarmAreThoseOfTheSession() {
        Technique.Builder deep = technique("deep", 4, 5, 5, 10);
        Recommendation longer = favoured(general("adjunct", 5, 9).role(Role.ADJUNCT), general("strokes", 10, 20), deep);
        Recommendation shorter =
                favoured(general("adjunct", 10, 20).role(Role.ADJUNCT), general("strokes", 5, 9), deep);

        assertEquals(List.of("strokes", "deep", "strokes"), planned(longer));
        assertEquals(List.of("strokes"), planned(shorter));
        assertEquals(Cause.NOT_WARMED, notPlanned(shorter, "deep").cause());
    }

    @Test
    void generalStrokesAreNeverDeep() {
        Recommendation answer =
                favoured(specific("points"), general("strokes", 10, 20).pressure(new Pressure(4, 5)));

        assertEquals(Set.of("swedish", "points"), Set.copyOf(planned(answer)));
        assertEquals(Cause.NOT_WARMED, notPlanned(answer, "strokes").cause());
    }

    // --- why ---

    @Test
    void everyStepSaysWhyItIsThere() {
        Identified[] entries = {
            specific("points").build(),
            favouring("points"),
            specific("cups", "suction").build()
        };
        Recommendation answer =
                recommend(only(entries), treated("upper-back").minutes(60).wished("cups"));

        assertEquals(Optional.of(Step.Why.WISH), step(answer, "cups").why());
        assertEquals(Optional.of(Step.Why.INDICATION), step(answer, "points").why());
        assertEquals(Optional.of(Step.Why.SHAPE), step(answer, "swedish").why());
        assertEquals(
                Optional.of(Step.Why.FALLBACK),
                step(recommend(only(), treated("upper-back")), "swedish").why());
        assertTrue(answer.plan().orElseThrow().session().orElseThrow().steps().stream()
                .allMatch(step -> step.why().isPresent() == step.technique().isPresent()));
    }
}
