package io.github.massagecare.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Ids with parents, several allowed, and what lies above and below each. Parents that are no ids of it are ignored.
 * Also made for one that goes in circles; {@link #cycle()} tells.
 */
public final class Hierarchy {
    private final ImmutableList<String> ids;
    private final Map<String, Integer> index;
    private final int[][] parents;
    private final int[][] children;
    /** What lies above each, itself included. */
    private final BitSet[] above;

    private final BitSet[] below;
    /** On how many levels each lies down from the top, itself included; 0 for what lies in or below a circle. */
    private final int[] levels;

    private Hierarchy(Map<String, List<String>> up) {
        this.ids = ImmutableList.copyOf(up.keySet());
        this.index = Maps.newLinkedHashMap();
        ids.forEach(id -> index.put(id, index.size()));
        this.parents = up.values().stream()
                .map(some -> some.stream()
                        .map(index::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        this.children = reversed(parents);
        int[] downwards = order(parents, children);
        this.above = reach(downwards, parents);
        this.below = reach(order(children, parents), children);
        this.levels = new int[ids.size()];
        for (int at : downwards) {
            levels[at] = 1
                    + Arrays.stream(parents[at])
                            .map(parent -> levels[parent])
                            .max()
                            .orElse(0);
        }
    }

    /** The hierarchy of entries that name their parents. Of those with the same id the first counts. */
    public static <E> Hierarchy of(Collection<E> entries, Function<E, String> id, Function<E, List<String>> parents) {
        Map<String, List<String>> up = new LinkedHashMap<>();
        entries.forEach(entry -> up.putIfAbsent(id.apply(entry), parents.apply(entry)));
        return new Hierarchy(up);
    }

    /** The id and everything above it; nearest first. Empty for an id that is not of this hierarchy. */
    public Set<String> withAncestors(String id) {
        return nearestFirst(id, parents, above);
    }

    /** The id and everything below it; nearest first. Empty for an id that is not of this hierarchy. */
    public Set<String> withDescendants(String id) {
        return nearestFirst(id, children, below);
    }

    /** Whether the first is the second or lies below it. */
    public boolean isWithin(String id, String general) {
        Integer from = index.get(id);
        Integer to = index.get(general);
        return from != null && to != null && above[from].get(to);
    }

    /** On how many levels an id of this hierarchy lies down from the top, itself included, by the longest way. */
    public int levels(String id) {
        return levels[index.get(id)];
    }

    /** The ids that lie in a circle, in their order; empty if there is none. */
    public List<String> cycle() {
        return IntStream.range(0, ids.size())
                .filter(at -> Arrays.stream(parents[at]).anyMatch(parent -> above[parent].get(at)))
                .mapToObj(ids::get)
                .toList();
    }

    private Set<String> nearestFirst(String id, int[][] edges, BitSet[] reach) {
        Integer from = index.get(id);
        return from == null
                ? ImmutableSet.of()
                : Arrays.stream(walk(from, edges, reach[from].cardinality()))
                        .mapToObj(ids::get)
                        .collect(ImmutableSet.toImmutableSet());
    }

    private static int[][] reversed(int[][] edges) {
        int[] count = new int[edges.length];
        Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(to -> count[to]++);
        int[][] reversed = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int to : edges[from]) {
                reversed[to][--count[to]] = from;
            }
        }
        return reversed;
    }

    /** Each after all that its edges lead to, without what its edges lead into a circle. */
    private static int[] order(int[][] edges, int[][] reversed) {
        int[] waiting = Arrays.stream(edges).mapToInt(some -> some.length).toArray();
        int[] order = new int[edges.length];
        int count = 0;
        for (int at = 0; at < edges.length; at++) {
            if (waiting[at] == 0) {
                order[count++] = at;
            }
        }
        for (int i = 0; i < count; i++) {
            for (int next : reversed[order[i]]) {
                if (--waiting[next] == 0) {
                    order[count++] = next;
                }
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** All that the edges of each lead to, itself included. */
    private static BitSet[] reach(int[] order, int[][] edges) {
        BitSet[] reach = new BitSet[edges.length];
        for (int at : order) {
            reach[at] = new BitSet();
            reach[at].set(at);
            for (int next : edges[at]) {
                reach[at].or(reach[next]);
            }
        }
        for (int at = 0; at < edges.length; at++) {
            if (reach[at] == null) {
                reach[at] = new BitSet();
                Arrays.stream(walk(at, edges, edges.length)).forEach(reach[at]::set);
            }
        }
        return reach;
    }

    /** What the edges lead to, nearest first, itself included; no farther than until so many are found. */
    private static int[] walk(int from, int[][] edges, int most) {
        int[] found = new int[most];
        BitSet seen = new BitSet();
        seen.set(from);
        found[0] = from;
        int count = 1;
        for (int i = 0; i < count && count < most; i++) {
            for (int next : edges[found[i]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    found[count++] = next;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
