package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some places on the body. */
public final class PlaceSet {
    private final List<Region> regions;
    private final BitSet places = new BitSet();

    PlaceSet(List<Region> regions) {
        this.regions = regions;
    }

    void clear() {
        places.clear();
    }

    void add(int region) {
        places.set(region);
    }

    /** The same, with all of another. */
    public PlaceSet with(PlaceSet other) {
        places.or(other.places);
        return this;
    }

    /** Another that is the same now. */
    public PlaceSet copy() {
        return new PlaceSet(regions).with(this);
    }

    /** The ids of the regions, in rulebook order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(places.cardinality());
        for (int region = places.nextSetBit(0); region >= 0; region = places.nextSetBit(region + 1)) {
            ids.add(regions.get(region).id());
        }
        return ids;
    }
}
