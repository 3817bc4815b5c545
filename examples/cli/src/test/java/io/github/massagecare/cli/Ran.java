package io.github.massagecare.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What one run of the command line left behind, with lines that end in a line feed.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Ran(int code, String out, String err) {
    static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
