package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.rulebook.Criterion.PresentAt.TREATMENT_AREA;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.rulebook.Criterion.presentAt;
import static io.github.massagecare.rulebook.Criterion.presentAtUnless;
import static io.github.massagecare.rulebook.Criterion.presentUnless;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An assessment of one place takes that place from a finding, and no other. */
class UnlessTest {
    /**
     * A rash with a kind of it, which warm skin shows too, and two assessments of it, of which one is a kind of a
     * broader one.
     */
    static final Rulebook VOCABULARY = Rulebook.builder()
            .from(only())
            .addMeasures(Measure.builder()
                    .id("skin")
                    .label("Skin")
                    .unit("C")
                    .min(BigDecimal.ZERO)
                    .max(BigDecimal.valueOf(50))
                    .build())
            .addFindings(
                    finding("rash")
                            .local(true)
                            .addShownBy(new MeasureRange("skin", Optional.of(BigDecimal.valueOf(40)), Optional.empty()))
                            .build(),
                    finding("burn").addIsA("rash").local(true).build(),
                    assessment("checked").build(),
                    assessment("looked-at").build(),
                    assessment("followed").addIsA("looked-at").build())
            .addQuestions(
                    question("q-rash", "rash", "burn"),
                    question("q-checked", "checked"),
                    question("q-followed", "followed"))
            .build();

    static final Criterion MOLE = presentUnless("changed-mole", "checked");
    static final Criterion MOLE_AT_THE_NECK = presentAtUnless("changed-mole", "neck", "checked");
    static final Criterion RASH = presentUnless("rash", "checked");

    private static Finding.Builder assessment(String id) {
        return finding(id).kind(Finding.Kind.ASSESSMENT).local(true);
    }

    static Rulebook rulebook(Criterion when) {
        return Rulebook.builder()
                .from(VOCABULARY)
                .addContraindications(modify("probe", when).addBars("oil").build())
                .build();
    }

    private static Truth truth(Criterion criterion, SymptomProfile.Builder profile) {
        return Fixture.truth(VOCABULARY, criterion, profile);
    }

    static SymptomProfile.Builder mole(String... at) {
        return nothing().presentAt("changed-mole", at);
    }

    // --- meaning ---

    @Test
    void anAssessmentThatIsAbsentChangesNothing() {
        List<SymptomProfile.Builder> clients = List.of(
                nothing(),
                nothing().absent("changed-mole"),
                nothing().unsure("changed-mole"),
                nothing().present("changed-mole"),
                mole("neck"),
                mole("left-forearm"),
                mole("left-forearm", "spine"));
        for (SymptomProfile.Builder client : clients) {
            client.absent("checked");
            assertEquals(truth(present("changed-mole"), client), truth(MOLE, client));
            assertEquals(truth(presentAt("changed-mole", "neck"), client), truth(MOLE_AT_THE_NECK, client));
            assertEquals(
                    truth(presentAt("changed-mole", TREATMENT_AREA), client),
                    truth(presentAtUnless("changed-mole", TREATMENT_AREA, "checked"), client));
        }
        assertEquals(TRUE, truth(MOLE, nothing().present("changed-mole").absent("checked")));
        assertEquals(TRUE, truth(MOLE, nothing().present("changed-mole").answered("q-checked")));
        assertEquals(TRUE, truth(MOLE, nothing().present("changed-mole").othersAbsent(true)));
    }

    @Test
    void aPlaceWithinOneOfTheAssessmentIsExemptAndALargerOneIsNot() {
        assertEquals(FALSE, truth(MOLE, mole("neck").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(MOLE, mole("thoracic-spine").presentAt("checked", "upper-back")));
        assertEquals(FALSE, truth(MOLE, mole("thoracic-spine").presentAt("checked", "back")));
        assertEquals(TRUE, truth(MOLE, mole("upper-back").presentAt("checked", "thoracic-spine")));
        assertEquals(TRUE, truth(MOLE, mole("spine").presentAt("checked", "upper-back")));
        assertEquals(TRUE, truth(MOLE, mole("neck").presentAt("checked", "left-forearm")));
    }

    @Test
    void onePlaceThatIsNotExemptIsEnough() {
        assertEquals(TRUE, truth(MOLE, mole("neck", "left-forearm").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(MOLE, mole("neck", "left-forearm").presentAt("checked", "neck", "left-forearm")));
        assertEquals(
                FALSE, truth(MOLE, mole("neck", "left-forearm").presentAt("checked", "neck", "left-forearm", "back")));
    }

    @Test
    void atARegionAPlaceCountsThatOverlapsItAndIsNotExempt() {
        assertEquals(TRUE, truth(MOLE_AT_THE_NECK, mole("neck").presentAt("checked", "left-forearm")));
        assertEquals(TRUE, truth(MOLE_AT_THE_NECK, mole("spine").presentAt("checked", "cervical-spine")));
        assertEquals(FALSE, truth(MOLE_AT_THE_NECK, mole("neck").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(MOLE_AT_THE_NECK, mole("neck", "left-forearm").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(MOLE_AT_THE_NECK, mole("left-forearm").presentAt("checked", "neck")));
    }

    @Test
    void atTheTreatmentAreaLikewise() {
        Criterion treated = presentAtUnless("changed-mole", TREATMENT_AREA, "checked");

        assertEquals(TRUE, truth(treated, mole("spine").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(treated, mole("upper-back", "neck").presentAt("checked", "upper-back")));
    }

    @Test
    void whileWhatIsTreatedIsNotKnownAPlaceThatCountsMayBeThere() {
        Criterion treated = presentAtUnless("changed-mole", TREATMENT_AREA, "checked");
        SymptomProfile.Builder mole = treated().presentAt("changed-mole", "neck");

        assertEquals(UNKNOWN, truth(treated, mole.absent("checked")));
        assertEquals(
                UNKNOWN,
                truth(treated, treated().presentAt("changed-mole", "neck").presentAt("checked", "back")));
        assertEquals(
                FALSE,
                truth(treated, treated().presentAt("changed-mole", "neck").presentAt("checked", "neck")));
        assertEquals(FALSE, truth(treated, treated().absent("changed-mole").presentAt("checked", "neck")));
    }

    @Test
    void aFindingThatIsAbsentOrOpenStaysSoWhateverWasAssessed() {
        for (Criterion criterion : List.of(MOLE, MOLE_AT_THE_NECK)) {
            assertEquals(
                    FALSE, truth(criterion, nothing().absent("changed-mole").presentAt("checked", "back")));
            assertEquals(UNKNOWN, truth(criterion, nothing().presentAt("checked", "back")));
            assertEquals(
                    UNKNOWN, truth(criterion, nothing().unsure("changed-mole").presentAt("checked", "neck")));
        }
    }

    @Test
    void aFindingWithoutAPlaceMayBeAtOneThatIsExempt() {
        assertEquals(UNKNOWN, truth(MOLE, nothing().present("changed-mole").presentAt("checked", "neck")));
        assertEquals(
                UNKNOWN,
                truth(MOLE_AT_THE_NECK, nothing().present("changed-mole").presentAt("checked", "back")));
    }

    @Test
    void eachKindCountsWhereItIs() {
        Criterion sign = presentUnless("neurological-sign", "checked");
        SymptomProfile.Builder numb = nothing().presentAt("numbness", "neck").presentAt("checked", "neck");

        assertEquals(UNKNOWN, truth(sign, numb));
        assertEquals(FALSE, truth(sign, numb.absent("arm-weakness")));
        assertEquals(
                TRUE,
                truth(
                        sign,
                        nothing()
                                .presentAt("numbness", "neck")
                                .presentAt("arm-weakness", "left-forearm")
                                .presentAt("checked", "neck")));
    }

    @Test
    void anOpenKindCountsWhereItWouldBe() {
        Criterion burn = presentUnless("burn", "checked");

        assertEquals(FALSE, truth(burn, nothing().presentAt("rash", "neck").presentAt("checked", "neck")));
        assertEquals(UNKNOWN, truth(burn, nothing().presentAt("rash", "neck").presentAt("checked", "back")));
        assertEquals(FALSE, truth(RASH, nothing().presentAt("rash", "neck").presentAt("checked", "neck")));
    }

    @Test
    void whatOnlyAReadingShowsIsSomewhere() {
        assertEquals(TRUE, truth(RASH, nothing().measure("skin", 41).absent("checked")));
        assertEquals(UNKNOWN, truth(RASH, nothing().measure("skin", 41).presentAt("checked", "neck")));
    }

    @Test
    void aGeneralFindingThatNobodyAskedAboutMayBeElsewhereThanItsKind() {
        SymptomProfile.Builder burn = nothing().presentAt("burn", "neck").presentAt("checked", "neck");

        assertEquals(UNKNOWN, truth(RASH, burn));
        assertEquals(FALSE, truth(RASH, burn.answered("q-rash")));
    }

    @Test
    void anAssessmentWithoutAPlaceMayExemptAnyPlace() {
        for (Criterion criterion : List.of(MOLE, MOLE_AT_THE_NECK)) {
            assertEquals(UNKNOWN, truth(criterion, mole("neck").present("checked")));
            assertEquals(UNKNOWN, truth(criterion, nothing().present("changed-mole", "checked")));
            assertEquals(UNKNOWN, truth(criterion, nothing().present("checked")));
            assertEquals(
                    FALSE, truth(criterion, nothing().absent("changed-mole").present("checked")));
        }
        assertEquals(FALSE, truth(MOLE_AT_THE_NECK, mole("left-forearm").present("checked")));
    }

    @Test
    void soMayOneThatIsOpen() {
        for (Criterion criterion : List.of(MOLE, MOLE_AT_THE_NECK)) {
            assertEquals(UNKNOWN, truth(criterion, mole("neck")));
            assertEquals(UNKNOWN, truth(criterion, mole("neck").unsure("checked")));
            assertEquals(UNKNOWN, truth(criterion, nothing().present("changed-mole")));
            assertEquals(UNKNOWN, truth(criterion, nothing()));
            assertEquals(
                    FALSE, truth(criterion, nothing().absent("changed-mole").unsure("checked")));
        }
        assertEquals(FALSE, truth(MOLE_AT_THE_NECK, mole("left-forearm")));
    }

    @Test
    void anAssessmentIsNotWhereABroaderOneWasMade() {
        Criterion followed = presentUnless("changed-mole", "followed");
        SymptomProfile.Builder client =
                mole("neck").presentAt("looked-at", "neck").present("followed");

        assertEquals(UNKNOWN, truth(followed, client));
        assertEquals(List.of("followed"), UnlessOpenTest.open(followed, client));
        assertEquals(FALSE, truth(followed, client.presentAt("followed", "neck")));
        assertEquals(
                TRUE,
                truth(followed, mole("neck").presentAt("looked-at", "neck").absent("followed")));
    }

    // --- facts ---

    /** The facts of a criterion that is not unknown; on them alone it comes to the same. */
    private static List<Fact> witness(Criterion when, SymptomProfile.Builder profile) {
        Recommender recommender = Recommender.of(rulebook(when));
        RuleOutcome outcome = recommender.explain(profile.build(), "probe");
        SymptomProfile.Builder alone = nothing();
        for (Fact fact : outcome.reason().facts()) {
            if (fact instanceof Fact.OfMeasure measure) {
                alone.measure(measure.measure(), measure.value());
            } else if (fact instanceof Fact.OfFinding of && of.is() == Answer.PRESENT) {
                alone.presentAt(of.finding(), of.at());
            } else if (fact instanceof Fact.OfFinding of) {
                alone.absent(of.finding());
            }
        }
        assertEquals(
                outcome.truth(),
                recommender.explain(alone.build(), "probe").truth(),
                () -> "on " + outcome.reason().facts());
        return outcome.reason().facts();
    }

    private static Fact said(String finding, String... at) {
        return new Fact.OfFinding(finding, Answer.PRESENT, List.of(at), Optional.empty());
    }

    private static Fact denied(String finding, String... via) {
        return new Fact.OfFinding(
                finding, Answer.ABSENT, List.of(), List.of(via).stream().findFirst());
    }

    @Test
    void whatMakesItTrueIsTheFindingAndThatThereIsNoAssessmentOrWhereItIs() {
        assertEquals(
                List.of(said("changed-mole"), denied("checked")),
                witness(MOLE, nothing().present("changed-mole").absent("checked")));
        assertEquals(
                List.of(said("changed-mole", "neck"), denied("checked", "q-checked")),
                witness(MOLE_AT_THE_NECK, mole("neck").answered("q-checked")));
        assertEquals(
                List.of(said("changed-mole", "neck"), said("checked", "left-forearm")),
                witness(MOLE, mole("neck").presentAt("checked", "left-forearm")));
        assertEquals(
                List.of(said("arm-weakness", "left-forearm"), said("checked", "neck")),
                witness(
                        presentUnless("neurological-sign", "checked"),
                        nothing()
                                .presentAt("numbness", "neck")
                                .presentAt("arm-weakness", "left-forearm")
                                .presentAt("checked", "neck")));
    }

    @Test
    void whatMakesItFalseWithoutTheAssessmentDoesNotNameIt() {
        assertEquals(
                List.of(denied("changed-mole")),
                witness(MOLE, nothing().absent("changed-mole").presentAt("checked", "neck")));
        assertEquals(
                List.of(said("changed-mole", "left-forearm")),
                witness(MOLE_AT_THE_NECK, mole("left-forearm").presentAt("checked", "neck")));
        assertEquals(List.of(denied("changed-mole")), witness(MOLE, nothing().absent("changed-mole", "checked")));
    }

    @Test
    void whatIsFalseForTheAssessmentNamesBoth() {
        assertEquals(
                List.of(said("changed-mole", "thoracic-spine"), said("checked", "back", "neck")),
                witness(MOLE, mole("thoracic-spine").presentAt("checked", "back", "neck")));
        assertEquals(
                List.of(said("numbness", "neck"), denied("arm-weakness"), said("checked", "neck")),
                witness(
                        presentUnless("neurological-sign", "checked"),
                        nothing()
                                .presentAt("numbness", "neck")
                                .absent("arm-weakness")
                                .presentAt("checked", "neck")));
        assertEquals(
                List.of(
                        new Fact.OfFinding("rash", Answer.PRESENT, List.of("neck"), Optional.of("q-rash")),
                        said("burn", "neck"),
                        said("checked", "neck")),
                witness(
                        RASH,
                        nothing().presentAt("burn", "neck").answered("q-rash").presentAt("checked", "neck")));
    }

    // --- under "not" ---

    @Test
    void underTwoNotsItIsWhatItIsOutside() {
        Criterion twice = not(not(MOLE));

        assertEquals(TRUE, truth(twice, mole("neck").absent("checked")));
        assertEquals(FALSE, truth(twice, mole("neck").presentAt("checked", "neck")));
        assertEquals(UNKNOWN, truth(twice, mole("neck").unsure("checked")));
        assertEquals(
                List.of(said("changed-mole", "neck"), denied("checked")),
                witness(twice, mole("neck").absent("checked")));
    }
}
