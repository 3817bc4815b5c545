package io.github.massagecare.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a record is built from: its components by name, until all are there. */
public final class Parts {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A shape for a record: components are put here by key and taken out by {@code build}. */
    public static <T> Shape<T, Parts> shape(Function<Parts, T> build) {
        return Shape.of(Parts::new, build);
    }

    /** A setter for {@link Shape}. */
    public static <V> BiConsumer<Parts, V> to(String key) {
        return (parts, value) -> parts.values.put(key, value);
    }

    /** A component that is there. */
    @SuppressWarnings("unchecked")
    public <V> V get(String key) {
        return (V) Objects.requireNonNull(values.get(key), key);
    }

    /** A component, or what it is when left out. */
    @SuppressWarnings("unchecked")
    public <V> V get(String key, V otherwise) {
        return (V) values.getOrDefault(key, otherwise);
    }

    /** A component that may be missing. */
    @SuppressWarnings("unchecked")
    public <V> Optional<V> optional(String key) {
        return Optional.ofNullable((V) values.get(key));
    }

    /** A whole number that may be missing. */
    public OptionalInt optionalInt(String key) {
        Object value = values.get(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
    }
}
