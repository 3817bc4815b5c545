package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.absolute;
import static io.github.massagecare.testing.Fixture.asked;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.questions;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In what order the questions are put, and what each could change (MEANING 8). */
class QuestionOrderTest {
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
}
