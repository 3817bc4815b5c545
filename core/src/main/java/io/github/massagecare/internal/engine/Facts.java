package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.engine.Vocabulary.Threshold;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about one client once everything that was said has been followed through (the closure): PRESENT
 * spreads up and excludes, ABSENT spreads down, readings show what they show, a group is absent when all its children
 * are, and the attestation settles what it does not leave open.
 *
 * <p>An ABSENT that nobody said of the finding itself or of something above it (implied by a question answered
 * otherwise, by a reading, by exclusion) never settles anything near an UNSURE finding: what lies below it, or above
 * any of that. What is left open so counts as UNSURE.
 */
final class Facts {
    static final byte UNKNOWN = 0;
    static final byte PRESENT = 1;
    static final byte ABSENT = 2;

    final CompiledRulebook compiled;
    final SymptomProfile profile;
    final Statements statements;
    private final Vocabulary vocabulary;
    final Walk walk;
    final byte[] state;
    /** Said to be present, by its own name. */
    final boolean[] said;
    /** Shown by a reading. */
    final boolean[] shown;
    /** Said or shown. */
    final boolean[] named;
    /** Said, or a kind of it was. */
    private final boolean[] saidBelow;

    final boolean[] unsure;
    final boolean[] saidAbsent;
    /** Settled by no name, but by a question that was answered: the index of the first such question plus one. */
    final int[] answeredBy;
    /** What is near an UNSURE finding, and so not settled by implication. */
    final boolean[] guarded;
    /** What would be absent by implication, with all below it, were it not near an UNSURE finding. */
    final boolean[] heldOpen;

    private final boolean[] belowHeldOpen;
    final long[] values;
    final boolean[] measured;
    /** The regions to be treated; empty when unknown. */
    final int[] treated;

    private final @Nullable Attestation attestation;
    final Places places;
    final Exemptions exemptions;

    private Facts(Statements statements, boolean[] measured) {
        this.compiled = statements.compiled;
        this.profile = statements.profile;
        this.statements = statements;
        this.vocabulary = compiled.vocabulary;
        int count = vocabulary.findings.size();
        this.walk = new Walk(count);
        this.state = new byte[count];
        this.said = statements.present;
        this.unsure = statements.unsure;
        this.saidAbsent = statements.absent;
        this.answeredBy = statements.answeredBy;
        this.values = statements.values;
        this.measured = measured;
        this.treated = statements.treated;
        this.shown = new boolean[count];
        this.named = new boolean[count];
        this.saidBelow = new boolean[count];
        this.guarded = new boolean[count];
        this.heldOpen = new boolean[count];
        this.belowHeldOpen = new boolean[count];
        present();
        absent();
        groups();
        this.attestation = profile.othersAbsent() ? new Attestation(this) : null;
        attested();
        this.places = new Places(this);
        this.exemptions = new Exemptions(this);
    }

    /**
     * The facts of a profile.
     *
     * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
     */
    static Facts of(CompiledRulebook compiled, SymptomProfile profile) {
        Statements statements = Statements.of(compiled, profile);
        return new Facts(statements, statements.measured);
    }

    /** The facts as they would be had nothing been measured that shows a finding. */
    Facts withoutWhatShows(int finding) {
        boolean[] silent = Arrays.copyOf(measured, measured.length);
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            silent[threshold.measure()] &= !threshold.contains(values[threshold.measure()]);
        }
        return new Facts(statements, silent);
    }

    private void present() {
        boolean[] present = new boolean[state.length];
        for (int f = 0; f < state.length; f++) {
            shown[f] = shownBy(f);
            named[f] = said[f] || shown[f];
        }
        walk.markAll(said, vocabulary.parents, saidBelow);
        walk.markAll(named, vocabulary.parents, present);
        settle(present, PRESENT);
    }

    private void absent() {
        boolean[] nearUnsure = new boolean[state.length];
        walk.markAll(unsure, vocabulary.children, nearUnsure);
        walk.markAll(nearUnsure, vocabulary.parents, guarded);
        boolean[] absent = new boolean[state.length];
        for (int f = 0; f < state.length; f++) {
            if (saidAbsent[f] && state[f] != PRESENT) {
                walk.mark(f, vocabulary.children, absent);
            }
        }
        for (int f = 0; f < state.length; f++) {
            if (state[f] == PRESENT) {
                for (int other : vocabulary.excludes[f]) {
                    imply(other, absent);
                }
            } else if (!saidAbsent[f] && (answeredBy[f] > 0 || shownAbsent(f))) {
                imply(f, absent);
            }
        }
        walk.markAll(heldOpen, vocabulary.children, belowHeldOpen);
        settle(absent, ABSENT);
    }

    private void imply(int finding, boolean[] absent) {
        if (state[finding] == PRESENT) {
            return;
        }
        if (guarded[finding]) {
            heldOpen[finding] = true;
        } else {
            walk.mark(finding, vocabulary.children, absent);
        }
    }

    private void groups() {
        for (int f : vocabulary.bottomUp) {
            if (vocabulary.group[f] && state[f] == UNKNOWN && !unsure[f] && allChildrenAbsent(f)) {
                state[f] = ABSENT;
            }
        }
    }

    private void attested() {
        for (int f = 0; f < state.length; f++) {
            if (state[f] == UNKNOWN && attestation != null && attestation.settles(f)) {
                state[f] = ABSENT;
            }
        }
    }

    private void settle(boolean[] marked, byte as) {
        for (int f = 0; f < state.length; f++) {
            if (marked[f] && state[f] == UNKNOWN) {
                state[f] = as;
            }
        }
    }

    private boolean shownBy(int finding) {
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            if (measured[threshold.measure()] && threshold.contains(values[threshold.measure()])) {
                return true;
            }
        }
        return false;
    }

    /** Whether every reading that could show it was taken, also through a kind of it, and none does. */
    boolean shownAbsent(int finding) {
        if (vocabulary.shownBy[finding].length == 0) {
            return false;
        }
        for (int below : vocabulary.below[finding]) {
            for (Threshold threshold : vocabulary.shownBy[below]) {
                if (!measured[threshold.measure()] || threshold.contains(values[threshold.measure()])) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean allChildrenAbsent(int finding) {
        for (int child : vocabulary.children[finding]) {
            if (state[child] != ABSENT) {
                return false;
            }
        }
        return true;
    }

    /** Whether the attestation that all else is absent is what makes it absent, or would be. */
    boolean attested(int finding) {
        return attestation != null && state[finding] == ABSENT && attestation.settles(finding);
    }

    /** Whether it is open because the client does not know, rather than because nobody asked. */
    boolean openForUnsure(int finding) {
        boolean attestedOpen = attestation != null && attestation.leavesUnsure(finding);
        return state[finding] == UNKNOWN && (unsure[finding] || belowHeldOpen[finding] || attestedOpen);
    }

    /** Whether the attestation leaves a finding open for this UNSURE one. */
    boolean attestedOpen(int unsureFinding, int finding) {
        return attestation != null
                && attestation.leavesUnsure(finding)
                && attestation.around(unsureFinding, this)[finding];
    }

    /**
     * Whether it is present in its own right, not only because a kind of it is: said to be, or shown by a reading and
     * nothing was named.
     */
    boolean asserted(int finding) {
        return said[finding] || (shown[finding] && !saidBelow[finding]);
    }

    /** Whether it or a kind of it was said to be present. */
    boolean saidBelow(int finding) {
        return saidBelow[finding];
    }

    /** What was said to be absent, the finding itself or the first above it; -1 if nothing was. */
    int denied(int finding) {
        for (int above : vocabulary.above[finding]) {
            if (saidAbsent[above]) {
                return above;
            }
        }
        return -1;
    }

    /** Whether a question, the attestation or a reading says of an unnamed finding that it is absent. */
    boolean asked(int finding) {
        return answeredBy[finding] > 0 || profile.othersAbsent() || shownAbsent(finding);
    }

    /** The truth of a leaf, as the two bits. */
    byte truth(Literals.Literal literal) {
        if (literal instanceof Literals.Literal.Present present) {
            return truth(state[present.finding()]);
        }
        if (literal instanceof Literals.Literal.Measured of) {
            Threshold threshold = of.threshold();
            if (!measured[threshold.measure()]) {
                return Evaluation.UNKNOWN;
            }
            return threshold.contains(values[threshold.measure()]) ? Evaluation.TRUE : Evaluation.FALSE;
        }
        if (literal instanceof Literals.Literal.PresentUnless unless) {
            return exemptions.truth(unless);
        }
        return places.truth((Literals.Literal.PresentAt) literal);
    }

    private static byte truth(byte state) {
        return state == PRESENT ? Evaluation.TRUE : state == ABSENT ? Evaluation.FALSE : Evaluation.UNKNOWN;
    }
}
