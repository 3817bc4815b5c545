package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableList;
import io.github.massagecare.finding.Identified;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries of a list of the rulebook: places on the body, techniques, activities. */
public final class Subset {
    private final List<? extends Identified> of;
    private final BitSet entries = new BitSet();
    /** Their places, once no more are added. */
    private int @Nullable [] places;

    /** None of a list. */
    public Subset(List<? extends Identified> of) {
        this.of = of;
    }

    /** Leaves none. */
    public void clear() {
        entries.clear();
    }

    /** Adds the entry at this place of the list. */
    public void add(int entry) {
        entries.set(entry);
    }

    /** The same, with all of another. */
    public Subset with(Subset other) {
        entries.or(other.entries);
        return this;
    }

    /** Another that is the same now. */
    public Subset copy() {
        return new Subset(of).with(this);
    }

    /** Whether the entry at this place of the list is one of them. */
    public boolean has(int entry) {
        return entries.get(entry);
    }

    /** Whether some are in another as well. */
    public boolean meets(Subset other) {
        return entries.intersects(other.entries);
    }

    /** The place of the first that does not stand before this one; -1 if there is none. */
    public int next(int from) {
        return entries.nextSetBit(from);
    }

    /** The same, to which nothing is added any more. */
    Subset complete() {
        places = entries.stream().toArray();
        return this;
    }

    /** Their places in the list, in order. */
    public int[] places() {
        return places == null ? entries.stream().toArray() : places;
    }

    /** Their ids, in rulebook order. */
    public List<String> ids() {
        ImmutableList.Builder<String> ids = ImmutableList.builderWithExpectedSize(entries.cardinality());
        for (int entry = next(0); entry >= 0; entry = next(entry + 1)) {
            ids.add(of.get(entry).id());
        }
        return ids.build();
    }
}
