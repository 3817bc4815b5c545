package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.testing.Choices;
import io.github.massagecare.testing.Json;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Case;
import io.github.massagecare.testing.RulebookArbitraries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is damaged in a document, reading either succeeds or fails with located problems, never in any other way.
 */
class DamagedDocumentProperties {
    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Provide
    Arbitrary<Case> cases() {
        return ProfileArbitraries.cases();
    }

    @Provide
    Arbitrary<Choices> damages() {
        return Choices.of(400);
    }

    @Property(tries = 1500)
    void aDamagedRulebookIsReadOrRefusedWithPlaces(
            @ForAll("rulebooks") Rulebook rulebook, @ForAll("damages") Choices choices) {
        Object tree = damaged(rulebook.toTree(), choices.between(1, 3), choices);
        readOrRefused(Rulebook::read, Json.text(tree))
                .ifPresent(read -> assertEquals(read, Rulebook.read(read.toJson())));
        if (tree instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, Object> plain = (Map<String, Object>) map;
            try {
                Rulebook.fromTree(plain);
            } catch (InvalidDocumentException e) {
                assertFalse(e.problems().isEmpty());
            }
        }
    }

    @Property(tries = 1500)
    void aDamagedProfileIsReadOrRefusedWithPlacesAndIfReadIsAnswered(
            @ForAll("cases") Case client, @ForAll("damages") Choices choices) {
        String text = Json.text(damaged(client.profile().toTree(), choices.between(1, 3), choices));
        readOrRefused(SymptomProfile::read, text).ifPresent(profile -> {
            assertEquals(profile, SymptomProfile.read(profile.toJson()));
            boolean valid = readOrRefused(json -> client.rulebook().readProfile(json), text)
                    .isPresent();
            try {
                Recommender.of(client.rulebook()).recommend(profile);
                assertTrue(valid, "answered, but refused by readProfile");
            } catch (InvalidDocumentException e) {
                assertFalse(valid, "refused, but accepted by readProfile");
            }
        });
        assertDoesNotThrow(() -> readOrRefused(json -> client.rulebook().readProfile(json), text));
    }

    private static <T> java.util.Optional<T> readOrRefused(Function<String, T> read, String text) {
        try {
            return java.util.Optional.of(read.apply(text));
        } catch (InvalidDocumentException e) {
            assertFalse(e.problems().isEmpty());
            for (Problem problem : e.problems()) {
                assertTrue(problem.line() > 0 && problem.column() > 0, () -> problem + " in " + text);
            }
            return java.util.Optional.empty();
        }
    }

    private static Object damaged(Object tree, int times, Choices choices) {
        Object damaged = tree;
        for (int i = 0; i < times; i++) {
            damaged = damaged(damaged, choices);
        }
        return damaged;
    }

    /** One value somewhere in the tree replaced, removed, doubled or renamed. */
    private static Object damaged(Object tree, Choices choices) {
        boolean inside = choices.percent(85);
        if (tree instanceof Map<?, ?> map && !map.isEmpty() && inside) {
            Map<String, Object> copy = new LinkedHashMap<>();
            int hit = choices.below(map.size());
            int i = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String key = (String) entry.getKey();
                Object value = entry.getValue();
                if (i++ == hit) {
                    switch (choices.below(8)) {
                        case 0 -> {}
                        case 1 -> copy.put(key + "s", value);
                        default -> copy.put(key, damaged(value, choices));
                    }
                } else {
                    copy.put(key, value);
                }
            }
            return copy;
        }
        if (tree instanceof List<?> list && !list.isEmpty() && inside) {
            List<Object> copy = new ArrayList<>(list);
            int hit = choices.below(copy.size());
            switch (choices.below(8)) {
                case 0 -> copy.remove(hit);
                case 1 -> copy.add(copy.get(hit));
                default -> copy.set(hit, damaged(copy.get(hit), choices));
            }
            return copy;
        }
        return junk(tree, choices);
    }

    private static Object junk(Object value, Choices choices) {
        return switch (choices.below(16)) {
            case 0 -> -1;
            case 1 -> 7;
            case 2 -> new BigDecimal("0.5");
            case 3 -> true;
            case 4 -> false;
            case 5 -> "";
            case 6 -> "Not An Id";
            case 7 -> List.of();
            case 8 -> Map.of();
            case 9 -> List.of(value, "finding-0");
            case 10 -> Map.of("not", value);
            case 11 -> "finding-" + choices.below(12);
            case 12 ->
                choices.one(
                        "all-work",
                        "its-place",
                        "treatment-area",
                        "absolute",
                        "clearance",
                        "modify",
                        "disease",
                        "rf-1",
                        "ci-1");
            case 13 ->
                choices.one(
                        "region-0",
                        "measure-0",
                        "trait-1",
                        "technique-0",
                        "target-1",
                        "source-1",
                        "q-1",
                        "old-finding-0");
            case 14 -> new BigDecimal("1e40");
            default -> Map.of("id", "finding-0", "label", "x");
        };
    }
}
