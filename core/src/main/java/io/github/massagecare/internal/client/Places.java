package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.BodyMap;
import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.TruthGates;
import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the findings are that have a place on the body. The places listed for a finding are complete, for its kinds as
 * well: a kind that is open, or named without a place of its own, is where the nearest finding above it is that was
 * named with places; with several nearest, where all of them are; what a reading shows is somewhere there. What they
 * have no place in common for may be anywhere.
 */
final class Places {
    private static final int[] NONE = {};

    private final Closure closure;
    private final Statements statements;
    private final Vocabulary vocabulary;
    private final BodyMap body;
    /** What lies below something that was named with places; null when nothing was. */
    private final @Nullable BitSet belowPlaced;
    /** The nearest findings that were named with places, found when first asked for. */
    private final int @Nullable [][] holders;

    Places(Closure closure) {
        this.closure = closure;
        this.statements = closure.statements;
        this.vocabulary = statements.compiled.vocabulary;
        this.body = statements.compiled.body;
        BitSet below = null;
        BitSet said = statements.present;
        for (int f = said.nextSetBit(0); f >= 0; f = said.nextSetBit(f + 1)) {
            if (own(f)) {
                below = below == null ? new BitSet() : below;
                below.or(vocabulary.below[f]);
            }
        }
        this.belowPlaced = below;
        this.holders = new int[below == null ? 0 : vocabulary.findings.size()][];
    }

    /** Whether it was named with places. */
    boolean own(int finding) {
        return given(finding).length > 0;
    }

    /** The places named for it; none when there are none. */
    int[] given(int finding) {
        return statements.places(finding);
    }

    /** Regions by id. */
    List<String> ids(int[] regions) {
        if (regions.length == 0) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(regions.length);
        for (int region : regions) {
            ids.add(body.regions.get(region).id());
        }
        return ids;
    }

    /** The findings whose places are those of this one: itself, or the nearest above that were named with places. */
    int[] holders(int finding) {
        if (belowPlaced == null || !belowPlaced.get(finding)) {
            return NONE;
        }
        int[] known = holders[finding];
        if (known == null) {
            known = own(finding) ? new int[] {finding} : nearest(finding);
            holders[finding] = known;
        }
        return known;
    }

    /** The first findings with places of their own on every way up, but for those that lie above another of them. */
    private int[] nearest(int finding) {
        BitSet seen = new BitSet();
        BitSet beyond = new BitSet();
        BitSet placed = new BitSet();
        int[] stack = new int[vocabulary.above[finding].cardinality()];
        int top = 0;
        stack[top++] = finding;
        while (top > 0) {
            for (int parent : vocabulary.parents[stack[--top]]) {
                if (!seen.get(parent)) {
                    seen.set(parent);
                    if (own(parent)) {
                        placed.set(parent);
                    } else {
                        stack[top++] = parent;
                    }
                }
            }
        }
        for (int f = placed.nextSetBit(0); f >= 0; f = placed.nextSetBit(f + 1)) {
            for (int parent : vocabulary.parents[f]) {
                beyond.or(vocabulary.above[parent]);
            }
        }
        placed.andNot(beyond);
        return placed.stream().toArray();
    }

    /** The places at which it is, if it is anywhere; null when that is not known. */
    int @Nullable [] of(int finding) {
        int[] by = holders(finding);
        if (by.length == 0) {
            return null;
        }
        int[] places = given(by[0]);
        for (int i = 1; i < by.length; i++) {
            places = body.common(places, given(by[i]));
        }
        return places.length == 0 ? null : places;
    }

    /**
     * Whether it is present and not known to be where it is: no place was given, or it may be elsewhere than its kinds
     * are.
     */
    boolean unplaced(int finding) {
        return closure.isPresent(finding) && of(finding) == null && (closure.isSaid(finding) || open(finding));
    }

    /**
     * Whether it is open that it is at its places: it may not be present, or only as a kind of it and elsewhere; or a
     * reading shows it, which does not say at which of them.
     */
    boolean open(int finding) {
        return closure.isOpen(finding)
                || (closure.isPresent(finding)
                        && !closure.isSaid(finding)
                        && (closure.asserted(finding) || openElsewhere(finding)));
    }

    /**
     * Whether a finding that is present only as one of its kinds may be anywhere else as well: it stands for more than
     * its kinds, and nobody asked about it.
     */
    private boolean openElsewhere(int finding) {
        if (closure.isUnsure(finding)) {
            return true;
        }
        boolean settled = closure.denied(finding) >= 0 || (closure.asked(finding) && !closure.isGuarded(finding));
        return !vocabulary.groups.get(finding) && !settled;
    }

    /** Whether its places are open because the client does not know, rather than because nobody asked. */
    boolean openForUnsure(int finding) {
        return !closure.asserted(finding) && (closure.isUnsure(finding) || closure.asked(finding));
    }

    /** Whether a finding, or a kind of it, is at a region. */
    byte truth(Leaf.PresentAt leaf) {
        if (closure.isAbsent(leaf.finding())) {
            return TruthGates.FALSE;
        }
        boolean open = false;
        BitSet below = vocabulary.below[leaf.finding()];
        for (int kind = below.nextSetBit(0); kind >= 0; kind = below.nextSetBit(kind + 1)) {
            byte truth = ownTruth(kind, leaf.region());
            if (truth == TruthGates.TRUE) {
                return TruthGates.TRUE;
            }
            open |= truth == TruthGates.UNKNOWN;
        }
        return open ? TruthGates.UNKNOWN : TruthGates.FALSE;
    }

    /** Whether this very finding, apart from what is a kind of it, is at a region. */
    byte ownTruth(int finding, int region) {
        boolean open = open(finding);
        if (!open && !closure.isSaid(finding)) {
            return TruthGates.FALSE;
        }
        int[] places = of(finding);
        if (places == null || (region == Leaf.TREATMENT_AREA && statements.treated.length == 0)) {
            return TruthGates.UNKNOWN;
        }
        for (int place : places) {
            if (overlaps(place, region)) {
                return open ? TruthGates.UNKNOWN : TruthGates.TRUE;
            }
        }
        return TruthGates.FALSE;
    }

    /** Whether a place overlaps a region of a criterion; none overlaps what is treated while that is not known. */
    boolean overlaps(int place, int region) {
        return region == Leaf.ANYWHERE
                || (region == Leaf.TREATMENT_AREA ? treated(place) : body.overlap(place, region));
    }

    /** Whether a place overlaps what is treated. */
    boolean treated(int place) {
        for (int region : statements.treated) {
            if (body.overlap(region, place)) {
                return true;
            }
        }
        return false;
    }
}
