package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of a rulebook stand for, the retired ones too, and what lies above what. Also made while it is being
 * checked, when ids may still be doubled, of which the first counts, or dangling.
 */
final class References {
    private final Map<Class<?>, Map<String, Identified>> byType = new LinkedHashMap<>();
    private final Map<String, Identified> successors = new LinkedHashMap<>();
    final Hierarchy findings;
    final Hierarchy regions;

    References(Rulebook rulebook) {
        for (List<? extends Identified> section : rulebook.sections()) {
            for (Identified entry : section) {
                byType.computeIfAbsent(kind(entry), type -> new LinkedHashMap<>())
                        .putIfAbsent(entry.id(), entry);
                entry.formerly().forEach(id -> successors.put(id, entry));
            }
        }
        this.findings = Hierarchy.of(rulebook.findings(), Finding::id, Finding::isA);
        this.regions = Hierarchy.of(rulebook.regions(), Region::id, Region::within);
    }

    /** The entry of this type, or null. */
    <E extends Identified> @Nullable E find(String id, Class<E> type) {
        Identified entry = all(type).get(id);
        return entry == null ? null : type.cast(entry);
    }

    /** The entry of this type that took over a retired id, or null. */
    <E extends Identified> @Nullable E successor(String id, Class<E> type) {
        Identified entry = successors.get(id);
        return type.isInstance(entry) ? type.cast(entry) : null;
    }

    /** All entries of a type, by id. */
    Map<String, Identified> all(Class<?> type) {
        return byType.getOrDefault(type, Map.of());
    }

    Finding finding(String id) {
        return find(id, Finding.class);
    }

    Measure measure(String id) {
        return find(id, Measure.class);
    }

    Rule rule(String id) {
        return find(id, Rule.class);
    }

    private static Class<?> kind(Identified entry) {
        if (entry instanceof Rule) {
            return Rule.class;
        }
        Class<?> type = entry.getClass();
        return type.getSuperclass() == Object.class || type.isRecord() ? type : type.getSuperclass();
    }
}
