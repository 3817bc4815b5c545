package io.github.massagecare.finding;

/** Anything in a rulebook that has a short name for people. */
public interface Labelled extends Identified {
    /** A few words for people. */
    String label();
}
