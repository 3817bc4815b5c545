package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Problems;
import io.github.massagecare.json.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ids of a rulebook stand for, while it is being checked: ids may still be doubled or dangling. */
final class References {
    private final Map<Class<?>, Map<String, Identified>> byType = new LinkedHashMap<>();
    private final Problems problems;
    final Hierarchy findings;
    final Hierarchy regions;

    References(Rulebook rulebook, Problems problems) {
        this.problems = problems;
        for (List<? extends Identified> section : rulebook.sections()) {
            for (Identified entry : section) {
                byType.computeIfAbsent(kind(entry), type -> new LinkedHashMap<>())
                        .putIfAbsent(entry.id(), entry);
            }
        }
        this.findings = Hierarchy.of(rulebook.findings(), Finding::id, Finding::isA);
        this.regions = Hierarchy.of(rulebook.regions(), Region::id, Region::within);
    }

    /** The entry of this type, or null. */
    <E extends Identified> @org.jspecify.annotations.Nullable E find(String id, Class<E> type) {
        Identified entry = all(type).get(id);
        return entry == null ? null : type.cast(entry);
    }

    /** All entries of a type, by id. */
    Map<String, Identified> all(Class<? extends Identified> type) {
        return byType.getOrDefault(type, Map.of());
    }

    Finding finding(String id) {
        return find(id, Finding.class);
    }

    Measure measure(String id) {
        return find(id, Measure.class);
    }

    /**
     * Reports an id that is none of these types. An empty id stands for one that could not be read and was reported
     * then.
     */
    boolean known(String id, Node place, String what, List<Class<? extends Identified>> types) {
        if (id.isEmpty()) {
            return false;
        }
        for (Class<? extends Identified> type : types) {
            if (all(type).containsKey(id)) {
                return true;
            }
        }
        List<String> legal = new ArrayList<>();
        types.forEach(type -> legal.addAll(all(type).keySet()));
        problems.add(ProblemCode.UNKNOWN_ID, place, "unknown " + what + " \"" + id + "\"", id, legal);
        return false;
    }

    boolean known(String id, Node place, String what, Class<? extends Identified> type) {
        return known(id, place, what, List.of(type));
    }

    private static Class<?> kind(Identified entry) {
        if (entry instanceof Rule) {
            return Rule.class;
        }
        Class<?> type = entry.getClass();
        return type.getSuperclass() == Object.class || type.isRecord() ? type : type.getSuperclass();
    }
}
