package io.github.massagecare.example.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/** Types into JShell and gives what the tool would print in its normal mode. */
final class Typist implements AutoCloseable {
    /** What the startup named DEFAULT imports. */
    private static final List<String> DEFAULT = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.out;
    private final JShell shell;
    private boolean started;
    private int number;

    Typist() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        shell = JShell.builder()
                .executionEngine("local")
                .out(out)
                .idGenerator((snippet, i) -> started ? String.valueOf(++number) : "s" + i)
                .tempVariableNameGenerator(() -> "$" + (number + 1))
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        System.setOut(out);
    }

    /** Types what the tool types before a session. */
    String start(String script) {
        StringBuilder out = new StringBuilder();
        for (String name : DEFAULT) {
            out.append(type("import " + name + ".*;"));
        }
        out.append(type(script));
        started = true;
        return out.toString();
    }

    /** Types one or more snippets, each of which must be valid, and gives what they print. */
    String type(String code) {
        StringBuilder out = new StringBuilder();
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            assertTrue(next.completeness().isComplete(), () -> "incomplete: " + next.remaining());
            for (SnippetEvent event : shell.eval(next.source())) {
                out.append(feedback(event));
            }
            rest = next.remaining();
        }
        return out.toString();
    }

    private String feedback(SnippetEvent event) {
        Snippet snippet = event.snippet();
        assertEquals(
                Snippet.Status.VALID,
                event.status(),
                () -> snippet.source() + ": "
                        + shell.diagnostics(snippet)
                                .map(problem -> problem.getMessage(Locale.ROOT))
                                .toList());
        assertEquals(null, event.exception(), snippet.source());
        String out = take();
        if (!started) {
            return out;
        }
        if (snippet instanceof MethodSnippet method) {
            return out + "|  created method " + method.name() + "(" + method.parameterTypes() + ")\n";
        }
        return snippet instanceof VarSnippet variable ? out + variable.name() + " ==> " + event.value() + "\n" : out;
    }

    private String take() {
        String out = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        printed.reset();
        return out;
    }

    @Override
    public void close() {
        System.setOut(before);
        shell.close();
    }
}
