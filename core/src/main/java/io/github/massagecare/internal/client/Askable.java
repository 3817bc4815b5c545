package io.github.massagecare.internal.client;

import io.github.massagecare.rulebook.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be put to the client.
 *
 * @param question the question
 * @param place its place in the rulebook
 * @param waits whether it asks which kind something is that is open itself and that another question asks about: that
 *     one comes first, since "none" to it answers this one
 */
public record Askable(Question question, int place, boolean waits) {
    // One of a client by its place: the other parts follow from that, and are large.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Askable askable && askable.place == place;
    }

    @Override
    public int hashCode() {
        return place;
    }
}
