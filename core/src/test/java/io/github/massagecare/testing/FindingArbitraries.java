package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Finding.Kind;
import io.github.massagecare.finding.MeasureRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings of a generated rulebook: diamonds, exclusions, places, readings, retired ids. */
final class FindingArbitraries {
    private static final List<Kind> SHOWABLE = List.of(Kind.STATE, Kind.SIGN, Kind.SYMPTOM);

    private final RulebookArbitraries in;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> parents = new LinkedHashMap<>();
    private final Map<String, List<String>> excludes = new LinkedHashMap<>();
    final Set<String> local = new LinkedHashSet<>();
    final Set<String> assessments = new LinkedHashSet<>();
    /** Those assessments that are made of a place; never one of {@link #local}, which may be named anywhere. */
    final Set<String> localAssessments = new LinkedHashSet<>();

    FindingArbitraries(RulebookArbitraries in) {
        this.in = in;
    }

    void generate() {
        Choices choices = in.choices;
        int count = in.someOrNone(3, 11);
        boolean chain = choices.percent(15);
        int oftenLocal = choices.one(15, 25, 60);
        for (int i = 0; i < count; i++) {
            String id = "finding-" + i;
            if (i > 1 && choices.percent(15)) {
                assessments.add(id);
                if (choices.percent(70)) {
                    localAssessments.add(id);
                }
            }
            boolean linked = chain && !general().isEmpty();
            List<String> up = assessments.contains(id)
                    ? List.of()
                    : linked ? choices.oneOrMore(lately(), 2) : choices.some(general(), 2);
            parents.put(id, up);
            if (up.stream().anyMatch(local::contains) || (!assessments.contains(id) && choices.percent(oftenLocal))) {
                local.add(id);
            }
            ids.add(id);
            excludes.put(id, new ArrayList<>());
        }
        for (int i = ids.isEmpty() ? 0 : choices.below(4); i > 0; i--) {
            String one = choices.one(ids);
            String other = choices.one(ids);
            if (ids.stream().noneMatch(id -> withAncestors(id).containsAll(List.of(one, other)))
                    && !excludes.get(one).contains(other)) {
                excludes.get(one).add(other);
            }
        }
        for (String id : ids) {
            in.book.addFindings(finding(id));
        }
    }

    private Finding finding(String id) {
        Choices choices = in.choices;
        Finding.Builder finding =
                Finding.builder().id(id).label(in.text()).isA(parents.get(id)).excludes(excludes.get(id));
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.remove(Kind.ASSESSMENT);
        boolean shown = !assessments.contains(id) && choices.percent(20);
        finding.kind(assessments.contains(id) ? Kind.ASSESSMENT : shown ? choices.one(SHOWABLE) : choices.one(kinds));
        if (shown) {
            Set<MeasureRange> ranges = new LinkedHashSet<>();
            ranges.add(in.range());
            if (choices.percent(30)) {
                ranges.add(in.range());
            }
            finding.addAllShownBy(ranges);
        }
        if (choices.percent(20)) {
            finding.addCodes(in.code(1), in.code(2));
        }
        if (choices.percent(15)) {
            finding.addFormerly("old-" + id);
        }
        return finding.local(local.contains(id) || localAssessments.contains(id))
                .build();
    }

    /** The last two findings that may have kinds: a chain, with diamonds in it. */
    private List<String> lately() {
        List<String> general = general();
        return general.subList(Math.max(0, general.size() - 2), general.size());
    }

    private List<String> general() {
        return ids.stream().filter(id -> !assessments.contains(id)).toList();
    }

    /** Findings that a criterion may name: assessments only where their absence is the cautious side. */
    List<String> nameable(boolean negated) {
        return negated ? ids : general();
    }

    List<String> all() {
        return ids;
    }

    Set<String> withAncestors(String id) {
        Set<String> up = new LinkedHashSet<>(List.of(id));
        parents.get(id).forEach(parent -> up.addAll(withAncestors(parent)));
        return up;
    }

    List<String> withDescendants(String id) {
        return ids.stream().filter(other -> withAncestors(other).contains(id)).toList();
    }
}
