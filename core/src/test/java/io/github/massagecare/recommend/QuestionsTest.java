package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.isAsked;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.questions;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked, and that nothing is left out which matters (MEANING 8). */
class QuestionsTest {
    private static final String[] ALL =
            Fixture.rulebook().questions().stream().map(Question::id).toArray(String[]::new);

    // MEANING 8: ask

    @Test
    void whatSettlesAnOpenFactOfARuleThatExceedsTheKnownDispositionIsAsked() {
        Inquiry inquiry = asked(recommend(healthyBut("q-nerves")), "q-nerves");

        assertEquals(Inquiry.Why.ASK, inquiry.why());
        assertEquals(List.of("numbness", "arm-weakness"), inquiry.settles());
        assertEquals(Optional.of(Disposition.REFER_URGENTLY), inquiry.couldBecome());
        assertEquals(List.of("rf-neurological-sign"), inquiry.rules());
    }

    @Test
    void onlyWhatIsStillOpenIsAsked() {
        assertEquals(
                List.of("arm-weakness"),
                asked(recommend(healthyBut("q-nerves").absent("numbness")), "q-nerves")
                        .settles());
        assertEquals(
                1,
                recommend(healthyBut("q-nerves").absent("numbness")).questions().size());
        assertEquals(List.of(), recommend(healthy()).questions());
    }

    @Test
    void whatTouchesATechniqueNotYetBarredIsAskedThoughTheDispositionStays() {
        Recommendation answer = recommend(healthyBut("q-nuts").present("pregnancy"));

        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.known());
        assertEquals(
                Optional.of(Disposition.TREAT_WITH_MODIFICATION),
                asked(answer, "q-nuts").couldBecome());
    }

    @Test
    void whatTouchesOnlyBarredTechniquesIsNotAsked() {
        Rulebook rulebook = only(
                modify("ci-a", present("pregnancy")).addBars("deep-tissue").build(),
                modify("ci-b", present("stress")).addBars("deep-pressure").build());

        assertEquals(
                List.of(),
                recommend(rulebook, treated("upper-back").present("pregnancy")).questions());
    }

    @Test
    void whatTouchesATechniqueAtClearanceIsAsked() {
        Rulebook rulebook = only(
                clearance("ci-a", present("pregnancy")).addBars("deep-tissue").build(),
                modify("ci-b", present("stress")).addBars("deep-pressure").build());

        assertTrue(isAsked(recommend(rulebook, treated("upper-back").present("pregnancy")), "q-complaint"));
    }

    @Test
    void whatExceedsTheKnownDispositionIsAskedThoughEveryTechniqueIsBarred() {
        assertTrue(isAsked(recommend(healthyBut("q-chest").present("fever")), "q-chest"));
        assertTrue(recommend(healthy().present("fever")).techniques().stream()
                .allMatch(t -> t.verdict() == Verdict.BARRED));
    }

    @Test
    void whatDoesNotExceedTheKnownDispositionAndTouchesNothingIsNotAsked() {
        Rulebook rulebook =
                with(absolute("ci-wild", present("injury")).barsAllWork(true).build());

        assertFalse(isAsked(recommend(rulebook, healthyBut("q-injury").present("fever")), "q-injury"));
        assertFalse(isAsked(recommend(healthyBut("q-weight").present("chest-pain")), "q-weight"));
    }

    @Test
    void aRuleThatIsFalseAnywayIsNotAskedAbout() {
        Rulebook rulebook = only(absolute("ci", all(present("stress"), present("injury")))
                .barsAllWork(true)
                .build());

        assertEquals(
                List.of(),
                recommend(rulebook, treated("upper-back").absent("stress")).questions());
        assertEquals(
                List.of(List.of("injury")),
                recommend(rulebook, treated("upper-back").present("stress")).questions().stream()
                        .map(Inquiry::settles)
                        .toList());
        assertEquals(List.of("q-complaint", "q-injury"), questions(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void aMeasureIsAsked() {
        Rulebook rulebook =
                only(modify("ci", Criterion.atLeast("pain", 8)).maxPressure(2).build());
        Inquiry inquiry = asked(recommend(rulebook, treated("upper-back")), "q-pain");

        assertEquals(List.of("pain"), inquiry.settles());
        assertEquals(Optional.of(Disposition.TREAT_WITH_MODIFICATION), inquiry.couldBecome());
    }

    @Test
    void whatIsToBeTreatedIsAskedWhileItIsNotKnownWhetherThereIsAnythingThere() {
        Rulebook rulebook = only(absolute("ci", Criterion.presentAt("open-wound", Criterion.PresentAt.TREATMENT_AREA))
                .barsAllWork(true)
                .build());

        assertEquals(
                List.of("regions"),
                asked(recommend(rulebook, SymptomProfile.builder()), "q-regions")
                        .settles());
        assertEquals(List.of("q-skin"), questions(recommend(rulebook, treated("neck"))));
        assertEquals(
                List.of(),
                recommend(rulebook, SymptomProfile.builder().answered("q-skin")).questions());
    }

    @Test
    void anOpenWishIsAskedAndCouldBecomeTreat() {
        Inquiry inquiry = asked(recommend(healthyBut("q-wishes")), "q-wishes");

        assertEquals(Inquiry.Why.ASK, inquiry.why());
        assertEquals(Optional.of(Disposition.TREAT), inquiry.couldBecome());
    }

    @Test
    void aScreeningQuestionOfAnAncestorServesForItsOpenDescendants() {
        Rulebook rulebook = only(
                finding("haemophilia").addIsA("bleeding-risk").build(),
                modify("ci-warfarin", present("warfarin"))
                        .addBars("deep-pressure")
                        .build(),
                modify("ci-haemophilia", present("haemophilia"))
                        .addBars("suction")
                        .build());
        Recommendation answer = recommend(rulebook, treated("upper-back"));

        assertEquals(List.of("q-bleeding"), questions(answer));
        assertEquals(
                List.of("warfarin", "haemophilia"), asked(answer, "q-bleeding").settles());
        assertEquals(
                List.of("ci-warfarin", "ci-haemophilia"),
                asked(answer, "q-bleeding").rules());
        assertEquals(
                List.of(),
                recommend(rulebook, treated("upper-back").answered("q-bleeding"))
                        .questions());
    }

    @Test
    void whatNoQuestionSettlesIsNamedAllTheSame() {
        Rulebook rulebook = only(modify("ci-warfarin", present("warfarin"))
                .addBars("deep-pressure")
                .build());
        Recommendation answer = recommend(rulebook, treated("upper-back").present("bleeding-risk"));

        assertEquals(1, answer.questions().size());
        assertEquals(Optional.empty(), answer.questions().get(0).question());
        assertEquals(List.of("warfarin"), answer.questions().get(0).settles());
    }

    @Test
    void oneQuestionIsEnoughForAFactThatTwoSettle() {
        Rulebook rulebook =
                only(absolute("ci", present("fever")).barsAllWork(true).build(), question("q-again", "fever"));

        assertEquals(List.of("q-fever"), questions(recommend(rulebook, treated("upper-back"))));
    }

    // MEANING 8: completeness

    @Test
    void noneThatMattersIsLeftOut() {
        Recommendation start = recommend(healthyBut(ALL));
        Recommendation none = recommend(healthy());
        for (Question question : Fixture.rulebook().questions()) {
            for (String id : question.settles()) {
                boolean asksOpenFinding =
                        Fixture.rulebook().entry(id, Finding.class).isPresent();
                if (asksOpenFinding) {
                    Recommendation some = recommend(healthy().present(id));
                    boolean matters = some.disposition() != none.disposition()
                            || !some.techniques().stream()
                                    .map(TechniqueAdvice::verdict)
                                    .toList()
                                    .equals(none.techniques().stream()
                                            .map(TechniqueAdvice::verdict)
                                            .toList());
                    if (matters) {
                        assertTrue(
                                start.questions().stream()
                                        .anyMatch(q -> q.why() == Inquiry.Why.ASK
                                                && q.question().equals(Optional.of(question.id()))),
                                id);
                    }
                }
            }
        }
    }

    @Test
    void askingMayStopWhenNoCouldBecomeExceedsTreatWithModification() {
        for (String one : ALL) {
            for (String other : ALL) {
                Recommendation answer = recommend(healthyBut(one, other));
                boolean mayStop = answer.questions().stream()
                        .flatMap(inquiry -> inquiry.couldBecome().stream())
                        .allMatch(could -> could.compareTo(Disposition.TREAT_WITH_MODIFICATION) <= 0);
                assertEquals(mayStop, answer.plan().orElseThrow().standing() == Standing.READY, one + " and " + other);
            }
        }
    }

    @Test
    void askingInOrderBringsAHealthyClientToAPlanThatNoAnswerChanges() {
        var profile = treated("upper-back").measure("age", 40).measure("pain", 3);
        int put = 0;
        for (Recommendation answer = recommend(profile); !answer.questions().isEmpty(); answer = recommend(profile)) {
            assertTrue(put++ < ALL.length, answer.questions().toString());
            profile.answered(answer.questions().get(0).question().orElseThrow());
        }

        assertTrue(recommend(profile).settled());
        assertEquals(Standing.READY, recommend(profile).plan().orElseThrow().standing());
    }
}
