package io.github.massagecare.internal.client;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Something not known on which a rule hangs.
 *
 * @param kind what it is
 * @param index the place of the finding or measure in its list; 0 for the regions
 * @param id the id of the finding or measure; "regions" for what is to be treated
 * @param unsure whether it is open because the client does not know, rather than because nobody asked
 */
public record OpenFact(Kind kind, int index, String id, boolean unsure) {
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

    /** The ids of some facts, each once: of one finding it may be open whether it is present, and where it is. */
    public static List<String> ids(List<OpenFact> facts) {
        boolean places = false;
        ImmutableList.Builder<String> ids = ImmutableList.builderWithExpectedSize(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            places |= facts.get(i).kind == Kind.PLACE;
            ids.add(facts.get(i).id);
        }
        return places ? ImmutableSet.copyOf(ids.build()).asList() : ids.build();
    }
}
