package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionTest {
  /** A technique that fills any session, led by an indication, and whatever else. */
  private static Rulebook filled(Identified... entries) {
    Identified[] all =
        Stream.concat(
                Stream.of(technique("long", 1, 3, 5, 200).build(), indication("in-long", always(), "long", Strength.STRONG)),
                Stream.of(entries))
            .toArray(Identified[]::new);
    return only(all);
  }

  private static int minutes(Rulebook rulebook, int booked) {
    return session(recommend(rulebook, treated("upper-back").minutes(booked))).minutes();
  }

  private static int minutes(Rulebook rulebook) {
    return session(recommend(rulebook, treated("upper-back"))).minutes();
  }

  // 4.10

  @Test
  void wholeMinutesThatAddUp() {
    for (String finding : List.of("muscle-tension", "stiffness", "stress", "tech-neck", "pregnancy", "nut-allergy")) {
      for (int booked = 1; booked <= 180; booked++) {
        Recommendation answer = recommend(healthy().present("muscle-tension", finding).minutes(booked));
        Session session = session(answer);

        assertEquals(session.minutes(), session.steps().stream().mapToInt(Step::minutes).sum(), finding + " in " + booked);
        assertTrue(session.steps().stream().allMatch(step -> step.minutes() >= 1), finding + " in " + booked);
      }
    }
  }

  @Test
  void everyTechniqueHasItsOwnMinimumAndNoMoreThanItsMaximum() {
    for (int booked = 30; booked <= 90; booked++) {
      Recommendation answer = recommend(healthy().present("muscle-tension", "stiffness", "stress").minutes(booked));
      for (String id : planned(answer)) {
        Technique technique = Fixture.rulebook().technique(id).orElseThrow();
        assertTrue(step(answer, id).minutes() >= technique.minutes().min(), id + " in " + booked);
        assertTrue(step(answer, id).minutes() <= technique.minutes().max(), id + " in " + booked);
      }
    }
  }

  @Test
  void itOpensWithACheckInAndEndsWithAClosing() {
    List<Step> steps = session(recommend(healthy().present("muscle-tension"))).steps();

    assertEquals(Optional.of(Step.Frame.CHECK_IN), steps.get(0).frame());
    assertEquals(Optional.of(Step.Frame.CLOSING), steps.get(steps.size() - 1).frame());
    assertEquals(2, steps.stream().filter(step -> step.frame().isPresent()).count());
    assertTrue(steps.stream().allMatch(step -> step.frame().isPresent() != step.technique().isPresent()));
  }

  @Test
  void theTechniquesStandInASensibleOrderWarmUpMainWorkSettle() {
    Rulebook rulebook =
        only(
            technique("firm", 3, 5, 5, 10).build(),
            technique("light", 0, 1, 5, 10).build(),
            technique("middle", 2, 3, 5, 10).build(),
            indication("in-1", always(), "firm", Strength.STRONG),
            indication("in-2", always(), "light", Strength.WEAK),
            indication("in-3", always(), "middle", Strength.MODERATE));

    assertEquals("firm", planned(recommend(rulebook, treated("upper-back").minutes(60))).get(1));
    assertEquals(List.of("swedish", "deep-tissue"), planned(recommend(healthy().present("muscle-tension"))));
  }

  @Test
  void theBookedMinutesAreKeptWithinDosing() {
    Rulebook rulebook = filled(dosing("do", always(), 30, 60).build());

    assertEquals(45, minutes(rulebook, 45));
    assertEquals(60, minutes(rulebook, 60));
    assertEquals(60, minutes(rulebook, 90));
    assertEquals(30, minutes(rulebook, 20));
  }

  @Test
  void theBookedMinutesAreKeptUnderMaxMinutes() {
    Rulebook rulebook =
        filled(
            dosing("do", always(), 30, 60).build(),
            modify("ci-a", present("pregnancy")).maxMinutes(40).build(),
            modify("ci-b", present("injury")).maxMinutes(20).build());

    assertEquals(40, session(recommend(rulebook, treated("upper-back").minutes(60).present("pregnancy").absent("injury"))).minutes());
    assertEquals(35, session(recommend(rulebook, treated("upper-back").minutes(35).present("pregnancy").absent("injury"))).minutes());
    assertEquals(20, session(recommend(rulebook, treated("upper-back").minutes(60).present("pregnancy", "injury"))).minutes());
  }

  @Test
  void aCapThatIsNotKnownShortensTheSessionToo() {
    assertEquals(45, session(recommend(healthyBut("q-pregnancy").present("muscle-tension").minutes(60))).minutes());
    assertEquals(60, session(recommend(healthy().present("muscle-tension").minutes(60))).minutes());
  }

  @Test
  void withoutBookedMinutesItIsTheDosingsMidpointToTheNextFive() {
    assertEquals(45, minutes(filled(dosing("do", always(), 30, 60).build())));
    assertEquals(40, minutes(filled(dosing("do", always(), 30, 45).build())));
    assertEquals(30, minutes(filled(dosing("do", always(), 30, 30).build())));
    assertEquals(25, minutes(filled(dosing("do", always(), 20, 30).build())));
    assertEquals(45, minutes(filled(dosing("do", always(), 36, 45).build())));
    assertEquals(33, minutes(filled(dosing("do", always(), 29, 33).build())), "but no more than its most");
  }

  @Test
  void withoutDosingTheBookedMinutesAreTheSession() {
    assertEquals(50, minutes(filled(), 50));
  }

  @Test
  void withoutDosingAndBookedMinutesTheLeadsMostIsTheSessionAndNotThatOfAnAdjunct() {
    Rulebook rulebook =
        only(
            technique("adjunct", 1, 3, 5, 60).role(Technique.Role.ADJUNCT).build(),
            technique("lead", 1, 3, 5, 20).build(),
            indication("in-adjunct", always(), "adjunct", Strength.STRONG),
            indication("in-lead", always(), "lead", Strength.WEAK));
    Recommendation answer = recommend(rulebook, treated("upper-back"));

    assertEquals(30, session(answer).minutes());
    assertEquals(15, step(answer, "lead").minutes());
  }

  @Test
  void aTechniqueWhoseOwnMinimumDoesNotFitIsDroppedWithTheReason() {
    Rulebook rulebook =
        only(
            technique("lead", 1, 3, 15, 40).build(),
            technique("slow", 1, 3, 30, 40).build(),
            technique("quick", 1, 3, 5, 10).build(),
            indication("in-lead", always(), "lead", Strength.STRONG),
            indication("in-slow", always(), "slow", Strength.MODERATE),
            indication("in-quick", always(), "quick", Strength.WEAK),
            modify("ci", always()).maxMinutes(40).build(),
            dosing("do", always(), 30, 60).build());
    Recommendation answer = recommend(rulebook, treated("upper-back").minutes(60));
    Session.Dropped dropped = session(answer).dropped().get(0);

    assertTrue(planned(answer).containsAll(List.of("lead", "quick")));
    assertFalse(planned(answer).contains("slow"));
    assertEquals("slow", dropped.technique());
    assertEquals(Session.DropCause.NO_TIME, dropped.cause());
    assertTrue(rules(dropped.reasons()).contains("ci"));
  }

  @Test
  void aSessionInWhichNothingFitsSaysSo() {
    Rulebook rulebook = only(indication("in", always(), "swedish", Strength.STRONG), modify("ci", always()).maxMinutes(8).build());
    CarePlan plan = recommend(rulebook, treated("upper-back").minutes(60)).plan().orElseThrow();

    assertTrue(plan.session().isEmpty());
    assertEquals(WithoutSession.Cause.NO_TIME, plan.withoutSession().orElseThrow().cause());
    assertTrue(rules(plan.withoutSession().orElseThrow().reasons()).contains("ci"));
  }

  @Test
  void theStartingPressureOfTheDosingCapsEveryStep() {
    Recommendation answer = recommend(healthy().measure("pain", 9).present("muscle-tension"));

    assertEquals(OptionalInt.of(2), step(answer, "swedish").maxPressure());
    Rulebook rulebook = filled(dosing("do", always(), 30, 60).maxPressure(1).build());
    assertEquals(OptionalInt.of(1), step(recommend(rulebook, treated("upper-back")), "long").maxPressure());
  }

  @Test
  void aTechniqueThatBeginsAboveTheStartingPressureIsDroppedWithTheReason() {
    Rulebook rulebook =
        only(
            indication("in-deep", always(), "deep-tissue", Strength.STRONG),
            indication("in-swedish", always(), "swedish", Strength.WEAK),
            dosing("do", always(), 30, 60).maxPressure(3).build());
    Recommendation answer = recommend(rulebook, treated("upper-back"));

    assertEquals(List.of("swedish"), planned(answer));
    assertEquals(Session.DropCause.STARTING_PRESSURE, session(answer).dropped().get(0).cause());
    assertEquals(List.of("do"), rules(session(answer).dropped().get(0).reasons()));
  }

  @Test
  void thePressureOfAStepIsTheLowestOfAllCaps() {
    Rulebook rulebook = filled(dosing("do", always(), 30, 60).maxPressure(2).build(), modify("ci", always()).maxPressure(1).build());

    assertEquals(OptionalInt.of(1), step(recommend(rulebook, treated("upper-back")), "long").maxPressure());
  }

  @Test
  void sharingTheMinutesIsDeterministicAndTheLeadComesFirst() {
    Rulebook rulebook =
        only(
            technique("lead", 1, 3, 10, 40).build(),
            technique("other", 1, 2, 10, 40).build(),
            indication("in-lead", always(), "lead", Strength.STRONG),
            indication("in-other", always(), "other", Strength.WEAK));
    Recommendation answer = recommend(rulebook, treated("upper-back").minutes(60));

    assertEquals(session(answer), session(recommend(rulebook, treated("upper-back").minutes(60))));
    assertTrue(step(answer, "lead").minutes() > step(answer, "other").minutes());
  }

  @Test
  void aTechniqueThatWouldLeaveTheLeadLessTimeThanItselfIsDropped() {
    Rulebook rulebook =
        only(
            technique("lead", 1, 3, 15, 60).build(),
            technique("slow", 1, 3, 30, 60).build(),
            technique("quick", 1, 3, 5, 10).build(),
            indication("in-lead", always(), "lead", Strength.STRONG),
            indication("in-slow", always(), "slow", Strength.MODERATE),
            indication("in-quick", always(), "quick", Strength.WEAK));
    Recommendation answer = recommend(rulebook, treated("upper-back").minutes(60));

    assertEquals(45, step(answer, "lead").minutes());
    assertEquals(5, step(answer, "quick").minutes());
    assertEquals(new Session.Dropped("slow", Session.DropCause.NO_TIME, List.of()), session(answer).dropped().get(0));
  }

  @Test
  void aLeadThatCannotUseTheTimeLeavesItToALongerTechnique() {
    Rulebook rulebook =
        only(
            technique("lead", 1, 3, 5, 20).build(),
            technique("slow", 1, 3, 30, 60).build(),
            indication("in-lead", always(), "lead", Strength.STRONG),
            indication("in-slow", always(), "slow", Strength.MODERATE));
    Recommendation answer = recommend(rulebook, treated("upper-back").minutes(60));

    assertEquals(20, step(answer, "lead").minutes());
    assertEquals(30, step(answer, "slow").minutes());
  }

  @Test
  void nobodyChangesPositionUnlessTimeWouldStayEmpty() {
    Technique seated = technique("chair", 1, 3, 10, 30).positions(List.of("seated")).build();
    Rulebook longLead = only(
        technique("lead", 1, 3, 15, 60).positions(List.of("prone")).build(), seated,
        indication("in-lead", always(), "lead", Strength.STRONG), indication("in-chair", always(), "chair", Strength.WEAK));
    Rulebook shortLead = only(
        technique("lead", 1, 3, 15, 20).positions(List.of("prone")).build(), seated,
        indication("in-lead", always(), "lead", Strength.STRONG), indication("in-chair", always(), "chair", Strength.WEAK));

    assertEquals(List.of("lead"), planned(recommend(longLead, treated("upper-back").minutes(60))));
    assertTrue(planned(recommend(shortLead, treated("upper-back").minutes(60))).contains("chair"));
  }

  @Test
  void theDoseIsTheOneOfTheDosingRule() {
    var dose = recommend(healthy().measure("pain", 9)).plan().orElseThrow().dosing().orElseThrow();

    assertEquals("do-strong-pain", dose.rule());
    assertEquals(new Range(3, 7), dose.everyDays());
    assertEquals(new Range(2, 3), dose.sessions());
    assertEquals(2, dose.reviewAfter());
    assertEquals(2, recommend(healthy().measure("pain", 9)).plan().orElseThrow().review().orElseThrow().afterSessions());
  }
}
