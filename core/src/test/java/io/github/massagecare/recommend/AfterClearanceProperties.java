package io.github.massagecare.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** An after-clearance plan is the one that would hold were every outstanding clearance given (MEANING 7). */
class AfterClearanceProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(12);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void thePlanThatWaitsIsTheOneThatIsReadyOnceWhatItAsksForIsGiven(@ForAll("cases") Cases cases) {
        Smallest.forEach(cases, (subject, profiles) -> check(subject, profiles.get(0)));
        Reached.atLeast(20, "then", Standing.READY);
        Reached.atLeast(10, "then", Standing.AFTER_CLEARANCE);
    }

    private static void check(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        Optional<CarePlan> waiting = answer.plan().filter(plan -> plan.standing() == Standing.AFTER_CLEARANCE);
        if (waiting.isEmpty()) {
            return;
        }
        SymptomProfile cleared = profile;
        for (ClearanceNeeded needed : answer.clearances()) {
            cleared = subject.recommender()
                    .withCleared(cleared, needed.rule(), needed.from().get(0));
        }
        CarePlan given = subject.recommend(cleared).plan().orElseThrow();
        Reached.count("then", given.standing());
        if (given.standing() == Standing.READY) {
            assertEquals(
                    waiting.get().session().map(Session::steps), given.session().map(Session::steps));
            assertEquals(waiting.get().selfCare(), given.selfCare());
        }
    }
}
