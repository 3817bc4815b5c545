package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.isAsked;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.selfCare;
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
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final String[] ALL =
            Fixture.rulebook().questions().stream().map(Question::id).toArray(String[]::new);

    private static List<String> questions(Recommendation answer) {
        return answer.questions().stream()
                .flatMap(inquiry -> inquiry.question().stream())
                .toList();
    }

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

    // MEANING 8: confirm

    @Test
    void whatTheClientIsUnsureOfIsConfirmed() {
        Recommendation answer = recommend(healthy().unsure("anticoagulant"));
        Inquiry inquiry = answer.questions().get(0);

        assertEquals(1, answer.questions().size());
        assertEquals(Inquiry.Why.CONFIRM, inquiry.why());
        assertEquals(Optional.of("anticoagulant"), inquiry.finding());
        assertEquals(Optional.empty(), inquiry.question());
        assertEquals(Optional.of(Disposition.TREAT_WITH_MODIFICATION), inquiry.couldBecome());
        assertEquals(List.of("ci-bleeding-risk"), inquiry.rules());
    }

    @Test
    void confirmingNamesWhatWasUnsureNotWhatItLeavesOpen() {
        Rulebook rulebook =
                only(absolute("ci", present("warfarin")).barsAllWork(true).build());
        Recommendation answer = recommend(
                rulebook, treated("upper-back").unsure("anticoagulant").othersAbsent(true));

        assertEquals(
                List.of(Optional.of("anticoagulant")),
                answer.questions().stream().map(Inquiry::finding).toList());
        assertEquals(
                Optional.of(Disposition.POSTPONE), answer.questions().get(0).couldBecome());
    }

    @Test
    void confirmingNamesAllThatKeepsAMoreGeneralAnswerFromCounting() {
        Rulebook rulebook = only(
                finding("haemophilia").addIsA("bleeding-risk").build(),
                question("q-thinner", "anticoagulant"),
                absolute("ci", present("anticoagulant")).barsAllWork(true).build());
        Recommendation answer = recommend(
                rulebook,
                treated("upper-back").unsure("warfarin", "haemophilia").answered("q-bleeding"));
        Recommendation one = recommend(
                rulebook,
                treated("upper-back").absent("warfarin").unsure("haemophilia").answered("q-bleeding"));

        assertEquals(
                List.of(Optional.of("warfarin"), Optional.of("haemophilia")),
                answer.questions().stream().map(Inquiry::finding).toList());
        assertEquals(
                List.of(Optional.of("haemophilia")),
                one.questions().stream().map(Inquiry::finding).toList());
    }

    @Test
    void unsureThatMattersToNoRuleIsNotConfirmed() {
        assertEquals(
                List.of(),
                recommend(only(), treated("upper-back").unsure("stress")).questions());
    }

    // MEANING 8: refine

    @Test
    void whatWouldOnlyImproveTheRankingIsRefined() {
        Inquiry inquiry = asked(recommend(healthyBut("q-complaint")), "q-complaint");

        assertEquals(Inquiry.Why.REFINE, inquiry.why());
        assertEquals(Optional.empty(), inquiry.couldBecome());
        assertTrue(inquiry.settles().containsAll(List.of("muscle-tension", "stiffness", "stress", "tech-neck")));
    }

    @Test
    void whatWouldOnlyImproveDosingOrSelfCareIsRefined() {
        Rulebook dosed = only(
                dosing("do-a", present("stress"), 20, 30).build(),
                dosing("do-b", always(), 30, 60).build());
        Rulebook cared = only(selfCare("sc", present("tech-neck"), "desk-breaks"));

        assertEquals(
                Inquiry.Why.REFINE,
                asked(recommend(dosed, treated("upper-back")), "q-complaint").why());
        assertEquals(
                Inquiry.Why.REFINE,
                asked(recommend(cared, treated("upper-back")), "q-complaint").why());
    }

    @Test
    void whatCannotImproveAnythingIsNotRefined() {
        Rulebook dosed = only(
                dosing("do-b", always(), 30, 60).build(),
                dosing("do-a", present("stress"), 20, 30).build());
        Rulebook barred = only(
                modify("ci", always()).addBars("swedish").build(),
                indication("in", present("stress"), "swedish", Strength.STRONG));

        assertEquals(List.of(), recommend(dosed, treated("upper-back")).questions());
        assertEquals(List.of(), recommend(barred, treated("upper-back")).questions());
    }

    @Test
    void anOpenRuleThatWouldOnlyChangeSelfCareOrTheLengthIsRefined() {
        Rulebook rulebook = only(
                modify("ci-known", present("pregnancy")).addBars("oil").build(),
                modify("ci-activity", present("stress"))
                        .addBars("spinal-extension")
                        .build(),
                modify("ci-length", present("injury")).maxMinutes(20).build(),
                selfCare("sc", always(), "thoracic-extension"));
        Recommendation answer = recommend(rulebook, treated("upper-back").present("pregnancy"));

        assertEquals(Inquiry.Why.REFINE, asked(answer, "q-complaint").why());
        assertEquals(Inquiry.Why.REFINE, asked(answer, "q-injury").why());
    }

    // MEANING 8: order

    @Test
    void theMostSevereComeFirstAndRefinementsLast() {
        List<Inquiry> inquiries = recommend(treated("upper-back")).questions();

        assertEquals(Optional.of("q-chest"), inquiries.get(0).question());
        for (int i = 1; i < inquiries.size(); i++) {
            assertTrue(severity(inquiries.get(i - 1)) >= severity(inquiries.get(i)), inquiries.toString());
        }
        assertEquals(Inquiry.Why.REFINE, inquiries.get(inquiries.size() - 1).why());
    }

    private static int severity(Inquiry inquiry) {
        return inquiry.couldBecome().map(Disposition::ordinal).orElse(-1);
    }

    @Test
    void amongEquallySevereTheOneThatSettlesMostComesFirstThenRulebookOrder() {
        Rulebook rulebook = only(
                flag("rf-1", "weight-loss", Urgency.URGENT).build(),
                flag("rf-2", "chest-pain", Urgency.URGENT).build(),
                flag("rf-3", "arm-weakness", Urgency.URGENT).build(),
                flag("rf-4", "numbness", Urgency.URGENT).build());

        assertEquals(List.of("q-nerves", "q-chest", "q-weight"), questions(recommend(rulebook, treated("upper-back"))));
    }

    /**
     * A long question about health in general, in which one thing is as grave, waits for the shorter one in which two
     * are (decision 34).
     */
    @Test
    void amongEquallySevereOnlyWhatCouldBecomeAsSevereIsCounted() {
        Rulebook rulebook = only(
                finding("rare").build(),
                finding("common-1").build(),
                finding("common-2").build(),
                question("q-health", "rare", "common-1", "common-2"),
                flag("rf-1", "rare", Urgency.EMERGENCY).build(),
                flag("rf-2", "arm-weakness", Urgency.EMERGENCY).build(),
                flag("rf-3", "numbness", Urgency.EMERGENCY).build(),
                modify("ci-1", present("common-1")).addBars("oil").build(),
                modify("ci-2", present("common-2")).addBars("oil").build());

        assertEquals(List.of("q-nerves", "q-health"), questions(recommend(rulebook, treated("upper-back"))));
    }

    @Test
    void amongEqualsWithoutAQuestionTheOrderOfTheFindingsDecides() {
        Rulebook rulebook = only(
                finding("zest").build(),
                finding("ache").build(),
                absolute("ci-ache", present("ache")).barsAllWork(true).build(),
                absolute("ci-zest", present("zest")).barsAllWork(true).build());
        Recommendation unsure = recommend(rulebook, treated("upper-back").unsure("ache", "zest"));
        Recommendation unasked = recommend(rulebook, treated("upper-back"));

        assertEquals(
                List.of("zest", "ache"),
                unsure.questions().stream().map(q -> q.finding().orElseThrow()).toList());
        assertEquals(
                List.of(List.of("zest"), List.of("ache")),
                unasked.questions().stream().map(Inquiry::settles).toList());
    }

    @Test
    void aQuestionCouldBecomeTheWorstOfItsRules() {
        Rulebook rulebook = with(flag("rf-fever", "fever", Urgency.URGENT).build());

        assertEquals(
                Optional.of(Disposition.REFER_URGENTLY),
                asked(recommend(rulebook, healthyBut("q-fever")), "q-fever").couldBecome());
        assertEquals(
                List.of("rf-fever", "ci-fever"),
                asked(recommend(rulebook, healthyBut("q-fever")), "q-fever").rules());
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
