package io.github.massagecare.internal;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.graph.Traverser;
import com.google.common.primitives.Ints;
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
    /** What is right above each, by its place. */
    public final int[][] parents;
    /** What is right below each. */
    public final int[][] children;
    /** All that lies above each, itself included. */
    public final BitSet[] above;
    /** All that lies below each, itself included. */
    public final BitSet[] below;
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
        this.above = reach(parents);
        this.below = reach(children);
        this.levels = new int[ids.size()];
        for (int at : lastFirst(parents)) {
            int[] higher =
                    Arrays.stream(parents[at]).map(parent -> levels[parent]).toArray();
            levels[at] = Ints.contains(higher, 0)
                    ? 0
                    : 1 + Arrays.stream(higher).max().orElse(0);
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

    /** What stands at this place and all above it, nearest first. */
    public int[] upwards(int at) {
        return walk(at, parents, above[at].cardinality());
    }

    /** What stands at this place and all below it, nearest first. */
    public int[] downwards(int at) {
        return walk(at, children, below[at].cardinality());
    }

    /** The places of all, what lies below something before it. */
    public Iterable<Integer> lowestFirst() {
        return lastFirst(children);
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

    /** Each after all that its edges lead to; in a circle, there is one that is not. */
    private static Iterable<Integer> lastFirst(int[][] edges) {
        return Traverser.<Integer>forGraph(at -> Ints.asList(edges[at]))
                .depthFirstPostOrder(ContiguousSet.closedOpen(0, edges.length));
    }

    /** All that the edges of each lead to, itself included. */
    private static BitSet[] reach(int[][] edges) {
        BitSet[] reach = new BitSet[edges.length];
        for (int at : lastFirst(edges)) {
            BitSet found = new BitSet();
            found.set(at);
            if (Arrays.stream(edges[at]).allMatch(next -> reach[next] != null)) {
                Arrays.stream(edges[at]).forEach(next -> found.or(reach[next]));
            } else {
                Arrays.stream(walk(at, edges, edges.length)).forEach(found::set);
            }
            reach[at] = found;
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
        return count == most ? found : Arrays.copyOf(found, count);
    }
}
