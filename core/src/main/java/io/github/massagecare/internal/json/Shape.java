package io.github.massagecare.internal.json;

import com.google.common.collect.ImmutableList;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table of one kind of object: its keys in canonical order, each with how it is read and written.
 *
 * @param <T> the value
 * @param <B> what the value is built with
 */
public final class Shape<T, B> implements Form<T> {
    private record Field<T, B, V>(Key<T, V> key, BiConsumer<B, V> set) {
        /**
         * Reads the key into the builder, which has the standard by itself; false when the value cannot be built
         * without it.
         */
        boolean read(B builder, Node object, Reading reading) {
            V value = key.read(object, reading);
            if (value != null && value != key.standard()) {
                set.accept(builder, value);
            }
            return value != null;
        }
    }

    private static final int KNOWN_FORMAT = 1;

    private static final Form<Integer> FORMAT = new PlainForm<>(
            Object.class,
            "a format",
            (found, node, reading) -> {
                if (!(found instanceof BigDecimal number) || number.compareTo(BigDecimal.ONE) != 0) {
                    String message = "expected format " + KNOWN_FORMAT + ", the only one this version reads";
                    reading.problem(ProblemCode.UNKNOWN_FORMAT, node, message);
                }
                return KNOWN_FORMAT;
            },
            format -> true,
            format -> format,
            KNOWN_FORMAT);

    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final Map<String, Field<T, B, ?>> fields = new LinkedHashMap<>();

    private Shape(Supplier<B> newBuilder, Function<B, T> build) {
        this.newBuilder = newBuilder;
        this.build = build;
    }

    /** A shape without keys so far. */
    public static <T, B> Shape<T, B> of(Supplier<B> newBuilder, Function<B, T> build) {
        return new Shape<>(newBuilder, build);
    }

    /** The same with one more key, the value of which is set unless it is the standard. */
    <V> Shape<T, B> with(Key<T, V> key, BiConsumer<B, V> set) {
        fields.put(key.name(), new Field<>(key, set));
        return this;
    }

    /** A key that must be there. */
    public <V> Shape<T, B> required(String key, Form<V> form, Function<T, V> get, BiConsumer<B, V> set) {
        return with(Key.required(key, form, get), set);
    }

    /** A key that may be missing. */
    public <V> Shape<T, B> optional(String key, Form<V> form, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return with(
                Key.optional(key, form, get), (builder, value) -> value.ifPresent(there -> set.accept(builder, there)));
    }

    /** A whole number that may be missing. */
    public Shape<T, B> optionalInt(
            String key, Form<Integer> form, Function<T, OptionalInt> get, BiConsumer<B, Integer> set) {
        return with(
                Key.optionalInt(key, form, get),
                (builder, value) -> value.ifPresent(there -> set.accept(builder, there)));
    }

    /** A value that is left out when it equals the default. */
    public <V> Shape<T, B> defaulted(String key, Form<V> form, V standard, Function<T, V> get, BiConsumer<B, V> set) {
        return with(Key.defaulted(key, form, standard, get), set);
    }

    /** A list that is left out when it is empty. */
    public <V> Shape<T, B> list(
            String key, Form<V> element, Function<T, ? extends Collection<V>> get, BiConsumer<B, List<V>> set) {
        return with(Key.list(key, element, get), set);
    }

    /** A list that must be there and hold something. */
    public <V> Shape<T, B> someOf(
            String key, Form<V> element, Function<T, ? extends Collection<V>> get, BiConsumer<B, List<V>> set) {
        return with(Key.someOf(key, element, get), set);
    }

    /** The format number, which this version knows as 1 only. */
    public Shape<T, B> format() {
        return with(Key.required("format", FORMAT, value -> KNOWN_FORMAT), (builder, format) -> {});
    }

    /** The keys in canonical order. */
    public List<String> keys() {
        return ImmutableList.copyOf(fields.keySet());
    }

    @Override
    public @Nullable T read(Node node, Reading reading) {
        if (!(node.value() instanceof Map)) {
            reading.wrongType(node, "an object");
            return null;
        }
        int before = reading.count();
        for (String key : node.members().keySet()) {
            if (!fields.containsKey(key)) {
                reading.unknownKey(node, key, keys());
            }
        }
        B builder = newBuilder.get();
        boolean whole = true;
        for (Field<T, B, ?> field : fields.values()) {
            whole &= field.read(builder, node, reading);
        }
        if (!whole) {
            return null;
        }
        try {
            return reading.placed(build.apply(builder), node);
        } catch (IllegalArgumentException e) {
            if (reading.count() == before) {
                reading.problem(ProblemCode.OUT_OF_RANGE, node, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    @Override
    public Map<String, Object> write(T value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object written = field.key.write(value);
            if (written != null) {
                tree.put(key, written);
            }
        });
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public boolean fits(T value, int depth) {
        return depth <= Limits.DEPTH && fields.values().stream().allMatch(field -> field.key.fits(value, depth + 1));
    }
}
