package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.plan.WithoutSession.Cause;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import io.github.massagecare.text.QuestionsView;
import io.github.massagecare.text.TherapistView;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * L5, total: every profile valid for the rulebook gets an answer, and no plan or session is missing without its reason.
 */
class L05TotalProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(12);
    }

    @Provide
    Arbitrary<Cases> sloppy() {
        return ProfileArbitraries.sloppy(20);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l5_everyValidProfileGetsAnAnswerAndNothingIsMissingWithoutItsReason(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> answered(subject, profiles.get(0)));
        Reached.atLeast(12, "without a session", Cause.OPEN_QUESTIONS);
        Reached.atLeast(10, "without a session", Cause.NOTHING_INDICATED);
        Reached.atLeast(7, "without a session", Cause.EVERYTHING_BARRED);
        Reached.atLeast(0.5, "without a session", Cause.NO_TIME);
    }

    private static void answered(Subject subject, SymptomProfile profile) {
        Rulebook rulebook = subject.rulebook();
        Recommendation answer = subject.recommend(profile);
        assertEquals(rulebook.techniques().size(), answer.techniques().size());
        assertTrue(
                answer.plan().isPresent() == answer.noPlan().isEmpty(), () -> "a plan or why there is none: " + answer);
        answer.plan().ifPresent(plan -> plan(answer, plan));
        ordered(answer);
        for (Rule rule : rulebook.rules()) {
            assertEquals(
                    rule.id(),
                    subject.recommender().explain(profile, rule.id()).reason().rule());
        }
        assertFalse(TherapistView.render(rulebook, answer).isBlank());
        assertFalse(QuestionsView.render(rulebook, answer).isBlank());
    }

    /** What is known is never worse than the worst, and what to act on lies between. */
    private static void ordered(Recommendation answer) {
        assertTrue(answer.known().compareTo(answer.disposition()) <= 0, answer::toString);
        assertTrue(answer.disposition().compareTo(answer.atWorst()) <= 0, answer::toString);
        assertTrue(
                answer.techniques().stream().allMatch(advice -> advice.verdict().compareTo(advice.atWorst()) <= 0),
                answer::toString);
        boolean settled = answer.techniques().stream().allMatch(advice -> advice.verdict() == advice.atWorst());
        assertEquals(settled && answer.known() == answer.atWorst(), answer.settled());
    }

    private static void plan(Recommendation answer, CarePlan plan) {
        assertTrue(
                plan.session().isPresent() == plan.withoutSession().isEmpty(),
                () -> "a session or why there is none: " + plan);
        plan.withoutSession().ifPresent(L05TotalProperties::without);
        plan.session().ifPresent(L05TotalProperties::session);
        assertEquals(plan.standing() == Standing.AFTER_ANSWERS, plan.review().isEmpty());
        boolean asked = answer.questions().stream().anyMatch(question -> question.why() == Inquiry.Why.ASK);
        boolean confirmed = answer.questions().stream().anyMatch(question -> question.why() == Inquiry.Why.CONFIRM);
        switch (plan.standing()) {
            case READY -> {}
            case AFTER_ANSWERS -> assertTrue(asked, "waits for answers that nobody is told to get");
            case AFTER_CLEARANCE ->
                assertTrue(confirmed || !answer.clearances().isEmpty(), "waits for a word that nobody is told to get");
        }
    }

    private static void without(WithoutSession without) {
        Reached.count("without a session", without.cause());
        boolean named = without.cause() == Cause.OPEN_QUESTIONS || without.cause() == Cause.EVERYTHING_BARRED;
        assertTrue(!named || !without.reasons().isEmpty(), () -> without.cause() + " without a rule");
        if (without.cause() == Cause.OPEN_QUESTIONS) {
            assertTrue(
                    without.reasons().stream().map(Reason::open).noneMatch(List::isEmpty),
                    "an open rule with nothing open");
        }
    }

    private static void session(Session session) {
        List<Step> steps = session.steps();
        assertEquals(session.minutes(), steps.stream().mapToInt(Step::minutes).sum());
        assertTrue(
                steps.size() > 2 && steps.stream().allMatch(step -> step.minutes() > 0),
                () -> "an empty session: " + session);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void l5_whatIsRefusedIsWhatTheCheckRefuses(@ForAll("sloppy") Cases cases) {
        Subject subject = Subject.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            boolean valid = valid(cases.rulebook(), profile);
            Reached.count("valid", valid);
            if (valid) {
                Smallest.check(subject, List.of(profile), (s, profiles) -> answered(s, profiles.get(0)));
            } else {
                InvalidDocumentException refused =
                        assertThrows(InvalidDocumentException.class, () -> subject.recommend(profile));
                assertFalse(refused.problems().isEmpty());
            }
        }
        Reached.atLeast(30, "valid", true);
        Reached.atLeast(15, "valid", false);
    }

    private static boolean valid(Rulebook rulebook, SymptomProfile profile) {
        try {
            rulebook.check(profile);
            return true;
        } catch (InvalidDocumentException invalid) {
            return false;
        }
    }
}
