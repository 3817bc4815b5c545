package io.github.massagecare.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake made on purpose in one file of the library.
 *
 * @param number the sentence that would not be so any more
 * @param file the file, below the main sources of the library
 * @param find what stands there, white space apart
 * @param instead what stands there with the mistake
 */
record Fault(String number, String file, String find, String instead) {
    /** The file that it is made in. */
    Path path() {
        return MeaningPage.MAIN.resolve(file);
    }

    /** How often the text to be replaced stands in the file. */
    int places() {
        return (int) pattern().matcher(source()).results().count();
    }

    /** The text of the file with the mistake in it. */
    String applied() {
        return pattern().matcher(source()).replaceFirst(Matcher.quoteReplacement(instead));
    }

    private String source() {
        try {
            return Files.readString(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formatter may break lines anywhere, so that any white space stands for any other. */
    private Pattern pattern() {
        return Pattern.compile(
                Stream.of(find.trim().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }
}
