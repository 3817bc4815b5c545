package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** What follows from what was said: up and down the kinds, by exclusion, for groups (MEANING 1). */
class ClosureTest {
    @Test
    void presentSpreadsUpIsA() {
        SymptomProfile.Builder profile = nothing().present("warfarin");

        assertEquals(TRUE, truth("warfarin", profile));
        assertEquals(TRUE, truth("anticoagulant", profile));
        assertEquals(TRUE, truth("bleeding-risk", profile));
    }

    @Test
    void presentDoesNotSpreadDown() {
        SymptomProfile.Builder profile = nothing().present("bleeding-risk");

        assertEquals(UNKNOWN, truth("anticoagulant", profile));
        assertEquals(UNKNOWN, truth("warfarin", profile));
    }

    @Test
    void presentMakesWhatItExcludesAbsentWithAllBelow() {
        SymptomProfile.Builder profile = nothing().present("low-blood-pressure");

        assertEquals(FALSE, truth("high-blood-pressure", profile));
        assertEquals(FALSE, truth("severe-hypertension", profile));
    }

    @Test
    void excludingHoldsBothWaysAndForWhatIsBelow() {
        assertEquals(FALSE, truth("low-blood-pressure", nothing().present("high-blood-pressure")));
        assertEquals(FALSE, truth("low-blood-pressure", nothing().present("severe-hypertension")));
    }

    @Test
    void absentDoesNotMakeWhatItExcludesPresent() {
        assertEquals(UNKNOWN, truth("high-blood-pressure", nothing().absent("low-blood-pressure")));
    }

    @Test
    void absentSpreadsDown() {
        SymptomProfile.Builder profile = nothing().absent("bleeding-risk");

        assertEquals(FALSE, truth("anticoagulant", profile));
        assertEquals(FALSE, truth("warfarin", profile));
    }

    @Test
    void absentDoesNotSpreadUp() {
        assertEquals(UNKNOWN, truth("bleeding-risk", nothing().absent("anticoagulant")));
    }

    @Test
    void anUnansweredGroupIsAbsentWhenAllItsChildrenAre() {
        assertEquals(FALSE, truth("neurological-sign", nothing().absent("numbness", "arm-weakness")));
        assertEquals(FALSE, truth("neurological-sign", nothing().answered("q-nerves")));
    }

    @Test
    void aGroupIsOpenWhileOneChildIs() {
        assertEquals(UNKNOWN, truth("neurological-sign", nothing().absent("numbness")));
        assertEquals(
                UNKNOWN, truth("neurological-sign", nothing().absent("numbness").unsure("arm-weakness")));
    }

    @Test
    void aGroupThatWasAnsweredUnsureStaysOpen() {
        assertEquals(
                UNKNOWN,
                truth(
                        "neurological-sign",
                        nothing().absent("numbness", "arm-weakness").unsure("neurological-sign")));
    }

    @Test
    void aFindingThatAQuestionSettlesIsNoGroup() {
        assertEquals(UNKNOWN, truth("bleeding-risk", nothing().absent("anticoagulant", "warfarin")));
    }

    @Test
    void aGroupOfGroupsIsAbsentWhenAllBelowIs() {
        Rulebook rulebook = only(
                finding("whole").build(),
                finding("part").addIsA("whole").build(),
                finding("piece").addIsA("part").build(),
                question("q-piece", "piece"));

        assertEquals(
                FALSE, truth(rulebook, Criterion.present("whole"), nothing().answered("q-piece")));
    }
}
