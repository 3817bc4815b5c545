package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Favoured.NO_GENERAL;
import static io.github.massagecare.recommend.Favoured.favoured;
import static io.github.massagecare.recommend.Favoured.part;
import static io.github.massagecare.recommend.Favoured.specific;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is in a session, and why (MEANING 10). */
class SessionContentTest {
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
