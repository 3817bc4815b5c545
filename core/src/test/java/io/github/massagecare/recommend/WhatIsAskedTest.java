package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.isAsked;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several questions is put, what is asked though it exceeds nothing, and what is not worth refining. */
class WhatIsAskedTest {
    private static List<String> questions(Rulebook rulebook, SymptomProfile.Builder profile) {
        return Fixture.questions(recommend(rulebook, profile));
    }

    @Test
    void whatKeepsAPlanFromBeingReadyIsAskedThoughItExceedsNothing() {
        Rulebook rulebook = only(
                flag("rf-known", "weight-loss", Urgency.ROUTINE).build(),
                flag("rf-open", "chest-pain", Urgency.ROUTINE).build());
        Recommendation answer = recommend(rulebook, treated("upper-back").present("weight-loss"));

        assertEquals(Disposition.REFER, answer.known());
        assertEquals(Disposition.REFER, asked(answer, "q-chest").couldBecome().orElseThrow());
    }

    /** The first question asks which kind of fall it was, before it is known that there was any. */
    private static final Rulebook FALLS = only(
            finding("fall").build(),
            finding("bad-fall").addIsA("fall").build(),
            finding("dizzy").build(),
            question("q-which", "bad-fall", "dizzy"),
            question("q-fall", "fall"),
            absolute("ci-fall", present("bad-fall")).barsAllWork(true).build(),
            absolute("ci-dizzy", present("dizzy")).barsAllWork(true).build());

    @Test
    void whereSeveralSettleAFactOneThatWaitsForNoOtherIsPut() {
        assertEquals(
                List.of("bad-fall"),
                asked(recommend(FALLS, treated("upper-back")), "q-fall").settles());
    }

    @Test
    void whatWaitsForAnotherComesAfterWhatIsAsSevere() {
        assertEquals(List.of("q-fall", "q-which"), questions(FALLS, treated("upper-back")));
        assertEquals(List.of("q-which"), questions(FALLS, treated("upper-back").present("fall")));
    }

    @Test
    void whereSeveralSettleAFactTheOneThatSettlesMostIsPut() {
        Rulebook rulebook = only(
                finding("one").build(),
                finding("other").build(),
                question("q-one", "one"),
                question("q-both", "one", "other"),
                absolute("ci-one", present("one")).barsAllWork(true).build(),
                absolute("ci-other", present("other")).barsAllWork(true).build());

        assertEquals(List.of("q-both"), questions(rulebook, treated("upper-back")));
    }

    @Test
    void aDosingIsRefinedOnlyBeforeTheFirstThatHolds() {
        Rulebook rulebook = only(
                dosing("do-before", present("stress"), 20, 30).build(),
                dosing("do-always", always(), 30, 60).build(),
                dosing("do-after", present("injury"), 20, 30).build());
        Recommendation answer = recommend(rulebook, treated("upper-back"));

        assertTrue(isAsked(answer, "q-complaint"));
        assertFalse(isAsked(answer, "q-injury"));
    }

    @Test
    void whatIsAskedAnywayIsNotRefinedAsWell() {
        Rulebook rulebook = only(
                modify("ci", present("stress")).addBars("deep-pressure").build(),
                indication("in", present("stress"), "swedish", Strength.WEAK));

        assertEquals(
                List.of(Inquiry.Why.ASK),
                recommend(rulebook, treated("upper-back")).questions().stream()
                        .map(Inquiry::why)
                        .toList());
    }

    @Test
    void nothingIsRefinedWithoutAPlan() {
        Rulebook rulebook = only(
                flag("rf", "chest-pain", Urgency.EMERGENCY).build(),
                favouring("swedish"),
                indication("in", present("stress"), "swedish", Strength.WEAK));

        assertEquals(
                List.of("q-complaint"),
                questions(rulebook, treated("upper-back").absent("chest-pain")));
        assertEquals(List.of(), questions(rulebook, treated("upper-back").present("chest-pain")));
    }
}
