package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.notPlanned;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.outline;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Session.Shortfall;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a session is and how its minutes are shared (MEANING 10). */
class SessionTest {
    private static final Identified NO_GENERAL =
            modify("ci-general", always()).addBars("swedish", "light-stroking").build();

    /** General strokes that fill any session, and whatever else. */
    private static Rulebook filled(Identified... entries) {
        Stream<Identified> filling = Stream.of(general("long", 5, 200).build(), favouring("long"));
        return only(Stream.concat(filling, Stream.of(entries)).toArray(Identified[]::new));
    }

    private static Recommendation booked(Rulebook rulebook, int minutes) {
        return recommend(rulebook, treated("upper-back").minutes(minutes));
    }

    private static int minutes(Rulebook rulebook, int booked) {
        return session(booked(rulebook, booked)).minutes();
    }

    private static int minutes(Rulebook rulebook) {
        return session(recommend(rulebook, treated("upper-back"))).minutes();
    }

    private static WithoutSession without(Recommendation answer) {
        return answer.plan().orElseThrow().withoutSession().orElseThrow();
    }

    // --- how long ---

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

    // --- sharing ---

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
        assertEquals(WithoutSession.Cause.NO_TIME, without(answer).cause());
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

    // --- the least to book ---

    @Test
    void whereTheBookingIsTooShortTheLeastToBookIsNamed() {
        assertEquals(OptionalInt.of(15), without(booked(only(), 12)).leastToBook());
        assertEquals(
                OptionalInt.of(40),
                without(booked(only(general("strokes", 30, 40).build(), favouring("strokes")), 39))
                        .leastToBook());
        assertEquals(40, minutes(only(general("strokes", 30, 40).build(), favouring("strokes")), 40));
        assertEquals(
                OptionalInt.of(30),
                without(booked(only(general("strokes", 25, 40).build(), favouring("strokes")), 29))
                        .leastToBook());
    }

    @Test
    void whereACapOrTheDosingIsTooShortNoBookingHelps() {
        Rulebook capped = only(modify("ci", always()).maxMinutes(8).build());
        Rulebook dosed = only(dosing("do", always(), 5, 14).build());

        for (int booked : List.of(7, 60)) {
            assertEquals(OptionalInt.empty(), without(booked(capped, booked)).leastToBook());
            assertEquals(OptionalInt.empty(), without(booked(dosed, booked)).leastToBook());
            assertEquals(List.of("ci"), rules(without(booked(capped, booked)).reasons()));
            assertEquals(List.of("do"), rules(without(booked(dosed, booked)).reasons()));
        }
        assertEquals(
                OptionalInt.empty(),
                without(recommend(capped, treated("upper-back"))).leastToBook());
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

    // --- pressure and dose ---

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
