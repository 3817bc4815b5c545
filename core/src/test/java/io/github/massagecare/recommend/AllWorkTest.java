package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that bar all work, everywhere or at a part of what is treated (MEANING 4). */
class AllWorkTest {
    @Test
    void absoluteAllWorkEverywhereBarsEveryTechniqueAndPostpones() {
        Recommendation answer =
                recommend(only(absolute("ci-all", always()).barsAllWork(true).build()), treated("upper-back"));

        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.BARRED));
        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertEquals(
                List.of("ci-all"),
                answer.postponements().stream().map(Postponement::rule).toList());
    }

    @Test
    void clearanceAllWorkEverywherePutsEveryTechniqueAtClearance() {
        Recommendation answer =
                recommend(only(clearance("ci-all", always()).barsAllWork(true).build()), treated("upper-back"));

        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.CLEARANCE));
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(
                List.of("ci-all"),
                answer.clearances().stream().map(ClearanceNeeded::rule).toList());
    }

    @Test
    void allWorkAtAPartAvoidsThosePlaces() {
        Recommendation answer = recommend(
                only(absolute("ci-neck", present("stress"))
                        .barsAllWork(true)
                        .addAt("neck")
                        .build()),
                treated("upper-back", "neck").present("stress"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        for (TechniqueAdvice technique : answer.techniques()) {
            assertEquals(Verdict.ADAPT, technique.verdict());
            assertEquals(List.of("neck"), technique.notAt());
        }
    }

    @Test
    void twoLocalAllWorkRulesThatTogetherCoverAllPostpone() {
        Recommendation answer = recommend(
                only(
                        absolute("ci-neck", always())
                                .barsAllWork(true)
                                .addAt("neck")
                                .build(),
                        absolute("ci-back", always())
                                .barsAllWork(true)
                                .addAt("back")
                                .build()),
                treated("upper-back", "neck"));

        assertEquals(Disposition.POSTPONE, answer.disposition());
        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.BARRED));
        assertEquals(
                List.of("ci-neck", "ci-back"),
                answer.postponements().stream().map(Postponement::rule).toList());
        assertTrue(answer.plan().isEmpty());
    }

    @Test
    void anAbsoluteAndAClearanceRuleThatTogetherCoverAllAskForClearance() {
        Recommendation answer = recommend(
                only(
                        absolute("ci-neck", always())
                                .barsAllWork(true)
                                .addAt("neck")
                                .build(),
                        clearance("ci-back", always())
                                .barsAllWork(true)
                                .addAt("back")
                                .build()),
                treated("upper-back", "neck"));

        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertTrue(answer.techniques().stream().allMatch(technique -> technique.verdict() == Verdict.CLEARANCE));
    }

    @Test
    void aLocalFindingElsewhereLeavesTreatmentAlone() {
        Recommendation answer = recommend(healthy().present("muscle-tension").presentAt("open-wound", "left-forearm"));

        assertEquals(Disposition.TREAT, answer.disposition());
        assertTrue(answer.settled());
    }

    @Test
    void aLocalFindingWithinTheTreatedRegionIsAvoidedAndTreatmentGoesOn() {
        Recommendation answer =
                recommend(healthy().present("muscle-tension").presentAt("open-wound", "thoracic-spine"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        assertEquals(List.of("thoracic-spine"), advice(answer, "swedish").notAt());
        assertEquals(Verdict.ADAPT, advice(answer, "swedish").verdict());
    }
}
