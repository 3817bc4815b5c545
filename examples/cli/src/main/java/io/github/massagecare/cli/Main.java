package io.github.massagecare.cli;

import io.github.massagecare.json.InvalidDocumentException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The library on a command line. Exit codes: 0 answered, 1 bad document (its problems on standard error), 2 wrong
 * usage.
 */
@Command(
        name = "massagecare",
        mixinStandardHelpOptions = true,
        version = "massagecare 0.1.0-SNAPSHOT",
        description =
                "Which massage care is reasonable for a client, what must be left out, what must be asked first, and why.",
        subcommands = {
            RecommendCommand.class,
            QuestionsCommand.class,
            CheckCommand.class,
            ShowCommand.class,
            HandbookCommand.class
        })
final class Main implements Runnable {
    static final int ANSWERED = 0;
    static final int BAD_DOCUMENT = 1;
    static final int WRONG_USAGE = 2;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? One of recommend, questions, check, show, handbook.");
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof InvalidDocumentException || exception instanceof UncheckedIOException) {
                command.getErr().println(exception.getMessage());
                return BAD_DOCUMENT;
            }
            throw exception;
        });
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }
}
