package io.github.massagecare.meaning;

import io.github.massagecare.testing.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The faults made by hand, a file for each section of the page: {@code # 1.3} names the sentence, {@code file} the file
 * of the library, lines that begin with {@code -} what stands in it exactly once, lines that begin with {@code +} what
 * stands there instead.
 */
final class Faults {
    private static final Path FOLDER = Fixtures.file("io/github/massagecare/meaning");

    private Faults() {}

    /** All faults, in the order of the files and in them. */
    static List<Fault> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Fault> faults = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                faults.addAll(in(file));
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fault> in(Path file) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ") && !lines.isEmpty()) {
                faults.add(fault(file, lines));
                lines.clear();
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            faults.add(fault(file, lines));
        }
        return faults;
    }

    private static Fault fault(Path file, List<String> lines) {
        String find = after("-", lines);
        boolean told = lines.size() > 2
                && lines.get(0).startsWith("# ")
                && lines.get(1).startsWith("file ");
        if (!told || find.isBlank() || lines.stream().skip(2).anyMatch(line -> !line.matches("[-+]( .*)?"))) {
            throw new IllegalStateException(file + ": no fault: " + lines);
        }
        return new Fault(
                lines.get(0).substring(2).trim(), lines.get(1).substring(5).trim(), find, after("+", lines));
    }

    private static String after(String sign, List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .skip(2)
                        .filter(line -> line.startsWith(sign))
                        .map(line -> line.substring(1).trim())
                        .toList());
    }
}
