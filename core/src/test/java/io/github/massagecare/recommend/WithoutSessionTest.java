package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.noHands;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.withoutSession;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan without a session says why (MEANING 7). */
class WithoutSessionTest {
    @Test
    void withoutAnyFallbackEducationAndSelfCareAloneAreThePlan() {
        Rulebook rulebook = only(noHands().build(), selfCare("sc", always(), "desk-breaks"));
        CarePlan plan = recommend(rulebook, treated("upper-back")).plan().orElseThrow();

        assertTrue(plan.session().isEmpty());
        assertEquals(1, plan.selfCare().size());
        assertEquals(
                WithoutSession.Cause.EVERYTHING_BARRED,
                plan.withoutSession().orElseThrow().cause());
        assertEquals(
                List.of("ci-hands"), rules(plan.withoutSession().orElseThrow().reasons()));
    }

    @Test
    void aPlanWithoutASessionSaysWhyWhenEverythingIsBarred() {
        Rulebook rulebook = only(
                modify("ci", always())
                        .addBars("swedish", "light-stroking", "still-hands")
                        .build(),
                indication("in", always(), "swedish", Strength.STRONG));
        CarePlan plan = plan(recommend(rulebook, treated("upper-back")));

        assertTrue(plan.session().isEmpty());
        assertEquals(
                WithoutSession.Cause.EVERYTHING_BARRED,
                plan.withoutSession().orElseThrow().cause());
        assertEquals(List.of("ci"), rules(plan.withoutSession().orElseThrow().reasons()));
    }

    @Test
    void whereWhatCouldLeadIsNotOnOfferThatIsTheCause() {
        Recommendation answer =
                recommend(only(favouring("deep-tissue")), treated("upper-back").offered("hot-stone"));

        assertEquals(WithoutSession.Cause.NOT_OFFERED, withoutSession(answer).cause());
    }

    @Test
    void whereNothingIsAgainstWhatCouldLeadNothingIsIndicatedThatCouldCarryASession() {
        Rulebook rulebook = Rulebook.builder()
                .from(only())
                .techniques(List.of(
                        technique("deep", 4, 5, 10, 20).build(),
                        general("strokes", 10, 20).build()))
                .indications(List.of(favouring("deep")))
                .build();
        WithoutSession without = withoutSession(recommend(rulebook, treated("upper-back")));

        assertEquals(WithoutSession.Cause.NOTHING_INDICATED, without.cause());
        assertEquals(List.of(), without.reasons());
    }
}
