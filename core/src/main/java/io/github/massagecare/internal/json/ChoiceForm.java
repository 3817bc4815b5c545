package io.github.massagecare.internal.json;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written in one of several ways.
 *
 * @param byNode the way in which a node is written, or null when it is none, which has then been reported
 * @param byValue the way in which a value is written
 * @param <V> the value
 */
public record ChoiceForm<V>(
        BiFunction<Node, Reading, @Nullable Form<? extends V>> byNode, Function<V, Form<? super V>> byValue)
        implements Form<V> {
    @Override
    public @Nullable V read(Node node, Reading reading) {
        Form<? extends V> form = byNode.apply(node, reading);
        V value = form == null ? null : form.read(node, reading);
        return value == null ? null : reading.placed(value, node);
    }

    @Override
    public Object write(V value) {
        return byValue.apply(value).write(value);
    }

    @Override
    public boolean fits(V value, int depth) {
        return byValue.apply(value).fits(value, depth);
    }
}
