package io.github.massagecare.internal.json;

import com.google.common.collect.Comparators;
import io.github.massagecare.json.Limits;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object with free keys, written in the natural order of the keys. A value that cannot be read is kept by a
 * placeholder, if there is one for it.
 *
 * @param key the keys
 * @param value the values
 * @param <V> a value
 */
record MapForm<V>(Form<String> key, Form<V> value) implements Form<Map<String, V>> {
    @Override
    public @Nullable Map<String, V> read(Node node, Reading reading) {
        if (!(node.value() instanceof Map)) {
            reading.wrongType(node, "an object");
            return null;
        }
        Map<String, V> values = new LinkedHashMap<>();
        node.members().forEach((name, inner) -> {
            String read = key.read(inner.with(name), reading);
            V element = value.read(inner, reading);
            if (element == null) {
                reading.notRead(node, name);
                element = value.placeholder();
            }
            if (read != null && element != null) {
                values.put(read, element);
            }
        });
        return values;
    }

    @Override
    public Object write(Map<String, V> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((name, inner) -> tree.put(name, value.write(inner)));
        return Collections.unmodifiableMap(tree);
    }

    /**
     * Keys in another order are written, and so read again, in the natural one: texts show them in the order in which
     * they are.
     */
    @Override
    public boolean fits(Map<String, V> values, int depth) {
        return depth <= Limits.DEPTH
                && values.size() <= Limits.ENTRIES
                && Comparators.isInStrictOrder(values.keySet(), Comparator.naturalOrder())
                && values.entrySet().stream()
                        .allMatch(entry ->
                                key.fits(entry.getKey(), depth + 1) && value.fits(entry.getValue(), depth + 1));
    }

    @Override
    public Map<String, V> placeholder() {
        return Map.of();
    }
}
