package io.github.massagecare.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What lies above and below what, nearest first, also where there are more ways than could be followed, or a way round.
 */
class HierarchyTest {
    private static final int LAYERS = 10;
    private static final int WIDTH = 14;

    private static Hierarchy of(Map<String, List<String>> parents) {
        return Hierarchy.of(parents.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<String> layer(int layer) {
        return IntStream.range(0, WIDTH).mapToObj(i -> layer + "-" + i).toList();
    }

    @Test
    void tenLayersEachBelowAllOfTheLayerAbove() {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            List<String> above = layer == 0 ? List.of() : layer(layer - 1);
            layer(layer).forEach(id -> parents.put(id, above));
        }
        Hierarchy hierarchy = of(parents);
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String id : layer(layer)) {
                List<String> above = new ArrayList<>(List.of(id));
                IntStream.iterate(layer - 1, up -> up >= 0, up -> up - 1).forEach(up -> above.addAll(layer(up)));
                assertEquals(above, List.copyOf(hierarchy.withAncestors(id)));
                List<String> below = new ArrayList<>(List.of(id));
                IntStream.range(layer + 1, LAYERS).forEach(down -> below.addAll(layer(down)));
                assertEquals(below, List.copyOf(hierarchy.withDescendants(id)));
                assertEquals(layer + 1, hierarchy.levels(id));
                assertTrue(hierarchy.isWithin(
                        id, layer == 0 ? id : layer(layer - 1).get(3)));
            }
        }
        assertEquals(List.of(), hierarchy.cycle());
        assertFalse(hierarchy.isWithin("3-0", "3-1"));
        assertFalse(hierarchy.isWithin("3-0", "4-0"));
    }

    @Test
    void theNearestComesFirstInTheOrderInWhichItIsNamed() {
        Hierarchy hierarchy = of(ImmutableMap.of(
                "top",
                List.of(),
                "left",
                List.of("top"),
                "right",
                List.of("top"),
                "low",
                List.of("right", "left", "top")));
        assertEquals(List.of("low", "right", "left", "top"), List.copyOf(hierarchy.withAncestors("low")));
        assertEquals(List.of("top", "left", "right", "low"), List.copyOf(hierarchy.withDescendants("top")));
        assertEquals(3, hierarchy.levels("low"));
    }

    @Test
    void whatGoesRoundIsNamedAndWhatOnlyLeadsThereIsNot() {
        Hierarchy hierarchy = of(ImmutableMap.of(
                "a",
                List.of("b"),
                "b",
                List.of("c"),
                "c",
                List.of("a", "top"),
                "top",
                List.of(),
                "low",
                List.of("a"),
                "self",
                List.of("self")));
        assertEquals(List.of("a", "b", "c", "self"), hierarchy.cycle());
        assertEquals(List.of("low", "a", "b", "c", "top"), List.copyOf(hierarchy.withAncestors("low")));
        assertEquals(List.of("top", "c", "b", "a", "low"), List.copyOf(hierarchy.withDescendants("top")));
        assertTrue(hierarchy.isWithin("a", "c") && hierarchy.isWithin("c", "a"));
        assertEquals(0, hierarchy.levels("low"));
    }

    @Test
    void whatIsNoIdOfItIsNowhere() {
        Hierarchy hierarchy = of(ImmutableMap.of("a", List.of("unknown")));
        assertEquals(Set.of("a"), hierarchy.withAncestors("a"));
        assertEquals(Set.of(), hierarchy.withAncestors("unknown"));
        assertFalse(hierarchy.isWithin("a", "unknown"));
        assertFalse(hierarchy.isWithin("unknown", "unknown"));
        assertEquals(1, hierarchy.levels("a"));
    }
}
