package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A family of illnesses is named, which of them is not, and all else is attested absent: a yes to that must still mean
 * something.
 */
class FamiliesTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);
    private static final int MOST_ASKED = 3;

    /** A client of 40 with pain 5 in the upper back for 30 days. */
    private static SymptomProfile.Builder client() {
        return SymptomProfile.builder()
                .region("upper-back")
                .measure("age", 40)
                .measure("pain", 5)
                .measure("duration-days", 30)
                .othersAbsent(true);
    }

    private static Recommendation answer(SymptomProfile.Builder profile) {
        return RECOMMENDER.recommend(profile.build());
    }

    private static List<Inquiry> asked(Recommendation answer) {
        return answer.questions().stream()
                .filter(question -> question.why() == Inquiry.Why.ASK)
                .toList();
    }

    private static Standing standing(Recommendation answer) {
        return answer.plan().map(CarePlan::standing).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bleeding-tendency",
                "kidney-disease",
                "weak-bone",
                "bone-injury",
                "artery-disease",
                "nervous-system-disease",
                "disc-or-nerve-root-problem",
                "loose-joints",
                "arthritis"
            })
    void whileAKindCouldHoldTheWork_whichIsAskedFirst(String family) {
        Recommendation answer = answer(client().present(family));
        assertAll(
                () -> assertTrue(answer.disposition().compareTo(Disposition.ASK_FIRST) >= 0, answer::toString),
                () -> assertEquals(Standing.AFTER_ANSWERS, standing(answer)),
                () -> assertTrue(answer.plan().flatMap(CarePlan::session).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anaemia-or-sickle-cell", "spine-shape-problem", "delicate-skin"})
    void whereKindsOnlyModify_nothingThatAnyOfThemBarsIsPlanned(String family) {
        Recommendation answer = answer(client().present(family));
        assertEquals(Disposition.TREAT_WITH_MODIFICATION, answer.disposition());
        assertEquals(Standing.READY, standing(answer));
        List<Step> steps =
                answer.plan().flatMap(CarePlan::session).orElseThrow().steps();
        for (String kind : OtherwiseHealthy.kinds(family)) {
            Recommendation named = answer(client().present(kind));
            for (Step step : steps) {
                step.technique()
                        .ifPresent(technique -> assertTrue(
                                named.techniques().stream()
                                        .filter(advice -> advice.technique().equals(technique))
                                        .allMatch(advice -> advice.verdict().compareTo(Verdict.ADAPT) <= 0
                                                && step.omit().containsAll(advice.omit())
                                                && advice.maxPressure().stream()
                                                        .allMatch(most -> step.maxPressure()
                                                                        .orElse(most + 1)
                                                                <= most)),
                                () -> step + " is planned, but " + kind + " leaves something of it out"));
            }
        }
    }

    @Test
    void theSessionIsNoLongerThanAnyKindAllows() {
        Recommendation answer = answer(client().present("anaemia-or-sickle-cell"));
        assertTrue(answer.plan().flatMap(CarePlan::session).orElseThrow().minutes() <= 30, answer::toString);
    }

    /** The kinds of a scar are where the scar is: far from the back, they bar nothing there. */
    @Test
    void aScarOnTheForearm_whichKindNotSaid_leavesTheBackAlone() {
        SymptomProfile.Builder scar = client().presentAt("scar", "left-forearm");
        long barred = answer(scar).techniques().stream()
                .filter(advice -> advice.atWorst().compareTo(Verdict.ADAPT) > 0)
                .count();
        assertEquals(0, barred);
        assertEquals(Standing.READY, standing(answer(scar)));
    }

    @Test
    void aHerniatedDisc_neitherSettledNorWithNerveSymptoms_isAskedAboutOrCleared() {
        Recommendation open = answer(client().present("disc-herniation"));
        assertEquals(Disposition.ASK_FIRST, open.disposition());
        assertNotEquals(Standing.READY, standing(open));

        Recommendation neither = answer(client().present("disc-herniation").answered("q-48"));
        assertEquals(Disposition.CLEARANCE_FIRST, neither.disposition());
        assertEquals(Standing.AFTER_CLEARANCE, standing(neither));

        Recommendation settled = answer(client().present("disc-herniation-stable"));
        assertEquals(Disposition.TREAT_WITH_MODIFICATION, settled.disposition());
        assertEquals(Standing.READY, standing(settled));
    }

    static Stream<String> asksWhich() {
        return Stream.of(
                "bleeding-tendency",
                "kidney-disease",
                "weak-bone",
                "bone-injury",
                "artery-disease",
                "nervous-system-disease",
                "disc-or-nerve-root-problem",
                "loose-joints",
                "arthritis",
                "anaemia-or-sickle-cell");
    }

    @ParameterizedTest
    @MethodSource("asksWhich")
    void theFirstQuestionSettlesAKindOfIt_andAtMostThreeAreAskedInAll(String family) {
        Recommendation first = answer(client().present(family));
        assertFalse(asked(first).isEmpty());
        assertTrue(
                asked(first).get(0).settles().stream().anyMatch(OtherwiseHealthy.kinds(family)::contains),
                asked(first)::toString);
        assertTrue(count(client().present(family).build(), Set.of()) <= MOST_ASKED);
        for (String kind : OtherwiseHealthy.kinds(family)) {
            int asked = count(client().present(family).build(), Set.of(kind));
            assertTrue(asked <= MOST_ASKED, () -> kind + ": " + asked + " questions");
        }
    }

    /** How many questions are put to somebody of whom just these are true. */
    private static int count(SymptomProfile from, Set<String> present) {
        SymptomProfile profile = from;
        int count = 0;
        List<Inquiry> asked = asked(RECOMMENDER.recommend(profile));
        while (!asked.isEmpty() && count < RULEBOOK.questions().size()) {
            String question = asked.get(0).question().orElseThrow();
            Set<String> settles = Set.copyOf(
                    RULEBOOK.entry(question, Question.class).orElseThrow().settles());
            SymptomProfile.Builder next = profile.toBuilder().answered(question);
            present.stream()
                    .filter(settles::contains)
                    .forEach(id -> next.presentAt(
                            id, RULEBOOK.finding(id).orElseThrow().local() ? List.of("left-forearm") : List.of()));
            profile = next.build();
            count++;
            asked = asked(RECOMMENDER.recommend(profile));
        }
        return count;
    }
}
