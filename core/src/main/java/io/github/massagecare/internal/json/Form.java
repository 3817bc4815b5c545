package io.github.massagecare.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of value is read from a node and written to a plain tree.
 *
 * @param <V> the value
 */
public interface Form<V> {
    /** The value, or null when the node does not hold one; the problem has then been reported. */
    @Nullable
    V read(Node node, Reading reading);

    /** The plain tree of the value. */
    Object write(V value);

    /**
     * Whether a value that was made in code would be read again, equal and without a problem, from what it is written
     * as. It may be refused here and still be read, but never the other way round: what fits need not be written out to
     * be sure of it.
     *
     * @param depth how many levels of the document there are down to it, itself included
     */
    boolean fits(V value, int depth);

    /**
     * What stands in for a value that could not be read, so that the rest of the document can still be checked; null if
     * nothing can.
     */
    default @Nullable V placeholder() {
        return null;
    }
}
