package io.github.massagecare.internal.client;

import java.util.BitSet;

/** Some of the regions that are treated. */
public final class TreatedPart {
    private final int treated;
    private final BitSet covered = new BitSet();

    TreatedPart(int treated) {
        this.treated = treated;
    }

    /** Makes it empty. */
    void clear() {
        covered.clear();
    }

    /** Adds the region that stands at this place among those treated. */
    void cover(int region) {
        covered.set(region);
    }

    /** The same, with all of another part. */
    public TreatedPart with(TreatedPart other) {
        covered.or(other.covered);
        return this;
    }

    /** Another that is the same now. */
    public TreatedPart copy() {
        return new TreatedPart(treated).with(this);
    }

    /** Whether all of it is in another part. */
    public boolean isWithin(TreatedPart other) {
        for (int region = covered.nextSetBit(0); region >= 0; region = covered.nextSetBit(region + 1)) {
            if (!other.covered.get(region)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is nothing. */
    public boolean isEmpty() {
        return covered.isEmpty();
    }

    /** Whether it is all that is treated; never while that is unknown. */
    public boolean isWhole() {
        return treated > 0 && covered.cardinality() == treated;
    }
}
