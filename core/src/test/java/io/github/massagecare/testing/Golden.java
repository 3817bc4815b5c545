package io.github.massagecare.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that are compared to the letter with files under {@code src/test/resources/golden}.
 *
 * <p>When a change of the texts is wanted, {@code mvn -B -pl core test -Dtest=GoldenTest -Dmassagecare.golden=write}
 * writes the files; then read what changed, as the reader of each text would. Without that property nothing is ever
 * written.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String HOW =
            "; if that is wanted, -Dmassagecare.golden=write writes it (see Golden), then read the difference";

    private Golden() {}

    /** Compares, or writes when asked to. */
    public static void check(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("massagecare.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            } else if (Files.exists(file)) {
                assertEquals(Files.readString(file), text, "the text is not what golden/" + name + " says" + HOW);
            } else {
                fail("there is no golden/" + name + HOW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files, in order. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
