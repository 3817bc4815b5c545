package io.github.massagecare.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are compared to the letter with files. When the program or the shipped rulebook changes what it prints,
 * {@code mvn -B test -Dmassagecare.golden=write} writes all such files of the project anew, transcripts included; then
 * read what changed, as the reader of each text would. Without that property nothing is ever written.
 */
final class Golden {
    static final String HOW =
            "; if that is wanted, -Dmassagecare.golden=write writes it (see Golden), then read the difference";

    private Golden() {}

    /** Whether files are to be written. */
    static boolean writes() {
        return "write".equals(System.getProperty("massagecare.golden"));
    }

    /** Compares, or writes when asked to. */
    static void check(Path file, String text) throws IOException {
        if (writes()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } else if (Files.exists(file)) {
            assertEquals(
                    Files.readString(file),
                    text,
                    "the program does not print what " + file.getFileName() + " says" + HOW);
        } else {
            fail("there is no " + file + HOW);
        }
    }
}
