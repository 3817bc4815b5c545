package io.github.massagecare.house;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.RulebookStamp;
import io.github.massagecare.rulebook.Notice;
import io.github.massagecare.rulebook.OverrideReason;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.testing.Fixtures;
import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The public value types of this module, found in the compiled classes, and a value of each with something in every
 * collection.
 */
final class ValueSamples {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Set<Class<?>> TYPES = scanned();

    /** Texts and numbers that must be more than just any, by the name of what they are for. */
    private static final Map<String, Object> SPECIAL =
            Map.of("version", "1.0.0", "language", "en-CA", "on", "2026-11-23", "year", 2020);

    /** What cannot be made from its parts alone, since it is checked as a whole. */
    private static final Map<Class<?>, Object> READY = Map.of(
            SymptomProfile.class,
            SymptomProfile.builder()
                    .region("upper-back")
                    .measure("pain", 6)
                    .presentAt("open-wound", "left-forearm")
                    .absent("fever")
                    .unsure("warfarin")
                    .offered("swedish")
                    .wished("swedish")
                    .answered("q-pain")
                    .cleared("ci-anticoagulant", "physician")
                    .build(),
            Rulebook.class,
            Rulebook.builder()
                    .from(Fixtures.small())
                    .putAttributes("key", "A text")
                    .addNotices(new Notice("no-a", "A text"))
                    .addOverrideReasons(new OverrideReason("or-a", "A text"))
                    .addExcluded(ExcludedTechnique.builder()
                            .id("ex-a")
                            .label("A text")
                            .because("A text")
                            .addSources("book")
                            .build())
                    .build(),
            MeasureRange.class,
            new MeasureRange("pain", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN)),
            RulebookStamp.class,
            RulebookStamp.of("small", "1.0.0", "0"));

    private ValueSamples() {}

    /** All public records and all public types with a hidden, generated class, of exported packages. */
    static Set<Class<?>> types() {
        return TYPES;
    }

    /** The public type of a value. */
    static Class<?> typeOf(Object value) {
        return TYPES.contains(value.getClass())
                ? value.getClass()
                : value.getClass().getSuperclass();
    }

    /** A value of each. */
    static List<Object> all() throws Exception {
        List<Object> samples = new ArrayList<>();
        for (Class<?> type : TYPES) {
            samples.add(sample(type, ""));
        }
        return samples;
    }

    /** What a value consists of: the components of a record; of another, what its builder sets. In a fixed order. */
    static List<Method> parts(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        Map<String, Method> parts = new TreeMap<>();
        Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .forEach(method -> parts.put(method.getName(), accessible(method)));
        return List.copyOf(parts.values());
    }

    /** The generated classes behind the public ones are hidden. */
    static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** Any value of a type. */
    private static Object sample(Type type, String name) throws Exception {
        if (type instanceof ParameterizedType of) {
            Object inner = sample(of.getActualTypeArguments()[of.getActualTypeArguments().length - 1], name);
            if (of.getRawType() == Optional.class) {
                return Optional.of(inner);
            }
            if (of.getRawType() == Map.class || of.getRawType() == SortedMap.class) {
                return new TreeMap<>(Map.of("key", inner));
            }
            return of.getRawType() == SortedSet.class ? new TreeSet<>(List.of(inner)) : List.of(inner);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class
                || raw == int.class
                || raw == boolean.class
                || raw == BigDecimal.class
                || raw == OptionalInt.class) {
            Object plain = raw == String.class
                    ? "a"
                    : raw == boolean.class ? false : raw == BigDecimal.class ? BigDecimal.ONE : (Object) 1;
            Object special = SPECIAL.getOrDefault(name, plain);
            return raw == OptionalInt.class ? OptionalInt.of((Integer) special) : special;
        }
        if (READY.containsKey(raw)) {
            return READY.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return sample(raw.getPermittedSubclasses()[0], name);
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Method part : parts(raw)) {
            parts.put(part.getName(), sample(part.getGenericReturnType(), part.getName()));
        }
        return raw.isRecord() ? record(raw, parts.values()) : built(raw, parts);
    }

    /** A record of these components. */
    static Object record(Class<?> type, Iterable<?> components) throws Exception {
        List<Object> values = new ArrayList<>();
        components.forEach(values::add);
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getConstructor(types).newInstance(values.toArray());
    }

    private static Object built(Class<?> type, Map<String, Object> parts) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        set(builder, parts);
        return accessible(builder.getClass().getMethod("build")).invoke(builder);
    }

    /** Gives a builder these attributes. */
    static void set(Object builder, Map<String, Object> parts) throws Exception {
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            for (Method setter : builder.getClass().getMethods()) {
                boolean named = setter.getName().equals(part.getKey()) && setter.getParameterCount() == 1;
                if (named
                        && MethodType.methodType(setter.getParameterTypes()[0])
                                .wrap()
                                .returnType()
                                .isInstance(part.getValue())) {
                    accessible(setter).invoke(builder, part.getValue());
                }
            }
        }
    }

    private static Set<Class<?>> scanned() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            Set<Class<?>> types = new LinkedHashSet<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(File.separatorChar, '.')
                        .replaceAll("\\.class$", "");
                if (!name.endsWith("-info") && !name.contains(".internal.")) {
                    Class<?> type = Class.forName(name);
                    boolean generated = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
                    if (isPublic(type) && (type.isRecord() || generated)) {
                        types.add(type);
                    }
                }
            }
            return types;
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }
}
