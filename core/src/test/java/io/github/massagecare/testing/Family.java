package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What lies above and below each finding of a rulebook and what excludes what; worked out apart from the engine. */
public final class Family {
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, Set<String>> above = new LinkedHashMap<>();
    private final Map<String, Set<String>> below = new LinkedHashMap<>();

    private Family(Rulebook rulebook) {
        rulebook.findings().forEach(finding -> findings.put(finding.id(), finding));
        findings.keySet().forEach(id -> below.put(id, new LinkedHashSet<>()));
        for (String id : findings.keySet()) {
            Set<String> up = new LinkedHashSet<>();
            climb(id, up);
            above.put(id, up);
            up.forEach(general -> below.get(general).add(id));
        }
    }

    /** The family of a rulebook's findings. */
    public static Family of(Rulebook rulebook) {
        return new Family(rulebook);
    }

    private void climb(String id, Set<String> into) {
        if (into.add(id)) {
            findings.get(id).isA().forEach(parent -> climb(parent, into));
        }
    }

    /** All findings, in rulebook order. */
    public Set<String> all() {
        return findings.keySet();
    }

    /** The finding and all that it is a kind of. */
    public Set<String> above(String id) {
        return above.get(id);
    }

    /** The finding and all that are kinds of it. */
    public Set<String> below(String id) {
        return below.get(id);
    }

    /** Whether two findings cannot be present together. */
    public boolean exclude(String one, String other) {
        return excludes(one, other) || excludes(other, one);
    }

    private boolean excludes(String one, String other) {
        return above(one).stream()
                .anyMatch(id -> findings.get(id).excludes().stream().anyMatch(above(other)::contains));
    }
}
