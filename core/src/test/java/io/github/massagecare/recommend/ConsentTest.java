package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixture;
import io.github.massagecare.testing.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static Map<String, List<String>> consent(Recommendation answer) {
        return answer.plan().orElseThrow().consent().stream()
                .collect(Collectors.toMap(Consent::technique, Consent::alternatives));
    }

    // MEANING 11

    @Test
    void eachPlannedTechniqueHasAConsentAndNoOtherHas() {
        Recommendation answer = recommend(healthy().present("muscle-tension", "stiffness"));

        assertEquals(
                planned(answer).stream().distinct().toList(),
                answer.plan().orElseThrow().consent().stream()
                        .map(Consent::technique)
                        .toList());
        assertFalse(planned(answer).isEmpty());
    }

    @Test
    void whatComesTwiceIsAgreedToOnce() {
        Recommendation answer = recommend(healthy().present("muscle-tension").minutes(60));

        assertEquals(List.of("swedish", "deep-tissue", "swedish"), planned(answer));
        assertEquals(
                List.of("swedish", "deep-tissue"),
                answer.plan().orElseThrow().consent().stream()
                        .map(Consent::technique)
                        .toList());
    }

    @Test
    void itsAlternativesAreTheOtherEligibleTechniques() {
        Recommendation answer = recommend(healthy().present("muscle-tension"));

        assertEquals(Map.of("swedish", List.of("deep-tissue"), "deep-tissue", List.of("swedish")), consent(answer));
    }

    @Test
    void whatIsBarredAtWorstIsNoAlternative() {
        assertEquals(
                Map.of("swedish", List.of()),
                consent(recommend(healthyBut("q-bleeding").present("muscle-tension"))));
        assertEquals(
                Map.of("swedish", List.of()), consent(recommend(healthy().present("muscle-tension", "bleeding-risk"))));
    }

    @Test
    void whatIsEligibleButHasNoPlaceInTheSessionIsAnAlternative() {
        Recommendation answer = recommend(healthy().present("muscle-tension").minutes(20));

        assertEquals(List.of("swedish"), planned(answer));
        assertEquals(Map.of("swedish", List.of("deep-tissue")), consent(answer));
    }

    @Test
    void equipmentThatNobodyAskedForIsAnAlternative() {
        assertEquals(
                Map.of("swedish", List.of("cupping", "hot-stone"), "hot-stone", List.of("cupping")),
                consent(recommend(healthy().present("stiffness"))));
    }

    @Test
    void whatIsNotOnOfferOrBeginsAboveTheStartingPressureIsNoAlternative() {
        assertEquals(
                Map.of("swedish", List.of()),
                consent(recommend(healthy().present("muscle-tension").offered("swedish", "light-stroking"))));
        assertEquals(
                Map.of("swedish", List.of()),
                consent(recommend(healthy().present("muscle-tension").measure("pain", 9))));
    }

    @Test
    void generalStrokesThatOnlyBelongToTheShapeAreNoAlternative() {
        Recommendation answer = recommend(healthy().wished("deep-tissue"));

        assertEquals(Map.of("swedish", List.of("deep-tissue"), "deep-tissue", List.of()), consent(answer));
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
    void aRulebookSaysNatureBenefitsAndRisksOfEachTechnique() {
        String text = Fixtures.text("fixture/rulebook.json");
        for (String key : List.of("nature", "benefits", "risks")) {
            Problem problem =
                    Fixtures.problem(() -> Rulebook.read(text.replaceFirst("\"" + key + "\": \"[^\"]*\", ", "")));

            assertEquals(ProblemCode.MISSING_KEY, problem.code(), key);
        }
    }

    @Test
    void theConsequenceOfNotHavingItAndTheRightToStopAreAmongTheAdvice() {
        CarePlan plan = recommend(healthy().present("muscle-tension")).plan().orElseThrow();

        List<String> consent = plan.advice().stream()
                .filter(id ->
                        Fixture.rulebook().entry(id, Advice.class).orElseThrow().topic() == Advice.Topic.CONSENT)
                .toList();
        assertEquals(List.of("ad-without", "ad-stop"), consent);
    }

    @Test
    void theFallbackNeedsConsentToo() {
        assertEquals(Map.of("swedish", List.of()), consent(recommend(healthy())));
    }
}
