package io.github.massagecare.internal.engine;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How far a restriction reaches into what is treated.
 *
 * @param reach nowhere, in part, or everywhere
 * @param covered for a part: which of the treated regions lie within its places, as positions in the profile's list
 * @param places for a part: its places that overlap what is treated
 */
record Extent(Reach reach, BitSet covered, int[] places) {
    /** The three reaches, least to most. */
    enum Reach {
        NOWHERE,
        PART,
        EVERYWHERE
    }

    static final Extent NOWHERE = new Extent(Reach.NOWHERE, new BitSet(), new int[0]);
    static final Extent EVERYWHERE = new Extent(Reach.EVERYWHERE, new BitSet(), new int[0]);

    boolean somewhere() {
        return reach != Reach.NOWHERE;
    }

    boolean everywhere() {
        return reach == Reach.EVERYWHERE;
    }

    /** The reach of some places; what is treated is known. */
    static Extent of(int[] places, int[] treated, BodyMap body) {
        BitSet covered = new BitSet();
        BitSet touching = new BitSet();
        for (int place : places) {
            for (int i = 0; i < treated.length; i++) {
                if (body.within(treated[i], place)) {
                    covered.set(i);
                }
                if (body.overlap(treated[i], place)) {
                    touching.set(place);
                }
            }
        }
        if (touching.isEmpty()) {
            return NOWHERE;
        }
        if (covered.cardinality() == treated.length) {
            return EVERYWHERE;
        }
        return new Extent(
                Reach.PART,
                covered,
                Arrays.stream(places).filter(touching::get).distinct().toArray());
    }

    boolean same(Extent other) {
        return reach == other.reach && covered.equals(other.covered) && Arrays.equals(places, other.places);
    }
}
