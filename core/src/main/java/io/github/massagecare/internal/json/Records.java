package io.github.massagecare.internal.json;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The forms of records: one key for each component, in the order of the constructor, which is also the canonical one.
 */
public final class Records {
    /** A constructor of three components. */
    @FunctionalInterface
    public interface OfThree<A, B, C, T> {
        /** The record. */
        T build(A a, B b, C c);
    }

    /** A constructor of four components. */
    @FunctionalInterface
    public interface OfFour<A, B, C, D, T> {
        /** The record. */
        T build(A a, B b, C c, D d);
    }

    /** A constructor of five components. */
    @FunctionalInterface
    public interface OfFive<A, B, C, D, E, T> {
        /** The record. */
        T build(A a, B b, C c, D d, E e);
    }

    private Records() {}

    /** A record of one component. */
    public static <T, A> Form<T> of(Function<A, T> build, Key<T, A> a) {
        return slotted(slots -> build.apply(slots.get(a)), a);
    }

    /** A record of two components. */
    public static <T, A, B> Form<T> of(BiFunction<A, B, T> build, Key<T, A> a, Key<T, B> b) {
        return slotted(slots -> build.apply(slots.get(a), slots.get(b)), a, b);
    }

    /** A record of three components. */
    public static <T, A, B, C> Form<T> of(OfThree<A, B, C, T> build, Key<T, A> a, Key<T, B> b, Key<T, C> c) {
        return slotted(slots -> build.build(slots.get(a), slots.get(b), slots.get(c)), a, b, c);
    }

    /** A record of four components. */
    public static <T, A, B, C, D> Form<T> of(
            OfFour<A, B, C, D, T> build, Key<T, A> a, Key<T, B> b, Key<T, C> c, Key<T, D> d) {
        return slotted(slots -> build.build(slots.get(a), slots.get(b), slots.get(c), slots.get(d)), a, b, c, d);
    }

    /** A record of five components. */
    public static <T, A, B, C, D, E> Form<T> of(
            OfFive<A, B, C, D, E, T> build, Key<T, A> a, Key<T, B> b, Key<T, C> c, Key<T, D> d, Key<T, E> e) {
        return slotted(
                slots -> build.build(slots.get(a), slots.get(b), slots.get(c), slots.get(d), slots.get(e)),
                a,
                b,
                c,
                d,
                e);
    }

    @SafeVarargs
    private static <T> Form<T> slotted(Function<Slots, T> build, Key<T, ?>... keys) {
        Shape<T, Slots> shape = Shape.of(() -> new Slots(new IdentityHashMap<>()), build);
        for (Key<T, ?> key : keys) {
            shape.with(key, (slots, value) -> slots.values.put(key, value));
        }
        return shape;
    }

    /** The values under the keys of one object, until all are there that a record is made of. */
    private record Slots(Map<Key<?, ?>, Object> values) {
        /** The value of a key, or its standard. Only what belongs to the key was ever put under it. */
        @SuppressWarnings("unchecked")
        <V> V get(Key<?, V> key) {
            return (V) values.getOrDefault(key, key.standard());
        }
    }
}
