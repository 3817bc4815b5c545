package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Booked.booked;
import static io.github.massagecare.recommend.Booked.filled;
import static io.github.massagecare.recommend.Booked.minutes;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.outline;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a session is (MEANING 10). */
class SessionLengthTest {
    @Test
    void wholeMinutesThatAddUp() {
        for (String finding :
                List.of("muscle-tension", "stiffness", "stress", "tech-neck", "pregnancy", "nut-allergy")) {
            for (int booked = 15; booked <= 180; booked++) {
                Session session = session(
                        recommend(healthy().present("muscle-tension", finding).minutes(booked)));

                assertEquals(
                        session.minutes(),
                        session.steps().stream().mapToInt(Step::minutes).sum(),
                        finding + " in " + booked);
                assertTrue(session.steps().stream().allMatch(step -> step.minutes() >= 1), finding + " in " + booked);
            }
        }
    }

    @Test
    void theSlotIsWhatIsBooked() {
        assertEquals(50, minutes(filled(), 50));
        assertEquals(45, minutes(filled(dosing("do", always(), 30, 60).build()), 45));
        assertEquals(
                20,
                minutes(filled(dosing("do", always(), 30, 60).build()), 20),
                "also where the dosing has more at least");
    }

    @Test
    void theSlotIsNoLongerThanTheDosingsMost() {
        assertEquals(60, minutes(filled(dosing("do", always(), 30, 60).build()), 90));
    }

    @Test
    void theSlotIsNoLongerThanAnyCap() {
        Rulebook rulebook = filled(
                dosing("do", always(), 30, 60).build(),
                modify("ci-a", present("pregnancy")).maxMinutes(40).build(),
                modify("ci-b", present("injury")).maxMinutes(20).build());

        assertEquals(
                40,
                session(recommend(
                                rulebook,
                                treated("upper-back")
                                        .minutes(60)
                                        .present("pregnancy")
                                        .absent("injury")))
                        .minutes());
        assertEquals(
                35,
                session(recommend(
                                rulebook,
                                treated("upper-back")
                                        .minutes(35)
                                        .present("pregnancy")
                                        .absent("injury")))
                        .minutes());
        assertEquals(
                20,
                session(recommend(rulebook, treated("upper-back").minutes(60).present("pregnancy", "injury")))
                        .minutes());
    }

    @Test
    void aCapThatIsNotKnownShortensTheSessionToo() {
        assertEquals(
                45,
                session(recommend(healthyBut("q-pregnancy")
                                .present("muscle-tension")
                                .minutes(60)))
                        .minutes());
        assertEquals(
                60,
                session(recommend(healthy().present("muscle-tension").minutes(60)))
                        .minutes());
    }

    @Test
    void withoutABookingItIsTheDosingsMidpointToTheNextFive() {
        assertEquals(45, minutes(filled(dosing("do", always(), 30, 60).build())));
        assertEquals(40, minutes(filled(dosing("do", always(), 30, 45).build())));
        assertEquals(30, minutes(filled(dosing("do", always(), 30, 30).build())));
        assertEquals(25, minutes(filled(dosing("do", always(), 20, 30).build())));
        assertEquals(45, minutes(filled(dosing("do", always(), 36, 45).build())));
        assertEquals(33, minutes(filled(dosing("do", always(), 29, 33).build())), "but no more than its most");
    }

    @Test
    void withoutADosingEitherItIsTheMostOfAllPlannedAndTen() {
        Rulebook rulebook = only(technique("points", 1, 3, 5, 12).build(), favouring("points"));

        assertEquals(
                "check_in 5, swedish 35, points 12, swedish 5, closing 5",
                outline(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void checkInAndClosingTakeFiveMinutesAtMostAndTenFromThirtyFiveOn() {
        assertEquals("", outline(booked(filled(), 5)));
        assertEquals("check_in 3, long 5, closing 2", outline(booked(filled(), 10)));
        assertEquals("check_in 3, long 15, closing 2", outline(booked(filled(), 20)));
        assertEquals("check_in 3, long 25, closing 2", outline(booked(filled(), 30)));
        assertEquals("check_in 3, long 25, closing 3", outline(booked(filled(), 31)));
        assertEquals("check_in 4, long 25, closing 3", outline(booked(filled(), 32)));
        assertEquals("check_in 4, long 25, closing 4", outline(booked(filled(), 33)));
        assertEquals("check_in 5, long 25, closing 4", outline(booked(filled(), 34)));
        assertEquals("check_in 5, long 25, closing 5", outline(booked(filled(), 35)));
        assertEquals("check_in 5, long 26, closing 5", outline(booked(filled(), 36)));
        assertEquals("check_in 5, long 50, closing 5", outline(booked(filled(), 60)));
    }
}
