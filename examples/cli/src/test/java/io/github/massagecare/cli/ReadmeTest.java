package io.github.massagecare.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rules.ShippedRulebooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is typed into JShell, in order, and must print what the README says it prints. How to write
 * that anew: {@link Golden}.
 */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
    private static final Path README = Path.of("../../README.md");

    /** A block and where its text stands in the README. */
    private record Block(String language, String text, int start, int end) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(README));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.start(2), matcher.end(2)));
        }
        return blocks;
    }

    @Test
    void theRulebookIsAsLargeAsItSays() throws IOException {
        Rulebook rulebook = ShippedRulebooks.upperBack();
        String says = rulebook.techniques().size() + " techniques, "
                + rulebook.redFlags().size() + " red flags, "
                + rulebook.contraindications().size() + " contraindications";

        assertTrue(Files.readString(README).contains(says), says);
    }

    @Test
    void everyJavaBlockCompilesRunsAndPrintsWhatItSays() throws IOException {
        List<Block> blocks = blocks();
        String readme = Files.readString(README);
        StringBuilder written = new StringBuilder();
        int from = 0;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int run = 0;
        PrintStream before = System.out;
        try (JShell shell = JShell.builder()
                .executionEngine("local")
                .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).language().equals("java")) {
                    printed.reset();
                    type(shell, blocks.get(i).text());
                    if (i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")) {
                        Block says = blocks.get(i + 1);
                        String prints = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
                        if (!Golden.writes()) {
                            assertEquals(says.text(), prints, "the README says something else" + Golden.HOW);
                        }
                        written.append(readme, from, says.start()).append(prints);
                        from = says.end();
                    }
                    run++;
                }
            }
        } finally {
            System.setOut(before);
        }
        assertTrue(run >= 3, "the README shows code");
        if (Golden.writes()) {
            Files.writeString(README, written.append(readme, from, readme.length()));
        }
    }

    private static void type(JShell shell, String code) {
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            assertTrue(next.completeness().isComplete(), () -> "incomplete: " + next.remaining());
            for (SnippetEvent event : shell.eval(next.source())) {
                String snippet = event.snippet().source();
                assertFalse(
                        event.status() == Snippet.Status.REJECTED,
                        () -> snippet + ": "
                                + shell.diagnostics(event.snippet())
                                        .map(d -> d.getMessage(java.util.Locale.ROOT))
                                        .toList());
                assertEquals(null, event.exception(), snippet);
            }
            rest = next.remaining();
        }
    }

    @Test
    void everyJsonBlockIsAProfileOfTheShippedRulebook() throws IOException {
        List<Block> json = blocks().stream()
                .filter(block -> block.language().equals("json"))
                .toList();

        assertFalse(json.isEmpty());
        for (Block block : json) {
            SymptomProfile profile =
                    io.github.massagecare.rules.ShippedRulebooks.upperBack().readProfile(block.text());
            assertEquals(profile, SymptomProfile.read(profile.toJson()));
        }
    }

    @Test
    void theFirstTwoShellBlocksAreTheCommandsOfAFreshMachine() throws IOException {
        List<Block> shell =
                blocks().stream().filter(block -> block.language().equals("sh")).toList();

        assertTrue(shell.get(0).text().contains("recommend examples/profiles/desk-worker.json"));
        assertEquals("mvn -B verify\n", shell.get(1).text());
    }
}
