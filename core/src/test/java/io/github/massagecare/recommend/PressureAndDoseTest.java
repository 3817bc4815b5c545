package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Booked.filled;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Range;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How deep the steps of a session go, and how often one is to come (MEANING 10 and 6). */
class PressureAndDoseTest {
    @Test
    void theStartingPressureOfTheDosingCapsEveryStep() {
        assertEquals(
                OptionalInt.of(2),
                step(recommend(healthy().measure("pain", 9).present("muscle-tension")), "swedish")
                        .maxPressure());
        Rulebook rulebook = filled(dosing("do", always(), 30, 60).maxPressure(1).build());
        assertEquals(
                OptionalInt.of(1),
                step(recommend(rulebook, treated("upper-back")), "long").maxPressure());
    }

    @Test
    void thePressureOfAStepIsTheLowestOfAllCaps() {
        Rulebook rulebook = filled(
                dosing("do", always(), 30, 60).maxPressure(2).build(),
                modify("ci", always()).maxPressure(1).build());

        assertEquals(
                OptionalInt.of(1),
                step(recommend(rulebook, treated("upper-back")), "long").maxPressure());
    }

    @Test
    void theDoseIsTheOneOfTheDosingRule() {
        var dose = recommend(healthy().measure("pain", 9))
                .plan()
                .orElseThrow()
                .dosing()
                .orElseThrow();

        assertEquals("do-strong-pain", dose.rule());
        assertEquals(new Range(3, 7), dose.everyDays());
        assertEquals(new Range(2, 3), dose.sessions());
        assertEquals(2, dose.reviewAfter());
        assertEquals(
                2,
                recommend(healthy().measure("pain", 9))
                        .plan()
                        .orElseThrow()
                        .review()
                        .orElseThrow()
                        .afterSessions());
    }
}
