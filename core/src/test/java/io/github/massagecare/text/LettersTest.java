package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a letter, in which order, and what stands in it. */
class LettersTest {
    private static List<String> letters(SymptomProfile.Builder profile) {
        return Letters.all(Answers.RULEBOOK, Answers.of(profile));
    }

    @Test
    void theSameRecipients_getOneLetter() {
        List<String> letters = letters(Fixture.healthy().present("weight-loss", "disc-lesion"));

        assertEquals(1, letters.size());
        assertAll(
                () -> assertTrue(letters.get(0).startsWith("REFERRAL AND REQUEST FOR CLEARANCE\n"), letters.get(0)),
                () -> assertTrue(letters.get(0).contains("An illness."), letters.get(0)),
                () -> assertTrue(letters.get(0).contains("All hands-on work."), letters.get(0)),
                () -> assertTrue(
                        letters.get(0).contains("Held even after clearance: heat and pressure above 3 of 5."),
                        letters.get(0)));
    }

    @Test
    void theMostUrgentComesFirst() {
        RedFlag nurse = Fixture.flag("rf-nurse", "heat-dislike", RedFlag.Urgency.ROUTINE)
                .to(List.of("nurse"))
                .build();
        Rulebook book = Fixture.with(nurse);
        String letters = Letters.render(
                book,
                Fixture.recommend(
                        book, Fixture.healthy().present("heat-dislike", "weight-loss", "numbness", "chest-pain")));

        assertTrue(letters.startsWith("=== Letter 1 of 3 ===\n\nEMERGENCY: HAND-OVER NOTE\n"), letters);
        assertTrue(letters.indexOf("URGENT REFERRAL") < letters.indexOf("\nTo: nurse\n"), letters);
    }

    @Test
    void anEmergency_isHandedOverAndNotAskedForAnAppointment() {
        String note = letters(Fixture.healthy().present("chest-pain")).get(0);

        assertAll(
                () -> assertFalse(note.contains("Please"), note),
                () -> assertTrue(note.contains("- Chest pain: yes"), note),
                () -> assertTrue(note.contains("- The heart."), note));
    }

    @Test
    void whatTheClientIsNotSureOf_isAskedOfWhoeverWouldClearIt() {
        String letter = letters(Fixture.healthy().unsure("disc-lesion")).get(0);

        assertAll(
                () -> assertTrue(letter.startsWith("REQUEST TO CONFIRM\n"), letter),
                () -> assertTrue(letter.contains("\nTo: physician\n"), letter),
                () -> assertTrue(letter.contains("- Disc problem: not sure"), letter));
    }

    @Test
    void whatMightBeAnEmergency_isAskedOfAClinicianSoonAndNotOfAnEmergencyDepartment() {
        String letter = letters(Fixture.healthy().unsure("chest-pain")).get(0);

        assertAll(
                () -> assertTrue(letter.contains("\nTo: a clinician who knows the client's health\n"), letter),
                () -> assertTrue(letter.contains("today or tomorrow"), letter));
    }

    @Test
    void whatOnlyChangesCare_needsNoLetter() {
        assertEquals(List.of(), letters(Fixture.healthy().unsure("nut-allergy").present("muscle-tension")));
    }

    @Test
    void withNobodyToWriteTo_itSaysSoInOneSentence() {
        String none = Letters.render(Answers.RULEBOOK, Answers.of(Fixture.healthy()));

        assertEquals("By what is known so far, nobody else has to see the client or to clear anything.\n", none);
    }

    @Test
    void withQuestionsOpen_thatMayChange() {
        String none = Letters.render(Answers.RULEBOOK, Answers.all().get("ask-first"));

        assertTrue(none.contains("; the open questions"), none);
    }

    @Test
    void theAnswer_speaksOfFurtherLimitsOnlyWhereSomeAreLeft() {
        assertAll(
                () -> assertTrue(
                        letters(Fixture.healthy().present("disc-lesion")).get(0).contains("without further limits")),
                () -> assertTrue(
                        letters(Fixture.healthy().present("warfarin")).get(0).contains("without limits")));
    }

    @Test
    void whatIsHeldAtAPlace_namesThePlace() {
        Rulebook book = Fixture.with(Fixture.clearance("ci-place", Criterion.present("stress"))
                .barsAllWork(true)
                .at(List.of("spine", "neck"))
                .build());
        String letter =
                Letters.render(book, Fixture.recommend(book, Fixture.healthy().present("stress")));

        assertTrue(letter.contains("All hands-on work, at spine and at neck."), letter);
    }
}
