package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Favoured.NO_GENERAL;
import static io.github.massagecare.recommend.Favoured.favoured;
import static io.github.massagecare.recommend.Favoured.part;
import static io.github.massagecare.recommend.Favoured.specific;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
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

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In what order a session goes, and how deep (MEANING 10). */
class SessionOrderTest {
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
}
