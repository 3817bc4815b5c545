package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Booked.booked;
import static io.github.massagecare.recommend.Booked.filled;
import static io.github.massagecare.recommend.Booked.minutes;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.outline;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.withoutSession;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.Session.Shortfall;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a session falls short of, and the least to book where there is none (MEANING 10). */
class SessionShortfallTest {
    // --- the least to book ---

    @Test
    void whereTheBookingIsTooShortTheLeastToBookIsNamed() {
        assertEquals(OptionalInt.of(15), withoutSession(booked(only(), 12)).leastToBook());
        assertEquals(
                OptionalInt.of(40),
                withoutSession(booked(only(general("strokes", 30, 40).build(), favouring("strokes")), 39))
                        .leastToBook());
        assertEquals(40, minutes(only(general("strokes", 30, 40).build(), favouring("strokes")), 40));
        assertEquals(
                OptionalInt.of(30),
                withoutSession(booked(only(general("strokes", 25, 40).build(), favouring("strokes")), 29))
                        .leastToBook());
    }

    @Test
    void whereACapOrTheDosingIsTooShortNoBookingHelps() {
        Rulebook capped = only(modify("ci", always()).maxMinutes(8).build());
        Rulebook dosed = only(dosing("do", always(), 5, 14).build());

        for (int booked : List.of(7, 60)) {
            assertEquals(
                    OptionalInt.empty(), withoutSession(booked(capped, booked)).leastToBook());
            assertEquals(
                    OptionalInt.empty(), withoutSession(booked(dosed, booked)).leastToBook());
            assertEquals(
                    List.of("ci"), rules(withoutSession(booked(capped, booked)).reasons()));
            assertEquals(
                    List.of("do"), rules(withoutSession(booked(dosed, booked)).reasons()));
        }
        assertEquals(
                OptionalInt.empty(),
                withoutSession(recommend(capped, treated("upper-back"))).leastToBook());
    }

    // --- what it falls short of ---

    @Test
    void aSessionThatIsAsBookedAndAsDosedFallsShortOfNothing() {
        assertEquals(
                Optional.empty(),
                session(booked(filled(dosing("do", always(), 30, 60).build()), 45))
                        .shortOf());
        assertEquals(
                Optional.empty(),
                session(recommend(filled(), treated("upper-back"))).shortOf());
    }

    @Test
    void itFallsShortOfTheBookingForACapTheDosingOrWantOfContent() {
        assertEquals(
                Optional.of(new Shortfall(60, Shortfall.Of.BOOKING, Shortfall.By.CAP)),
                session(booked(filled(modify("ci", always()).maxMinutes(40).build()), 60))
                        .shortOf());
        assertEquals(
                Optional.of(new Shortfall(60, Shortfall.Of.BOOKING, Shortfall.By.DOSING)),
                session(booked(filled(dosing("do", always(), 30, 40).build()), 60))
                        .shortOf());
        assertEquals(
                Optional.of(new Shortfall(60, Shortfall.Of.BOOKING, Shortfall.By.CONTENT)),
                session(booked(only(), 60)).shortOf());
        assertEquals("check_in 5, swedish 40, closing 5", outline(booked(only(), 60)));
        assertEquals(50, minutes(only(), 60));
    }

    @Test
    void elseItFallsShortOfTheDosingsLeastForTheBookingACapOrWantOfContent() {
        Identified dosing = dosing("do", always(), 55, 60).build();
        Rulebook capped = filled(dosing, modify("ci", always()).maxMinutes(40).build());

        assertEquals(
                Optional.of(new Shortfall(55, Shortfall.Of.DOSING, Shortfall.By.BOOKING)),
                session(booked(filled(dosing), 30)).shortOf());
        assertEquals(
                Optional.of(new Shortfall(55, Shortfall.Of.DOSING, Shortfall.By.CAP)),
                session(recommend(capped, treated("upper-back"))).shortOf());
        assertEquals(
                Optional.of(new Shortfall(55, Shortfall.Of.DOSING, Shortfall.By.CAP)),
                session(booked(capped, 40)).shortOf());
        assertEquals(
                Optional.of(new Shortfall(55, Shortfall.Of.DOSING, Shortfall.By.CONTENT)),
                session(recommend(only(dosing), treated("upper-back"))).shortOf());
    }
}
