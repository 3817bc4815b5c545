package io.github.massagecare.rulebook;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import io.github.massagecare.json.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many parts the criterion of each rule has once the rules it refers to are written out, as the engine does. A few
 * rules that each refer twice to the one before would make billions; counted here without writing anything out.
 */
final class WrittenOut {
    private static final int TOO_MANY = Limits.CRITERION_PARTS + 1;

    /** The parts of a rule's own, and the rules it refers to, each as often as it does. */
    private record Own(int parts, List<String> refers) {}

    private final Map<String, Own> own = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    WrittenOut(List<Rule> rules) {
        Map<String, List<String>> referring = new LinkedHashMap<>();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<String> refers = new ArrayList<>();
            own.putIfAbsent(rule.id(), new Own(parts(rule.when(), refers), refers));
        }
        Deque<String> ready = new ArrayDeque<>();
        own.forEach((id, of) -> {
            Set<String> known = new LinkedHashSet<>(of.refers());
            known.retainAll(own.keySet());
            known.forEach(other ->
                    referring.computeIfAbsent(other, key -> new ArrayList<>()).add(id));
            waiting.put(id, known.size());
            if (known.isEmpty()) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            String id = ready.remove();
            sizes.put(id, size(own.get(id)));
            for (String next : referring.getOrDefault(id, List.of())) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
    }

    private static int parts(Criterion criterion, List<String> refers) {
        if (criterion instanceof Criterion.RuleHolds other) {
            refers.add(other.rule());
        }
        int parts = 1;
        for (Criterion part : criterion.parts()) {
            parts += parts(part, refers);
        }
        return parts;
    }

    /** The rules that lead back to themselves: no such rule has a size, nor any that refers to one. */
    Set<String> circle() {
        Traverser<String> refers = Traverser.forGraph(this::withoutSize);
        return Sets.filter(
                Sets.difference(own.keySet(), sizes.keySet()),
                id -> Iterables.contains(refers.breadthFirst(withoutSize(id)), id));
    }

    private Set<String> withoutSize(String id) {
        Set<String> known = Sets.intersection(new LinkedHashSet<>(own.get(id).refers()), own.keySet());
        return Sets.difference(known, sizes.keySet());
    }

    private int size(Own of) {
        long size = of.parts();
        for (String other : of.refers()) {
            size += sizes.getOrDefault(other, 0);
        }
        return (int) Math.min(size, TOO_MANY);
    }

    /** Whether a rule has more parts than a criterion may have. */
    boolean tooLarge(String rule) {
        return sizes.getOrDefault(rule, 0) == TOO_MANY;
    }

    /** Whether a rule exists, leads nowhere back to itself and is not too large. */
    boolean sound(String rule) {
        return sizes.containsKey(rule) && !tooLarge(rule);
    }
}
