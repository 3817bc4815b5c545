package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.Leaf.PresentUnless;
import io.github.massagecare.internal.compiled.TruthGates;
import java.util.BitSet;

/**
 * Where findings count in spite of assessments that take places from them. A place is exempt when it lies within one
 * that was named for the assessment; one that is larger is not. An assessment that was named without a place, or may
 * have been made, may exempt any place. It is not taken to be where something that it is a kind of was named, as other
 * findings are: an exemption has to be said of its place.
 */
record Exemptions(Closure closure, Places places) {
    /** Whether it is known which places an assessment exempts: those named for it, or none since it is absent. */
    boolean decided(int assessment) {
        return closure.isAbsent(assessment) || places.own(assessment);
    }

    /** Whether a finding that is at a place counts there. */
    private byte counts(int place, int assessment) {
        if (!decided(assessment)) {
            return TruthGates.UNKNOWN;
        }
        if (closure.isPresent(assessment)) {
            for (int exempt : places.given(assessment)) {
                if (closure.statements.compiled.body.within(place, exempt)) {
                    return TruthGates.FALSE;
                }
            }
        }
        return TruthGates.TRUE;
    }

    /** Whether a place counts by one of some assessments; by none: it does. */
    byte counts(int place, int[] assessments) {
        byte counts = assessments.length == 0 ? TruthGates.TRUE : TruthGates.FALSE;
        for (int assessment : assessments) {
            counts = (byte) Math.max(counts, counts(place, assessment));
        }
        return counts;
    }

    /** Whether there are places of which it is not known whether they count by one of some assessments. */
    boolean undecided(int[] assessments) {
        boolean undecided = false;
        for (int assessment : assessments) {
            if (closure.isAbsent(assessment)) {
                return false;
            }
            undecided |= !decided(assessment);
        }
        return undecided;
    }

    /**
     * Whether a finding, or a kind of it, is somewhere that counts. While any place may be exempt, what would be true
     * is not known to be. An assessment that is absent changes nothing: where no region is named, it does not matter
     * where the finding is.
     */
    byte truth(PresentUnless leaf) {
        byte plain = plainTruth(leaf);
        if (plain == TruthGates.FALSE || closure.isAbsent(leaf.unless())) {
            return plain;
        }
        if (!decided(leaf.unless())) {
            return TruthGates.UNKNOWN;
        }
        byte truth = TruthGates.FALSE;
        BitSet below = closure.statements.compiled.vocabulary.below[leaf.finding()];
        for (int kind = below.nextSetBit(0); kind >= 0; kind = below.nextSetBit(kind + 1)) {
            truth = (byte) Math.max(truth, ownTruth(kind, leaf));
        }
        return truth;
    }

    /** The same wherever the assessment is. */
    byte plainTruth(PresentUnless leaf) {
        if (leaf.plain() instanceof Leaf.PresentAt at) {
            return places.truth(at);
        }
        return closure.isPresent(leaf.finding())
                ? TruthGates.TRUE
                : closure.isAbsent(leaf.finding()) ? TruthGates.FALSE : TruthGates.UNKNOWN;
    }

    /**
     * Whether this very finding, apart from what is a kind of it, is somewhere that counts; for an assessment with
     * places.
     */
    byte ownTruth(int finding, PresentUnless leaf) {
        boolean open = places.open(finding);
        if (!open && !closure.isSaid(finding)) {
            return TruthGates.FALSE;
        }
        int[] at = places.of(finding);
        if (at == null) {
            return TruthGates.UNKNOWN;
        }
        boolean anyRegion = anyRegion(leaf.region());
        for (int place : at) {
            if (counts(place, leaf.unless()) == TruthGates.TRUE
                    && (anyRegion || places.overlaps(place, leaf.region()))) {
                return open || anyRegion ? TruthGates.UNKNOWN : TruthGates.TRUE;
            }
        }
        return TruthGates.FALSE;
    }

    /** Whether any place may be one to be treated. */
    private boolean anyRegion(int region) {
        return region == Leaf.TREATMENT_AREA && closure.statements.treated.length == 0;
    }

    /**
     * Whether a criterion that is unknown hangs on this very finding: it is open, or where it is, and it may be at a
     * place that counts. Not where every such place lies within one at which the finding or a kind of it is known to
     * be: it is exempt only together with that one.
     */
    boolean hangsOn(int finding, PresentUnless leaf) {
        boolean open = places.open(finding);
        if (!open && !closure.isSaid(finding)) {
            return false;
        }
        int[] at = places.of(finding);
        if (at == null) {
            return true;
        }
        for (int place : at) {
            boolean there = anyRegion(leaf.region()) || places.overlaps(place, leaf.region());
            if (open && there && counts(place, leaf.unless()) != TruthGates.FALSE && !known(place, leaf.finding())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finding, or a kind of it, is known to be at a place that holds this one. */
    private boolean known(int place, int finding) {
        BitSet below = closure.statements.compiled.vocabulary.below[finding];
        for (int kind = below.nextSetBit(0); kind >= 0; kind = below.nextSetBit(kind + 1)) {
            int[] at = closure.isSaid(kind) ? places.of(kind) : null;
            for (int i = 0; at != null && i < at.length; i++) {
                if (closure.statements.compiled.body.within(place, at[i])) {
                    return true;
                }
            }
        }
        return false;
    }
}
