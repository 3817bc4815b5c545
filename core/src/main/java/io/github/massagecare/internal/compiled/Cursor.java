package io.github.massagecare.internal.compiled;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the criterion of a rule leaf by leaf, in its order: through all of it, or only through those parts that
 * decide it, which are the parts that are what the whole is. What occurs again is gone through once. Not for use by
 * several threads.
 */
public final class Cursor {
    private final Criteria criteria;
    /** The truths of all nodes; null to go through all leaves. */
    private final byte @Nullable [] truths;
    /** Nodes still to go through, times two, plus one within a "not". */
    private int[] stack = new int[16];

    private int top;
    private final BitSet passed = new BitSet();
    private int node;
    private boolean negated;

    private Cursor(Criteria criteria, byte @Nullable [] truths) {
        this.criteria = criteria;
        this.truths = truths;
    }

    /** Goes through all leaves. */
    static Cursor through(Criteria criteria) {
        return new Cursor(criteria, null);
    }

    /** Goes through the leaves that make a rule true, or false, or unknown. */
    public static Cursor deciding(Criteria criteria, byte[] truths) {
        return new Cursor(criteria, truths);
    }

    /** Begins with a rule, by its index. */
    public void start(int rule) {
        passed.clear();
        top = 0;
        push(2 * criteria.root(rule));
    }

    /** Goes on to the next leaf; false when there is none. */
    public boolean next() {
        while (top > 0) {
            int at = stack[--top];
            if (passed.get(at)) {
                continue;
            }
            passed.set(at);
            node = at / 2;
            negated = at % 2 == 1;
            if (node < criteria.leaves()) {
                return true;
            }
            Criteria.Node of = criteria.node(node);
            boolean not = of.kind() == Criteria.Kind.NOT;
            byte truth = truths == null ? 0 : criteria.truth(node, truths);
            for (int i = of.parts().length() - 1; i >= 0; i--) {
                int part = of.parts().get(i);
                if (truths == null || not || criteria.truth(part, truths) == truth) {
                    push(2 * part + (truths == null && (negated || not) ? 1 : 0));
                }
            }
        }
        return false;
    }

    private void push(int entry) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, 2 * top);
        }
        stack[top++] = entry;
    }

    /** The leaf. */
    public Leaf leaf() {
        return criteria.leaf(node);
    }

    /** When going through all: whether it stands within a "not". */
    boolean negated() {
        return negated;
    }

    /** When going through what decides: whether the leaf is true. */
    public boolean holds() {
        return truths != null && criteria.truth(node, truths) == TruthGates.TRUE;
    }
}
