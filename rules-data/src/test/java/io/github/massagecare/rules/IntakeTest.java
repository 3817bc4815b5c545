package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The intake as the library leads it: always the first question that it lists, until it lists none. */
class IntakeTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);
    /** What everybody is asked. */
    private static final Set<String> IN_THE_FIRST_LAYER = Set.of(
            "q-03",
            "q-05",
            "q-07",
            "q-08",
            "q-10",
            "q-13",
            "q-20",
            "q-21",
            "q-22",
            "q-23",
            "q-24",
            "q-25",
            "q-26",
            "q-30",
            "q-34",
            "q-37",
            "q-38",
            "q-45",
            "q-57",
            "q-58",
            "q-59",
            "q-60",
            "q-66",
            "q-69",
            "q-health-heart",
            "q-health-bones",
            "q-health-nerves",
            "q-health-organs");

    private static final int MOST_TO_READY = 25;
    private static final int MOST_TO_UNCHANGED = 30;

    /** A client with an ache in the upper back and nothing else: what would be answered, when asked. */
    private record Client(String who, Map<String, Integer> values, List<String> present) {}

    private static final List<Client> HEALTHY = List.of(
            client("34, three weeks of ache, nothing to report", 34, 21, 4),
            client("34, at a desk all day, tense", 34, 21, 4, "desk-posture", "mild-tension"),
            client(
                    "45, under stress, first massage",
                    45,
                    200,
                    5,
                    "stress-tension",
                    "mild-tension",
                    "first-massage-visit"),
            client("62, stiff for a year", 62, 400, 5, "muscle-stiffness", "desk-posture"),
            client(
                    "28, athlete with knots",
                    28,
                    60,
                    5,
                    "repetitive-strain",
                    "athletic-activity",
                    "long-standing-knot"));

    private static Client client(String who, int age, int days, int pain, String... present) {
        Map<String, Integer> values = Map.of(
                "age",
                age,
                "duration-days",
                days,
                "pain",
                pain,
                "pain-worst",
                pain + 1,
                "sessions-completed",
                0,
                "stress-level",
                6);
        return new Client(who, values, List.of(present));
    }

    @TestFactory
    Stream<DynamicTest> aHealthyClient_isReadySoon_andNothingMoreIsAsked() {
        return HEALTHY.stream().map(client -> DynamicTest.dynamicTest(client.who(), () -> lead(client)));
    }

    private static void lead(Client client) {
        List<String> asked = new ArrayList<>();
        int ready = 0;
        SymptomProfile profile = SymptomProfile.builder().build();
        Recommendation answer = RECOMMENDER.recommend(profile);
        while (!answer.questions().isEmpty()
                && asked.size() < RULEBOOK.questions().size()) {
            Inquiry next = answer.questions().get(0);
            asked.add(next.question().orElseThrow());
            profile = answered(client, profile, next.question().orElseThrow());
            answer = RECOMMENDER.recommend(profile);
            ready = ready == 0 && isReady(answer) ? asked.size() : ready;
        }
        System.out.println(
                client.who() + ": ready after " + ready + " questions, nothing left to ask after " + asked.size());
        int readyAfter = ready;
        Recommendation last = answer;
        SymptomProfile full = profile;
        assertAll(
                () -> assertTrue(isReady(last), asked.toString()),
                () -> assertTrue(readyAfter <= MOST_TO_READY, asked.toString()),
                () -> assertTrue(asked.size() <= MOST_TO_UNCHANGED, asked.toString()),
                () -> assertEquals(List.of(), last.questions()),
                () -> assertEquals(asked.stream().distinct().toList(), asked, "nothing is asked twice"),
                () -> assertEquals(Disposition.TREAT, last.disposition()),
                () -> assertTrue(last.settled()),
                () -> assertUnchanged(full, last));
    }

    /** Who was not asked one of the gate questions gets no plan that is ready, whatever else was answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {"q-07", "q-20", "q-21", "q-22", "q-23", "q-24", "q-25", "q-26", "q-30", "q-34", "q-37", "q-38"})
    void withoutAGateQuestion_noPlanIsReady(String question) {
        SymptomProfile profile = SymptomProfile.builder().build();
        for (Question other : RULEBOOK.questions()) {
            if (!other.id().equals(question) && IN_THE_FIRST_LAYER.contains(other.id())) {
                profile = answered(HEALTHY.get(0), profile, other.id());
            }
        }
        assertFalse(isReady(RECOMMENDER.recommend(profile)), question);
        assertTrue(isReady(RECOMMENDER.recommend(answered(HEALTHY.get(0), profile, question))), question);
    }

    /** Answering the rest of the form with "none" changes nothing in the plan but who said so. */
    private static void assertUnchanged(SymptomProfile profile, Recommendation answer) {
        SymptomProfile all = profile.toBuilder()
                .answered(RULEBOOK.questions().stream().map(Question::id).toList())
                .build();
        Recommendation then = RECOMMENDER.recommend(all);

        assertEquals(answer.plan().flatMap(CarePlan::session), then.plan().flatMap(CarePlan::session));
        assertEquals(answer.plan().flatMap(CarePlan::dosing), then.plan().flatMap(CarePlan::dosing));
        assertEquals(answer.plan().map(CarePlan::selfCare), then.plan().map(CarePlan::selfCare));
        assertEquals(answer.disposition(), then.disposition());
    }

    private static boolean isReady(Recommendation answer) {
        return answer.plan()
                .map(CarePlan::standing)
                .filter(Standing.READY::equals)
                .isPresent();
    }

    private static SymptomProfile answered(Client client, SymptomProfile profile, String question) {
        SymptomProfile.Builder next = profile.toBuilder().answered(question);
        for (String settled :
                RULEBOOK.entry(question, Question.class).orElseThrow().settles()) {
            Integer value = client.values().get(settled);
            if (settled.equals("upper-back")) {
                next.region(settled);
            } else if (value != null) {
                next.measure(settled, value);
            } else if (client.present().contains(settled)
                    && RULEBOOK.entry(settled, Finding.class).isPresent()) {
                next.present(settled);
            }
        }
        return next.build();
    }
}
