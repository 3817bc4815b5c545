package io.github.massagecare.internal.json;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value that is one text, one number, or true or false.
 *
 * @param type what stands for it in a node
 * @param kind what it is, for a message about something of another type
 * @param rule from what stands in the node
 * @param fits whether a value that was made in code keeps the rule
 * @param write what is written for a value
 * @param placeholder what stands in for a value that could not be read; null if nothing can
 * @param <J> the type in a node
 * @param <V> the value
 */
record PlainForm<J, V>(
        Class<J> type,
        String kind,
        Rule<J, V> rule,
        Predicate<V> fits,
        Function<V, Object> write,
        @Nullable V placeholder)
        implements Form<V> {

    /** What a value has to be, beyond its type. */
    @FunctionalInterface
    interface Rule<J, V> {
        /** The value, or null when the rule is not kept, which has then been reported. */
        @Nullable
        V value(J found, Node node, Reading reading);
    }

    @Override
    public @Nullable V read(Node node, Reading reading) {
        if (type.isInstance(node.value())) {
            return rule.value(type.cast(node.value()), node, reading);
        }
        reading.wrongType(node, kind);
        return null;
    }

    @Override
    public Object write(V value) {
        return write.apply(value);
    }

    @Override
    public boolean fits(V value, int depth) {
        return fits.test(value);
    }
}
