package io.github.massagecare.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Findings under more general findings, or regions within larger regions. */
final class ReferenceHierarchy {
    private final Map<String, List<String>> parents;
    private final Map<String, Set<String>> above = new LinkedHashMap<>();
    private final Map<String, Set<String>> below = new LinkedHashMap<>();

    ReferenceHierarchy(Map<String, List<String>> parents) {
        this.parents = parents;
        for (String id : parents.keySet()) {
            above.put(id, reach(id, parents::get));
            below.put(id, reach(id, this::children));
        }
    }

    private static Set<String> reach(String from, Function<String, List<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> step = List.of(from);
        while (!step.isEmpty()) {
            reached.addAll(step);
            step = step.stream()
                    .flatMap(id -> next.apply(id).stream())
                    .filter(id -> !reached.contains(id))
                    .distinct()
                    .toList();
        }
        return reached;
    }

    /** It and all that it is a kind of or lies within, nearest first. */
    Set<String> above(String id) {
        return above.get(id);
    }

    /** It and all that is a kind of it or lies within it, nearest first. */
    Set<String> below(String id) {
        return below.get(id);
    }

    /** Those that name it as a parent, in rulebook order. */
    List<String> children(String id) {
        return parents.keySet().stream()
                .filter(child -> parents.get(child).contains(id))
                .toList();
    }

    /** Whether something lies within both. */
    boolean overlap(String one, String other) {
        return below(one).stream().anyMatch(below(other)::contains);
    }

    /** Whether the first lies within the second. */
    boolean within(String one, String other) {
        return above(one).contains(other);
    }
}
