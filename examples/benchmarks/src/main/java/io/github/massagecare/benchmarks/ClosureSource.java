package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hierarchy of findings as straight-line Java: what is present makes all present that it is a kind of, what is
 * absent makes all its kinds absent, readings show findings, findings exclude each other, and a group is absent when
 * all its kinds are. UNSURE answers are not among it.
 */
final class ClosureSource {
    private static final String PARAMETERS = "boolean[] present, boolean[] maybe, long[] lowest, long[] highest";

    private final List<Finding> findings;
    private final CriterionSource criteria;
    private final List<List<Integer>> parents = new ArrayList<>();
    private final List<List<Integer>> kinds = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Integer> kindsFirst;
    private final SourceParts upwards = new SourceParts("upwards", PARAMETERS, "", "");
    private final SourceParts downwards = new SourceParts("downwards", PARAMETERS, "", "");

    ClosureSource(Rulebook rulebook, CriterionSource criteria) {
        this.findings = rulebook.findings();
        this.criteria = criteria;
        rulebook.questions().forEach(question -> asked.addAll(question.settles()));
        for (Finding finding : findings) {
            kinds.add(new ArrayList<>());
            parents.add(finding.isA().stream().map(criteria::finding).toList());
        }
        for (int finding = 0; finding < findings.size(); finding++) {
            for (int parent : parents.get(finding)) {
                kinds.get(parent).add(finding);
            }
        }
        Set<Integer> ordered = new LinkedHashSet<>();
        for (int finding = 0; finding < findings.size(); finding++) {
            afterKinds(finding, ordered);
        }
        this.kindsFirst = List.copyOf(ordered);
        write();
    }

    private void afterKinds(int finding, Set<Integer> ordered) {
        if (!ordered.contains(finding)) {
            kinds.get(finding).forEach(kind -> afterKinds(kind, ordered));
            ordered.add(finding);
        }
    }

    private void write() {
        for (int finding : kindsFirst) {
            List<String> because = new ArrayList<>();
            for (MeasureRange range : findings.get(finding).shownBy()) {
                because.add("(" + criteria.range(range, CriterionSource.Reading.CERTAIN) + ")");
            }
            kinds.get(finding).forEach(kind -> because.add("present[" + kind + "]"));
            if (!because.isEmpty()) {
                add(upwards, "present[" + finding + "] |= " + String.join(" || ", because) + ";", because.size());
            }
        }
        for (int finding = 0; finding < findings.size(); finding++) {
            for (String excluded : findings.get(finding).excludes()) {
                int other = criteria.finding(excluded);
                add(downwards, "maybe[" + other + "] &= present[" + other + "] | !present[" + finding + "];", 3);
                add(downwards, "maybe[" + finding + "] &= present[" + finding + "] | !present[" + other + "];", 3);
            }
            shownAbsent(finding);
        }
        for (int i = kindsFirst.size() - 1; i >= 0; i--) {
            int finding = kindsFirst.get(i);
            for (int parent : parents.get(finding)) {
                add(downwards, "maybe[" + finding + "] &= maybe[" + parent + "];", 2);
            }
        }
        for (int finding : kindsFirst) {
            if (!kinds.get(finding).isEmpty()
                    && !asked.contains(findings.get(finding).id())) {
                String some = kinds.get(finding).stream()
                        .map(kind -> "maybe[" + kind + "]")
                        .collect(Collectors.joining(" | "));
                add(
                        downwards,
                        "maybe[" + finding + "] &= present[" + finding + "] | " + some + ";",
                        2 + kinds.get(finding).size());
            }
        }
    }

    /** What readings could show, also through a kind of it, is absent once all were taken and none does. */
    private void shownAbsent(int finding) {
        if (findings.get(finding).shownBy().isEmpty()) {
            return;
        }
        Set<Integer> below = new LinkedHashSet<>();
        afterKinds(finding, below);
        String some = below.stream()
                .flatMap(kind -> findings.get(kind).shownBy().stream())
                .map(range -> "(" + criteria.range(range, CriterionSource.Reading.POSSIBLE) + ")")
                .collect(Collectors.joining(" || "));
        add(downwards, "maybe[" + finding + "] &= present[" + finding + "] || " + some + ";", 3 * below.size() + 3);
    }

    private static void add(SourceParts parts, String statement, int terms) {
        // A comparison of a measure in a range is the longest part: 26 bytes.
        parts.add(statement, 12 + 26 * terms, 0);
    }

    String methods() {
        return upwards.methods() + downwards.methods();
    }

    /** Statements after which {@code present} and {@code maybe} are followed through. */
    String calls() {
        String arguments = "present, maybe, client.lowest, client.highest";
        return upwards.calls(arguments)
                + "for (int f = 0; f < maybe.length; f++) maybe[f] = present[f] | !client.denied[f];\n"
                + downwards.calls(arguments);
    }
}
