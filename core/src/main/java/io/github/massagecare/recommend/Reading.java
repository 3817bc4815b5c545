package io.github.massagecare.recommend;

/** The ways in which restrictions are counted. */
enum Reading {
    /** Those that are known to hold. */
    KNOWN,
    /** Those that hold or may hold. */
    AT_WORST,
    /** Those that are known to hold, once every outstanding clearance were given. */
    KNOWN_ONCE_CLEARED,
    /**
     * Those that hold or may hold, once every outstanding clearance were given and what only UNSURE answers hold were
     * confirmed.
     */
    ONCE_CLEARED;

    /** Whether only those count that are known to hold. */
    boolean certain() {
        return this == KNOWN || this == KNOWN_ONCE_CLEARED;
    }

    /** Whether it is supposed that every outstanding clearance were given. */
    boolean cleared() {
        return this == KNOWN_ONCE_CLEARED || this == ONCE_CLEARED;
    }

    /** The same, for those that are known to hold only. */
    Reading known() {
        return cleared() ? KNOWN_ONCE_CLEARED : KNOWN;
    }
}
