package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.technique.Pressure;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that is one of a few is without its words. */
class EnumWordsTest {
    /** Kinds of things that no text names: truth values are for engines; the rest decides where something stands. */
    private static final Set<String> UNNAMED = Set.of("Truth", "Standing", "Topic", "Audience", "Place", "Reading");

    /**
     * The methods of {@link EnumWords} that give words for the constants of one enum, {@code word} for any enum aside.
     */
    private static List<Method> methods() {
        return Arrays.stream(EnumWords.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum())
                .toList();
    }

    @Test
    void everyConstantHasWords() throws Exception {
        assertFalse(methods().isEmpty());
        for (Method method : methods()) {
            for (Object constant : method.getParameterTypes()[0].getEnumConstants()) {
                String words = (String) method.invoke(null, constant);
                assertTrue(words != null && !words.isBlank(), method + " of " + constant);
                assertFalse(
                        words.contains("_") && !words.contains(Page.BLANK), method + " of " + constant + ": " + words);
            }
        }
    }

    @Test
    void everyEnumOfAnAnswerOrItsRulebookHasWordsOrNeedsNone() throws Exception {
        Set<String> worded = new TreeSet<>();
        methods().forEach(method -> worded.add(method.getParameterTypes()[0].getName()));
        List<String> forgotten = new ArrayList<>();
        for (Class<?> type : enums()) {
            if (!worded.contains(type.getName()) && !UNNAMED.contains(type.getSimpleName())) {
                forgotten.add(type.getName());
            }
        }
        assertEquals(List.of(), forgotten);
    }

    private static List<Class<?>> enums() throws Exception {
        List<Class<?>> enums = new ArrayList<>();
        Path main = Path.of("src", "main", "java");
        for (String folder : List.of("finding", "technique", "rulebook", "plan", "recommend")) {
            for (Path file : files(main.resolve("io/github/massagecare").resolve(folder))) {
                Class<?> type = Class.forName("io.github.massagecare." + folder + "."
                        + file.getFileName().toString().replace(".java", ""));
                Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                        .filter(Class::isEnum)
                        .forEach(enums::add);
            }
        }
        assertTrue(enums.size() > 15, enums::toString);
        return enums;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLevelOfPressureHasItsOwnWords() {
        Set<String> words = new TreeSet<>();
        for (int level = 0; level <= Pressure.DEEPEST; level++) {
            words.add(EnumWords.pressure(level));
        }
        assertEquals(Pressure.DEEPEST + 1, words.size());
    }

    @Test
    void everyViewTakesEveryDispositionAndEveryCauseOfNoSession() {
        Recommendation ready = Answers.all().get("ready");
        CarePlan plan = ready.plan().orElseThrow();
        for (Disposition disposition : Disposition.values()) {
            Recommendation answer = Recommendation.builder()
                    .from(ready)
                    .disposition(disposition)
                    .build();
            Answers.VIEWS
                    .values()
                    .forEach(view ->
                            assertFalse(view.apply(Answers.RULEBOOK, answer).isBlank()));
        }
        for (WithoutSession.Cause cause : WithoutSession.Cause.values()) {
            CarePlan without = CarePlan.builder()
                    .from(plan)
                    .session(Optional.empty())
                    .withoutSession(new WithoutSession(cause, List.of(), OptionalInt.empty()))
                    .build();
            Recommendation answer =
                    Recommendation.builder().from(ready).plan(without).build();
            assertAll(
                    () -> assertTrue(
                            TherapistView.render(Answers.RULEBOOK, answer).contains(EnumWords.therapist(cause))),
                    () -> assertTrue(
                            ClientSheet.render(Answers.RULEBOOK, answer).contains(EnumWords.client(Today.NO_SESSION))));
        }
    }
}
