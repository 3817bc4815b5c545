package io.github.massagecare.internal.compiled;

import com.google.common.primitives.Ints;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The findings that a rule reads outside any "not", with all below them, in the order of its criterion. */
public final class FindingsRead {
    static final FindingsRead NOTHING = new FindingsRead(Map.of());

    private final int[] findings;
    private final int[][] unless;

    private FindingsRead(Map<Integer, Set<Integer>> found) {
        this.findings = Ints.toArray(found.keySet());
        this.unless = found.values().stream().map(Ints::toArray).toArray(int[][]::new);
    }

    static FindingsRead of(int rule, Criteria criteria, Vocabulary vocabulary) {
        Map<Integer, Set<Integer>> found = new LinkedHashMap<>();
        Cursor cursor = Cursor.through(criteria);
        cursor.start(rule);
        while (cursor.next()) {
            Leaf leaf = cursor.leaf();
            if (cursor.negated()) {
                continue;
            }
            if (leaf instanceof Leaf.Present present) {
                add(present.finding(), -1, found, vocabulary);
            } else if (leaf instanceof Leaf.PresentAt present) {
                add(present.finding(), -1, found, vocabulary);
            } else if (leaf instanceof Leaf.PresentUnless present) {
                add(present.finding(), present.unless(), found, vocabulary);
            }
        }
        return found.isEmpty() ? NOTHING : new FindingsRead(found);
    }

    /** A finding that is read anywhere without an assessment counts wherever it is. */
    private static void add(int finding, int unless, Map<Integer, Set<Integer>> found, Vocabulary vocabulary) {
        for (int below : vocabulary.downwards(finding)) {
            Set<Integer> before = found.get(below);
            if (unless < 0) {
                found.put(below, Set.of());
            } else if (before == null) {
                found.put(below, new LinkedHashSet<>(Set.of(unless)));
            } else if (!before.isEmpty()) {
                before.add(unless);
            }
        }
    }

    /** How many there are. */
    public int count() {
        return findings.length;
    }

    /** One of them. */
    public int finding(int i) {
        return findings[i];
    }

    /**
     * The assessments with which alone that one is read: one must leave a place to it. None when it counts wherever it
     * is.
     */
    public int[] unless(int i) {
        return unless[i];
    }
}
