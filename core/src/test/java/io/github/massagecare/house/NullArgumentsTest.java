package io.github.massagecare.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.DocumentSource;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Translation;
import io.github.massagecare.testing.Fixtures;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null is the caller's mistake, and the exception says which argument it was, by the name in the documentation. */
class NullArgumentsTest {
    private static final Map<Class<?>, Object> LEGAL = Map.of(
            String.class,
            "a",
            String[].class,
            new String[] {"a"},
            Collection.class,
            List.of("a"),
            BigDecimal.class,
            BigDecimal.ONE,
            ClearedFor.class,
            ClearedFor.builder().build(),
            Cleared.class,
            new Cleared("a", "b"),
            DocumentSource.class,
            (DocumentSource) name -> null,
            SymptomProfile.class,
            SymptomProfile.builder().build(),
            Class.class,
            Rulebook.class);

    static Stream<Method> readers() {
        return Stream.of(
                        SymptomProfile.class,
                        Rulebook.class,
                        Recommendation.class,
                        Overlay.class,
                        RuleExamples.class,
                        Translation.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().matches("read|fromTree|readProfile"));
    }

    static Stream<Method> methodsThatTakeAProfile() {
        return Stream.of(Rulebook.class, Recommender.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().equals("of")
                        || List.of(method.getParameterTypes()).contains(SymptomProfile.class));
    }

    static Stream<Method> methodsOfAProfileAndItsBuilder() {
        return Stream.of(SymptomProfile.class, SymptomProfile.Builder.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class
                        && !method.getName().equals("equals"));
    }

    @ParameterizedTest
    @MethodSource({"readers", "methodsThatTakeAProfile", "methodsOfAProfileAndItsBuilder"})
    void aNullArgumentIsRefusedByItsName(Method method) throws Exception {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (!type.isPrimitive()) {
                assertRefused(method, i, null, name(method, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methodsOfAProfileAndItsBuilder")
    void aNullAmongOthersIsRefusedByTheNameOfOneOfThem(Method method) throws Exception {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (type == Collection.class || type == String[].class) {
                Object withNull = type.isArray() ? new String[] {"b", null} : Arrays.asList("b", null);
                assertRefused(method, i, withNull, name(method, i).replaceAll("s$", ""));
            }
        }
    }

    @Test
    void whatIsRefusedChangesNothingInTheBuilder() {
        SymptomProfile.Builder builder = SymptomProfile.builder();
        assertThrows(NullPointerException.class, () -> builder.absent("fever", null));
        assertThrows(NullPointerException.class, () -> builder.present("fever", null));
        assertThrows(NullPointerException.class, () -> builder.presentAt("fever", "neck", null));
        assertThrows(NullPointerException.class, () -> builder.offered("swedish", null));
        assertThrows(NullPointerException.class, () -> builder.wished("swedish", null));
        assertEquals(SymptomProfile.builder().build(), builder.build());
    }

    @Test
    void theReadersAreFound() {
        assertTrue(readers().count() >= 22, () -> readers().toList().toString());
    }

    private static void assertRefused(Method method, int index, Object argument, String name) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(type.isPrimitive() ? (Object) 1 : LEGAL.get(type));
        }
        arguments.set(index, argument);
        Object on = Modifier.isStatic(method.getModifiers()) ? null : subject(method.getDeclaringClass());
        Throwable thrown = assertThrows(
                        InvocationTargetException.class, () -> method.invoke(on, arguments.toArray()), method::toString)
                .getCause();
        assertEquals(NullPointerException.class, thrown.getClass(), method + ": " + thrown);
        assertEquals(name, thrown.getMessage(), method::toString);
    }

    private static Object subject(Class<?> type) {
        if (type == SymptomProfile.class) {
            return SymptomProfile.builder().build();
        }
        Rulebook rulebook = Fixtures.small();
        return type == Rulebook.class
                ? rulebook
                : type == Recommender.class ? Recommender.of(rulebook) : SymptomProfile.builder();
    }

    /** The name of a parameter as the source has it: compiled classes do not keep it. */
    private static String name(Method method, int index) throws IOException {
        Class<?> outer = method.getDeclaringClass().isMemberClass()
                ? method.getDeclaringClass().getEnclosingClass()
                : method.getDeclaringClass();
        String source = Files.readString(
                Path.of("src", "main", "java").resolve(outer.getName().replace('.', '/') + ".java"));
        List<String> types =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
        Matcher declared = Pattern.compile("  public [^=;{]*\\b" + method.getName() + "\\(([^)]*)\\) \\{")
                .matcher(source);
        while (declared.find()) {
            String[] parameters = declared.group(1)
                    .replaceAll("<[^<>]*>", "")
                    .replace("...", "[]")
                    .split(", ");
            if (Stream.of(parameters)
                    .map(parameter -> parameter.split(" ")[0])
                    .toList()
                    .equals(types)) {
                return parameters[index].split(" ")[1];
            }
        }
        throw new AssertionError("not found in the source: " + method);
    }
}
