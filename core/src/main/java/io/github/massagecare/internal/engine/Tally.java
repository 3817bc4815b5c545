package io.github.massagecare.internal.engine;

import io.github.massagecare.plan.Verdict;
import io.github.massagecare.technique.Technique;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What all restrictions together leave of one technique in one reading. What holds in any case and what a clearance
 * would lift are kept apart, since a technique that only the latter would bar is at clearance, not barred.
 */
final class Tally {
    /** One of the two halves. */
    private static final class Half {
        boolean barred;
        final BitSet omit = new BitSet();
        final BitSet positions = new BitSet();
        final BitSet covered = new BitSet();
        final Set<Integer> places = new LinkedHashSet<>();
        int maxPressure = Limit.NO_CAP;
    }

    private final Technique technique;
    private final int treated;
    private final Half inAnyCase = new Half();
    private final Half untilCleared = new Half();
    /** The treated regions that all work keeps away from. */
    private final BitSet withoutWork = new BitSet();

    Tally(Technique technique, int treated) {
        this.technique = technique;
        this.treated = treated;
    }

    void add(Limit limit, Limit.Effect effect, Extent extent, boolean liftable) {
        Half half = liftable ? untilCleared : inAnyCase;
        if (limit.allWork) {
            withoutWork.or(extent.covered());
        }
        if (effect.bars() && !extent.everywhere()) {
            half.covered.or(extent.covered());
            for (int place : extent.places()) {
                half.places.add(place);
            }
        } else if (effect.bars()) {
            half.barred = true;
        } else {
            half.omit.or(effect.omit());
            half.positions.or(effect.positions());
            half.maxPressure = Math.min(half.maxPressure, effect.maxPressure());
        }
    }

    Verdict verdict() {
        if (inAnyCase.barred || covered(inAnyCase.covered) || noPosition(inAnyCase.positions)) {
            return Verdict.BARRED;
        }
        if (untilCleared.barred
                || covered(union(inAnyCase.covered, untilCleared.covered))
                || noPosition(takenPositions())) {
            return Verdict.CLEARANCE;
        }
        boolean changed = !omitted().isEmpty()
                || !takenPositions().isEmpty()
                || maxPressure() != Limit.NO_CAP
                || !notAt().isEmpty();
        return changed ? Verdict.ADAPT : Verdict.SUITABLE;
    }

    /** The optional traits to leave out, as positions in the technique's list. */
    BitSet omitted() {
        return union(inAnyCase.omit, untilCleared.omit);
    }

    /** The positions that are taken away, as positions in the technique's list. */
    BitSet takenPositions() {
        return union(inAnyCase.positions, untilCleared.positions);
    }

    /** The places to keep away from, as region indexes. */
    Set<Integer> notAt() {
        Set<Integer> places = new LinkedHashSet<>(inAnyCase.places);
        places.addAll(untilCleared.places);
        return places;
    }

    /** Whether it may not be done at all of some region that is treated and at which other work is left. */
    boolean missesRegion() {
        BitSet missed = union(inAnyCase.covered, untilCleared.covered);
        missed.andNot(withoutWork);
        return !missed.isEmpty();
    }

    /** The cap under the technique's own highest pressure, or {@link Limit#NO_CAP}. */
    int maxPressure() {
        return Math.min(inAnyCase.maxPressure, untilCleared.maxPressure);
    }

    private boolean covered(BitSet regions) {
        return treated > 0 && regions.cardinality() == treated;
    }

    private boolean noPosition(BitSet taken) {
        return !technique.positions().isEmpty()
                && taken.cardinality() == technique.positions().size();
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
