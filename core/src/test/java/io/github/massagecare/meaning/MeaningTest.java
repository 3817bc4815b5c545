package io.github.massagecare.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Every sentence of {@code MEANING.md} has a file that does it, a test that holds it and a fault that shows it does.
 */
class MeaningTest {
    private static final List<Class<? extends Annotation>> TESTS =
            List.of(Test.class, ParameterizedTest.class, Property.class, Example.class);
    private static final Path LAWS = Path.of("src", "test", "java", "io", "github", "massagecare", "laws");

    private final List<Sentence> sentences = MeaningPage.sentences();
    private final List<Fault> faults = Faults.all();

    /** The only method of a class that has a name. */
    static Method method(Class<?> type, String name) throws NoSuchMethodException {
        List<Method> found = Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .toList();
        if (found.size() != 1) {
            throw new NoSuchMethodException(type.getName() + " has " + found.size() + " methods " + name);
        }
        return found.get(0);
    }

    @Test
    void numbersAreInOrder() {
        Map<String, Integer> last = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        String section = "";
        for (Sentence sentence : sentences) {
            String here = sentence.number().replaceFirst("[0-9]+$", "");
            int at = Integer.parseInt(sentence.number().substring(here.length()));
            if ((!here.equals(section) && last.containsKey(here)) || at <= last.getOrDefault(here, 0)) {
                wrong.add(sentence.number());
            }
            section = here;
            last.put(here, at);
        }

        assertEquals(List.of(), wrong);
        assertTrue(sentences.size() > 50);
    }

    @Test
    void everySentenceHasAFileThatIsThere() {
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(sentence -> !Files.isRegularFile(sentence.path()))
                        .toList());
    }

    @Test
    void everySentenceHasATestThatIsOne() {
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences) {
            try {
                Method method = method(Class.forName(sentence.testClass()), sentence.testMethod());
                if (TESTS.stream().noneMatch(method::isAnnotationPresent)) {
                    wrong.add(sentence.number() + " " + sentence.test() + " is no test");
                }
            } catch (ReflectiveOperationException e) {
                wrong.add(sentence.number() + " " + e);
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everySentenceHasOneFaultInItsFileOrIsCalledUnproved() {
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences) {
            long own = faults.stream()
                    .filter(fault -> fault.number().equals(sentence.number()))
                    .count();
            if (own != (sentence.unproved() ? 0 : 1)) {
                wrong.add(sentence.number() + " has " + own);
            }
        }
        Set<String> files = new TreeSet<>();
        sentences.forEach(sentence -> files.add(sentence.number() + " " + sentence.file()));
        faults.stream()
                .map(fault -> fault.number() + " " + fault.file())
                .filter(fault -> !files.contains(fault))
                .forEach(fault -> wrong.add("no sentence " + fault));

        assertEquals(List.of(), wrong);
    }

    @Test
    void atMostOneInTenIsUnproved() {
        long unproved = sentences.stream().filter(Sentence::unproved).count();

        assertTrue(unproved * 10 <= sentences.size(), unproved + " of " + sentences.size());
    }

    @Test
    void whatAFaultReplacesStandsInItsFileOnce() {
        List<String> wrong = new ArrayList<>();
        for (Fault fault : faults) {
            if (!Files.isRegularFile(fault.path())) {
                wrong.add(fault.number() + ": no file " + fault.file());
            } else if (fault.places() != 1) {
                wrong.add(fault.number() + ": " + fault.places() + " times " + fault.find());
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyLawIsNamed() throws IOException {
        Set<String> held = new TreeSet<>();
        sentences.forEach(sentence -> held.add(sentence.testClass()));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(LAWS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.matches("L\\d\\d.*") && !held.contains("io.github.massagecare.laws." + name)) {
                    missing.add(name);
                }
            }
        }

        assertEquals(List.of(), missing);
    }
}
