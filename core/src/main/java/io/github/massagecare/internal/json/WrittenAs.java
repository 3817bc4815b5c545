package io.github.massagecare.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as another one is.
 *
 * @param form the form of the other
 * @param from the value, from the other
 * @param to the other, from the value
 * @param placeholder what stands in for a value that could not be read; null if nothing can
 * @param <W> the other
 * @param <V> the value
 */
record WrittenAs<W, V>(
        Form<W> form,
        Function<W, V> from,
        Function<V, W> to,
        @Nullable V placeholder) implements Form<V> {
    @Override
    public @Nullable V read(Node node, Reading reading) {
        W written = form.read(node, reading);
        return written == null ? null : from.apply(written);
    }

    @Override
    public Object write(V value) {
        return form.write(to.apply(value));
    }

    @Override
    public boolean fits(V value, int depth) {
        return form.fits(to.apply(value), depth);
    }
}
