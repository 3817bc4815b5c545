package io.github.massagecare.finding;

import java.util.List;

/**
 * Anything in a rulebook that has an id: findings, techniques, rules, sources and all the rest. Ids are unique across a
 * rulebook.
 */
public interface Identified {
    /** The id: lower-case letters and digits in groups joined by hyphens, at most 64 characters. */
    String id();

    /** Retired ids that stored profiles may still use for it; none by default. Also unique across a rulebook. */
    default List<String> formerly() {
        return List.of();
    }
}
