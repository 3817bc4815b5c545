package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Booked.booked;
import static io.github.massagecare.rulebook.Criterion.always;
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
import static io.github.massagecare.testing.Fixture.withoutSession;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the minutes of a session are shared (MEANING 10). */
class SessionSharingTest {
    private static final Identified NO_GENERAL =
            modify("ci-general", always()).addBars("swedish", "light-stroking").build();

    @Test
    void knotsAtSixty() {
        Rulebook rulebook = only(
                technique("points", 2, 4, 5, 15).build(),
                indication("in-deep", always(), "deep-tissue", Strength.STRONG),
                favouring("points"));

        assertEquals(
                "check_in 5, swedish 10, points 5, deep-tissue 30, swedish 5, closing 5",
                outline(booked(rulebook, 60)));
    }

    @Test
    void techNeckAtThirty() {
        Rulebook rulebook = only(technique("myofascial", 1, 3, 10, 30).dry(true).build(), favouring("myofascial"));

        assertEquals("check_in 3, myofascial 15, swedish 10, closing 2", outline(booked(rulebook, 30)));
    }

    @Test
    void eachPlannedTechniqueGetsItsLeast() {
        Rulebook rulebook = only(
                general("strokes", 8, 40).build(),
                technique("points", 1, 3, 7, 30).build(),
                technique("stretch", 1, 3, 6, 30).part(Part.LENGTHEN).build(),
                favouring("points"),
                favouring("strokes"),
                favouring("stretch"));

        assertEquals("check_in 3, strokes 8, points 7, stretch 6, closing 2", outline(booked(rulebook, 26)));
    }

    @Test
    void generalStrokesBesideALeadGrowToAQuarterOfTheCareThenTheLeadThenTheStrokesThenTheOthers() {
        Rulebook rulebook = only(
                technique("points", 1, 3, 5, 30).build(),
                general("strokes", 5, 25).build(),
                technique("stretch", 1, 3, 5, 30).part(Part.LENGTHEN).build(),
                technique("hold", 0, 1, 5, 30).part(Part.SETTLE).build(),
                favouring("points"),
                favouring("strokes"),
                favouring("stretch"),
                favouring("hold"));

        assertEquals(
                "check_in 3, strokes 10, points 5, stretch 5, hold 5, closing 2",
                outline(booked(rulebook, 30)),
                "a quarter of 25 is 7");
        assertEquals("check_in 5, strokes 10, points 15, stretch 5, hold 5, closing 5", outline(booked(rulebook, 45)));
        assertEquals(
                "check_in 5, strokes 10, points 25, stretch 5, strokes 5, hold 5, closing 5",
                outline(booked(rulebook, 60)));
        assertEquals(
                "check_in 5, strokes 20, points 30, stretch 5, strokes 5, hold 5, closing 5",
                outline(booked(rulebook, 75)));
        assertEquals(
                "check_in 5, strokes 20, points 30, stretch 15, strokes 5, hold 5, closing 5",
                outline(booked(rulebook, 85)));
        assertEquals(
                "check_in 5, strokes 20, points 30, stretch 30, strokes 5, hold 30, closing 5",
                outline(booked(rulebook, 180)));
    }

    @Test
    void aGeneralLeadGrowsToItsMostFirst() {
        Rulebook rulebook = only(
                general("strokes", 5, 40).build(),
                favouring("strokes"),
                technique("points", 1, 3, 5, 30).build());

        assertEquals("check_in 5, strokes 40, closing 5", outline(booked(rulebook, 60)));
        assertEquals(
                "check_in 5, strokes 35, points 10, strokes 5, closing 5",
                outline(recommend(rulebook, treated("upper-back").minutes(60).wished("points", "strokes"))));
    }

    @Test
    void whatDoesNotFitIsDroppedTheLastChosenFirst() {
        Rulebook rulebook = only(
                technique("points", 1, 3, 10, 30).build(),
                technique("stretch", 1, 3, 10, 30).part(Part.LENGTHEN).build(),
                technique("hold", 0, 1, 5, 10).part(Part.SETTLE).build(),
                favouring("points"),
                favouring("stretch"),
                favouring("hold"));
        Recommendation answer = booked(rulebook, 33);

        assertEquals("check_in 4, swedish 10, points 15, closing 4", outline(answer));
        assertEquals(Cause.NO_TIME, notPlanned(answer, "stretch").cause());
        assertEquals(
                Cause.NO_TIME,
                notPlanned(answer, "hold").cause(),
                "it would fit, but what was chosen before it did not");
    }

    @Test
    void ifTheLeadDoesNotFitTheGeneralStrokesTakeItsPlace() {
        Rulebook rulebook = only(
                technique("points", 1, 3, 20, 30).build(),
                        technique("other", 1, 3, 5, 10).addTraits("heat").build(),
                indication("in-more", always(), "points", Strength.STRONG), favouring("other"));
        Recommendation answer = booked(rulebook, 30);

        assertEquals("check_in 3, swedish 25, closing 2", outline(answer));
        assertEquals(Optional.of(Step.Why.SHAPE), step(answer, "swedish").why());
        assertEquals(Cause.NO_TIME, notPlanned(answer, "points").cause());
        assertEquals(Cause.NO_TIME, notPlanned(answer, "other").cause());
    }

    @Test
    void ifALeadThatIsASessionOfItsOwnDoesNotFitTheGeneralStrokesLead() {
        Rulebook rulebook = only(
                technique("shiatsu", 1, 3, 40, 60).alone(true).build(),
                technique("points", 1, 3, 5, 10).build(),
                favouring("shiatsu"),
                favouring("points"));
        Recommendation answer = booked(rulebook, 30);

        assertEquals("check_in 3, swedish 15, points 5, swedish 5, closing 2", outline(answer));
        assertEquals(Cause.NO_TIME, notPlanned(answer, "shiatsu").cause());
        assertEquals(List.of("shiatsu"), planned(booked(rulebook, 60)));
    }

    @Test
    void withoutGeneralStrokesTheNextThatMayLeadTakesItsPlace() {
        Rulebook rulebook = only(
                NO_GENERAL,
                technique("slow", 1, 3, 40, 60).build(),
                technique("quick", 1, 3, 10, 15).addTraits("heat").build(),
                favouring("slow"),
                favouring("quick"));
        Recommendation answer = booked(rulebook, 30);

        assertEquals("check_in 3, quick 15, closing 2", outline(answer));
        assertEquals(Cause.NO_TIME, notPlanned(answer, "slow").cause());
    }

    @Test
    void ifTheGeneralStrokesDoNotFitThereIsNoSession() {
        Rulebook rulebook = only(technique("points", 1, 3, 5, 10).build(), favouring("points"));
        Recommendation answer = booked(rulebook, 14);

        assertEquals("", outline(answer));
        assertEquals(WithoutSession.Cause.NO_TIME, withoutSession(answer).cause());
        assertEquals(Cause.NO_TIME, notPlanned(answer, "points").cause());
        assertEquals("check_in 3, swedish 10, closing 2", outline(booked(rulebook, 15)));
    }

    @Test
    void handsOffWorkAloneIsNeverTheAnswerToAShortSlot() {
        Rulebook rulebook = only(
                technique("talk", 0, 0, 5, 20).part(Part.PREPARE).fallback(true).build(),
                technique("points", 1, 3, 5, 10).build(),
                favouring("points"),
                favouring("talk"));

        assertEquals("", outline(booked(rulebook, 12)));
    }
}
