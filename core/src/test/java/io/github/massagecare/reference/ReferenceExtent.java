package io.github.massagecare.reference;

import java.util.Set;

/**
 * Where a rule holds, as far as something is treated there.
 *
 * @param everywhere whether it holds wherever something is treated
 * @param places otherwise: its places that overlap a treated region; none: it touches nothing that is treated
 */
record ReferenceExtent(boolean everywhere, Set<String> places) {
    static final ReferenceExtent EVERYWHERE = new ReferenceExtent(true, Set.of());
    static final ReferenceExtent NOWHERE = new ReferenceExtent(false, Set.of());

    boolean touches() {
        return everywhere || !places.isEmpty();
    }
}
