package io.github.massagecare.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The transcripts in the README beside this module are what the program prints, to the letter. How to write them anew:
 * {@link Golden}.
 */
class TranscriptsTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern TRANSCRIPT =
            Pattern.compile("(?ms)^```console\\n\\$ massagecare ([^\\n]*)\\n(.*?)^```");

    @Test
    void theProgramPrintsItsTranscripts() throws IOException {
        String readme = Files.readString(README);
        Matcher transcripts = TRANSCRIPT.matcher(readme);
        StringBuilder written = new StringBuilder();
        int from = 0;
        int count = 0;
        while (transcripts.find()) {
            String printed = printed(transcripts.group(1));
            if (!Golden.writes()) {
                assertEquals(transcripts.group(2), printed, transcripts.group(1) + Golden.HOW);
            }
            written.append(readme, from, transcripts.start(2)).append(printed);
            from = transcripts.end(2);
            count++;
        }
        assertTrue(count >= 3, "three transcripts at least");
        if (Golden.writes()) {
            Files.writeString(README, written.append(readme, from, readme.length()));
        }
    }

    private static String printed(String command) {
        StringWriter out = new StringWriter();
        Main.run(
                new PrintWriter(out),
                new PrintWriter(out),
                command.replace("examples/", "../").split(" "));
        return out.toString().replace("../profiles", "examples/profiles").replace(System.lineSeparator(), "\n");
    }
}
