package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.testing.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecommendationDocumentTest {
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry(
                    "",
                    List.of(
                            "format",
                            "rulebook",
                            "disposition",
                            "known",
                            "atWorst",
                            "settled",
                            "referrals",
                            "clearances",
                            "postponements",
                            "questions",
                            "techniques",
                            "plan",
                            "noPlan",
                            "assumed")),
            Map.entry("rulebook", List.of("id", "version", "sha256")),
            Map.entry("referrals", List.of("flag", "urgency", "to", "reasons")),
            Map.entry("clearances", List.of("rule", "from", "reasons")),
            Map.entry("postponements", List.of("rule", "reasons")),
            Map.entry("questions", List.of("why", "question", "finding", "settles", "couldBecome", "rules")),
            Map.entry(
                    "techniques",
                    List.of(
                            "technique",
                            "verdict",
                            "atWorst",
                            "score",
                            "maxPressure",
                            "omit",
                            "positions",
                            "notAt",
                            "reasons",
                            "favouredBy")),
            Map.entry("reasons", List.of("rule", "facts", "open", "sources", "evidence")),
            Map.entry("assumed", List.of("othersAbsent", "overridden")));

    /** Answers of every shape. */
    private static List<Recommendation> answers() {
        List<SymptomProfile.Builder> profiles = List.of(
                healthy(),
                treated(),
                treated("upper-back"),
                healthy()
                        .present("muscle-tension", "stiffness", "stress", "tech-neck")
                        .minutes(60),
                healthy().present("muscle-tension", "weight-loss", "nut-allergy", "pregnancy", "osteoporosis"),
                healthy().present("muscle-tension", "disc-lesion", "bleeding-risk"),
                healthy().present("fever", "chest-pain", "numbness"),
                healthy().absent("high-blood-pressure").measure("systolic", 190).measure("temperature", 38.5),
                healthy()
                        .present("muscle-tension")
                        .presentAt("open-wound", "thoracic-spine", "left-forearm")
                        .measure("pain", 9),
                healthyBut("q-chest", "q-nuts", "q-complaint").unsure("anticoagulant", "disc-lesion"),
                treated("upper-back")
                        .measure("age", 40)
                        .measure("pain", 3)
                        .present("stress")
                        .othersAbsent(true)
                        .minutes(20));
        return profiles.stream().map(Fixture::recommend).toList();
    }

    private static Object at(Recommendation answer, String key) {
        return Objects.requireNonNull(answer.toTree().get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Recommendation answer, String key) {
        return ((List<Map<String, Object>>) at(answer, key)).get(0);
    }

    // the answer as a document: shape

    @Test
    void itSaysFormatRulebookAndTheThreeDispositions() {
        Recommendation answer = recommend(healthyBut("q-chest"));

        assertEquals(1L, ((Number) at(answer, "format")).longValue());
        assertEquals(
                Map.of(
                        "id",
                        "fixture",
                        "version",
                        "1.0.0",
                        "sha256",
                        Fixture.rulebook().sha256()),
                at(answer, "rulebook"));
        assertEquals("ask-first", at(answer, "disposition"));
        assertEquals("treat", at(answer, "known"));
        assertEquals("emergency", at(answer, "atWorst"));
        assertEquals(false, at(answer, "settled"));
    }

    @Test
    void aReferralNamesFlagUrgencyToAndReasons() {
        assertEquals(
                Map.of(
                        "flag",
                        "rf-chest-pain",
                        "urgency",
                        "emergency",
                        "to",
                        List.of("emergency-department"),
                        "reasons",
                        List.of(Map.of(
                                "rule",
                                "rf-chest-pain",
                                "facts",
                                List.of(Map.of("finding", "chest-pain", "is", "present")),
                                "sources",
                                List.of("src"),
                                "evidence",
                                "e1"))),
                first(recommend(healthy().present("chest-pain")), "referrals"));
    }

    @Test
    void aClearanceNamesRuleFromAndReasons() {
        Map<String, Object> clearance = first(recommend(healthy().present("warfarin")), "clearances");

        assertEquals("ci-bleeding-risk", clearance.get("rule"));
        assertEquals(List.of("physician"), clearance.get("from"));
        assertTrue(Objects.requireNonNull(clearance.get("reasons")).toString().contains("warfarin"));
    }

    @Test
    void referralsClearancesAndPostponementsListTrueRulesOnly() {
        Recommendation open = recommend(treated("upper-back"));

        assertEquals(List.of(), open.referrals());
        assertEquals(List.of(), open.clearances());
        assertEquals(List.of(), open.postponements());
        Recommendation all = recommend(healthy().present("fever", "chest-pain", "disc-lesion", "weight-loss"));
        assertEquals(
                List.of("rf-chest-pain", "rf-weight-loss"),
                all.referrals().stream().map(Referral::flag).toList());
        assertEquals(
                List.of("ci-disc-lesion"),
                all.clearances().stream().map(ClearanceNeeded::rule).toList());
        assertEquals(
                List.of("ci-fever"),
                all.postponements().stream().map(Postponement::rule).toList());
    }

    @Test
    void theThreeKindsOfQuestionsHaveTheirShapes() {
        assertEquals(
                Map.of(
                        "why",
                        "ask",
                        "question",
                        "q-chest",
                        "settles",
                        List.of("chest-pain"),
                        "couldBecome",
                        "emergency",
                        "rules",
                        List.of("rf-chest-pain")),
                first(recommend(healthyBut("q-chest")), "questions"));
        assertEquals(
                Map.of(
                        "why",
                        "confirm",
                        "finding",
                        "disc-lesion",
                        "couldBecome",
                        "clearance-first",
                        "rules",
                        List.of("ci-disc-lesion")),
                first(recommend(healthy().unsure("disc-lesion")), "questions"));
        Map<String, Object> refine = first(recommend(healthyBut("q-complaint")), "questions");
        assertEquals("refine", refine.get("why"));
        assertEquals("q-complaint", refine.get("question"));
        assertFalse(refine.containsKey("couldBecome"));
    }

    @Test
    void allTechniquesAreListedInRulebookOrder() {
        for (Recommendation answer : answers()) {
            assertEquals(
                    Fixture.rulebook().techniques().stream().map(t -> t.id()).toList(),
                    answer.techniques().stream().map(TechniqueAdvice::technique).toList());
        }
    }

    @Test
    void aReasonThatIsOpenListsOpenAndNoFacts() {
        Map<String, Object> swedish = first(recommend(healthyBut("q-nuts")), "techniques");

        assertEquals(
                List.of(Map.of(
                        "rule",
                        "ci-nut-allergy",
                        "open",
                        List.of("nut-allergy"),
                        "sources",
                        List.of("src"),
                        "evidence",
                        "e3")),
                swedish.get("reasons"));
    }

    @Test
    void whatIsAssumedIsSaid() {
        assertFalse(recommend(healthy()).toTree().containsKey("assumed"));
        assertEquals(
                Map.of("othersAbsent", true), at(recommend(treated("upper-back").othersAbsent(true)), "assumed"));
        assertEquals(
                Map.of("overridden", List.of("fever")),
                at(recommend(healthy().absent("fever").measure("temperature", 39)), "assumed"));
    }

    // the answer as a document: order

    @Test
    void theKeysStandInTheOrderOfTheDocument() {
        for (Recommendation answer : answers()) {
            assertOrder("", answer.toTree());
        }
    }

    private static void assertOrder(String name, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(element -> assertOrder(name, Objects.requireNonNull(element)));
        } else if (value instanceof Map<?, ?> map) {
            List<String> order = KEYS.get(
                    name.equals("favouredBy") || name.equals("noPlan") || name.equals("precautions")
                            ? "reasons"
                            : name);
            if (order != null) {
                assertEquals(order.stream().filter(map::containsKey).toList(), List.copyOf(map.keySet()), name);
            }
            map.forEach((key, member) -> assertOrder(String.valueOf(key), Objects.requireNonNull(member)));
        }
    }

    @Test
    void thePlanSaysItsStandingFirst() {
        Map<?, ?> plan = (Map<?, ?>) at(recommend(healthy().present("muscle-tension", "weight-loss")), "plan");

        assertEquals("standing", plan.keySet().iterator().next());
        List<String> order = List.of(
                "standing",
                "session",
                "dosing",
                "selfCare",
                "precautions",
                "aftercare",
                "consent",
                "measures",
                "review");
        assertEquals(
                order.stream().filter(plan::containsKey).toList(),
                plan.keySet().stream().filter(order::contains).toList());
    }

    @Test
    void reasonsStandInRulebookOrder() {
        for (Recommendation answer : answers()) {
            assertRulebookOrder(answer.toTree());
        }
    }

    private static void assertRulebookOrder(Object value) {
        List<String> order = Fixture.rulebook().rules().stream().map(Rule::id).toList();
        if (value instanceof List<?> list) {
            List<Integer> places = new ArrayList<>();
            list.forEach(element -> {
                if (element instanceof Map<?, ?> map && map.containsKey("evidence")) {
                    places.add(order.indexOf(map.get("rule")));
                }
                assertRulebookOrder(Objects.requireNonNull(element));
            });
            assertEquals(places.stream().sorted().toList(), places);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(member -> assertRulebookOrder(Objects.requireNonNull(member)));
        }
    }

    // MEANING L10

    @Test
    void readingWhatWasWrittenGivesTheSame() {
        for (Recommendation answer : answers()) {
            assertEquals(answer, Recommendation.read(answer.toJson()));
            assertEquals(answer, Recommendation.fromTree(answer.toTree()));
            assertEquals(answer.toJson(), Recommendation.read(answer.toJson()).toJson());
        }
    }

    @Test
    void theCanonicalFormIsOneLine() {
        for (Recommendation answer : answers()) {
            assertFalse(answer.toJson().contains("\n"));
        }
    }

    @Test
    void anUnknownKeyIsAnError() {
        String json = recommend(healthy()).toJson().replace("\"known\":", "\"knwon\":");

        assertTrue(assertThrows(InvalidDocumentException.class, () -> Recommendation.read(json))
                .getMessage()
                .contains("known"));
    }

    @Test
    void decisionsCarryIdsOnly() {
        for (Recommendation answer : answers()) {
            assertFalse(answer.toJson().contains("Because"));
            assertFalse(answer.toJson().contains("Long strokes"));
            assertFalse(answer.toJson().contains("Chest pain"));
        }
    }

    @Test
    void theTextIsOneLineWhoseFirstEightyCharactersSayTheVerdict() {
        for (Recommendation answer : answers()) {
            String text = answer.toString();
            String start = text.substring(0, Math.min(80, text.length()));

            assertFalse(text.contains("\n"));
            assertTrue(start.startsWith(String.valueOf(answer.toTree().get("disposition"))), text);
            assertTrue(start.contains("plan"), text);
            answer.plan()
                    .ifPresent(plan -> assertTrue(
                            start.contains(plan.standing()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')),
                            text));
        }
    }
}
