package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static Map<String, List<String>> consent(Recommendation answer) {
    return answer.plan().orElseThrow().consent().stream().collect(Collectors.toMap(Consent::technique, Consent::alternatives));
  }

  // 4.11

  @Test
  void eachPlannedTechniqueHasAConsentAndNoOtherHas() {
    Recommendation answer = recommend(healthy().present("muscle-tension", "stiffness"));

    assertEquals(planned(answer), answer.plan().orElseThrow().consent().stream().map(Consent::technique).toList());
    assertFalse(planned(answer).isEmpty());
  }

  @Test
  void itsAlternativesAreTheOtherEligibleTechniques() {
    Recommendation answer = recommend(healthy().present("muscle-tension"));

    assertEquals(Map.of("swedish", List.of("deep-tissue"), "deep-tissue", List.of("swedish")), consent(answer));
  }

  @Test
  void whatIsBarredAtWorstIsNoAlternative() {
    assertEquals(Map.of("swedish", List.of()), consent(recommend(healthyBut("q-bleeding").present("muscle-tension"))));
    assertEquals(Map.of("swedish", List.of()), consent(recommend(healthy().present("muscle-tension", "bleeding-risk"))));
  }

  @Test
  void whatIsEligibleButHasNoPlaceInTheSessionIsAnAlternative() {
    Recommendation answer = recommend(healthy().present("muscle-tension").minutes(30));

    assertEquals(List.of("deep-tissue"), planned(answer));
    assertEquals(Map.of("deep-tissue", List.of("swedish")), consent(answer));
  }

  @Test
  void natureBenefitsAndRisksAreInTheRulebook() {
    for (String id : planned(recommend(healthy().present("muscle-tension")))) {
      Technique technique = Fixture.rulebook().technique(id).orElseThrow();
      assertFalse(technique.nature().isBlank());
      assertFalse(technique.benefits().isBlank());
      assertFalse(technique.risks().isBlank());
    }
  }

  @Test
  void theConsequenceOfNotHavingItAndTheRightToStopAreAmongTheAdvice() {
    CarePlan plan = recommend(healthy().present("muscle-tension")).plan().orElseThrow();

    List<String> consent =
        plan.advice().stream()
            .filter(id -> Fixture.rulebook().entry(id, Advice.class).orElseThrow().topic() == Advice.Topic.CONSENT)
            .toList();
    assertEquals(List.of("ad-without", "ad-stop"), consent);
  }

  @Test
  void theFallbackNeedsConsentToo() {
    assertEquals(Map.of("still-hands", List.of()), consent(recommend(healthy())));
  }
}
