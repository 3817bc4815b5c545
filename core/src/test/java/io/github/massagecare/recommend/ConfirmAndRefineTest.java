package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is to be confirmed, and what would only make a plan better (MEANING 8). */
class ConfirmAndRefineTest {
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
}
