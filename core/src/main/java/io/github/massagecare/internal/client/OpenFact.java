package io.github.massagecare.internal.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something not known on which a rule hangs. */
public final class OpenFact {
    /** What can be open. */
    public enum Kind {
        /** Whether a finding is present. */
        FINDING,
        /** Where a finding that is present is. */
        PLACE,
        /** The value of a measure. */
        MEASURE,
        /** What is to be treated. */
        REGIONS
    }

    private final Kind kind;
    private final int index;
    private final String id;
    private final boolean unsure;

    OpenFact(Kind kind, int index, String id, boolean unsure) {
        this.kind = kind;
        this.index = index;
        this.id = id;
        this.unsure = unsure;
    }

    /** What it is. */
    Kind kind() {
        return kind;
    }

    /** The place of the finding or measure in its list; 0 for the regions. */
    int index() {
        return index;
    }

    /** The id of the finding or measure; "regions" for what is to be treated. */
    public String id() {
        return id;
    }

    /** Whether it is open because the client does not know, rather than because nobody asked. */
    public boolean unsure() {
        return unsure;
    }

    /** The ids of some facts, each once: of one finding it may be open whether it is present, and where it is. */
    public static Collection<String> ids(List<OpenFact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        boolean places = false;
        List<String> ids = new ArrayList<>(facts.size());
        for (OpenFact fact : facts) {
            places |= fact.kind == Kind.PLACE;
            ids.add(fact.id);
        }
        return places ? new LinkedHashSet<>(ids) : ids;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenFact fact && fact.kind == kind && fact.index == index && fact.unsure == unsure;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.ordinal() + index) + (unsure ? 1 : 0);
    }
}
