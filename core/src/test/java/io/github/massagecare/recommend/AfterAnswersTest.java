package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.WithoutSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan after answers holds (MEANING 7). */
class AfterAnswersTest {
    @Test
    void anAfterAnswersPlanHasNoSession() {
        CarePlan plan = plan(recommend(healthyBut("q-chest").present("muscle-tension")));

        assertEquals(Standing.AFTER_ANSWERS, plan.standing());
        assertTrue(plan.session().isEmpty());
        assertTrue(plan.review().isEmpty());
        assertEquals(List.of(), plan.consent());
        assertEquals(
                WithoutSession.Cause.OPEN_QUESTIONS,
                plan.withoutSession().orElseThrow().cause());
    }

    @Test
    void anAfterAnswersPlanSaysWhatToAsk() {
        Recommendation answer =
                recommend(healthyBut("q-chest", "q-weight", "q-nuts").present("muscle-tension"));
        List<Reason> open = plan(answer).withoutSession().orElseThrow().reasons();

        assertEquals(List.of("rf-chest-pain", "rf-weight-loss"), rules(open));
        assertEquals(List.of("chest-pain"), open.get(0).open());
    }

    @Test
    void anAfterAnswersPlanHasSelfCareThatNothingOpenBars() {
        CarePlan plan = plan(
                recommend(healthyBut("q-chest", "q-bones").absent("disc-lesion").present("tech-neck")));

        assertEquals(List.of(new PlannedActivity("sc-breaks", "desk-breaks")), plan.selfCare());
    }

    @Test
    void anAfterAnswersPlanHasAdvice() {
        CarePlan plan = plan(recommend(treated("upper-back")));

        assertEquals(List.of(), plan.aftercare());
        assertEquals(List.of("ad-without", "ad-stop"), plan.advice());
    }
}
