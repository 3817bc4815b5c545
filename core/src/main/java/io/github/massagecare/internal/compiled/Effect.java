package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a restriction does to one technique, wherever it holds.
 *
 * @param by the restriction
 * @param technique the technique
 * @param place the place of the technique in the rulebook
 * @param bars whether it alone bars the technique
 * @param traitBits the optional traits that it takes away, a bit for each
 * @param positionBits the positions that it takes away, a bit for each
 * @param cap a cap under the technique's own highest pressure, or {@link #NO_CAP}
 */
public record Effect(
        Restriction by, Technique technique, int place, boolean bars, long traitBits, long positionBits, int cap) {
    static final int NO_CAP = Integer.MAX_VALUE;

    /** The effect of a restriction that bars all work when it says so, and what it names otherwise. */
    static Effect of(Restriction by, boolean allWork, Technique technique, int place) {
        List<String> bars = by.bars();
        long positions = bits(technique.positions(), bars);
        int cap = by.maxPressure().orElse(NO_CAP);
        boolean tooGentle = technique.pressure().isPresent()
                && cap < technique.pressure().get().min();
        boolean capped = technique.pressure().isPresent()
                && cap < technique.pressure().get().max();
        boolean noPosition = positions != 0
                && Long.bitCount(positions) == technique.positions().size();
        boolean barred = allWork
                || noPosition
                || tooGentle
                || bars.contains(technique.id())
                || bits(technique.traits(), bars) != 0;
        return new Effect(
                by, technique, place, barred, bits(technique.optionalTraits(), bars), positions, capped ? cap : NO_CAP);
    }

    /** A bit for each of some ids that is among others; of more than 64, whether there are any is all that counts. */
    private static long bits(List<String> ids, List<String> among) {
        long bits = 0;
        for (int i = 0; i < ids.size() && !among.isEmpty(); i++) {
            if (among.contains(ids.get(i))) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    static List<String> marked(List<String> ids, long bits) {
        if (bits == 0) {
            return List.of();
        }
        List<String> marked = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            if ((bits >> i & 1) != 0) {
                marked.add(ids.get(i));
            }
        }
        return marked;
    }

    /** Whether it leaves the technique as it is. */
    boolean isNone() {
        return !bars && traitBits == 0 && positionBits == 0 && cap == NO_CAP;
    }

    /** The optional traits that it takes away, in the order of the technique. */
    public List<String> omit() {
        return marked(technique.optionalTraits(), traitBits);
    }

    /** The positions that it takes away, in the order of the technique. */
    public List<String> positions() {
        return marked(technique.positions(), positionBits);
    }

    /** A cap under the technique's own highest pressure. */
    public OptionalInt maxPressure() {
        return cap == NO_CAP ? OptionalInt.empty() : OptionalInt.of(cap);
    }

    /** Whether another restriction does the same to the technique. */
    public boolean same(Effect other) {
        return bars == other.bars
                && traitBits == other.traitBits
                && positionBits == other.positionBits
                && cap == other.cap;
    }
}
