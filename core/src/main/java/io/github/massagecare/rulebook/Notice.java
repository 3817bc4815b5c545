package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Identified;

/**
 * A statement that goes with every answer: what it is for and what it is not. The therapist reads all of them; shorter
 * texts say the least.
 *
 * @param id the id
 * @param text the statement
 */
public record Notice(String id, String text) implements Identified {
    /** Checks that nothing is null. */
    public Notice {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
    }
}
