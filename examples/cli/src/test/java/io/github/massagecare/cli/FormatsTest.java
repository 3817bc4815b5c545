package io.github.massagecare.cli;

import static io.github.massagecare.cli.Ran.run;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every format in words, to the letter: for the profiles of the examples, and for one profile of each sort of answer
 * that they do not have. How to write the files anew: {@link Golden}.
 */
class FormatsTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path GOLDEN = RESOURCES.resolve("golden");
    private static final List<Format> IN_WORDS =
            List.of(Format.THERAPIST, Format.CONSENT, Format.CHART, Format.CLIENT, Format.LETTER);

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> profiles() {
        return Stream.concat(in(Path.of("..", "profiles")).stream(), in(RESOURCES.resolve("profiles")).stream());
    }

    private static String golden(Path profile, Format format) {
        return profile.getFileName().toString().replace(".json", "." + format + ".txt");
    }

    @TestFactory
    Stream<DynamicTest> everyProfileInEveryFormatIsAsInItsFile() {
        return profiles()
                .flatMap(profile -> IN_WORDS.stream()
                        .map(format -> DynamicTest.dynamicTest(golden(profile, format), () -> {
                            Ran ran = run("recommend", profile.toString(), "--format", format.toString());
                            assertEquals(0, ran.code(), ran.err());
                            Golden.check(GOLDEN.resolve(golden(profile, format)), ran.out());
                        })));
    }

    @Test
    void noFileIsLeftOver() {
        Set<String> used = new TreeSet<>();
        profiles().forEach(profile -> IN_WORDS.forEach(format -> used.add(golden(profile, format))));
        Set<String> there = new TreeSet<>(
                in(GOLDEN).stream().map(file -> file.getFileName().toString()).toList());
        there.removeAll(used);
        assertEquals(Set.of(), there, "golden files of no profile; delete them");
    }

    @Test
    void everyFormatIsTyped() {
        for (Format format : Format.values()) {
            assertEquals(
                    0,
                    run("recommend", "../profiles/desk-worker.json", "--format", format.toString())
                            .code(),
                    format.toString());
        }
    }

    @Test
    void textAndNoFormat_areForTheTherapist() {
        String therapist = run("recommend", "../profiles/half-empty.json", "--format", "therapist")
                .out();

        assertAll(
                () -> assertEquals(
                        therapist,
                        run("recommend", "../profiles/half-empty.json", "--format", "text")
                                .out()),
                () -> assertEquals(
                        therapist,
                        run("recommend", "../profiles/half-empty.json").out()));
    }

    @Test
    void theSecondPage_followsTheFirst() {
        String first = run("recommend", "../profiles/desk-worker.json", "--format", "client")
                .out();
        String both = run("recommend", "../profiles/desk-worker.json", "--format", "client", "--second-page")
                .out();

        assertAll(
                () -> assertTrue(both.startsWith(first + "\nWHAT EVERY CLIENT SHOULD KNOW"), both),
                () -> assertEquals(
                        2,
                        run("recommend", "../profiles/desk-worker.json", "--second-page")
                                .code()));
    }

    @Test
    void aTypo_namesWhatCanBeTyped() {
        Ran ran = run("recommend", "../profiles/desk-worker.json", "--format", "therapst");

        assertAll(
                () -> assertEquals(2, ran.code()),
                () -> assertTrue(
                        ran.err().contains("[text, therapist, full, consent, chart, client, letter, json]"),
                        ran.err()));
    }

    @Test
    void help_namesTheFormats() {
        String help = run("recommend", "--help").out().replaceAll("\\s+", " ");

        assertTrue(
                help.contains("text, therapist, full, consent, chart, client, letter, json")
                        && help.contains("--second-page"),
                help);
    }
}
