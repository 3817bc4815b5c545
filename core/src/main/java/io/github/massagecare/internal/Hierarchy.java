package io.github.massagecare.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Ids with parents, several allowed, and what lies above and below each. Parents that are no ids of it are ignored. */
public final class Hierarchy {
    private final ImmutableMap<String, ImmutableSet<String>> above;
    private final ImmutableMap<String, ImmutableSet<String>> below;
    private final ImmutableMap<String, List<String>> parents;

    /** The hierarchy of these parents. Also made for one that goes in circles; {@link #cycle()} tells. */
    public Hierarchy(Map<String, List<String>> parents) {
        this.parents = ImmutableMap.copyOf(parents);
        Map<String, List<String>> children = new LinkedHashMap<>();
        parents.forEach((id, up) -> up.forEach(parent ->
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(id)));
        this.above = reach(parents, parents.keySet());
        this.below = reach(children, parents.keySet());
    }

    /** The hierarchy of entries that name their parents. Of those with the same id the first counts. */
    public static <E> Hierarchy of(Collection<E> entries, Function<E, String> id, Function<E, List<String>> parents) {
        Map<String, List<String>> up = new LinkedHashMap<>();
        entries.forEach(entry -> up.putIfAbsent(id.apply(entry), parents.apply(entry)));
        return new Hierarchy(up);
    }

    /** The id and everything above it; nearest first. Empty for an id that is not of this hierarchy. */
    public Set<String> withAncestors(String id) {
        return above.getOrDefault(id, ImmutableSet.of());
    }

    /** The id and everything below it; nearest first. Empty for an id that is not of this hierarchy. */
    public Set<String> withDescendants(String id) {
        return below.getOrDefault(id, ImmutableSet.of());
    }

    /** The ids that lie in a circle, in their order; empty if there is none. */
    public List<String> cycle() {
        return parents.keySet().stream()
                .filter(id -> parents.getOrDefault(id, List.of()).stream()
                        .anyMatch(parent -> withAncestors(parent).contains(id)))
                .toList();
    }

    private static ImmutableMap<String, ImmutableSet<String>> reach(Map<String, List<String>> edges, Set<String> ids) {
        ImmutableMap.Builder<String, ImmutableSet<String>> reach = ImmutableMap.builder();
        for (String id : ids) {
            if (!edges.containsKey(id)) {
                reach.put(id, ImmutableSet.of(id));
                continue;
            }
            Set<String> seen = new LinkedHashSet<>();
            Deque<String> next = new ArrayDeque<>(List.of(id));
            while (!next.isEmpty()) {
                String at = next.remove();
                if (ids.contains(at) && seen.add(at)) {
                    next.addAll(edges.getOrDefault(at, List.of()));
                }
            }
            reach.put(id, ImmutableSet.copyOf(seen));
        }
        return reach.build();
    }
}
