package io.github.massagecare.internal.client;

/** How far a restriction reaches into what is treated, least to most. */
public enum Reach {
    /** It touches nothing that is treated. */
    NOWHERE,
    /** It touches a part of what is treated. */
    PART,
    /** It covers all that is treated. */
    EVERYWHERE
}
