package io.github.massagecare.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can see in the sources. */
class SourceLintTest {
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_FILE = 400;

    /** Nothing on a path to output may read anything but its arguments (law L14), or depend on hash order (L1). */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "System\\.(currentTimeMillis|nanoTime|getenv|getProperty|out|err)|Locale\\.getDefault|new Random|Instant\\.now|LocalDate\\.now"
                    + "|Thread\\.|ServiceLoader|new HashMap|new HashSet|(?<!Immutable|ImmutableSorted)(Set|Map)\\.copyOf"
                    + "|Collectors\\.toSet|@Disabled|T" + "ODO|F" + "IXME");

    private static List<Path> sources() throws IOException {
        return sources(Path.of("src", "main", "java"));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noHiddenInputsAndNoHashOrder() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            for (String line : Files.readAllLines(file)) {
                if (!line.trim().startsWith("*") && FORBIDDEN.matcher(line).find()) {
                    found.add(file + ": " + line.trim());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void linesAndFilesAreShort() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > LONGEST_FILE) {
                found.add(file + " has " + lines.size() + " lines");
            }
            lines.stream()
                    .filter(line -> line.length() > LONGEST_LINE || line.contains("\t") || line.endsWith(" "))
                    .forEach(line -> found.add(file + ": " + line));
        }
        for (Path file : sources(Path.of("src", "test", "java"))) {
            if (Files.readAllLines(file).size() > LONGEST_FILE) {
                found.add(file + " has too many lines");
            }
        }
        assertEquals(List.of(), found);
    }

    /** Two readings of the same text prove something only if they are two. */
    @Test
    void theReferenceSharesNoCodeWithTheEngine() throws IOException {
        List<Path> reference = sources(Path.of("src", "test", "java", "io", "github", "massagecare", "reference"));
        Pattern shared = Pattern.compile("massagecare\\.internal|\\bRecommender\\b");
        List<String> found = new ArrayList<>();
        for (Path file : reference) {
            boolean compares = file.getFileName().toString().endsWith("Properties.java");
            for (String line : Files.readAllLines(file)) {
                if ((!compares && shared.matcher(line).find())
                        || line.length() > LONGEST_LINE
                        || line.contains("new Hash")) {
                    found.add(file + ": " + line.trim());
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(reference.size() > 8);
    }

    @Test
    void jacksonStreamsAreUsedInOnePackageOnly() throws IOException {
        for (Path file : sources()) {
            boolean streaming = Files.readString(file).contains("com.fasterxml.jackson.core.");
            assertTrue(!streaming || file.toString().replace('\\', '/').contains("/internal/json/"), file.toString());
        }
    }
}
