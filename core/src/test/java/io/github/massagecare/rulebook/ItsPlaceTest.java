package io.github.massagecare.rulebook;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.any;
import static io.github.massagecare.rulebook.Criterion.atLeast;
import static io.github.massagecare.rulebook.Criterion.countAtLeast;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.rulebook.Criterion.presentAt;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.only;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.testing.Fixtures;
import org.junit.jupiter.api.Test;

/**
 * "its-place" goes with criteria that have a place whenever they hold: a rule that is true and restricts nothing would
 * be a trap.
 */
class ItsPlaceTest {
    private static Rulebook at(Criterion when) {
        return only(absolute("ci", when).barsAllWork(true).atItsPlace(true).build());
    }

    private static void refused(Criterion when, String because) {
        Problem problem = Fixtures.problem(() -> at(when));
        assertEquals(ProblemCode.NOT_ALLOWED, problem.code());
        assertTrue(problem.message().contains(because), problem::message);
    }

    @Test
    void whatHoldsOnlyWhileALocalFindingIsPresentHasAPlace() {
        Criterion wound = present("open-wound");
        Criterion mole = presentAt("changed-mole", "neck");
        Criterion old = atLeast("age", 60);

        assertDoesNotThrow(() -> at(wound));
        assertDoesNotThrow(() -> at(any(wound, mole)));
        assertDoesNotThrow(() -> at(all(wound, old)));
        assertDoesNotThrow(() -> at(all(not(present("fever")), any(wound, mole))));
        assertDoesNotThrow(() -> at(countAtLeast(2, wound, mole, old)));
        assertDoesNotThrow(() -> only(
                absolute("ci-wound", wound).addBars("oil").build(),
                absolute("ci", all(Criterion.rule("ci-wound"), old))
                        .barsAllWork(true)
                        .atItsPlace(true)
                        .build()));
    }

    @Test
    void whatMayHoldWithoutALocalFindingHasNone() {
        refused(any(present("open-wound"), atLeast("age", 60)), "holds only while");
        refused(any(present("open-wound"), not(present("changed-mole"))), "holds only while");
        refused(countAtLeast(1, present("open-wound"), atLeast("age", 60)), "holds only while");
        refused(atLeast("age", 60), "outside \"not\"");
        refused(not(present("open-wound")), "outside \"not\"");
        refused(any(present("open-wound"), present("fever")), "has no place");
    }
}
