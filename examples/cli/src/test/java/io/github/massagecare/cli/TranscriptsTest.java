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

/** The transcripts in the README beside this module are what the program prints, to the letter. */
class TranscriptsTest {
  private static final Pattern TRANSCRIPT = Pattern.compile("(?ms)^```console\\n\\$ massagecare ([^\\n]*)\\n(.*?)^```");

  @Test
  void theProgramPrintsItsTranscripts() throws IOException {
    Matcher transcripts = TRANSCRIPT.matcher(Files.readString(Path.of("README.md")));
    int count = 0;
    while (transcripts.find()) {
      StringWriter out = new StringWriter();
      String[] words = transcripts.group(1).replace("examples/", "../").split(" ");
      Main.run(new PrintWriter(out), new PrintWriter(out), words);
      String printed = out.toString().replace("../profiles", "examples/profiles").replace(System.lineSeparator(), "\n");
      assertEquals(transcripts.group(2), printed, transcripts.group(1));
      count++;
    }
    assertTrue(count >= 3, "three transcripts at least");
  }
}
