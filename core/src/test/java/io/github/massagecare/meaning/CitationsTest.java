package io.github.massagecare.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library means is said in this house: no text leads to a page outside, and what is cited is there. */
class CitationsTest {
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(the|this|our) design\\b|\\bdesign('s| page| section| \\d)|design\\.md"
                    + "|\\((section )?[345]\\.\\d+[,;)]|// [345]\\.\\d+|\\b(by|of|section|Context:) [345]\\.\\d+\\b(?!\\.)");
    private static final Pattern CITED = Pattern.compile("\\bMEANING ((?:\\w+\\.)?\\w+)");

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|md|xml)"))
                    .filter(file -> !file.toString().replace('\\', '/').matches(".*/(target|node_modules)/.*"))
                    .filter(file -> !file.endsWith("CitationsTest.java"))
                    .sorted()
                    .forEach(texts::add);
        }
        return texts;
    }

    @Test
    void noTextLeadsOutside() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            for (String line : Files.readAllLines(file)) {
                boolean told = !file.toString().endsWith(".java") || line.contains("//") || line.contains("*");
                if (told && OUTSIDE.matcher(line).find()) {
                    found.add(file + ": " + line.trim());
                }
            }
        }

        assertEquals(List.of(), found);
    }

    @Test
    void whatIsCitedIsThere() throws IOException {
        Set<String> there = new TreeSet<>(MeaningPage.sections());
        MeaningPage.sentences().forEach(sentence -> there.add(sentence.number()));
        List<String> missing = new ArrayList<>();
        int cited = 0;
        for (Path file : texts()) {
            Matcher matcher = CITED.matcher(Files.readString(file));
            while (matcher.find()) {
                cited++;
                if (!there.contains(matcher.group(1))) {
                    missing.add(file + ": " + matcher.group());
                }
            }
        }

        assertEquals(List.of(), missing);
        assertTrue(cited > 0);
    }
}
