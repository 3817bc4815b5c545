package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Labelled;

/**
 * A reason that a clinic may record when a therapist decides against an answer of the library.
 *
 * @param id the id
 * @param label a few words for people, as they stand inside a sentence
 */
public record OverrideReason(String id, String label) implements Labelled {
    /** Checks that nothing is null. */
    public OverrideReason {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
    }
}
