package io.github.massagecare.finding;

/** Anything in a rulebook that has a short name for people. */
public interface Labelled extends Identified {
    /**
     * A few words for people, as they stand inside a sentence: "bleeding tendency", but "Alzheimer disease", "TMJ
     * pain". Texts put the capital where a label begins a line.
     */
    String label();
}
