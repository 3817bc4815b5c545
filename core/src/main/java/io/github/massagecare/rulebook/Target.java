package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Labelled;

/**
 * Who a client is sent to, or who may clear a rule: a physician, an emergency department.
 *
 * @param id the id
 * @param label a few words for people, as they stand inside a sentence
 */
public record Target(String id, String label) implements Labelled {
    /** Checks that nothing is null. */
    public Target {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
    }
}
