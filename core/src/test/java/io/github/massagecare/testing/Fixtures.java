package io.github.massagecare.testing;

import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** The files that tests share, and what every test of a bad document asks first. */
public final class Fixtures {
    /** The head of every small rulebook, to be followed by sections and a closing brace. */
    public static final String HEAD = """
      {"format": 1, "id": "tiny", "version": "1.0.0", "language": "en-CA", "title": "Tiny",
       "review": {"status": "not-clinically-reviewed", "on": "2026-11-23"},
       "sources": [{"id": "book", "title": "A book", "seen": "title"}]""";

    private Fixtures() {}

    /** A file under {@code src/test/resources}. */
    public static Path file(String name) {
        return Path.of("src", "test", "resources").resolve(name);
    }

    /** The text of a file under {@code src/test/resources}. */
    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The small rulebook that profiles are read against. */
    public static Rulebook small() {
        return Rulebook.read(file("fixtures/small.rulebook.json"));
    }

    /** A rulebook of {@link #HEAD} and these sections, each written as {@code "key": [...]}. */
    public static String tiny(String... sections) {
        return HEAD + (sections.length == 0 ? "" : ",\n ") + String.join(",\n ", sections) + "}";
    }

    /** All problems with which reading fails. */
    public static List<Problem> problems(Executable reading) {
        return Assertions.assertThrows(InvalidDocumentException.class, reading).problems();
    }

    /** The only problem with which reading fails. */
    public static Problem problem(Executable reading) {
        List<Problem> problems = problems(reading);
        Assertions.assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
