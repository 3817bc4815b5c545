package io.github.massagecare.text;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.any;
import static io.github.massagecare.rulebook.Criterion.atLeast;
import static io.github.massagecare.rulebook.Criterion.below;
import static io.github.massagecare.rulebook.Criterion.countAtLeast;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.rulebook.Criterion.presentAt;
import static io.github.massagecare.rulebook.Criterion.presentAtUnless;
import static io.github.massagecare.rulebook.Criterion.presentUnless;
import static io.github.massagecare.rulebook.Criterion.rule;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every form of a criterion has its words. */
class CriterionWordsTest {
    private static final Rulebook RULEBOOK = Rulebook.builder()
            .from(Handbooks.RULEBOOK)
            .addMeasures(Measure.builder()
                    .id("weeks-pregnant")
                    .label("weeks of pregnancy")
                    .unit("weeks")
                    .min(BigDecimal.ZERO)
                    .max(BigDecimal.valueOf(45))
                    .build())
            .build();

    private static Outline outline(Criterion criterion) {
        return new CriterionWords(RULEBOOK, Words.of(RULEBOOK)).outline(criterion);
    }

    private static String line(Criterion criterion) {
        return outline(criterion).line();
    }

    private static String printed(Criterion criterion) {
        Markdown page = new Markdown();
        outline(criterion).print(page, 0, "When ");
        return page.toString().strip();
    }

    @Test
    void aFinding_isItsLabel() {
        assertEquals("chest pain", line(present("chest-pain")));
    }

    @Test
    void aPlace_isItsLabel() {
        assertAll(
                () -> assertEquals("open wound, at left forearm", line(presentAt("open-wound", "left-forearm"))),
                () -> assertEquals(
                        "open wound, at the place to be treated",
                        line(presentAt("open-wound", Criterion.PresentAt.TREATMENT_AREA))));
    }

    @Test
    void anAssessment_isWhereTheFindingDoesNotCount() {
        assertAll(
                () -> assertEquals(
                        "open wound, except where: examined after the injury",
                        line(presentUnless("open-wound", "examined-after-injury"))),
                () -> assertEquals(
                        "open wound, at left forearm, except where: examined after the injury",
                        line(presentAtUnless("open-wound", "left-forearm", "examined-after-injury"))),
                () -> assertEquals(
                        "any of: fever; open wound, at the place to be treated, except where: examined after the injury",
                        line(any(
                                present("fever"),
                                presentAtUnless(
                                        "open-wound", Criterion.PresentAt.TREATMENT_AREA, "examined-after-injury")))));
    }

    @Test
    void aMeasure_hasItsBoundsAndItsUnitUnlessTheLabelHasIt() {
        Criterion between = new Criterion.Measured(
                new MeasureRange("age", Optional.of(BigDecimal.valueOf(16)), Optional.of(BigDecimal.valueOf(18))));
        assertAll(
                () -> assertEquals("age 65 years or more", line(atLeast("age", 65))),
                () -> assertEquals("age below 1 year", line(below("age", 1))),
                () -> assertEquals("age 16 years or more and below 18 years", line(between)),
                () -> assertEquals("temperature 38.5 degrees C or more", line(atLeast("temperature", 38.5))),
                () -> assertEquals("pain 7 or more", line(atLeast("pain", 7))),
                () -> assertEquals("weeks of pregnancy 28 or more", line(atLeast("weeks-pregnant", 28))));
    }

    @Test
    void partsWithoutParts_standOnOneLine() {
        assertAll(
                () -> assertEquals("all of: fever; stress", line(all(present("fever"), present("stress")))),
                () -> assertEquals("any of: fever; stress", line(any(present("fever"), present("stress")))),
                () -> assertEquals(
                        "at least 2 of: fever; stress; injury",
                        line(countAtLeast(2, present("fever"), present("stress"), present("injury")))));
    }

    @Test
    void onePart_standsForItselfAndNone_forAlwaysOrNever() {
        assertAll(
                () -> assertEquals("fever", line(all(present("fever")))),
                () -> assertEquals("fever", line(any(present("fever")))),
                () -> assertEquals("at least 1 of: fever", line(countAtLeast(1, present("fever")))),
                () -> assertEquals("always", line(always())),
                () -> assertEquals("never", line(any())));
    }

    @Test
    void not_isSaidOfWhatItIsAbout() {
        assertAll(
                () -> assertEquals("not: fever", line(not(present("fever")))),
                () -> assertEquals("not: always", line(not(always()))),
                () -> assertEquals("not: not: fever", line(not(not(present("fever"))))),
                () -> assertEquals("none of: fever; stress", line(not(any(present("fever"), present("stress"))))),
                () -> assertEquals("not all of: fever; stress", line(not(all(present("fever"), present("stress"))))),
                () -> assertEquals(
                        "not: (none of: fever; stress)", line(not(not(any(present("fever"), present("stress")))))),
                () -> assertEquals("not: (at least 1 of: fever)", line(not(countAtLeast(1, present("fever"))))));
    }

    @Test
    void anotherRule_isWhatItIsAndWhereItStands_andWhatItSaysIfThatIsShort() {
        Rulebook book = Rulebook.builder().from(RULEBOOK).build();
        CriterionWords words = new CriterionWords(book, Words.of(book));
        assertAll(
                () -> assertEquals(
                        "the urgent red flag [rf-neurological-sign](#rf-neurological-sign) (sign of a nerve)",
                        words.line(rule("rf-neurological-sign"))),
                () -> assertEquals("the routine red flag [rf-deep](#rf-deep)", words.line(rule("rf-deep"))),
                () -> assertEquals(
                        "the contraindication [ci-changed-mole](#ci-changed-mole)",
                        words.line(rule("ci-changed-mole"))),
                () -> assertEquals(
                        "the indication [in-stress-swedish](#in-stress-swedish) (stress)",
                        words.line(rule("in-stress-swedish"))),
                () -> assertEquals("the dosing rule [do-usual](#do-usual) (always)", words.line(rule("do-usual"))),
                () -> assertEquals(
                        "the self-care rule [sc-breaks](#sc-breaks) (long hours at a screen)",
                        words.line(rule("sc-breaks"))),
                () -> assertEquals("the advice [ad-water](#ad-water) (always)", words.line(rule("ad-water"))));
    }

    @Test
    void whatIsDeeperThanALine_isAListOfLists() {
        Criterion deep = all(
                present("injury"),
                any(present("fever"), all(present("stress"), atLeast("age", 65))),
                not(present("examined-after-injury")));

        assertAll(
                () -> assertEquals(
                        "all of: injury; (any of: fever; (all of: stress; age 65 years or more)); not: examined after the injury",
                        line(deep)),
                () -> assertEquals("""
            - When all of:
              - injury
              - any of:
                - fever
                - all of: stress; age 65 years or more
              - not: examined after the injury""", printed(deep)),
                () -> assertEquals("- When any of: fever; stress", printed(any(present("fever"), present("stress")))));
    }
}
