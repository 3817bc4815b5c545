package io.github.massagecare.technique;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Labelled;

/**
 * How the client lies or sits: prone, side-lying, seated.
 *
 * @param id the id
 * @param label a few words for people, as they stand inside a sentence
 */
public record Position(String id, String label) implements Labelled {
    /** Checks that nothing is null. */
    public Position {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
    }
}
