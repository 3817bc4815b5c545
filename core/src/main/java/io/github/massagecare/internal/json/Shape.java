package io.github.massagecare.internal.json;

import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    private interface Reader<B> {
        /** Reads one member into the builder; false when the value cannot be built without it. */
        boolean read(B builder, @Nullable Node member, Node object, Reading reading);
    }

    private record Field<T, B>(String key, Reader<B> reader, Function<T, @Nullable Object> writer) {}

    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final List<Field<T, B>> fields = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    private Shape(Supplier<B> newBuilder, Function<B, T> build) {
        this.newBuilder = newBuilder;
        this.build = build;
    }

    /** A shape without keys so far. */
    public static <T, B> Shape<T, B> of(Supplier<B> newBuilder, Function<B, T> build) {
        return new Shape<>(newBuilder, build);
    }

    /** A key that must be there. */
    public <V> Shape<T, B> required(String key, Form<V> form, Function<T, V> get, BiConsumer<B, V> set) {
        return add(
                key,
                (builder, member, object, reading) -> {
                    V value = member == null ? null : form.read(member, reading);
                    if (member == null) {
                        reading.problems().add(ProblemCode.MISSING_KEY, object, "expected the key \"" + key + "\"");
                    }
                    if (value == null) {
                        reading.unread(object, key);
                        value = form.placeholder();
                    }
                    if (value == null) {
                        return false;
                    }
                    set.accept(builder, value);
                    return true;
                },
                value -> form.write(get.apply(value)));
    }

    /** A key that may be missing. */
    public <V> Shape<T, B> optional(String key, Form<V> form, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
        return add(
                key,
                ifThere(key, form, set),
                value -> get.apply(value).map(form::write).orElse(null));
    }

    /** A whole number that may be missing. */
    public Shape<T, B> optionalInt(
            String key, Form<Integer> form, Function<T, OptionalInt> get, BiConsumer<B, Integer> set) {
        return add(key, ifThere(key, form, set), value -> {
            OptionalInt number = get.apply(value);
            return number.isPresent() ? form.write(number.getAsInt()) : null;
        });
    }

    /** A value that is left out when it equals the default. */
    public <V> Shape<T, B> defaulted(String key, Form<V> form, V standard, Function<T, V> get, BiConsumer<B, V> set) {
        return add(key, ifThere(key, form, set), value -> {
            V present = get.apply(value);
            return present.equals(standard) ? null : form.write(present);
        });
    }

    /** A list that is left out when it is empty. */
    public <V> Shape<T, B> list(
            String key, Form<V> element, Function<T, ? extends Collection<V>> get, BiConsumer<B, List<V>> set) {
        Form<List<V>> form = Forms.list(element);
        return add(key, ifThere(key, form, set), value -> {
            Collection<V> present = get.apply(value);
            return present.isEmpty() ? null : form.write(List.copyOf(present));
        });
    }

    /** A list that must be there and hold something. */
    public <V> Shape<T, B> someOf(
            String key, Form<V> element, Function<T, ? extends Collection<V>> get, BiConsumer<B, List<V>> set) {
        return required(key, notEmpty(element), value -> List.copyOf(get.apply(value)), set);
    }

    /** A list that may be missing but holds something where it is there. */
    public <V> Shape<T, B> someIfAny(
            String key, Form<V> element, Function<T, ? extends Collection<V>> get, BiConsumer<B, List<V>> set) {
        return optional(
                key,
                notEmpty(element),
                value -> Optional.of(List.copyOf(get.apply(value))).filter(values -> !values.isEmpty()),
                set);
    }

    /** A list in which nothing occurs twice and that is not empty. */
    private static <V> Form<List<V>> notEmpty(Form<V> element) {
        Form<List<V>> list = Forms.list(element);
        return new Form<>() {
            @Override
            public @Nullable List<V> read(Node node, Reading reading) {
                List<V> values = list.read(node, reading);
                if (values != null && node.elements().isEmpty()) {
                    reading.problems().add(ProblemCode.NO_EFFECT, node, "an empty list; expected at least one entry");
                }
                return values;
            }

            @Override
            public Object write(List<V> values) {
                return list.write(values);
            }

            @Override
            public List<V> placeholder() {
                return List.of();
            }
        };
    }

    /** The format number, which this version knows as 1 only. */
    public Shape<T, B> format() {
        return add(
                "format",
                (builder, member, object, reading) -> {
                    if (member == null) {
                        reading.problems().add(ProblemCode.MISSING_KEY, object, "expected the key \"format\"");
                    } else if (!(member.value() instanceof BigDecimal number)
                            || number.compareTo(BigDecimal.ONE) != 0) {
                        reading.problems()
                                .add(
                                        ProblemCode.UNKNOWN_FORMAT,
                                        member,
                                        "expected format 1, the only one this version reads");
                    }
                    return true;
                },
                value -> 1);
    }

    /** The keys in canonical order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public @Nullable T read(Node node, Reading reading) {
        if (!(node.value() instanceof Map)) {
            reading.wrongType(node, "an object");
            return null;
        }
        int before = reading.problems().count();
        for (String key : node.members().keySet()) {
            if (!keys.contains(key)) {
                reading.unknownKey(node, key, keys());
            }
        }
        B builder = newBuilder.get();
        boolean whole = true;
        for (Field<T, B> field : fields) {
            whole &= field.reader.read(builder, node.members().get(field.key), node, reading);
        }
        if (!whole) {
            return null;
        }
        try {
            return reading.placed(build.apply(builder), node);
        } catch (IllegalArgumentException e) {
            if (reading.problems().count() == before) {
                reading.problems().add(ProblemCode.OUT_OF_RANGE, node, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    @Override
    public Map<String, Object> write(T value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Field<T, B> field : fields) {
            Object written = field.writer.apply(value);
            if (written != null) {
                tree.put(field.key, written);
            }
        }
        return Collections.unmodifiableMap(tree);
    }

    private static <B, V> Reader<B> ifThere(String key, Form<V> form, BiConsumer<B, V> set) {
        return (builder, member, object, reading) -> {
            V value = member == null ? null : form.read(member, reading);
            if (value != null) {
                set.accept(builder, value);
            } else if (member != null) {
                reading.unread(object, key);
            }
            return true;
        };
    }

    private Shape<T, B> add(String key, Reader<B> reader, Function<T, @Nullable Object> writer) {
        fields.add(new Field<>(key, reader, writer));
        keys.add(key);
        return this;
    }
}
