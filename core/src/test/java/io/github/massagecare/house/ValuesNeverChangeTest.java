package io.github.massagecare.house;

import static io.github.massagecare.house.ValueSamples.accessible;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody can change a value once it is made: not through what it was made from, not through its builder, not through
 * what it hands out.
 */
class ValuesNeverChangeTest {
    private static final String OTHER = "other";

    /** What could be changed and should not have been. */
    private final Set<String> changed = new TreeSet<>();

    @Test
    void noValueOfAnyPublicTypeChangesOnceItIsMade() throws Exception {
        for (Object sample : ValueSamples.all()) {
            staysAsItWasMade(sample);
        }
        assertEquals(Set.of(), changed);
    }

    /** An empty collection proves nothing. */
    @Test
    void everyCollectionOfEveryPublicTypeIsTried() throws Exception {
        int tried = 0;
        for (Object sample : ValueSamples.all()) {
            for (Method part : ValueSamples.parts(ValueSamples.typeOf(sample))) {
                if (isCollection(part.getReturnType())) {
                    tried++;
                    assertTrue(!inside(part.invoke(sample)).isEmpty(), part::toString);
                }
            }
        }
        assertTrue(tried > 100, "only " + tried);
    }

    private void staysAsItWasMade(Object sample) throws Exception {
        Class<?> type = ValueSamples.typeOf(sample);
        Map<String, Object> parts = new LinkedHashMap<>();
        List<Runnable> clearing = new ArrayList<>();
        for (Method part : ValueSamples.parts(type)) {
            parts.put(part.getName(), changeable(part.invoke(sample), clearing));
        }
        Object builder = type.isRecord() ? null : builder(sample, type, parts);
        Object value = builder == null ? ValueSamples.record(type, parts.values()) : call(builder, "build");
        String before = said(value);
        assertEquals(said(sample), before);
        clearing.forEach(Runnable::run);
        compare(before, value, type.getSimpleName() + ": what it was made from");
        if (builder != null) {
            sayMore(builder, sample);
            compare(before, value, type.getSimpleName() + ": its builder");
        }
        for (Method getter : getters(type)) {
            tryToChange(getter.invoke(value), type.getSimpleName() + "." + getter.getName());
        }
        compare(before, value, type.getSimpleName() + ": what it hands out");
    }

    private void compare(String before, Object after, String what) throws Exception {
        if (!before.equals(said(after))) {
            changed.add(what);
        }
    }

    private static Object builder(Object sample, Class<?> type, Map<String, Object> parts) throws Exception {
        if (sample instanceof SymptomProfile profile) {
            return profile.toBuilder();
        }
        Object builder = type.getMethod("builder").invoke(null);
        accessible(builder.getClass().getMethod("from", type)).invoke(builder, sample);
        ValueSamples.set(builder, parts);
        return builder;
    }

    /** Tells a builder everything again, and something else wherever it says a word of its own. */
    private static void sayMore(Object builder, Object sample) throws Exception {
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals("from") && method.getParameterTypes()[0].isInstance(sample)) {
                accessible(method).invoke(builder, sample);
            } else if (method.getDeclaringClass() == SymptomProfile.Builder.class && method.getParameterCount() > 0) {
                for (String word : words(sample, new TreeSet<>(Set.of(OTHER)))) {
                    Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map(ValuesNeverChangeTest::argument)
                            .toArray();
                    arguments[0] = arguments[0].equals(OTHER) ? word : arguments[0];
                    method.invoke(builder, arguments);
                }
            }
        }
    }

    private static Object argument(Class<?> type) {
        if (type.isArray()) {
            return new String[] {OTHER};
        }
        if (type == Collection.class) {
            return List.of(OTHER);
        }
        if (type == Cleared.class) {
            return new Cleared(OTHER, OTHER);
        }
        if (type == ClearedFor.class) {
            return ClearedFor.builder().finding(OTHER).build();
        }
        return type == String.class
                ? OTHER
                : type == boolean.class ? true : type == BigDecimal.class ? BigDecimal.ONE : (Object) 1;
    }

    private static Set<String> words(Object value, Set<String> words) throws Exception {
        if (value instanceof String word) {
            words.add(word);
        }
        for (Object inner : inside(value)) {
            words(inner, words);
        }
        return words;
    }

    /** A copy in which every collection, nested ones included, can be changed, and how to clear each. */
    private static Object changeable(Object value, List<Runnable> clearing) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = value instanceof SortedMap ? new TreeMap<>() : new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(key, changeable(inner, clearing)));
            clearing.add(copy::clear);
            return copy;
        }
        if (value instanceof Collection<?> collection) {
            Collection<Object> copy = value instanceof SortedSet ? new TreeSet<>() : new ArrayList<>();
            collection.forEach(inner -> copy.add(changeable(inner, clearing)));
            clearing.add(copy::clear);
            return copy;
        }
        return value;
    }

    private void tryToChange(Object handedOut, String where) {
        if (handedOut instanceof Optional<?> optional) {
            optional.ifPresent(inner -> tryToChange(inner, where));
        } else if (handedOut instanceof Map<?, ?> map) {
            tryToChange(map.entrySet(), where);
            tryToChange(map.keySet(), where);
            tryToChange(map.values(), where);
            attempt(() -> put(map), where);
            attempt(map::clear, where);
        } else if (handedOut instanceof Map.Entry<?, ?> entry) {
            attempt(() -> set(entry), where);
        } else if (handedOut instanceof Collection<?> collection) {
            List.copyOf(collection).forEach(inner -> tryToChange(inner, where));
            attempt(() -> add(collection), where);
            if (!collection.isEmpty()) {
                attempt(() -> removeFirst(collection), where);
                attempt(collection::clear, where);
            }
        }
    }

    private void attempt(Runnable change, String where) {
        try {
            change.run();
            changed.add(where);
        } catch (UnsupportedOperationException e) {
            // As it should be.
        }
    }

    private static void removeFirst(Collection<?> collection) {
        Iterator<?> elements = collection.iterator();
        elements.next();
        elements.remove();
    }

    @SuppressWarnings("unchecked")
    private static void add(Collection<?> collection) {
        ((Collection<Object>) collection).add(OTHER);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> map) {
        ((Map<Object, Object>) map).put(OTHER, OTHER);
    }

    @SuppressWarnings("unchecked")
    private static void set(Map.Entry<?, ?> entry) {
        ((Map.Entry<Object, Object>) entry).setValue(OTHER);
    }

    /** All that a value says, however deep. */
    private static String said(Object value) throws Exception {
        boolean whole = !isCollection(value.getClass()) && !ValueSamples.types().contains(ValueSamples.typeOf(value));
        StringBuilder text = new StringBuilder(whole ? value + "(" : "(");
        for (Object inner : inside(value)) {
            text.append(said(inner)).append(' ');
        }
        return text.append(')').toString();
    }

    /** What a collection or value holds; nothing for a text or number. */
    private static List<Object> inside(Object value) throws Exception {
        List<Object> inside = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> inside.addAll(List.of(key, inner)));
        } else if (value instanceof Collection<?> collection) {
            inside.addAll(collection);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside::add);
        } else if (ValueSamples.types().contains(ValueSamples.typeOf(value))) {
            for (Method part : ValueSamples.parts(ValueSamples.typeOf(value))) {
                inside.add(part.invoke(value));
            }
        }
        return inside;
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** Whatever a value tells without being told anything, hidden methods included. */
    private static List<Method> getters(Class<?> type) {
        Map<String, Method> getters = new TreeMap<>();
        Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                .filter(method -> (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0)
                .forEach(method -> getters.put(method.getName(), accessible(method)));
        return List.copyOf(getters.values());
    }

    private static Object call(Object on, String method) throws Exception {
        return accessible(on.getClass().getMethod(method)).invoke(on);
    }
}
