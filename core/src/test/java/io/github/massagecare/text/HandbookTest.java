package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the handbook promises beyond single words. */
class HandbookTest {
    private static final Rulebook RULEBOOK = Handbooks.RULEBOOK;
    private static final String TEXT = Handbook.render(RULEBOOK);

    /** What stands under a heading, up to the next one of its level or above. */
    private static String under(String heading) {
        int start = TEXT.indexOf("\n" + heading + "\n");
        assertTrue(start >= 0, () -> "no heading " + heading);
        int level = heading.indexOf(' ');
        String rest = TEXT.substring(start + heading.length() + 2);
        return Pattern.compile("(?m)^#{2," + level + "} ").split(rest, 2)[0];
    }

    /** What stands under a bold line of a technique or activity. */
    private static String under(String heading, String bold) {
        String[] parts = under(heading).split(Pattern.quote("**" + bold + "**\n"), 2);
        assertEquals(2, parts.length, () -> heading + " has no " + bold);
        return parts[1].split("\n\\*\\*[^*:]*\\*\\*\n", 2)[0]
                .replaceAll("<a id=\"[^\"]*\"></a>\\s*$", "")
                .strip();
    }

    @Test
    void everyIdOfEverySectionAppears() {
        for (List<? extends Identified> section : RULEBOOK.sections()) {
            for (Identified entry : section) {
                assertTrue(
                        Pattern.compile("[`# ]" + entry.id() + "[`\n]")
                                .matcher(TEXT)
                                .find(),
                        entry.id());
            }
        }
    }

    @Test
    void theSectionsStandInTheirOrder() {
        List<String> sections = TEXT.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertEquals(
                List.of(
                        "Contents",
                        "How to read it",
                        "Red flags",
                        "Intake form",
                        "Techniques",
                        "What holds all work",
                        "Techniques that are never recommended",
                        "Contraindications",
                        "Dosing",
                        "Self-care",
                        "Advice",
                        "Reasons to decide otherwise",
                        "Sources",
                        "Vocabulary"),
                sections);
    }

    @Test
    void theFront_saysWhichRulebookItIs() {
        String front = TEXT.substring(0, TEXT.indexOf("## Contents"));

        assertAll(
                () -> assertTrue(front.startsWith("# A small rulebook for tests; no clinical meaning\n"), front),
                () -> assertTrue(
                        front.contains("- **Version:** 1.0.0\n- **SHA-256:** `" + RULEBOOK.sha256() + "`\n"), front),
                () -> assertTrue(front.contains("- **Review:** not clinically reviewed (2026-01-01)\n"), front),
                () -> assertTrue(front.contains("- Supports a therapist. `notice-support`\n"), front),
                () -> assertTrue(front.contains("- **funding:** none\n"), front));
    }

    @Test
    void redFlags_standByUrgencyTheMostUrgentFirst() {
        assertAll(
                () -> assertTrue(TEXT.indexOf("### Emergency red flags") < TEXT.indexOf("### Urgent red flags")),
                () -> assertTrue(under("### Urgent red flags").contains("#### rf-neurological-sign\n")),
                () -> assertEquals("""

            - **When:** any of:
              - chest pain
              - all of:
                - weight loss
                - at least 2 of: stress; fever; injury
            - **Refer to:** physician.
            - **What it may mean:** Something.
            - **Review:** after 2 sessions at the latest.
            - **Evidence:** E3. **Sources:** [src](#src). **Own choice:** for whom it holds, when to review.

            """, under("#### rf-deep")),
                () -> assertTrue(under("#### rf-weight-loss")
                        .contains("- **Review:** after the next session at the latest.\n")));
    }

    @Test
    void aQuestion_showsItsLabelsAndWhatIsMoreSpecific() {
        assertAll(
                () -> assertEquals("""

            **Nerves?**

            Asked at every visit.

            - Numbness `numbness` (and where)
              - **Includes:** numbness on the left
            - Weak arm `arm-weakness` (and where)

            """, under("### q-nerves")),
                () -> assertTrue(
                        under("### q-weight").contains("Asked at the first visit, and when something changed.\n")),
                () -> assertTrue(under("### q-regions")
                        .contains("- Back `back`\n  - **Includes:** upper back; thoracic spine\n")),
                () -> assertTrue(under("### q-age").contains("- Age `age`: a number, 0 to 120 years\n")),
                () -> assertTrue(under("### q-pressure")
                        .contains("  - **Shown by:** upper blood pressure 180 mmHg or more; lower blood")),
                () -> assertTrue(
                        under("### q-pressure").contains("  - **Never together with:** high blood pressure\n")),
                () -> assertTrue(
                        under("### q-pressure").contains("  - **Never together with:** low blood pressure\n")));
    }

    @Test
    void aGroup_standsInTheVocabularyWithItsKinds() {
        assertTrue(
                under("### Findings beyond the intake form")
                        .contains(
                                "- Sign of a nerve `neurological-sign` (and where)\n  - **Includes:** numbness; weak arm; numbness on the left\n"));
    }

    @Test
    void aTechnique_isBarredAltogetherByWhatItNeeds() {
        assertAll(
                () -> assertEquals("""
            - It begins at pressure 3 and at most 2 is left:
              - [ci-strong-pain](#ci-strong-pain): pain 8 or more
              - [ci-gentle](#ci-gentle): stress
            - It needs heat:
              - [ci-heat-dislike](#ci-heat-dislike): wants no heat (a wish)
              - [ci-still](#ci-still): weak arm; even when cleared
            - It is named:
              - [ci-named](#ci-named): injury
            - None of its positions is left:
              - [ci-upright](#ci-upright): pregnancy""", under("### Knuckles", "Bars it altogether")),
                () -> assertTrue(under("### Deep tissue", "Bars it altogether")
                        .contains("- It begins at pressure 4 and at most 2 is left:\n")));
    }

    @Test
    void aTechnique_isBarredUntilCleared_andWhatHoldsEvenThenIsSaid() {
        assertAll(
                () -> assertEquals(
                        "- It needs deep pressure:\n  - [ci-bleeding-risk](#ci-bleeding-risk): bleeds easily; cleared by physician",
                        under("### Deep tissue", "Bars it until cleared")),
                () -> assertEquals("""
            - It needs heat:
              - [ci-then](#ci-then): warfarin; cleared by physician, even then without oil
            - None of its positions is left:
              - [ci-both](#ci-both): stiffness; cleared by physician, even then not seated""", under("### Knuckles", "Bars it until cleared")));
    }

    @Test
    void whatARuleTakesUntilClearedAndWhatItTakesInAnyCase_areTakenTogether() {
        assertAll(
                () -> assertTrue(under("### Knuckles", "Bars it until cleared")
                        .contains("positions is left:\n  - [ci-both](#ci-both)")),
                () -> assertTrue(under("## What holds all work")
                        .contains("- [ci-both](#ci-both): stiffness. At most 30 minutes.\n")));
    }

    @Test
    void aTechnique_isAdaptedByWhatItCanDoWithout() {
        assertEquals("""
        - Without oil:
          - [ci-nut-allergy](#ci-nut-allergy): allergy to nut oil
          - [ci-then](#ci-then): warfarin; even when cleared
        - Not face down:
          - [ci-pregnancy](#ci-pregnancy): pregnancy
          - [ci-both](#ci-both): stiffness; cleared by physician
        - Pressure at most 2 of 5:
          - [ci-strong-pain](#ci-strong-pain): pain 8 or more
          - [ci-gentle](#ci-gentle): stress
        - Without oil; not face down:
          - [ci-upright](#ci-upright): pregnancy""", under("### Swedish", "Adapts it"));
    }

    @Test
    void aTechnique_isBarredOrAdaptedAtAPlace() {
        assertAll(
                () -> assertEquals("""
            - Not at spine: it begins at pressure 3 and at most 2 is left:
              - [ci-osteoporosis](#ci-osteoporosis): osteoporosis
            - Not at back: it needs heat:
              - [ci-back](#ci-back): stiffness""", under("### Knuckles", "Only at a place")),
                () -> assertEquals(
                        "- When treating spine: pressure at most 2 of 5:\n  - [ci-osteoporosis](#ci-osteoporosis): osteoporosis",
                        under("### Swedish", "Only at a place")));
    }

    @Test
    void aTechniqueThatNothingReaches_saysSo() {
        assertAll(
                () -> assertEquals("Nothing.", under("### Tape", "What favours it")),
                () -> assertEquals(
                        "Nothing but [what holds all work](#what-holds-all-work).",
                        under("### Tape", "What bars or adapts it")));
    }

    @Test
    void whatHoldsAllWork_standsInItsOwnSectionOnce() {
        String section = under("## What holds all work");

        assertAll(
                () -> assertTrue(section.contains("- [ci-fever](#ci-fever): fever.\n"), section),
                () -> assertTrue(
                        section.contains(
                                "Cleared by physician. Held even after clearance: heat and pressure above 3 of 5.\n"),
                        section),
                () -> assertTrue(
                        section.contains(
                                "- [ci-open-wound](#ci-open-wound): open wound. Not at the place that is affected.\n"),
                        section),
                () -> assertTrue(
                        section.contains("- [ci-neck](#ci-neck): disc problem. Not at neck. Cleared by physician.\n"),
                        section),
                () -> assertTrue(
                        section.contains("- [ci-pregnancy](#ci-pregnancy): pregnancy. At most 45 minutes.\n"), section),
                () -> assertTrue(section.contains("- [ci-then](#ci-then): warfarin. At most 20 minutes.\n"), section),
                () -> assertFalse(under("## Techniques").contains("[ci-fever]")));
    }

    @Test
    void aContraindication_standsInFullUnderItsLevel() {
        assertAll(
                () -> assertTrue(TEXT.indexOf("### Absolute contraindications")
                        < TEXT.indexOf("### Clearance contraindications")),
                () -> assertTrue(under("### Modify contraindications").contains("#### ci-gentle\n")),
                () -> assertEquals("""

            - **When:** warfarin
            - **Bars:** heat; spinal extension.
            - **Where:** everywhere.
            - **Cleared by:** physician.
            - **Barred even when cleared:** oil.
            - **Left even when cleared:** sessions of at most 20 minutes.
            - **Why:** Because.
            - **Evidence:** E3. **Sources:** [src](#src).

            """, under("#### ci-then")),
                () -> assertTrue(under("#### ci-osteoporosis")
                        .contains("- **Leaves:** pressure at most 2 of 5.\n- **Where:** at spine.\n")),
                () -> assertTrue(under("#### ci-open-wound")
                        .contains("- **Bars:** all hands-on work.\n- **Where:** at the place that is aff")),
                () -> assertTrue(under("#### ci-neck").contains("- **Until:** Seen.\n")),
                () -> assertTrue(under("#### ci-named").contains(" **Locked.** **Formerly:** ci-old.\n")),
                () -> assertTrue(under("#### ci-heat-dislike").contains("- **A wish:**")));
    }

    @Test
    void anActivity_hasItsDoseWhenItIsSuggestedAndWhatBarsIt() {
        assertAll(
                () -> assertTrue(under("### Extension").contains("- **Dose:** Daily.\n")),
                () -> assertTrue(under("### Extension", "When it is suggested")
                        .contains("`sc-extension`, when: long hours at a screen.\n")),
                () -> assertEquals("""
            - [ci-osteoporosis](#ci-osteoporosis): osteoporosis
            - [ci-then](#ci-then): warfarin; cleared by physician
            - [ci-back](#ci-back): stiffness""", under("### Extension", "What bars it")),
                () -> assertEquals("Nothing.", under("### Breaks", "What bars it")));
    }

    @Test
    void whatCitesAnUnverifiedSource_isMarked() {
        String mark = "**Not verified:** [memory](#memory).";
        List<String> citing = RULEBOOK.rules().stream()
                .filter(rule -> rule.sources().contains("memory"))
                .map(Rule::id)
                .toList();

        assertAll(
                () -> assertEquals(List.of("ad-hash"), citing),
                () -> assertTrue(under("#### ad-hash").contains(mark)),
                () -> assertTrue(under("### Tape").contains(mark)),
                () -> assertTrue(
                        under("## Techniques that are never recommended").contains(mark)),
                () -> assertEquals(
                        3,
                        Pattern.compile(Pattern.quote(mark))
                                .matcher(TEXT)
                                .results()
                                .count()));
    }

    @Test
    void everyOwnChoice_isSaidInWords() {
        assertAll(
                () -> assertTrue(under("#### ad-hash").contains("**Own choice:** the text.\n")),
                () -> assertTrue(under("### Tape").contains("**Own choice:** the minutes.\n")),
                () -> assertTrue(under("#### ci-gentle").contains("**Own choice:** the most pressure.\n")),
                () -> assertEquals("the optional traits", OwnChoice.words("optionalTraits")));
    }

    @Test
    void aSource_saysHowMuchOfItWasSeenAndWhatCitesIt() {
        String sources = under("## Sources");

        assertAll(
                () -> assertTrue(sources.contains(
                        "`memory` What is taught. **Not verified:** nobody opened it. Cited by 1 rule and 2 techn")),
                () -> assertTrue(sources.contains(
                        "`page` A page \\| of two. A clinic. 2020. <https://example.org/a_b> Relayed by another")),
                () -> assertTrue(sources.contains(" Relayed by another page. Cited by nothing.\n")),
                () -> assertTrue(sources.contains("`book` A book. on the shelf Only the title was seen.")),
                () -> assertTrue(sources.contains("`law` A law. Seen in full. Cited by 2 techniques.\n")),
                () -> assertTrue(sources.contains(" rules, 6 techniques and 2 activities.\n"), sources));
    }

    @Test
    void wordsOfTheRulebook_areNotMarkdown() {
        assertTrue(under("#### ad-hash").contains("[rf-deep](#rf-deep)\n- **Text:** \\# Not \\*a\\* heading.\n"));
    }

    @Test
    void anEmptyRulebook_hasAHandbook() {
        Rulebook empty = Fixture.only();

        assertTrue(Handbook.render(empty).contains("## Contraindications\n"));
    }
}
