package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
  /** A session in which two techniques of twenty minutes cannot both have a place: only the lead is planned. */
  private static final Identified ROOM_FOR_ONE = dosing("do", always(), 30, 30).build();

  private static String lead(Identified... entries) {
    Identified[] all = Stream.concat(Stream.of(entries), Stream.of(ROOM_FOR_ONE)).toArray(Identified[]::new);
    List<String> planned = planned(recommend(only(all), treated("upper-back")));
    assertEquals(1, planned.size());
    return planned.get(0);
  }

  // 4.9: score

  @Test
  void theScoreIsTheSumOfTrueIndicationStrengths() {
    Recommendation answer = recommend(healthy().present("muscle-tension", "stress"));

    assertEquals(3, advice(answer, "swedish").score());
    assertEquals(3, advice(answer, "deep-tissue").score());
    assertEquals(0, advice(answer, "hot-stone").score());
    assertEquals(List.of("in-tension-swedish", "in-stress-swedish"), rules(advice(answer, "swedish").favouredBy()));
  }

  @Test
  void weakModerateAndStrongAreOneTwoAndThree() {
    for (Strength strength : Strength.values()) {
      Rulebook rulebook = only(indication("in", always(), "swedish", strength));
      assertEquals(strength.ordinal() + 1, advice(recommend(rulebook, treated("upper-back")), "swedish").score());
    }
  }

  @Test
  void aKnownAdaptCostsOne() {
    assertEquals(1, advice(recommend(healthy().present("muscle-tension", "nut-allergy")), "swedish").score());
  }

  @Test
  void anAdaptOnlyAtWorstCostsNothing() {
    assertEquals(2, advice(recommend(healthyBut("q-nuts").present("muscle-tension")), "swedish").score());
  }

  @Test
  void theHigherScoreLeads() {
    assertEquals(
        "b",
        lead(
            technique("a", 1, 3, 15, 20).build(),
            technique("b", 1, 3, 15, 20).build(),
            indication("in-a", always(), "a", Strength.MODERATE),
            indication("in-b", always(), "b", Strength.STRONG)));
  }

  @Test
  void amongEqualScoresRulebookOrderLeads() {
    assertEquals(
        "a",
        lead(
            technique("a", 1, 3, 15, 20).build(),
            technique("b", 1, 3, 15, 20).build(),
            indication("in-b", always(), "b", Strength.STRONG),
            indication("in-a", always(), "a", Strength.STRONG)));
  }

  @Test
  void theCostOfAnAdaptChangesTheLead() {
    assertEquals(
        "b",
        lead(
            technique("a", 1, 3, 15, 20).addOptionalTraits("oil").build(),
            technique("b", 1, 3, 15, 20).build(),
            modify("ci", always()).addBars("oil").build(),
            indication("in-a", always(), "a", Strength.STRONG),
            indication("in-b", always(), "b", Strength.STRONG)));
  }

  // 4.9: eligible

  @Test
  void eligibleIsSuitableOrAdaptAtWorstWithATrueIndication() {
    assertEquals(Set.of("swedish", "deep-tissue"), Set.copyOf(planned(recommend(healthy().present("muscle-tension")))));
    assertEquals(Set.of("swedish"), Set.copyOf(planned(recommend(healthyBut("q-bleeding").present("muscle-tension")))));
    assertEquals(Set.of("swedish"), Set.copyOf(planned(recommend(healthy().present("stress")))));
  }

  @Test
  void aTechniqueAtClearanceIsNotEligibleInAReadyPlan() {
    Recommendation answer = recommend(healthy().present("muscle-tension", "bleeding-risk"));

    assertEquals(Verdict.CLEARANCE, advice(answer, "deep-tissue").verdict());
    assertEquals(List.of("swedish"), planned(answer));
  }

  @Test
  void aPlanHasALeadAndAtMostTwoOthers() {
    Identified[] entries =
        Stream.of("a", "b", "c", "d")
            .flatMap(id -> Stream.<Identified>of(technique(id, 1, 3, 5, 10).build(), indication("in-" + id, always(), id, Strength.WEAK)))
            .toArray(Identified[]::new);

    assertEquals(Set.of("a", "b", "c"), Set.copyOf(planned(recommend(only(entries), treated("upper-back").minutes(90)))));
  }

  @Test
  void anAdjunctNeverLeads() {
    Recommendation answer = recommend(healthy().present("stiffness"));

    assertEquals(3, advice(answer, "cupping").score());
    assertEquals(2, advice(answer, "hot-stone").score());
    assertEquals(Set.of("hot-stone", "cupping"), Set.copyOf(planned(answer)));
    assertEquals(
        "a",
        lead(
            technique("a", 1, 3, 15, 20).build(),
            technique("b", 1, 3, 15, 20).role(Role.ADJUNCT).build(),
            indication("in-a", always(), "a", Strength.WEAK),
            indication("in-b", always(), "b", Strength.STRONG)));
  }

  @Test
  void anAdjunctAloneIsLedByAFallback() {
    Recommendation answer = recommend(healthy().present("stiffness", "heat-dislike"));

    assertTrue(planned(answer).contains("still-hands"), planned(answer).toString());
  }

  @Test
  void anAdjunctAloneWithoutAFallbackIsNoPlanOfItsOwn() {
    Rulebook rulebook =
        only(
            modify("ci", always()).addBars("light-stroking", "still-hands").build(),
            indication("in", always(), "cupping", Strength.STRONG));
    CarePlan plan = recommend(rulebook, treated("upper-back")).plan().orElseThrow();

    assertTrue(plan.session().isEmpty());
    assertTrue(plan.withoutSession().isPresent());
  }

  @Test
  void theTechniquesShareOnePositionWherePossible() {
    Rulebook rulebook =
        only(
            technique("a", 1, 3, 5, 10).addPositions("prone", "side-lying").build(),
            technique("b", 1, 3, 5, 10).addPositions("supine").build(),
            technique("c", 1, 3, 5, 10).addPositions("side-lying", "supine").build(),
            technique("d", 1, 3, 5, 10).addPositions("side-lying").build(),
            indication("in-a", always(), "a", Strength.STRONG),
            indication("in-b", always(), "b", Strength.STRONG),
            indication("in-c", always(), "c", Strength.MODERATE),
            indication("in-d", always(), "d", Strength.WEAK));

    assertEquals(Set.of("a", "c", "d"), Set.copyOf(planned(recommend(rulebook, treated("upper-back").minutes(60)))));
  }

  @Test
  void aPositionThatIsBarredAtWorstIsNotOneToShare() {
    Rulebook rulebook =
        only(
            technique("a", 1, 3, 5, 10).addPositions("prone", "side-lying").build(),
            technique("b", 1, 3, 5, 10).addPositions("prone", "supine").build(),
            technique("c", 1, 3, 5, 10).addPositions("side-lying").build(),
            technique("d", 1, 3, 5, 10).addPositions("side-lying").build(),
            modify("ci", present("pregnancy")).addBars("prone").build(),
            indication("in-a", always(), "a", Strength.STRONG),
            indication("in-b", always(), "b", Strength.STRONG),
            indication("in-c", always(), "c", Strength.MODERATE),
            indication("in-d", always(), "d", Strength.WEAK));

    assertEquals(Set.of("a", "c", "d"), Set.copyOf(planned(recommend(rulebook, treated("upper-back").minutes(60)))));
  }

  // 4.9: fallback

  @Test
  void ifNoneIsEligibleTheGentlestFallbackStandsIn() {
    assertEquals(List.of("still-hands"), planned(recommend(healthy())));
    assertEquals(
        List.of("still-hands"), planned(recommend(with(modify("ci", always()).addBars("swedish", "deep-tissue").build()),
            healthy().present("muscle-tension"))));
  }

  @Test
  void amongEquallyGentleFallbacksRulebookOrderDecides() {
    Rulebook rulebook = only(technique("holding", 0, 1, 10, 20).role(Role.FALLBACK).build());

    assertEquals(List.of("still-hands"), planned(recommend(rulebook, treated("upper-back"))));
  }

  @Test
  void aFallbackThatSomethingBarsAtWorstDoesNotStandIn() {
    Rulebook known = with(modify("ci", always()).addBars("still-hands").build());
    Rulebook open = with(modify("ci", present("injury")).addBars("still-hands").build());

    assertEquals(List.of("light-stroking"), planned(recommend(known, healthy())));
    assertEquals(List.of("light-stroking"), planned(recommend(open, healthyBut("q-injury"))));
  }

  @Test
  void aPrimaryTechniqueWithoutAnIndicationNeverStandsIn() {
    Rulebook rulebook = only(modify("ci", always()).addBars("still-hands", "light-stroking").build());

    assertFalse(planned(recommend(rulebook, treated("upper-back"))).contains("swedish"));
  }

  @Test
  void withoutAnyFallbackEducationAndSelfCareAloneAreThePlan() {
    Rulebook rulebook =
        only(
            modify("ci", always()).addBars("still-hands", "light-stroking").build(), selfCare("sc", always(), "desk-breaks"));
    CarePlan plan = recommend(rulebook, treated("upper-back")).plan().orElseThrow();

    assertTrue(plan.session().isEmpty());
    assertEquals(1, plan.selfCare().size());
    assertEquals(List.of("ci"), rules(plan.withoutSession().orElseThrow().reasons()));
  }

  @Test
  void theFallbackAlsoStandsInOnceClearanceWouldBeGiven() {
    Rulebook rulebook = only(clearance("ci", always()).barsAllWork(true).build());

    assertEquals(List.of("still-hands"), planned(recommend(rulebook, treated("upper-back"))));
  }
}
