package io.github.massagecare.internal.json;

import com.google.common.collect.ImmutableList;
import io.github.massagecare.json.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of an object: how its value is had from what holds it, and how that is read and written.
 *
 * @param name the key
 * @param form how its value is read and written
 * @param get its value in what the object is read into
 * @param standard the value of a key that is left out; null for one that must be there
 * @param <T> what the object is read into
 * @param <V> the value under the key
 */
public record Key<T, V>(
        String name,
        Form<V> form,
        Function<T, ? extends @Nullable V> get,
        @Nullable V standard) {
    /** A key that must be there. */
    public static <T, V> Key<T, V> required(String name, Form<V> form, Function<T, V> get) {
        return new Key<>(name, form, get, null);
    }

    /** A key that is left out when its value equals the standard. */
    public static <T, V> Key<T, V> defaulted(String name, Form<V> form, V standard, Function<T, V> get) {
        return new Key<>(name, form, get, standard);
    }

    /** A key that may be missing. */
    public static <T, V> Key<T, Optional<V>> optional(String name, Form<V> form, Function<T, Optional<V>> get) {
        return defaulted(name, Forms.as(form, Optional::of, Optional::get), Optional.empty(), get);
    }

    /** A whole number that may be missing. */
    public static <T> Key<T, OptionalInt> optionalInt(String name, Form<Integer> form, Function<T, OptionalInt> get) {
        return defaulted(name, Forms.as(form, OptionalInt::of, OptionalInt::getAsInt), OptionalInt.empty(), get);
    }

    /** A list that is left out when it is empty. */
    public static <T, V> Key<T, List<V>> list(String name, Form<V> element, Function<T, ? extends Collection<V>> get) {
        return defaulted(name, Forms.list(element), List.of(), get.andThen(ImmutableList::copyOf));
    }

    /** A list that must be there and hold something. */
    public static <T, V> Key<T, List<V>> someOf(
            String name, Form<V> element, Function<T, ? extends Collection<V>> get) {
        return required(name, Forms.some(element), get.andThen(ImmutableList::copyOf));
    }

    /** The value in this object, or what stands in for it; null when the object cannot be built without it. */
    @Nullable
    V read(Node object, Reading reading) {
        Node member = object.members().get(name);
        V value = member == null ? null : form.read(member, reading);
        if (value != null) {
            return value;
        }
        if (member == null && standard == null) {
            reading.problem(ProblemCode.MISSING_KEY, object, "expected the key \"" + name + "\"");
        }
        if (member != null || standard == null) {
            reading.notRead(object, name);
        }
        return standard == null ? form.placeholder() : standard;
    }

    /** The plain tree of the value of this key, or null when it is left out. */
    @Nullable
    Object write(T holder) {
        V value = get.apply(holder);
        return value == null || value.equals(standard) ? null : form.write(value);
    }

    boolean fits(T holder, int depth) {
        V value = get.apply(holder);
        return value != null && (value.equals(standard) || form.fits(value, depth));
    }
}
