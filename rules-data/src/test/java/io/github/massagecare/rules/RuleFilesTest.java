package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.RuleExamples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the files of the rulebook are written: in one way only. */
class RuleFilesTest {
    /** {@code -Dmassagecare.golden=write} writes them so. */
    @Test
    void everyFileIsWrittenInTheOneWay() throws IOException {
        List<String> otherwise = new ArrayList<>();
        for (Path file : RuleFiles.all()) {
            String expected = RuleFileLayout.text(RuleFiles.canonical(file));
            if ("write".equals(System.getProperty("massagecare.golden"))) {
                Files.writeString(file, expected);
            } else {
                firstDifference(file, expected).forEach(otherwise::add);
            }
        }

        assertEquals(List.of(), otherwise, "-Dmassagecare.golden=write writes these files as expected");
    }

    /** Whoever changes a rule finds its examples in one place. */
    @Test
    void examplesStandBesideTheirRulesAndInTheSameOrder() throws IOException {
        List<Example> all = ShippedRulebooks.upperBackExamples().examples();
        int read = 0;
        for (Path file : RuleFiles.examples()) {
            List<String> rules = RuleFiles.rulesBeside(file);
            List<Example> examples = RuleExamples.read(file).examples();
            List<Integer> order = examples.stream()
                    .map(example -> rules.indexOf(example.rule()))
                    .toList();
            String name = file.getFileName().toString();
            assertEquals(
                    List.of(),
                    examples.stream()
                            .map(Example::rule)
                            .filter(rule -> !rules.contains(rule))
                            .toList(),
                    name);
            assertEquals(order.stream().sorted().toList(), order, name);
            assertTrue(Collections.indexOfSubList(all, examples) >= 0, name + " is not read");
            read += examples.size();
        }
        assertEquals(read, all.size());
    }

    private static Stream<String> firstDifference(Path file, String expected) throws IOException {
        String written = Files.readString(file);
        if (written.equals(expected)) {
            return Stream.empty();
        }
        List<String> lines = List.of(written.split("\n", -1));
        List<String> right = List.of(expected.split("\n", -1));
        int line = 0;
        while (line < lines.size() && line < right.size() && lines.get(line).equals(right.get(line))) {
            line++;
        }
        return Stream.of("\n" + file.getFileName() + ":" + (line + 1) + "\n  expected: " + at(right, line)
                + "\n  written:  " + at(lines, line) + "\n");
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(end of file)";
    }
}
