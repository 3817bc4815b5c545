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
 * @param <T> what the object is read into
 * @param <V> the value under the key
 */
public final class Key<T, V> {
    private final String name;
    private final Form<V> form;
    private final Function<T, ? extends @Nullable V> get;
    /** The value of a key that is left out; null for one that must be there. */
    private final @Nullable V standard;

    private Key(String name, Form<V> form, Function<T, ? extends @Nullable V> get, @Nullable V standard) {
        this.name = name;
        this.form = form;
        this.get = get;
        this.standard = standard;
    }

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

    /** A list that may be missing but holds something where it is there. */
    public static <T, V> Key<T, List<V>> someIfAny(
            String name, Form<V> element, Function<T, ? extends Collection<V>> get) {
        return defaulted(name, Forms.some(element), List.of(), get.andThen(ImmutableList::copyOf));
    }

    String name() {
        return name;
    }

    @Nullable
    V standard() {
        return standard;
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
