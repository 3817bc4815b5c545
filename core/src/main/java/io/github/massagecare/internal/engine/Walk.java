package io.github.massagecare.internal.engine;

import java.util.function.IntPredicate;

/**
 * Walks through the hierarchy of findings. A walk comes to a finding once and takes each of its edges once, however
 * many paths lead to it: a finding with several parents, each with several parents, has more paths above it than could
 * ever be followed.
 */
final class Walk {
    private final int[] stack;
    private int visited;

    Walk(int findings) {
        this.stack = new int[findings];
    }

    /** How many findings all walks together came to. */
    int visited() {
        return visited;
    }

    /** Marks a finding and all that its edges lead to, again and again. What is marked already is not walked again. */
    void mark(int from, int[][] edges, boolean[] marked) {
        if (marked[from]) {
            return;
        }
        int top = 0;
        marked[from] = true;
        stack[top++] = from;
        while (top > 0) {
            int at = stack[--top];
            visited++;
            for (int next : edges[at]) {
                if (!marked[next]) {
                    marked[next] = true;
                    stack[top++] = next;
                }
            }
        }
    }

    /** The same for all findings of a kind at once. */
    void markAll(boolean[] from, int[][] edges, boolean[] marked) {
        for (int f = 0; f < from.length; f++) {
            if (from[f]) {
                mark(f, edges, marked);
            }
        }
    }

    /** Marks what lies above some findings, they themselves only if they lie above others. */
    void markAbove(boolean[] from, int[][] parents, boolean[] marked) {
        for (int f = 0; f < from.length; f++) {
            if (from[f]) {
                for (int parent : parents[f]) {
                    mark(parent, parents, marked);
                }
            }
        }
    }

    /**
     * Marks what is open around a finding: what lies below it, and above it, and again below and above whatever is
     * itself unknown. Nothing present is marked or passed; what is absent is marked with what lies below it, and leads
     * nowhere else.
     */
    void markAround(int from, byte[] state, Vocabulary vocabulary, boolean[] marked) {
        if (marked[from] || state[from] == Facts.PRESENT) {
            return;
        }
        int top = 0;
        marked[from] = true;
        stack[top++] = from;
        while (top > 0) {
            int at = stack[--top];
            visited++;
            top = push(vocabulary.children[at], state, marked, top);
            if (state[at] == Facts.UNKNOWN) {
                top = push(vocabulary.parents[at], state, marked, top);
            }
        }
    }

    /**
     * Finds the first findings of a kind on every way up from a finding, and stops there.
     *
     * @param found where to write them
     * @return how many there are
     */
    int nearestAbove(int from, int[][] parents, IntPredicate wanted, int[] found) {
        boolean[] seen = new boolean[stack.length];
        int count = 0;
        int top = 0;
        stack[top++] = from;
        while (top > 0) {
            int at = stack[--top];
            visited++;
            for (int parent : parents[at]) {
                if (!seen[parent]) {
                    seen[parent] = true;
                    if (wanted.test(parent)) {
                        found[count++] = parent;
                    } else {
                        stack[top++] = parent;
                    }
                }
            }
        }
        return count;
    }

    private int push(int[] some, byte[] state, boolean[] marked, int top) {
        int next = top;
        for (int finding : some) {
            if (!marked[finding] && state[finding] != Facts.PRESENT) {
                marked[finding] = true;
                stack[next++] = finding;
            }
        }
        return next;
    }
}
