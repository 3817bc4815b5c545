package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.plan;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.selfCare;
import static io.github.massagecare.testing.Fixture.step;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands around a session: positions that suit best, what to do at home, advice about something planned,
 * precautions.
 */
class AroundTheSessionTest {
    // MEANING 10: positions

    @Test
    void thePositionsThatSuitBestComeFirst() {
        Rulebook rulebook = only(modify("ci", present("pregnancy"))
                .maxPressure(2)
                .addPrefer("side-lying", "seated", "supine")
                .build());

        assertEquals(
                List.of("side-lying", "supine", "prone"),
                step(recommend(rulebook, treated("upper-back").present("pregnancy")), "swedish")
                        .positions());
        assertEquals(
                List.of(),
                step(recommend(rulebook, treated("upper-back").absent("pregnancy")), "swedish")
                        .positions());
    }

    @Test
    void whatSuitsBestOrdersWhatIsLeftAndTakesNothingAway() {
        Rulebook rulebook = only(
                modify("ci-a", always()).addBars("side-lying").build(),
                modify("ci-b", always())
                        .maxPressure(2)
                        .addPrefer("side-lying", "supine")
                        .build(),
                modify("ci-c", always()).maxPressure(2).addPrefer("prone").build());

        assertEquals(
                List.of("supine", "prone"),
                step(recommend(rulebook, treated("upper-back")), "swedish").positions());
    }

    @Test
    void whatDoesNotReachIntoWhatIsTreatedOrdersNothing() {
        Rulebook rulebook = only(modify("ci", always())
                .maxPressure(2)
                .addPrefer("supine")
                .addAt("neck")
                .build());

        assertEquals(
                List.of(),
                step(recommend(rulebook, treated("left-forearm")), "swedish").positions());
        assertEquals(
                List.of("supine", "prone", "side-lying"),
                step(recommend(rulebook, treated("neck")), "swedish").positions());
    }

    @Test
    void whatMayHoldAndOrdersThePositionsIsNamedAmongThePrecautions() {
        Rulebook rulebook = only(modify("ci", present("pregnancy"))
                .addBars("seated")
                .addPrefer("supine")
                .build());
        Recommendation answer = recommend(rulebook, treated("upper-back"));

        assertEquals(
                List.of("supine", "prone", "side-lying"),
                step(answer, "swedish").positions());
        assertEquals(List.of("ci"), rules(plan(answer).precautions()));
    }

    // self-care

    private static Rulebook activities(String... strengthening) {
        List<Identified> entries = new ArrayList<>();
        for (String id : List.of("one", "two", "three", "four", "five", "six")) {
            entries.add(Activity.builder()
                    .id(id)
                    .label(id)
                    .dose("Daily.")
                    .strengthening(List.of(strengthening).contains(id))
                    .addSources("src")
                    .evidence(Evidence.E4)
                    .build());
            entries.add(selfCare("sc-" + id, always(), id));
        }
        return only(entries.toArray(Identified[]::new));
    }

    private static List<String> suggested(Rulebook rulebook) {
        return plan(recommend(rulebook, treated("upper-back"))).selfCare().stream()
                .map(PlannedActivity::activity)
                .toList();
    }

    @Test
    void atMostFourActivitiesAreSuggestedTheFirstInRulebookOrder() {
        assertEquals(List.of("one", "two", "three", "four"), suggested(activities()));
    }

    @Test
    void theFourthIsOneThatMakesStrongerIfNoOtherDoes() {
        assertEquals(List.of("one", "two", "three", "five"), suggested(activities("five", "six")));
        assertEquals(List.of("one", "two", "three", "four"), suggested(activities("four", "six")));
        assertEquals(List.of("one", "two", "three", "four"), suggested(activities("two", "six")));
    }

    @Test
    void whatIsBarredIsNotSuggestedInsteadEither() {
        Rulebook rulebook = activities("five", "six");
        Rulebook barred = Rulebook.builder()
                .from(rulebook)
                .addContraindications(
                        modify("ci", always()).addBars("five", "one").build())
                .build();

        assertEquals(List.of("two", "three", "four", "six"), suggested(barred));
    }

    // advice about something

    private static Advice about(String... about) {
        return Advice.builder()
                .id("ad-about")
                .when(always())
                .topic(Advice.Topic.PREPARATION)
                .audience(Advice.Audience.CLIENT)
                .addAbout(about)
                .text("Mind.")
                .addSources("src")
                .evidence(Evidence.E4)
                .build();
    }

    private static boolean isTold(SymptomProfile.Builder profile, Identified... entries) {
        return plan(recommend(only(entries), profile)).advice().contains("ad-about");
    }

    @Test
    void adviceAboutATraitIsToldWhereSomethingPlannedHasIt() {
        assertTrue(isTold(treated("upper-back"), about("oil")), "an optional trait");
        assertFalse(isTold(treated("upper-back"), about("heat")));
        assertTrue(isTold(treated("upper-back").wished("hot-stone"), about("heat", "suction")));
        assertFalse(
                isTold(
                        treated("upper-back"),
                        about("oil"),
                        modify("ci", always()).addBars("oil").build()),
                "that is left out");
        assertTrue(isTold(
                treated("upper-back"), about("spinal-extension"), selfCare("sc", always(), "thoracic-extension")));
    }

    @Test
    void adviceAboutATechniqueOrActivityIsToldWhereItIsPlanned() {
        assertTrue(isTold(treated("upper-back"), about("swedish")));
        assertFalse(isTold(treated("upper-back"), about("deep-tissue")));
        assertTrue(isTold(treated("upper-back"), about("desk-breaks"), selfCare("sc", always(), "desk-breaks")));
        assertFalse(isTold(treated("upper-back"), about("desk-breaks")));
    }

    @Test
    void aftercareCanBeAboutSomethingToo() {
        Advice aftercare = Advice.builder()
                .from(about("heat"))
                .topic(Advice.Topic.AFTERCARE)
                .build();

        assertEquals(
                List.of(),
                plan(recommend(only(aftercare), treated("upper-back"))).aftercare());
        assertEquals(
                List.of("ad-about"),
                plan(recommend(only(aftercare), treated("upper-back").wished("hot-stone")))
                        .aftercare());
    }

    @Test
    void whileAnswersAreOutstandingOnlyActivitiesArePlanned() {
        assertFalse(isTold(
                healthyBut("q-chest"),
                about("swedish"),
                flag("rf", "chest-pain", RedFlag.Urgency.EMERGENCY).build()));
        assertTrue(isTold(
                healthyBut("q-chest"),
                about("desk-breaks"),
                flag("rf", "chest-pain", RedFlag.Urgency.EMERGENCY).build(),
                selfCare("sc", always(), "desk-breaks")));
    }

    // wishes and precautions

    @Test
    void whatMayHoldAndKeepsAWishOutIsNamedAmongThePrecautions() {
        Rulebook rulebook =
                only(modify("ci", present("injury")).addBars("deep-pressure").build());

        assertEquals(
                List.of("ci"),
                rules(plan(recommend(rulebook, treated("upper-back").wished("deep-tissue")))
                        .precautions()));
        assertEquals(
                List.of(),
                rules(plan(recommend(rulebook, treated("upper-back"))).precautions()));
    }

    @Test
    void whatIsKnownToHoldThereIsAPrecautionWhateverItBars() {
        Rulebook rulebook = only(
                modify("ci-here", present("injury")).addBars("suction").build(),
                modify("ci-elsewhere", present("injury"))
                        .addBars("suction")
                        .addAt("left-forearm")
                        .build());

        assertEquals(
                List.of("ci-here"),
                rules(plan(recommend(rulebook, treated("upper-back").present("injury")))
                        .precautions()));
        assertEquals(
                List.of(),
                rules(plan(recommend(rulebook, treated("upper-back"))).precautions()),
                "nothing planned has suction");
    }

    @Test
    void whatMayHoldAndOnlyCapsTheMinutesIsNamedAmongThePrecautions() {
        Rulebook rulebook = only(modify("ci", present("injury")).maxMinutes(40).build());

        assertEquals(
                List.of("ci"),
                rules(plan(recommend(rulebook, treated("upper-back"))).precautions()));
    }

    @Test
    void whatMayHoldAndRestrictsSomethingPlannedIsNamedAmongThePrecautions() {
        Rulebook rulebook = only(
                modify("ci-oil", present("injury")).addBars("oil").build(),
                modify("ci-suction", present("injury")).addBars("suction").build());

        assertEquals(
                List.of("ci-oil"),
                rules(plan(recommend(rulebook, treated("upper-back"))).precautions()));
    }

    @Test
    void precautionsStandInRulebookOrder() {
        Rulebook rulebook = only(
                modify("ci-open", present("injury")).addBars("oil").build(),
                modify("ci-known", present("pregnancy")).addBars("suction").build());

        assertEquals(
                List.of("ci-open", "ci-known"),
                rules(plan(recommend(rulebook, treated("upper-back").present("pregnancy")))
                        .precautions()));
    }

    @Test
    void anActivityIsBarredWhereverOnTheBodyTheRuleHolds() {
        Rulebook rulebook = only(
                modify("ci", always()).addBars("spinal-extension").addAt("neck").build(),
                selfCare("sc", always(), "thoracic-extension"));

        assertEquals(
                List.of(), plan(recommend(rulebook, treated("left-forearm"))).selfCare());
    }

    @Test
    void anActivityThatTwoRulesSuggestIsSuggestedOnceByTheFirst() {
        Rulebook rulebook = only(selfCare("sc-1", always(), "desk-breaks"), selfCare("sc-2", always(), "desk-breaks"));

        assertEquals(
                List.of(new PlannedActivity("sc-1", "desk-breaks")),
                plan(recommend(rulebook, treated("upper-back"))).selfCare());
    }
}
