package io.github.massagecare.internal.engine;

import com.google.common.collect.ImmutableMap;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Findings, measures and questions as indexes in rulebook order, with what lies above and below each finding. */
public final class Vocabulary {
    /** A range of a measure, in whole steps of its last decimal. */
    record Threshold(int measure, long atLeast, long below, MeasureRange range) {
        boolean contains(long value) {
            return value >= atLeast && value < below;
        }
    }

    final List<Finding> findings;
    final List<Measure> measures;
    final List<Question> questions;
    private final ImmutableMap<String, Integer> findingIndex;
    private final ImmutableMap<String, Integer> measureIndex;
    private final ImmutableMap<String, Integer> questionIndex;
    /** Each with itself, nearest first. */
    final int[][] above;

    final int[][] below;
    final int[][] parents;
    final int[][] children;
    /** Both ways. */
    final int[][] excludes;

    final Threshold[][] shownBy;
    /** Whether it has children and no question settles it. */
    final boolean[] group;
    /** Children before parents. */
    final int[] bottomUp;

    final int[][] settledFindings;
    final int[][] settledMeasures;
    final boolean[] settlesRegions;
    final int[][] questionsOfFinding;
    final int[][] questionsOfMeasure;

    Vocabulary(Rulebook rulebook) {
        this.findings = rulebook.findings();
        this.measures = rulebook.measures();
        this.questions = rulebook.questions();
        this.findingIndex = index(findings);
        this.measureIndex = index(measures);
        this.questionIndex = index(questions);
        Hierarchy hierarchy = Hierarchy.of(findings, Finding::id, Finding::isA);
        int count = findings.size();
        this.above = new int[count][];
        this.below = new int[count][];
        this.parents = new int[count][];
        this.children = new int[count][];
        this.shownBy = new Threshold[count][];
        this.group = new boolean[count];
        List<Set<Integer>> excluding = new ArrayList<>();
        List<List<Integer>> below1 = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            excluding.add(new LinkedHashSet<>());
            below1.add(new ArrayList<>());
        }
        for (int f = 0; f < count; f++) {
            Finding finding = findings.get(f);
            above[f] = indexes(hierarchy.withAncestors(finding.id()));
            below[f] = indexes(hierarchy.withDescendants(finding.id()));
            shownBy[f] = finding.shownBy().stream().map(this::threshold).toArray(Threshold[]::new);
            parents[f] = indexes(finding.isA());
            for (String parent : finding.isA()) {
                below1.get(finding(parent)).add(f);
            }
            for (String other : finding.excludes()) {
                excluding.get(f).add(finding(other));
                excluding.get(finding(other)).add(f);
            }
        }
        this.excludes = arrays(excluding);
        for (int f = 0; f < count; f++) {
            children[f] = Ints.toArray(below1.get(f));
        }
        this.bottomUp = bottomUp();
        int asked = questions.size();
        this.settledFindings = new int[asked][];
        this.settledMeasures = new int[asked][];
        this.settlesRegions = new boolean[asked];
        List<Set<Integer>> byFinding = new ArrayList<>();
        List<Set<Integer>> byMeasure = new ArrayList<>();
        findings.forEach(finding -> byFinding.add(new LinkedHashSet<>()));
        measures.forEach(measure -> byMeasure.add(new LinkedHashSet<>()));
        for (int q = 0; q < asked; q++) {
            List<Integer> settled = new ArrayList<>();
            List<Integer> measured = new ArrayList<>();
            for (String id : questions.get(q).settles()) {
                if (findingIndex.containsKey(id)) {
                    settled.add(finding(id));
                    byFinding.get(finding(id)).add(q);
                } else if (measureIndex.containsKey(id)) {
                    measured.add(measure(id));
                    byMeasure.get(measure(id)).add(q);
                } else {
                    settlesRegions[q] = true;
                }
            }
            settledFindings[q] = Ints.toArray(settled);
            settledMeasures[q] = Ints.toArray(measured);
        }
        this.questionsOfFinding = arrays(byFinding);
        this.questionsOfMeasure = arrays(byMeasure);
        for (int f = 0; f < count; f++) {
            group[f] = children[f].length > 0 && questionsOfFinding[f].length == 0;
        }
    }

    /** The index of a finding by its id or a former one; -1 if there is none. */
    int finding(String id) {
        return findingIndex.getOrDefault(id, -1);
    }

    /** The index of a measure by its id or a former one; -1 if there is none. */
    int measure(String id) {
        return measureIndex.getOrDefault(id, -1);
    }

    /** The index of a question by its id or a former one; -1 if there is none. */
    int question(String id) {
        return questionIndex.getOrDefault(id, -1);
    }

    Threshold threshold(MeasureRange range) {
        int measure = measure(range.measure());
        return new Threshold(
                measure,
                range.atLeast().map(bound -> steps(measure, bound)).orElse(Long.MIN_VALUE),
                range.below().map(bound -> steps(measure, bound)).orElse(Long.MAX_VALUE),
                range);
    }

    /** The value that so many steps of a measure are. */
    BigDecimal value(int measure, long steps) {
        return Forms.canonical(BigDecimal.valueOf(steps, measures.get(measure).decimals()));
    }

    /** A value in whole steps of the last decimal of its measure. */
    long steps(int measure, BigDecimal value) {
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

    private static int[][] arrays(List<Set<Integer>> sets) {
        return sets.stream().map(Ints::toArray).toArray(int[][]::new);
    }

    private int[] bottomUp() {
        Set<Integer> done = new LinkedHashSet<>();
        for (int f = 0; f < children.length; f++) {
            bottomUp(f, done);
        }
        return Ints.toArray(done);
    }

    private void bottomUp(int finding, Set<Integer> done) {
        if (!done.contains(finding)) {
            for (int child : children[finding]) {
                bottomUp(child, done);
            }
            done.add(finding);
        }
    }
}
