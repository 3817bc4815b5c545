package io.github.massagecare.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code MEANING.md} as a test reads it: tables of sentences, a row each; all else is for people. */
final class MeaningPage {
    /** Where the files that the page names are. */
    static final Path MAIN = Path.of("src", "main", "java", "io", "github", "massagecare");

    private static final Path PAGE = Path.of("MEANING.md");
    private static final Pattern HEADING = Pattern.compile("^## (\\w+)\\b.*$");

    /** A row whose first cell is no word of the head and no rule below it. */
    private static final Pattern ROW = Pattern.compile("^\\| *([^|]*\\d[^|]*?) *\\|(.*)\\|$");

    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.|[A-Z]\\.?)[0-9]+");
    private static final Pattern FILE = Pattern.compile("`([\\w/]+\\.java)`");
    private static final Pattern TEST = Pattern.compile("`([\\w/]+#\\w+)`( \\*unproved\\*)?");

    private MeaningPage() {}

    /** All sentences, in the order of the page. */
    static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                sentences.add(sentence(row.group(1), row.group(2).split("\\|", -1), line));
            }
        }
        return sentences;
    }

    private static Sentence sentence(String number, String[] cells, String line) {
        if (!NUMBER.matcher(number).matches() || cells.length != 3 || cells[0].isBlank()) {
            throw new IllegalStateException("neither number, sentence, file and test nor anything else: " + line);
        }
        Matcher file = FILE.matcher(cells[1].trim());
        Matcher test = TEST.matcher(cells[2].trim());
        if (!file.matches() || !test.matches()) {
            throw new IllegalStateException("without one file and one test: " + line);
        }
        return new Sentence(number, cells[0].trim(), file.group(1), test.group(1), test.group(2) != null);
    }

    /** What its sections are called: a number or a word. */
    static Set<String> sections() {
        Set<String> sections = new TreeSet<>();
        for (String line : lines()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                sections.add(heading.group(1));
            }
        }
        return sections;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
