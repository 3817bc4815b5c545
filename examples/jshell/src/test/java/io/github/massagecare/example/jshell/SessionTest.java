package io.github.massagecare.example.jshell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/**
 * The start script and the sessions of the README, typed into JShell: every snippet is valid and prints what the README
 * says. When that is to change, {@code mvn -B test -Dmassagecare.golden=write} writes what is printed into the README;
 * then read what changed.
 */
class SessionTest {
    private static final Path FOLDER = Path.of("examples", "jshell");
    private static final Path README = FOLDER.resolve("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^jshell --class-path (\\S+) --startup DEFAULT --startup (\\S+)$");
    private static final String PROMPT = "jshell> ";
    private static final String MORE = "   ...> ";

    private static String script() throws IOException {
        return Files.readString(FOLDER.resolve("massagecare.jsh"));
    }

    @Test
    void theScriptSaysNothingAndDefinesWhatTheReadmeNames() throws IOException {
        try (Typist typist = new Typist()) {
            assertEquals("", typist.start(script()));
            assertAll(
                    () -> assertEquals("$1 ==> true\n", typist.type("recommender.rulebook() == rulebook")),
                    () -> assertEquals("$2 ==> false\n", typist.type("deskWorker.equals(newNumbness)")),
                    () -> assertTrue(typist.type("show(deskWorker)").contains("\nSESSION "), "the one screen"));
        }
    }

    @Test
    void theSessionsOfTheReadmePrintWhatItSays() throws IOException {
        String readme = Files.readString(README);
        boolean writes = "write".equals(System.getProperty("massagecare.golden"));
        StringBuilder written = new StringBuilder();
        int from = 0;
        int count = 0;
        try (Typist typist = new Typist()) {
            typist.start(script());
            Matcher blocks = BLOCK.matcher(readme);
            while (blocks.find()) {
                String session = played(typist, blocks.group(1));
                if (!writes) {
                    assertEquals(
                            blocks.group(1),
                            session,
                            "JShell prints something else; see this test for how to write it anew");
                }
                written.append(readme, from, blocks.start(1)).append(session);
                from = blocks.end(1);
                count++;
            }
        }
        assertTrue(count >= 3, "three sessions at least");
        if (writes) {
            Files.writeString(README, written.append(readme, from, readme.length()));
        }
    }

    /** The same session with what is printed now. */
    private static String played(Typist typist, String session) {
        StringBuilder played = new StringBuilder();
        for (List<String> snippet : snippets(session)) {
            String code = String.join("\n", snippet);
            played.append(PROMPT)
                    .append(code.replace("\n", "\n" + MORE))
                    .append('\n')
                    .append(typist.type(code));
        }
        return played.toString();
    }

    private static List<List<String>> snippets(String session) {
        List<List<String>> snippets = new ArrayList<>();
        for (String line : session.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                snippets.add(new ArrayList<>(List.of(line.substring(PROMPT.length()))));
            } else if (line.startsWith(MORE)) {
                snippets.get(snippets.size() - 1).add(line.substring(MORE.length()));
            }
        }
        return snippets;
    }

    @Test
    void theToolItself_startsWithTheScript() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        InputStream typed = new ByteArrayInputStream(
                "recommender.recommend(newNumbness).known()\n/exit\n".getBytes(StandardCharsets.UTF_8));
        String script = FOLDER.resolve("massagecare.jsh").toString();

        int code = JavaShellToolBuilder.builder()
                .in(typed, null)
                .out(print)
                .err(print)
                .persistence(new TreeMap<>())
                .start(
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        script);

        String said = out.toString(StandardCharsets.UTF_8);
        assertAll(
                () -> assertEquals(0, code, said),
                () -> assertTrue(said.contains("$1 ==> "), said),
                () -> assertFalse(said.contains("Error") || said.contains("Exception"), said));
    }

    @Test
    void theCommandIsTheSameInBothReadmes() throws IOException {
        Matcher here = COMMAND.matcher(Files.readString(README));
        Matcher above = COMMAND.matcher(Files.readString(Path.of("README.md")));

        assertTrue(here.find() && above.find());
        assertAll(
                () -> assertEquals(here.group(), above.group()),
                () -> assertTrue(
                        Files.readString(Path.of("README.md")).contains("java -jar " + here.group(1)),
                        "the jar of the first command"),
                () -> assertTrue(Files.exists(Path.of(here.group(2)))));
    }
}
