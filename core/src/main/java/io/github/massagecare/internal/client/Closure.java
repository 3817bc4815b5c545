package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.Vocabulary;
import io.github.massagecare.internal.compiled.Vocabulary.Threshold;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about one client once everything that was said has been followed through: PRESENT spreads up and
 * excludes, ABSENT spreads down, readings show what they show, a group is absent when all its children are, and the
 * attestation settles what it does not leave open.
 *
 * <p>An ABSENT that nobody said of the finding itself or of something above it (implied by a question answered
 * otherwise, by a reading, by exclusion) never settles anything near an UNSURE finding: what lies below it, or above
 * any of that. What is left open so counts as UNSURE.
 */
final class Closure {
    final Statements statements;
    private final Vocabulary vocabulary;
    private final int count;
    private final BitSet present = new BitSet();
    private final BitSet absent = new BitSet();
    /** Shown by a reading. */
    final BitSet shown = new BitSet();
    /** Said or shown. */
    final BitSet named = new BitSet();
    /** What is near an UNSURE finding, and so not settled by implication. */
    private final BitSet guarded = new BitSet();
    /** What would be absent by implication, with all below it, were it not near an UNSURE finding. */
    final BitSet heldOpen = new BitSet();

    private final BitSet belowHeldOpen = new BitSet();
    /** The measures that have a value. */
    private final BitSet measured;

    private final @Nullable Attestation attestation;

    /** What is settled about a client. */
    Closure(Statements statements) {
        this(statements, statements.measured);
    }

    private Closure(Statements statements, BitSet measured) {
        this.statements = statements;
        this.vocabulary = statements.compiled.vocabulary;
        this.count = vocabulary.findings.size();
        this.measured = measured;
        spreadPresent();
        spreadAbsent();
        closeGroups();
        this.attestation = statements.profile.othersAbsent() ? new Attestation(this, vocabulary) : null;
        attest();
    }

    /** The same as it would be had nothing been measured that shows a finding. */
    Closure withoutWhatShows(int finding) {
        BitSet silent = (BitSet) measured.clone();
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            if (threshold.contains(statements.values[threshold.measure()])) {
                silent.clear(threshold.measure());
            }
        }
        return new Closure(statements, silent);
    }

    private void spreadPresent() {
        named.or(statements.present);
        present.or(statements.abovePresent);
        for (int f = vocabulary.showable.nextSetBit(0);
                f >= 0 && !measured.isEmpty();
                f = vocabulary.showable.nextSetBit(f + 1)) {
            if (isShown(f)) {
                shown.set(f);
                named.set(f);
                present.or(vocabulary.above[f]);
            }
        }
    }

    private boolean isShown(int finding) {
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            if (measured.get(threshold.measure()) && threshold.contains(statements.values[threshold.measure()])) {
                return true;
            }
        }
        return false;
    }

    private void spreadAbsent() {
        if (!statements.unsure.isEmpty()) {
            BitSet nearUnsure = new BitSet();
            Statements.unite(statements.unsure, vocabulary.below, nearUnsure);
            Statements.unite(nearUnsure, vocabulary.above, guarded);
        }
        BitSet said = statements.absent;
        for (int f = said.nextSetBit(0); f >= 0; f = said.nextSetBit(f + 1)) {
            if (!present.get(f) && !absent.get(f)) {
                absent.or(vocabulary.below[f]);
            }
        }
        if (present.intersects(vocabulary.excluding)) {
            for (int f = present.nextSetBit(0); f >= 0; f = present.nextSetBit(f + 1)) {
                for (int other : vocabulary.excludes[f]) {
                    imply(other);
                }
            }
        }
        BitSet answered = statements.answered;
        for (int f = answered.nextSetBit(0); f >= 0; f = answered.nextSetBit(f + 1)) {
            if (!said.get(f)) {
                imply(f);
            }
        }
        for (int f = vocabulary.showable.nextSetBit(0);
                f >= 0 && !measured.isEmpty();
                f = vocabulary.showable.nextSetBit(f + 1)) {
            if (!present.get(f) && !said.get(f) && shownAbsent(f)) {
                imply(f);
            }
        }
        Statements.unite(heldOpen, vocabulary.below, belowHeldOpen);
        absent.andNot(present);
    }

    /** Whether every reading that could show it was taken, also through a kind of it, and none does. */
    boolean shownAbsent(int finding) {
        if (vocabulary.shownBy[finding].length == 0) {
            return false;
        }
        BitSet below = vocabulary.below[finding];
        for (int kind = below.nextSetBit(0); kind >= 0; kind = below.nextSetBit(kind + 1)) {
            for (Threshold threshold : vocabulary.shownBy[kind]) {
                if (!measured.get(threshold.measure()) || threshold.contains(statements.values[threshold.measure()])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void imply(int finding) {
        if (present.get(finding)) {
            return;
        }
        if (guarded.get(finding)) {
            heldOpen.set(finding);
        } else {
            absent.or(vocabulary.below[finding]);
        }
    }

    private void closeGroups() {
        for (int f : vocabulary.groupsUpwards) {
            if (isOpen(f) && !statements.unsure.get(f) && allChildrenAbsent(f)) {
                absent.set(f);
            }
        }
    }

    boolean allChildrenAbsent(int finding) {
        for (int child : vocabulary.children[finding]) {
            if (!absent.get(child)) {
                return false;
            }
        }
        return true;
    }

    private void attest() {
        if (attestation != null) {
            BitSet closed = new BitSet(count);
            closed.set(0, count);
            closed.andNot(present);
            attestation.leaveOpen(closed);
            absent.or(closed);
        }
    }

    boolean isPresent(int finding) {
        return present.get(finding);
    }

    boolean isAbsent(int finding) {
        return absent.get(finding);
    }

    /** Whether it is not known. */
    boolean isOpen(int finding) {
        return !present.get(finding) && !absent.get(finding);
    }

    /** The first from here on that is not absent; a number beyond all findings when there is none. */
    int nextNotAbsent(int from) {
        return absent.nextClearBit(from);
    }

    /** Said to be present, by its own name. */
    boolean isSaid(int finding) {
        return statements.present.get(finding);
    }

    /** Whether it or a kind of it was said to be present. */
    boolean saidBelow(int finding) {
        return statements.abovePresent.get(finding);
    }

    boolean isUnsure(int finding) {
        return statements.unsure.get(finding);
    }

    /** Whether it is near an UNSURE finding, and so not settled by implication. */
    boolean isGuarded(int finding) {
        return guarded.get(finding);
    }

    /** Whether a measure has a value. */
    boolean isMeasured(int measure) {
        return measured.get(measure);
    }

    /** The value of a measure that has one, in steps. */
    long value(int measure) {
        return statements.values[measure];
    }

    /** Whether the attestation that all else is absent is what makes it absent, or would be. */
    boolean attested(int finding) {
        return attestation != null && absent.get(finding) && attestation.settles(finding);
    }

    /** Whether it is open because the client does not know, rather than because nobody asked. */
    boolean openForUnsure(int finding) {
        boolean attestedOpen = attestation != null && attestation.leavesUnsure(finding);
        return isOpen(finding) && (isUnsure(finding) || belowHeldOpen.get(finding) || attestedOpen);
    }

    /** Whether the attestation leaves a finding open for this UNSURE one. */
    boolean attestedOpen(int unsureFinding, int finding) {
        return attestation != null
                && attestation.leavesUnsure(finding)
                && attestation.around(unsureFinding).get(finding);
    }

    /**
     * Whether it is present in its own right, not only because a kind of it is: said to be, or shown by a reading and
     * nothing was named.
     */
    boolean asserted(int finding) {
        return isSaid(finding) || (shown.get(finding) && !saidBelow(finding));
    }

    /** What was said to be absent, the finding itself or the first above it; -1 if nothing was. */
    int denied(int finding) {
        if (vocabulary.above[finding].intersects(statements.absent)) {
            for (int above : vocabulary.upwards(finding)) {
                if (statements.absent.get(above)) {
                    return above;
                }
            }
        }
        return -1;
    }

    /** Whether a question, the attestation or a reading says of an unnamed finding that it is absent. */
    boolean asked(int finding) {
        return statements.answered.get(finding) || statements.profile.othersAbsent() || shownAbsent(finding);
    }
}
