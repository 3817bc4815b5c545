package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableMap;
import com.google.common.graph.Traverser;
import com.google.common.primitives.Ints;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Findings, measures and questions by their place in the rulebook, with what lies above and below each finding. */
public final class Vocabulary {
    /** A range of a measure, in whole steps of its last decimal. */
    public record Threshold(int measure, long atLeast, long below, MeasureRange range) {
        /** Whether a value lies in it. */
        public boolean contains(long value) {
            return value >= atLeast && value < below;
        }
    }

    public final List<Finding> findings;
    public final List<Measure> measures;
    public final List<Question> questions;
    private final ImmutableMap<String, Integer> findingIndex;
    private final ImmutableMap<String, Integer> measureIndex;
    private final ImmutableMap<String, Integer> questionIndex;

    public final int[][] parents;
    public final int[][] children;
    /** All that lies above each, and below it, with itself. */
    public final BitSet[] above;

    public final BitSet[] below;
    /** Both ways. */
    public final int[][] excludes;
    /** Those that exclude any. */
    public final BitSet excluding = new BitSet();

    public final Threshold[][] shownBy;
    /** Those that a reading can show. */
    public final BitSet showable = new BitSet();
    /** Those that have children and that no question settles. */
    public final BitSet groups = new BitSet();
    /** The same, children before parents. */
    public final int[] groupsUpwards;

    public final int[][] settledFindings;
    public final int[] questionsOfRegions;
    public final int[][] questionsOfFinding;
    public final int[][] questionsOfMeasure;

    Vocabulary(Rulebook rulebook) {
        this.findings = rulebook.findings();
        this.measures = rulebook.measures();
        this.questions = rulebook.questions();
        this.findingIndex = index(findings);
        this.measureIndex = index(measures);
        this.questionIndex = index(questions);
        int count = findings.size();
        this.parents = new int[count][];
        this.shownBy = new Threshold[count][];
        List<List<Integer>> lower = lists(count);
        List<Set<Integer>> excluded = sets(count);
        for (int f = 0; f < count; f++) {
            Finding finding = findings.get(f);
            parents[f] = indexes(finding.isA());
            shownBy[f] = finding.shownBy().stream().map(this::threshold).toArray(Threshold[]::new);
            showable.set(f, shownBy[f].length > 0);
            for (int parent : parents[f]) {
                lower.get(parent).add(f);
            }
            for (int other : indexes(finding.excludes())) {
                excluded.get(f).add(other);
                excluded.get(other).add(f);
                excluding.set(f);
                excluding.set(other);
            }
        }
        this.children = arrays(lower);
        this.excludes = arrays(excluded);
        int[] upwards = upwards();
        this.above = new BitSet[count];
        this.below = new BitSet[count];
        for (int f : upwards) {
            below[f] = union(f, children[f], below);
        }
        for (int i = count - 1; i >= 0; i--) {
            above[upwards[i]] = union(upwards[i], parents[upwards[i]], above);
        }
        int asked = questions.size();
        this.settledFindings = new int[asked][];
        List<Integer> ofRegions = new ArrayList<>();
        List<Set<Integer>> byFinding = sets(count);
        List<Set<Integer>> byMeasure = sets(measures.size());
        for (int q = 0; q < asked; q++) {
            List<Integer> settled = new ArrayList<>();
            for (String id : questions.get(q).settles()) {
                if (findingIndex.containsKey(id)) {
                    settled.add(finding(id));
                    byFinding.get(finding(id)).add(q);
                } else if (measureIndex.containsKey(id)) {
                    byMeasure.get(measure(id)).add(q);
                } else {
                    ofRegions.add(q);
                }
            }
            settledFindings[q] = Ints.toArray(settled);
        }
        this.questionsOfRegions =
                ofRegions.stream().distinct().mapToInt(Integer::intValue).toArray();
        this.questionsOfFinding = arrays(byFinding);
        this.questionsOfMeasure = arrays(byMeasure);
        for (int f = 0; f < count; f++) {
            groups.set(f, children[f].length > 0 && questionsOfFinding[f].length == 0);
        }
        this.groupsUpwards = IntStream.of(upwards).filter(groups::get).toArray();
    }

    /** The place of a finding by its id or a former one; -1 if there is none. */
    public int finding(String id) {
        return findingIndex.getOrDefault(id, -1);
    }

    /** The place of a measure by its id or a former one; -1 if there is none. */
    public int measure(String id) {
        return measureIndex.getOrDefault(id, -1);
    }

    /** The place of a question by its id or a former one; -1 if there is none. */
    public int question(String id) {
        return questionIndex.getOrDefault(id, -1);
    }

    /** The finding and all above it, nearest first. */
    public int[] upwards(int finding) {
        return nearestFirst(finding, parents);
    }

    /** The finding and all below it, nearest first. */
    public int[] downwards(int finding) {
        return nearestFirst(finding, children);
    }

    private static int[] nearestFirst(int finding, int[][] edges) {
        int[] found = {finding};
        if (edges[finding].length == 0) {
            return found;
        }
        BitSet seen = new BitSet(edges.length);
        seen.set(finding);
        int count = 1;
        for (int i = 0; i < count; i++) {
            for (int next : edges[found[i]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = next;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** A range in whole steps. */
    public Threshold threshold(MeasureRange range) {
        int measure = measure(range.measure());
        return new Threshold(
                measure,
                range.atLeast().map(bound -> steps(measure, bound)).orElse(Long.MIN_VALUE),
                range.below().map(bound -> steps(measure, bound)).orElse(Long.MAX_VALUE),
                range);
    }

    /** The value that so many steps of a measure are. */
    public BigDecimal value(int measure, long steps) {
        return Forms.canonical(BigDecimal.valueOf(steps, measures.get(measure).decimals()));
    }

    /** A value in whole steps of the last decimal of its measure. */
    public long steps(int measure, BigDecimal value) {
        return value.movePointRight(measures.get(measure).decimals()).longValueExact();
    }

    /** The place of each entry in its list, by its id and its former ones. */
    static ImmutableMap<String, Integer> index(List<? extends Identified> entries) {
        ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
        for (int i = 0; i < entries.size(); i++) {
            index.put(entries.get(i).id(), i);
            for (String former : entries.get(i).formerly()) {
                index.put(former, i);
            }
        }
        return index.buildOrThrow();
    }

    private int[] indexes(Collection<String> ids) {
        int[] indexes = new int[ids.size()];
        int next = 0;
        for (String id : ids) {
            indexes[next++] = finding(id);
        }
        return indexes;
    }

    /** All findings, children before parents. */
    private int[] upwards() {
        List<Integer> all = IntStream.range(0, findings.size()).boxed().toList();
        List<Integer> order = new ArrayList<>(all.size());
        Traverser.<Integer>forGraph(f -> Ints.asList(children[f]))
                .depthFirstPostOrder(all)
                .forEach(order::add);
        return Ints.toArray(order);
    }

    private static BitSet union(int finding, int[] next, BitSet[] reach) {
        BitSet union = new BitSet(reach.length);
        union.set(finding);
        for (int other : next) {
            union.or(reach[other]);
        }
        return union;
    }

    private static List<List<Integer>> lists(int count) {
        return IntStream.range(0, count)
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
    }

    private static List<Set<Integer>> sets(int count) {
        return IntStream.range(0, count)
                .<Set<Integer>>mapToObj(i -> new LinkedHashSet<>())
                .toList();
    }

    private static int[][] arrays(List<? extends Collection<Integer>> collections) {
        return collections.stream().map(Ints::toArray).toArray(int[][]::new);
    }
}
