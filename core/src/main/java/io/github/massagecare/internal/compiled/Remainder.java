package io.github.massagecare.internal.compiled;

import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.OptionalInt;

/**
 * What restrictions take away from one technique: optional traits, positions, pressure. What a clearance would lift is
 * kept apart where it matters. A bit stands for each optional trait and position; a technique has at most 64 of either.
 */
public final class Remainder {
    private final Technique technique;
    private long traits;
    private long positions;
    private long positionsUntilCleared;
    private int cap = Effect.NO_CAP;

    /** All of a technique. */
    public Remainder(Technique technique) {
        this.technique = technique;
    }

    /** The technique. */
    public Technique technique() {
        return technique;
    }

    /** Takes away what a restriction takes away. */
    public void take(Effect effect, boolean liftable) {
        traits |= effect.traitBits();
        if (liftable) {
            positionsUntilCleared |= effect.positionBits();
        } else {
            positions |= effect.positionBits();
        }
        cap = Math.min(cap, effect.cap());
    }

    /** Whether nothing was taken away. */
    public boolean isWhole() {
        return traits == 0 && (positions | positionsUntilCleared) == 0 && cap == Effect.NO_CAP;
    }

    /** Whether it had positions and none is left, in any case or until a clearance is given. */
    public boolean noPositionLeft(boolean untilCleared) {
        long taken = untilCleared ? positions | positionsUntilCleared : positions;
        return taken != 0 && Long.bitCount(taken) == technique.positions().size();
    }

    /** The optional traits that were taken away, in the order of the technique. */
    public List<String> omit() {
        return Effect.marked(technique.optionalTraits(), traits);
    }

    /** The positions that are left, in the order of the technique; none when none was taken away. */
    public List<String> positions() {
        long taken = positions | positionsUntilCleared;
        return taken == 0 ? List.of() : Effect.marked(technique.positions(), ~taken);
    }

    /** A cap under its own highest pressure. */
    public OptionalInt maxPressure() {
        return cap == Effect.NO_CAP ? OptionalInt.empty() : OptionalInt.of(cap);
    }
}
