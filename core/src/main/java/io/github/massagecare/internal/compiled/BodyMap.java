package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import java.util.BitSet;
import java.util.List;

/** Regions as indexes, and which lie within and overlap which. */
public final class BodyMap {
    public final List<Region> regions;
    private final ImmutableMap<String, Integer> index;
    private final boolean[][] within;
    private final boolean[][] overlap;

    BodyMap(List<Region> regions) {
        this.regions = regions;
        this.index = Vocabulary.index(regions);
        BitSet[] parts = Hierarchy.of(regions, Region::id, Region::within).below;
        int count = regions.size();
        this.within = new boolean[count][count];
        this.overlap = new boolean[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                within[a][b] = parts[b].get(a);
                overlap[a][b] = parts[a].intersects(parts[b]);
            }
        }
    }

    /** The index of a region by its id or a former one; -1 if there is none. */
    public int region(String id) {
        return index.getOrDefault(id, -1);
    }

    /** Whether the first lies within the second, or is it. */
    public boolean within(int region, int place) {
        return within[region][place];
    }

    /** Whether some region lies within both. */
    public boolean overlap(int region, int place) {
        return overlap[region][place];
    }

    /** The largest regions that lie within one of some places and within one of others, in rulebook order. */
    public int[] common(int[] some, int[] others) {
        BitSet common = new BitSet();
        for (int region = 0; region < within.length; region++) {
            common.set(region, withinAny(region, some) && withinAny(region, others));
        }
        return common.stream()
                .filter(region -> common.stream().noneMatch(other -> other != region && within(region, other)))
                .toArray();
    }

    private boolean withinAny(int region, int[] places) {
        for (int place : places) {
            if (within(region, place)) {
                return true;
            }
        }
        return false;
    }
}
