package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.testing.Golden;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every view of every sort of answer and the handbook, to the letter. How to write the files anew: {@link Golden}. */
class GoldenTest {
    private static final String HANDBOOK = "handbook.md";

    @TestFactory
    Stream<DynamicTest> everyViewOfEveryAnswerIsAsInItsFile() {
        return Answers.all().entrySet().stream()
                .flatMap(answer -> Answers.VIEWS.entrySet().stream().map(view -> {
                    String name = answer.getKey() + "." + view.getKey() + ".txt";
                    return DynamicTest.dynamicTest(
                            name, () -> Golden.check(name, view.getValue().apply(Answers.RULEBOOK, answer.getValue())));
                }));
    }

    @Test
    void theHandbookIsAsInItsFile() {
        Golden.check(HANDBOOK, Handbook.render(Handbooks.RULEBOOK));
    }

    @Test
    void noFileIsLeftOver() {
        Set<String> used = new TreeSet<>(Set.of(HANDBOOK));
        Answers.all()
                .keySet()
                .forEach(answer -> Answers.VIEWS.keySet().forEach(view -> used.add(answer + "." + view + ".txt")));
        used.retainAll(Golden.names());
        assertEquals(used, new TreeSet<>(Golden.names()));
    }
}
