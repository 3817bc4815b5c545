package io.github.massagecare.technique;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Labelled;

/**
 * Something about a technique or activity that a contraindication can bar: deep pressure, heat, suction, oil.
 *
 * @param id the id
 * @param label a few words for people, as they stand inside a sentence
 */
public record Trait(String id, String label) implements Labelled {
    /** Checks that nothing is null. */
    public Trait {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
    }
}
