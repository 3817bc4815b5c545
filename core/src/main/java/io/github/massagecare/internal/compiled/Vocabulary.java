package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import com.google.common.primitives.Ints;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** What findings are kinds of what. */
    public final Hierarchy hierarchy;

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
        this.hierarchy = Hierarchy.of(findings, Finding::id, Finding::isA);
        this.parents = hierarchy.parents;
        this.children = hierarchy.children;
        this.above = hierarchy.above;
        this.below = hierarchy.below;
        this.shownBy = new Threshold[count][];
        SetMultimap<Integer, Integer> excluded = LinkedHashMultimap.create();
        for (int f = 0; f < count; f++) {
            Finding finding = findings.get(f);
            shownBy[f] = finding.shownBy().stream().map(this::threshold).toArray(Threshold[]::new);
            showable.set(f, shownBy[f].length > 0);
            for (int other : indexes(finding.excludes())) {
                excluded.put(f, other);
                excluded.put(other, f);
                excluding.set(f);
                excluding.set(other);
            }
        }
        this.excludes = arrays(excluded, count);
        int asked = questions.size();
        this.settledFindings = new int[asked][];
        Set<Integer> ofRegions = new LinkedHashSet<>();
        SetMultimap<Integer, Integer> byFinding = LinkedHashMultimap.create();
        SetMultimap<Integer, Integer> byMeasure = LinkedHashMultimap.create();
        for (int q = 0; q < asked; q++) {
            List<Integer> settled = new ArrayList<>();
            for (String id : questions.get(q).settles()) {
                if (findingIndex.containsKey(id)) {
                    settled.add(finding(id));
                    byFinding.put(finding(id), q);
                } else if (measureIndex.containsKey(id)) {
                    byMeasure.put(measure(id), q);
                } else {
                    ofRegions.add(q);
                }
            }
            settledFindings[q] = Ints.toArray(settled);
        }
        this.questionsOfRegions = Ints.toArray(ofRegions);
        this.questionsOfFinding = arrays(byFinding, count);
        this.questionsOfMeasure = arrays(byMeasure, measures.size());
        for (int f = 0; f < count; f++) {
            groups.set(f, children[f].length > 0 && questionsOfFinding[f].length == 0);
        }
        this.groupsUpwards = Streams.stream(hierarchy.lowestFirst())
                .mapToInt(Integer::intValue)
                .filter(groups::get)
                .toArray();
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
        return hierarchy.upwards(finding);
    }

    /** The finding and all below it, nearest first. */
    public int[] downwards(int finding) {
        return hierarchy.downwards(finding);
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

    private static int[][] arrays(SetMultimap<Integer, Integer> some, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Ints.toArray(some.get(at)))
                .toArray(int[][]::new);
    }
}
