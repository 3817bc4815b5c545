package io.github.massagecare.internal.engine;

/**
 * What the attestation that all else is absent leaves open, since it says nothing about which kind of a named illness
 * it is: what lies below a finding that is present in its own name, or by a reading, with no kind of it present; what
 * lies below or above an UNSURE one; and again whatever lies below or above something so left open, unless it is
 * settled otherwise.
 */
final class Attestation {
    /** Left open below what is present, and so not asked. */
    private final boolean[] unasked;
    /** Left open for an UNSURE finding alone. */
    private final boolean[] unsure;

    Attestation(Facts facts) {
        Vocabulary vocabulary = facts.compiled.vocabulary;
        byte[] state = facts.state;
        this.unasked = new boolean[state.length];
        this.unsure = new boolean[state.length];
        boolean[] kindPresent = new boolean[state.length];
        facts.walk.markAbove(facts.named, vocabulary.parents, kindPresent);
        for (int f = 0; f < state.length; f++) {
            if (facts.named[f] && !kindPresent[f]) {
                for (int kind : vocabulary.children[f]) {
                    facts.walk.markAround(kind, state, vocabulary, unasked);
                }
            }
        }
        markAround(facts.unsure, facts, unsure);
    }

    private void markAround(boolean[] unsureFindings, Facts facts, boolean[] marked) {
        boolean[] below = new boolean[marked.length];
        facts.walk.markAll(unsureFindings, facts.compiled.vocabulary.children, below);
        for (int f = 0; f < marked.length; f++) {
            if (below[f] && !unasked[f]) {
                facts.walk.markAround(f, facts.state, facts.compiled.vocabulary, marked);
            }
        }
    }

    /** Whether it says of a finding that is not named that it is absent. */
    boolean settles(int finding) {
        return !unasked[finding] && !unsure[finding];
    }

    /** What it leaves open for one UNSURE finding. */
    boolean[] around(int unsureFinding, Facts facts) {
        boolean[] only = new boolean[unsure.length];
        boolean[] marked = new boolean[unsure.length];
        only[unsureFinding] = true;
        markAround(only, facts, marked);
        return marked;
    }

    /** Whether it leaves a finding open only because the client does not know another. */
    boolean leavesUnsure(int finding) {
        return unsure[finding] && !unasked[finding];
    }
}
