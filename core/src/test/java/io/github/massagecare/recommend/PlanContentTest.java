package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a ready plan holds, by what is so at worst, and what its precautions name (MEANING 7). */
class PlanContentTest {
    @Test
    void nutOilNotAskedIsReadyWithOilKeptOutAndNamedInPrecautions() {
        Recommendation answer = recommend(healthyBut("q-nuts").present("muscle-tension"));

        assertEquals(Standing.READY, plan(answer).standing());
        assertEquals(List.of("oil"), step(answer, "swedish").omit());
        assertEquals(List.of("oil"), step(answer, "deep-tissue").omit());
        Reason precaution = plan(answer).precautions().get(0);
        assertEquals("ci-nut-allergy", precaution.rule());
        assertEquals(List.of("nut-allergy"), precaution.open());
        assertEquals(List.of(), precaution.facts());
    }

    @Test
    void aTechniquesOwnLimitsAreWhatIsKnownAndTheStepsAreWhatIsSoAtWorst() {
        Recommendation answer =
                recommend(healthyBut("q-nuts", "q-bones").absent("disc-lesion").present("muscle-tension"));

        assertEquals(List.of(), advice(answer, "swedish").omit());
        assertEquals(OptionalInt.empty(), advice(answer, "swedish").maxPressure());
        assertEquals(List.of("oil"), step(answer, "swedish").omit());
        assertEquals(OptionalInt.of(2), step(answer, "swedish").maxPressure());
        assertEquals(List.of("spine"), step(answer, "deep-tissue").notAt());
    }

    @Test
    void whatWasNotAskedAndKeepsATechniqueOutIsNamedAmongThePrecautions() {
        Recommendation answer = recommend(healthyBut("q-wishes").present("stiffness", "muscle-tension"));

        assertFalse(planned(answer).contains("hot-stone"));
        assertTrue(
                rules(plan(answer).precautions()).contains("ci-heat-dislike"),
                rules(plan(answer).precautions()).toString());
    }

    @Test
    void whatWasNotAskedAndShortensTheSessionIsNamedAmongThePrecautions() {
        Recommendation answer =
                recommend(healthyBut("q-pregnancy").present("muscle-tension").minutes(60));

        assertEquals(45, plan(answer).session().orElseThrow().minutes());
        assertTrue(rules(plan(answer).precautions()).contains("ci-pregnancy"));
    }

    @Test
    void whatKeepsAnActivityOutIsNamedAmongThePrecautions() {
        Recommendation open =
                recommend(healthyBut("q-bones").absent("disc-lesion").present("tech-neck"));
        Rulebook rulebook = only(
                modify("ci", always()).addBars("spinal-extension").addAt("neck").build(),
                selfCare("sc", always(), "thoracic-extension"));

        assertTrue(rules(plan(open).precautions()).contains("ci-osteoporosis"));
        assertEquals(
                List.of("ci"),
                rules(plan(recommend(rulebook, treated("left-forearm"))).precautions()));
    }

    @Test
    void whatHoldsAndTouchesWhatIsTreatedIsAmongThePrecautions() {
        assertEquals(
                List.of("ci-nut-allergy"),
                rules(plan(recommend(healthy().present("muscle-tension", "nut-allergy")))
                        .precautions()));
        assertEquals(
                List.of(),
                rules(plan(recommend(healthy().present("muscle-tension"))).precautions()));
    }

    @Test
    void aReadyPlanHoldsNothingThatARuleBarsAtWorst() {
        Recommendation answer =
                recommend(healthyBut("q-bleeding", "q-pregnancy", "q-nuts").present("muscle-tension", "stiffness"));

        assertEquals(Standing.READY, plan(answer).standing());
        assertEquals(List.of("swedish"), planned(answer));
        assertEquals(List.of("oil"), step(answer, "swedish").omit());
        assertEquals(List.of("supine", "side-lying"), step(answer, "swedish").positions());
    }

    @Test
    void aftercareBelongsToASession() {
        Advice aftercare = Advice.builder()
                .id("ad-easy")
                .when(always())
                .topic(Advice.Topic.AFTERCARE)
                .audience(Advice.Audience.CLIENT)
                .text("Take it easy.")
                .addSources("src")
                .evidence(Evidence.E4)
                .build();
        Rulebook enough = only(aftercare, indication("in", always(), "swedish", Strength.STRONG));
        Rulebook tooShort = only(
                aftercare,
                indication("in", always(), "swedish", Strength.STRONG),
                modify("ci", always()).maxMinutes(8).build());

        assertEquals(
                List.of("ad-easy"),
                plan(recommend(enough, treated("upper-back"))).aftercare());
        assertEquals(
                Standing.READY, plan(recommend(tooShort, treated("upper-back"))).standing());
        assertEquals(List.of(), plan(recommend(tooShort, treated("upper-back"))).aftercare());
    }

    @Test
    void aLocalAllWorkRuleIsKeptOutOfAReadyPlan() {
        Rulebook rulebook = only(
                absolute("ci", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build(),
                indication("in", always(), "swedish", Strength.STRONG));
        Recommendation answer =
                recommend(rulebook, treated("upper-back", "neck").present("stress"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        assertEquals(List.of("neck"), step(answer, "swedish").notAt());
        assertEquals(List.of("ci"), rules(plan(answer).precautions()));
    }
}
