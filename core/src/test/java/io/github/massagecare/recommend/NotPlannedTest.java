package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.dosing;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.notPlanned;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is eligible or wished for and not planned, each with its cause (MEANING 9). */
class NotPlannedTest {
    private static final Technique POINTS = technique("points", 1, 3, 10, 20).build();
    private static final Identified NO_STAND_INS = modify("ci-hands", always())
            .addBars("swedish", "light-stroking", "still-hands")
            .build();

    private static NotPlanned of(SymptomProfile.Builder profile, Identified... entries) {
        return notPlanned(recommend(only(entries), profile), "points");
    }

    private static void assertCause(Cause cause, List<String> rules, NotPlanned not) {
        assertEquals(cause, not.cause());
        assertEquals(rules, rules(not.reasons()));
    }

    private static SymptomProfile.Builder wishing() {
        return treated("upper-back").minutes(60).wished("points");
    }

    @Test
    void barredByTheRulesThatBarIt() {
        assertCause(
                Cause.BARRED,
                List.of("ci"),
                of(wishing(), POINTS, modify("ci", always()).addBars("points").build()));
    }

    @Test
    void waitingForAWordByTheRulesThatWantIt() {
        assertCause(
                Cause.CLEARANCE,
                List.of("ci"),
                of(
                        wishing(),
                        POINTS,
                        clearance("ci", always()).addBars("points").build()));
    }

    @Test
    void notOffered() {
        assertCause(Cause.NOT_OFFERED, List.of(), of(wishing().offered("swedish"), POINTS));
    }

    @Test
    void aboveTheStartingPressureByTheDosing() {
        Technique firm = technique("points", 2, 3, 10, 20).build();
        assertCause(
                Cause.CAP,
                List.of("do"),
                of(
                        wishing(),
                        firm,
                        dosing("do", always(), 30, 60).maxPressure(1).build()));
    }

    @Test
    void notAtAllThatIsTreatedByTheRulesThatKeepItAway() {
        SymptomProfile.Builder both = treated("upper-back", "neck").wished("points");
        assertCause(
                Cause.PLACE,
                List.of("ci"),
                of(
                        both,
                        POINTS,
                        modify("ci", always()).addBars("points").addAt("neck").build()));
    }

    @Test
    void equipmentThatNobodyAskedFor() {
        Technique cups = technique("points", 1, 3, 10, 20).equipment(true).build();
        assertCause(Cause.EQUIPMENT, List.of(), of(treated("upper-back"), cups, favouring("points")));
    }

    @Test
    void deepWithoutTenMinutesOfGeneralStrokesBeforeIt() {
        Technique deep = technique("points", 4, 5, 10, 20).dry(true).build();
        assertCause(Cause.NOT_WARMED, List.of(), of(wishing(), deep));
    }

    @Test
    void noLeadToGoWith() {
        Technique adjunct =
                technique("points", 1, 3, 10, 20).role(Technique.Role.ADJUNCT).build();
        assertCause(Cause.NO_LEAD, List.of(), of(wishing(), adjunct, NO_STAND_INS));
    }

    @Test
    void aSessionOfItsOwnWhereAnotherLeads() {
        Technique alone = technique("points", 1, 3, 10, 20).alone(true).build();
        assertCause(
                Cause.ALONE,
                List.of(),
                of(
                        treated("upper-back"),
                        alone,
                        favouring("points"),
                        indication("in-deep", always(), "deep-tissue", Strength.STRONG)));
    }

    @Test
    void theSameWorkAsSomethingPlanned() {
        Technique like =
                technique("points", 1, 3, 10, 20).addTraits("deep-pressure").build();
        assertCause(
                Cause.SAME_WORK,
                List.of(),
                of(
                        treated("upper-back"),
                        like,
                        favouring("points"),
                        indication("in-deep", always(), "deep-tissue", Strength.STRONG)));
    }

    @Test
    void enoughIsPlanned() {
        Technique more = technique("points", 1, 3, 10, 20).addTraits("suction").build();
        assertCause(
                Cause.ENOUGH,
                List.of(),
                of(
                        treated("upper-back"),
                        more,
                        indication("in-points", always(), "points", Strength.WEAK),
                        favouring("deep-tissue"),
                        favouring("hot-stone")));
    }

    @Test
    void noTimeByTheRulesThatDecideHowLongASessionIs() {
        Identified dosing = dosing("do", always(), 10, 60).build();
        assertCause(
                Cause.NO_TIME,
                List.of("ci", "do"),
                of(wishing(), POINTS, modify("ci", always()).maxMinutes(20).build(), dosing));
        assertCause(Cause.NO_TIME, List.of(), of(wishing().minutes(20), POINTS));
        assertCause(Cause.NO_TIME, List.of(), of(wishing().minutes(8), POINTS));
    }

    @Test
    void anEarlierCauseIsNamedBeforeALaterOne() {
        Identified bars = modify("ci", always()).addBars("points").build();
        Technique firm = technique("points", 4, 5, 10, 20).equipment(true).build();
        Identified dosing = dosing("do", always(), 30, 60).maxPressure(3).build();
        Identified away =
                modify("ci-neck", always()).addBars("points").addAt("neck").build();

        assertEquals(
                Cause.BARRED,
                of(wishing().offered("swedish"), firm, bars, dosing).cause());
        assertEquals(
                Cause.NOT_OFFERED,
                of(wishing().offered("swedish"), firm, dosing).cause());
        assertEquals(
                Cause.CAP,
                of(treated("upper-back", "neck").wished("points"), firm, dosing, away)
                        .cause());
        assertEquals(
                Cause.PLACE,
                of(treated("upper-back", "neck").wished("points"), firm, away).cause());
        assertEquals(
                Cause.EQUIPMENT,
                of(
                                treated("upper-back"),
                                Technique.builder().from(firm).dry(true).build(),
                                favouring("points"))
                        .cause());
    }

    @Test
    void theyStandInTheOrderOfPreferenceAndSayWhatWasWishedFor() {
        Rulebook rulebook = only(
                POINTS,
                technique("cups", 1, 3, 5, 10).equipment(true).build(),
                modify("ci", always()).addBars("points").build(),
                favouring("cups"),
                favouring("deep-tissue"),
                favouring("hot-stone"));
        List<NotPlanned> not = recommend(
                        rulebook, treated("upper-back").minutes(20).wished("points"))
                .plan()
                .orElseThrow()
                .notPlanned();

        assertEquals(
                List.of("points", "deep-tissue", "hot-stone", "cups"),
                not.stream().map(NotPlanned::technique).toList());
        assertEquals(
                List.of(true, false, false, false),
                not.stream().map(NotPlanned::wished).toList());
    }

    @Test
    void whatIsFavouredOnlyAndMayNotBeDoneIsNotListed() {
        Recommendation answer = recommend(
                only(
                        POINTS,
                        favouring("points"),
                        modify("ci", always()).addBars("points").build()),
                treated("upper-back"));

        assertEquals(List.of(), answer.plan().orElseThrow().notPlanned());
    }

    @Test
    void thereIsNoneWhileAnswersAreOutstanding() {
        assertEquals(
                List.of(),
                recommend(healthyBut("q-chest").wished("deep-tissue"))
                        .plan()
                        .orElseThrow()
                        .notPlanned());
    }

    @Test
    void onlyWhatNothingSpeaksAgainstIsAChoice() {
        Set<Cause> choices = EnumSet.of(Cause.EQUIPMENT, Cause.NO_TIME, Cause.ALONE, Cause.SAME_WORK, Cause.ENOUGH);
        for (Cause cause : Cause.values()) {
            assertEquals(choices.contains(cause), cause.isChoice(), cause.name());
        }
    }
}
