package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.all;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.atLeast;
import static io.github.massagecare.rulebook.Criterion.not;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Range;
import io.github.massagecare.testing.Fixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final Finding IMPROVED = finding("improved")
            .kind(Finding.Kind.STATE)
            .addShownBy(new MeasureRange("pain-change", Optional.empty(), Optional.of(BigDecimal.valueOf(-1))))
            .build();

    private static final Rulebook RULEBOOK = only(
            IMPROVED,
            question("q-better", "improved"),
            flag("rf-worsening", "worsening", Urgency.ROUTINE).build(),
            modify("ci-worse-after", present("worse-after-session"))
                    .maxPressure(2)
                    .build(),
            indication("in-deep", not(present("worse-after-session")), "deep-tissue", Strength.STRONG),
            indication("in-swedish", always(), "swedish", Strength.MODERATE),
            dosing("do-maintenance", all(atLeast("sessions-completed", 4), present("improved")), 30, 60)
                    .everyDays(new Range(28, 42))
                    .reviewAfter(6)
                    .build(),
            dosing("do-usual", always(), 30, 60).build());

    private static SymptomProfile.Builder visit(int sessions, int pain) {
        return treated("upper-back")
                .measure("sessions-completed", sessions)
                .measure("pain", pain)
                .absent("worse-after-session");
    }

    private static SymptomProfile.Builder secondVisit(int before, int now) {
        return RULEBOOK.withChanges(visit(0, before).build(), visit(4, now).build()).toBuilder();
    }

    private static CarePlan plan(SymptomProfile.Builder profile) {
        return recommend(RULEBOOK, profile).plan().orElseThrow();
    }

    // MEANING 12

    @Test
    void changesAreFilledInFromTwoProfiles() {
        assertEquals(BigDecimal.valueOf(3), secondVisit(4, 7).build().measures().get("pain-change"));
        assertEquals(
                BigDecimal.valueOf(-5), secondVisit(8, 3).build().measures().get("pain-change"));
        assertFalse(
                RULEBOOK.withChanges(treated("upper-back").build(), visit(1, 5).build())
                        .measures()
                        .containsKey("pain-change"));
    }

    @Test
    void sessionsCompletedAndPainChangeTaperToMaintenance() {
        assertEquals(
                "do-maintenance", plan(secondVisit(7, 3)).dosing().orElseThrow().rule());
        assertEquals(6, plan(secondVisit(7, 3)).review().orElseThrow().afterSessions());
        assertEquals("do-usual", plan(secondVisit(7, 7)).dosing().orElseThrow().rule());
        assertEquals(3, plan(secondVisit(7, 7)).review().orElseThrow().afterSessions());
    }

    @Test
    void aChangeForTheWorseRefersWithAnEarlyReview() {
        Recommendation answer = recommend(RULEBOOK, secondVisit(4, 7));

        assertEquals(Disposition.REFER, answer.disposition());
        assertEquals(Standing.READY, answer.plan().orElseThrow().standing());
        assertEquals(1, answer.plan().orElseThrow().review().orElseThrow().afterSessions());
    }

    @Test
    void worseAfterASessionChangesThePlan() {
        SymptomProfile.Builder worse =
                treated("upper-back").measure("pain-change", 0).present("worse-after-session");

        assertTrue(planned(recommend(RULEBOOK, secondVisit(5, 5))).contains("deep-tissue"));
        assertFalse(planned(recommend(RULEBOOK, worse)).contains("deep-tissue"));
        assertEquals(
                Verdict.BARRED,
                advice(recommend(RULEBOOK, worse), "deep-tissue").verdict());
    }

    @Test
    void aChangeIsReachedThroughShownByFindingsSoNobodyIsHeldForWantOfIt() {
        assertEquals(Truth.UNKNOWN, truth("worsening", treated("upper-back")));
        assertEquals(Truth.FALSE, truth("worsening", treated("upper-back").answered("q-last-time")));
        assertEquals(Standing.READY, plan(visit(0, 5).answered("q-last-time")).standing());
    }

    @Test
    void thePlanNamesTheMeasuresToTakeAgain() {
        assertEquals(List.of("pain"), recommend(healthy()).plan().orElseThrow().measures());
    }

    @Test
    void theNextVisitIsTheSameFunction() {
        SymptomProfile first = healthy().present("muscle-tension").build();
        Rulebook rulebook = Fixture.rulebook();
        SymptomProfile next = Recommender.of(rulebook).nextVisit(first);

        assertEquals(
                Standing.AFTER_ANSWERS,
                recommend(next.toBuilder()).plan().orElseThrow().standing());
        SymptomProfile.Builder asked = next.toBuilder().measure("pain", 2);
        rulebook.questions().stream()
                .filter(question -> question.everyVisit())
                .forEach(question -> asked.answered(question.id()));
        assertEquals(recommend(first.toBuilder()).techniques(), recommend(asked).techniques());
        assertEquals(Standing.READY, recommend(asked).plan().orElseThrow().standing());
    }
}
