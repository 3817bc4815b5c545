package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An attestation that all else is absent says nothing about which kind of a named illness it is. */
class WhichKindTest {
    /**
     * A disease of the heart: failure, which may be acute, or angina, which may be unstable; and something that is also
     * a rhythm.
     */
    private static final Rulebook RULEBOOK = only(
            finding("heart-disease").build(),
            finding("heart-failure").addIsA("heart-disease").build(),
            finding("acute-heart-failure").addIsA("heart-failure").build(),
            finding("angina").addIsA("heart-disease").build(),
            finding("unstable-angina").addIsA("angina").build(),
            finding("rhythm").build(),
            finding("fast-rhythm").addIsA("rhythm", "heart-disease").build(),
            finding("slow-rhythm").addIsA("rhythm").build(),
            finding("painful")
                    .shownBy(List.of(new MeasureRange("pain", Optional.of(BigDecimal.valueOf(7)), Optional.empty())))
                    .build(),
            finding("unbearable").addIsA("painful").build(),
            question("q-heart", "heart-disease"),
            question("q-which", "heart-failure", "angina", "fast-rhythm"),
            question("q-acute", "acute-heart-failure", "unstable-angina"),
            clearance("ci-failure", Criterion.present("acute-heart-failure"))
                    .barsAllWork(true)
                    .build());

    private static SymptomProfile.Builder attested() {
        return treated("upper-back").measure("age", 40).measure("pain", 3).othersAbsent(true);
    }

    private static Truth truth(String finding, SymptomProfile.Builder profile) {
        return Fixture.truth(RULEBOOK, Criterion.present(finding), profile);
    }

    private static Recommendation recommend(SymptomProfile.Builder profile) {
        return Fixture.recommend(RULEBOOK, profile);
    }

    @Test
    void theKindsOfANamedFamilyStayOpen() {
        SymptomProfile.Builder client = attested().present("heart-disease");
        for (String kind :
                List.of("heart-failure", "acute-heart-failure", "angina", "unstable-angina", "fast-rhythm")) {
            assertEquals(UNKNOWN, truth(kind, client), kind);
        }
        assertEquals(FALSE, truth("painful", client));
        assertEquals(
                Optional.of(Standing.AFTER_ANSWERS),
                Fixture.recommend(RULEBOOK, client).plan().map(plan -> plan.standing()));
        assertEquals(Disposition.ASK_FIRST, recommend(client).disposition());
    }

    @Test
    void andWithThemWhateverHangsTogetherWithAnOpenKind() {
        SymptomProfile.Builder client = attested().present("heart-disease");
        assertEquals(UNKNOWN, truth("rhythm", client));
        assertEquals(UNKNOWN, truth("slow-rhythm", client));
    }

    @Test
    void aReadingOpensBelow() {
        assertEquals(FALSE, truth("unbearable", attested()));
        SymptomProfile.Builder client = attested().measure("pain", 8);
        assertEquals(TRUE, truth("painful", client));
        assertEquals(UNKNOWN, truth("unbearable", client));
    }

    @Test
    void anUnsureKindDoesNotCloseItsRelatives() {
        SymptomProfile.Builder client = attested().present("heart-disease").unsure("angina");
        for (String kind :
                List.of("heart-failure", "acute-heart-failure", "angina", "unstable-angina", "fast-rhythm", "rhythm")) {
            assertEquals(UNKNOWN, truth(kind, client), kind);
        }
        assertEquals(
                Optional.of(Standing.AFTER_ANSWERS), recommend(client).plan().map(plan -> plan.standing()));
    }

    @Test
    void aNamedGrandchildClosesItsLineAndTheOtherSiblingsAreAttestedAway() {
        SymptomProfile.Builder client = attested().present("heart-disease", "acute-heart-failure");
        assertEquals(TRUE, truth("heart-failure", client));
        for (String sibling : List.of("angina", "unstable-angina", "fast-rhythm", "rhythm", "slow-rhythm")) {
            assertEquals(FALSE, truth(sibling, client), sibling);
        }
    }

    @Test
    void aNamedKindIsOpenBelowItself() {
        SymptomProfile.Builder client = attested().present("heart-failure");
        assertEquals(UNKNOWN, truth("acute-heart-failure", client));
        assertEquals(FALSE, truth("angina", client));
    }

    @Test
    void anAnsweredQuestionClosesTheKindsThatItSettlesAndWhatIsBelowThem() {
        SymptomProfile.Builder client = attested().present("heart-disease").answered("q-which");
        for (String kind : List.of(
                "heart-failure", "acute-heart-failure", "angina", "unstable-angina", "fast-rhythm", "slow-rhythm")) {
            assertEquals(FALSE, truth(kind, client), kind);
        }
        assertEquals(Disposition.TREAT, recommend(client).disposition());
    }

    @Test
    void butNotTheRelativesOfAnUnsureOne() {
        SymptomProfile.Builder client =
                attested().present("heart-disease").unsure("unstable-angina").answered("q-which", "q-acute");
        assertEquals(FALSE, truth("heart-failure", client));
        assertEquals(UNKNOWN, truth("angina", client));
        assertEquals(UNKNOWN, truth("unstable-angina", client));
    }

    /** Else whoever says yes to the question about the family would never be asked the one about the kinds. */
    @Test
    void theAnswerThatNamesAFamilyDoesNotCloseItsKinds() {
        SymptomProfile.Builder client = attested().present("heart-disease").answered("q-heart");
        assertEquals(UNKNOWN, truth("acute-heart-failure", client));
        List<Inquiry> asked = recommend(client).questions().stream()
                .filter(question -> question.why() == Inquiry.Why.ASK)
                .toList();
        assertEquals(
                List.of(Optional.of("q-which")),
                asked.stream().map(Inquiry::question).toList());
    }

    @Test
    void whatIsOpenForAnUnsureFindingAloneIsToBeConfirmed() {
        Recommendation answer = recommend(attested().unsure("heart-disease"));
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(
                List.of(Optional.of("heart-disease")),
                answer.questions().stream()
                        .filter(question -> question.why() == Inquiry.Why.CONFIRM)
                        .map(Inquiry::finding)
                        .toList());
    }

    @Test
    void whatStaysOpenIsNotAbsentAtTheNextVisit() {
        SymptomProfile next = Recommender.of(RULEBOOK)
                .nextVisit(attested().present("heart-disease").build());
        assertEquals(false, next.absent().contains("angina"));
        assertEquals(true, next.absent().contains("painful"));
    }

    /** The later question settles more of what is open, but "none" to the first answers it. */
    @Test
    void whetherItIsComesBeforeWhichKindItIs() {
        Rulebook rulebook = Fixture.with(
                finding("any-fall").build(),
                finding("bad-fall").addIsA("any-fall").build(),
                finding("small-fall").addIsA("any-fall").build(),
                finding("fall-looked-at").kind(Finding.Kind.ASSESSMENT).build(),
                question("q-which-fall", "bad-fall", "small-fall", "fall-looked-at"),
                question("q-any-fall", "any-fall"),
                Fixture.absolute(
                                "ci-fall",
                                Criterion.all(
                                        Criterion.any(Criterion.present("bad-fall"), Criterion.present("small-fall")),
                                        Criterion.not(Criterion.present("fall-looked-at"))))
                        .barsAllWork(true)
                        .build());

        assertEquals(List.of("q-any-fall", "q-which-fall"), asked(rulebook, Fixture.healthy()));
        assertEquals(List.of("q-which-fall"), asked(rulebook, Fixture.healthy().present("any-fall")));
        assertEquals(List.of(), asked(rulebook, Fixture.healthy().absent("any-fall")));
    }

    private static List<String> asked(Rulebook rulebook, SymptomProfile.Builder profile) {
        return Fixture.recommend(rulebook, profile).questions().stream()
                .flatMap(inquiry -> inquiry.question().stream())
                .toList();
    }
}
