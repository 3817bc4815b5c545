package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.BitSet;

/**
 * What the attestation that all else is absent leaves open, since it says nothing about which kind of a named illness
 * it is: what lies below a finding that is present in its own name, or by a reading, with no kind of it present; what
 * lies below or above an UNSURE one; and again whatever lies below or above something so left open, unless it is
 * settled otherwise.
 */
final class Attestation {
    private final Closure closure;
    private final Vocabulary vocabulary;
    /** Left open below what is present, and so not asked. */
    private final BitSet unasked = new BitSet();
    /** Left open for an UNSURE finding alone. */
    private final BitSet unsure = new BitSet();

    private int[] stack = {};

    Attestation(Closure closure, Vocabulary vocabulary) {
        this.closure = closure;
        this.vocabulary = vocabulary;
        BitSet named = closure.named;
        BitSet kindPresent = new BitSet();
        for (int f = named.nextSetBit(0); f >= 0; f = named.nextSetBit(f + 1)) {
            for (int parent : vocabulary.parents[f]) {
                kindPresent.or(vocabulary.above[parent]);
            }
        }
        for (int f = named.nextSetBit(0); f >= 0; f = named.nextSetBit(f + 1)) {
            if (!kindPresent.get(f)) {
                for (int kind : vocabulary.children[f]) {
                    markAround(kind, unasked);
                }
            }
        }
        markBelow(closure.statements.unsure, unsure);
    }

    private void markBelow(BitSet unsureFindings, BitSet marked) {
        BitSet below = new BitSet();
        Statements.unite(unsureFindings, vocabulary.below, below);
        for (int f = below.nextSetBit(0); f >= 0; f = below.nextSetBit(f + 1)) {
            if (!unasked.get(f)) {
                markAround(f, marked);
            }
        }
    }

    /**
     * Marks what is open around a finding: what lies below it, and above it, and again below and above whatever is
     * itself unknown. Nothing present is marked or passed; what is absent is marked with what lies below it, and leads
     * nowhere else. Comes to a finding once.
     */
    private void markAround(int from, BitSet marked) {
        if (marked.get(from) || closure.isPresent(from)) {
            return;
        }
        if (stack.length == 0) {
            stack = new int[vocabulary.findings.size()];
        }
        int top = 0;
        marked.set(from);
        stack[top++] = from;
        while (top > 0) {
            int at = stack[--top];
            top = push(vocabulary.children[at], marked, top);
            if (closure.isOpen(at)) {
                top = push(vocabulary.parents[at], marked, top);
            }
        }
    }

    private int push(int[] some, BitSet marked, int top) {
        int next = top;
        for (int finding : some) {
            if (!marked.get(finding) && !closure.isPresent(finding)) {
                marked.set(finding);
                stack[next++] = finding;
            }
        }
        return next;
    }

    /** Whether it says of a finding that is not named that it is absent. */
    boolean settles(int finding) {
        return !unasked.get(finding) && !unsure.get(finding);
    }

    /** Takes away what it does not settle. */
    void leaveOpen(BitSet settled) {
        settled.andNot(unasked);
        settled.andNot(unsure);
    }

    /** What it leaves open for one UNSURE finding. */
    BitSet around(int unsureFinding) {
        BitSet only = new BitSet();
        only.set(unsureFinding);
        BitSet marked = new BitSet();
        markBelow(only, marked);
        return marked;
    }

    /** Whether it leaves a finding open only because the client does not know another. */
    boolean leavesUnsure(int finding) {
        return unsure.get(finding) && !unasked.get(finding);
    }
}
