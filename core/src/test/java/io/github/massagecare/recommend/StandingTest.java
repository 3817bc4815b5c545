package io.github.massagecare.recommend;

import static io.github.massagecare.plan.Standing.AFTER_ANSWERS;
import static io.github.massagecare.plan.Standing.AFTER_CLEARANCE;
import static io.github.massagecare.plan.Standing.READY;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.isAsked;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Standing standing(SymptomProfile.Builder profile) {
        return plan(recommend(profile)).standing();
    }

    // MEANING 6

    @Test
    void noPlanIfAPostponementIsTrue() {
        Recommendation answer = recommend(healthy().present("fever"));

        assertTrue(answer.plan().isEmpty());
        assertEquals(List.of("ci-fever"), rules(answer.noPlan()));
    }

    @Test
    void noPlanIfAnUrgentOrEmergencyFlagIsTrue() {
        assertEquals(
                List.of("rf-chest-pain"),
                rules(recommend(healthy().present("chest-pain")).noPlan()));
        assertEquals(
                List.of("rf-neurological-sign"),
                rules(recommend(healthy().present("numbness")).noPlan()));
        assertTrue(recommend(healthy().present("numbness")).plan().isEmpty());
    }

    @Test
    void noPlanSaysAllItsReasonsInRulebookOrder() {
        Recommendation answer = recommend(healthy().present("fever", "numbness", "chest-pain"));

        assertEquals(List.of("rf-chest-pain", "rf-neurological-sign", "ci-fever"), rules(answer.noPlan()));
    }

    @Test
    void noPlanComesBeforeOpenQuestions() {
        assertTrue(recommend(treated("upper-back").present("fever")).plan().isEmpty());
    }

    @Test
    void aPlanHasNoReasonForNoPlan() {
        assertEquals(List.of(), recommend(healthy()).noPlan());
    }

    @Test
    void afterAnswersWhileAnyFlagPostponementOrAllWorkClearanceIsUnknownForAnUnaskedFact() {
        for (String question : List.of("q-chest", "q-nerves", "q-weight", "q-fever", "q-bones")) {
            assertEquals(AFTER_ANSWERS, standing(healthyBut(question)), question);
        }
    }

    @Test
    void oneRoutineFlagUnaskedAndNothingElseIsAfterAnswers() {
        Rulebook rulebook = only(flag("rf", "weight-loss", Urgency.ROUTINE).build());
        Recommendation answer = recommend(rulebook, treated("upper-back"));

        assertEquals(AFTER_ANSWERS, plan(answer).standing());
        assertEquals(Disposition.ASK_FIRST, answer.disposition());
        assertTrue(plan(answer).session().isEmpty());
    }

    @Test
    void aRoutineFlagThatIsTrueWithChestPainNotAskedIsAfterAnswersAndNotReady() {
        Recommendation answer = recommend(healthyBut("q-chest").present("weight-loss"));

        assertEquals(Disposition.REFER, answer.disposition());
        assertEquals(AFTER_ANSWERS, plan(answer).standing());
        assertTrue(plan(answer).session().isEmpty());
        assertEquals(
                Disposition.EMERGENCY, asked(answer, "q-chest").couldBecome().orElseThrow());
    }

    @Test
    void afterAnswersComesBeforeAfterClearance() {
        assertEquals(AFTER_ANSWERS, standing(healthyBut("q-chest").present("disc-lesion")));
        assertEquals(AFTER_ANSWERS, standing(healthyBut("q-chest").unsure("fever")));
    }

    @Test
    void afterClearanceWhileOneIsUnknownOnlyForUnsureAnswers() {
        for (String finding :
                List.of("chest-pain", "numbness", "weight-loss", "fever", "disc-lesion", "severe-hypertension")) {
            assertEquals(AFTER_CLEARANCE, standing(healthy().unsure(finding)), finding);
        }
    }

    @Test
    void afterClearanceWhileAnAllWorkClearanceIsOutstanding() {
        assertEquals(AFTER_CLEARANCE, standing(healthy().present("disc-lesion")));
        assertEquals(READY, standing(healthy().present("disc-lesion").cleared("ci-disc-lesion", "physician")));
    }

    @Test
    void elseReady() {
        assertEquals(READY, standing(healthy()));
        assertEquals(READY, standing(healthy().present("nut-allergy", "pregnancy", "osteoporosis")));
        assertEquals(READY, standing(healthyBut("q-nuts", "q-pregnancy", "q-wishes")));
        assertEquals(READY, standing(healthy().present("bleeding-risk")));
    }

    @Test
    void aPlaceNotGivenIsAskedAndCountsAsUnknown() {
        Recommendation answer = recommend(healthy().present("open-wound").absent("surgical-wound"));

        assertEquals(Disposition.ASK_FIRST, answer.disposition());
        assertEquals(AFTER_ANSWERS, plan(answer).standing());
        assertEquals(List.of("open-wound"), asked(answer, "q-skin").settles());
        assertEquals(Disposition.POSTPONE, asked(answer, "q-skin").couldBecome().orElseThrow());
    }

    @Test
    void regionsNotGivenCoverAllAtWorstAndNoneKnownAndAreAsked() {
        Rulebook rulebook = only(absolute("ci", present("stress"))
                .barsAllWork(true)
                .addAt("neck")
                .build());
        Recommendation answer = recommend(rulebook, treated().present("stress"));

        assertEquals(Disposition.TREAT, answer.known());
        assertEquals(Disposition.POSTPONE, answer.atWorst());
        assertEquals(Verdict.SUITABLE, advice(answer, "swedish").verdict());
        assertEquals(Verdict.BARRED, advice(answer, "swedish").atWorst());
        assertEquals(Disposition.ASK_FIRST, answer.disposition());
        assertEquals(AFTER_ANSWERS, plan(answer).standing());
        assertEquals(List.of("regions"), asked(answer, "q-regions").settles());
    }

    @Test
    void regionsThatChangeNothingHoldNobody() {
        Rulebook rulebook = only(absolute("ci", present("stress"))
                .barsAllWork(true)
                .addAt("neck")
                .build());

        assertEquals(
                READY, plan(recommend(rulebook, treated().absent("stress"))).standing());
    }

    @Test
    void aLocalFindingElsewhereAndThePlaceAvoidedIsReady() {
        assertEquals(READY, standing(healthy().present("muscle-tension").presentAt("open-wound", "left-forearm")));
        Recommendation within =
                recommend(healthy().present("muscle-tension").presentAt("open-wound", "thoracic-spine"));

        assertEquals(READY, plan(within).standing());
        assertEquals(List.of("thoracic-spine"), step(within, "swedish").notAt());
    }

    // MEANING 6: routine referral

    @Test
    void aRoutineReferralAloneKeepsAReadyPlanWithTheReferralInItAndAnEarlyReview() {
        Recommendation answer = recommend(healthy().present("muscle-tension", "weight-loss"));

        assertEquals(Disposition.REFER, answer.disposition());
        assertEquals(
                List.of("rf-weight-loss"),
                answer.referrals().stream().map(Referral::flag).toList());
        assertEquals(READY, plan(answer).standing());
        assertFalse(planned(answer).isEmpty());
        assertEquals(1, plan(answer).review().orElseThrow().afterSessions());
        assertTrue(rules(plan(answer).review().orElseThrow().reasons()).contains("rf-weight-loss"));
    }

    @Test
    void theEarlyReviewIsTheOneThatTheFlagAsksFor() {
        Rulebook rulebook = only(
                flag("rf", "weight-loss", Urgency.ROUTINE).reviewAfter(2).build(),
                indication("in", Criterion.always(), "swedish", Strength.WEAK),
                dosing("do", Criterion.always(), 30, 60).build());

        assertEquals(
                2,
                plan(recommend(rulebook, treated("upper-back").present("weight-loss")))
                        .review()
                        .orElseThrow()
                        .afterSessions());
        assertEquals(
                3,
                plan(recommend(rulebook, treated("upper-back").absent("weight-loss")))
                        .review()
                        .orElseThrow()
                        .afterSessions());
    }

    @Test
    void aRoutineReferralSeenAndReleasedIsReadyWithAPrecautionAndEarlyReview() {
        Recommendation answer =
                recommend(healthy().present("muscle-tension", "weight-loss").cleared("rf-weight-loss", "physician"));

        assertEquals(Disposition.TREAT, answer.disposition());
        assertEquals(List.of(), answer.referrals());
        assertEquals(READY, plan(answer).standing());
        assertEquals(List.of("rf-weight-loss"), rules(plan(answer).precautions()));
        assertEquals(1, plan(answer).review().orElseThrow().afterSessions());
        assertTrue(rules(plan(answer).review().orElseThrow().reasons()).contains("rf-weight-loss"));
    }

    @Test
    void anUrgentFlagSeenAndReleasedLeavesAReadyPlan() {
        Recommendation answer = recommend(healthy()
                .presentAt("numbness", "neck")
                .present("muscle-tension")
                .cleared("rf-neurological-sign", "physician"));

        assertEquals(READY, plan(answer).standing());
        assertEquals(List.of(), answer.referrals());
    }

    @Test
    void anEmergencyFlagCannotBeCleared() {
        Recommendation answer =
                recommend(healthy().present("chest-pain").cleared("rf-chest-pain", "emergency-department"));

        assertEquals(Disposition.EMERGENCY, answer.disposition());
        assertTrue(answer.plan().isEmpty());
    }

    @Test
    void aRoutineFlagOnALocalFindingHoldsThatPlaceAndKeepsThePlan() {
        Recommendation answer =
                recommend(healthy().present("muscle-tension").presentAt("changed-mole", "thoracic-spine"));

        assertEquals(Disposition.REFER, answer.disposition());
        assertEquals(READY, plan(answer).standing());
        assertEquals(List.of("thoracic-spine"), step(answer, "swedish").notAt());
    }

    // MEANING 6: unsure

    @Test
    void unsureAnticoagulantWithOthersAbsentIsNeverReadyWithDeepWork() {
        Recommendation answer = recommend(treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .present("muscle-tension")
                .unsure("anticoagulant")
                .othersAbsent(true));

        assertNoDeepWork(answer);
    }

    @Test
    void unsureAnticoagulantWithItsParentsQuestionAnsweredNoneIsNeverReadyWithDeepWork() {
        assertNoDeepWork(recommend(healthy().present("muscle-tension").unsure("anticoagulant")));
        assertNoDeepWork(recommend(healthy().present("muscle-tension").unsure("warfarin")));
        assertNoDeepWork(recommend(
                healthy().present("muscle-tension").unsure("anticoagulant").othersAbsent(true)));
    }

    @Test
    void unsureAnticoagulantHoldsWhateverRuleUsesItsParentItselfOrItsChild() {
        for (String finding : List.of("bleeding-risk", "anticoagulant", "warfarin")) {
            Rulebook rulebook =
                    only(clearance("ci", present(finding)).barsAllWork(true).build());
            Recommendation answer = recommend(
                    rulebook,
                    treated("upper-back")
                            .unsure("anticoagulant")
                            .answered("q-bleeding")
                            .othersAbsent(true));

            assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition(), finding);
            assertEquals(AFTER_CLEARANCE, plan(answer).standing(), finding);
            assertFalse(isAsked(answer, "q-bleeding"), finding);
        }
    }

    private static void assertNoDeepWork(Recommendation answer) {
        assertEquals(Verdict.CLEARANCE, advice(answer, "deep-tissue").atWorst());
        assertEquals(Verdict.SUITABLE, advice(answer, "deep-tissue").verdict());
        assertFalse(planned(answer).contains("deep-tissue"));
        assertTrue(answer.questions().stream()
                .anyMatch(q -> q.why() == Inquiry.Why.CONFIRM && q.rules().contains("ci-bleeding-risk")));
    }
}
