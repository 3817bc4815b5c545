package io.github.massagecare.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of at most a hundred characters, broken between words. */
final class Page {
    /** A box to tick, to be followed by a word that stays on its line. */
    static final String BOX = "[\u00a0]\u00a0";

    /** A blank to fill in: a date, a number. */
    static final String BLANK = "_".repeat(14);

    /** A longer blank: a name, an address, a signature. */
    static final String LONG_BLANK = "_".repeat(30);

    private static final int WIDTH = 100;

    /** Where the words of a row begin. */
    private static final int COLUMN = 18;

    /** What is left behind a mark when a text has nothing to print. */
    private static final Pattern BEFORE_A_BREAK = Pattern.compile(" +(?=\n)");

    private final StringBuilder text = new StringBuilder();

    /** An empty line and a heading. */
    Page heading(String heading) {
        return gap().line(heading);
    }

    /** An empty line. */
    Page gap() {
        text.append('\n');
        return this;
    }

    /** A paragraph. */
    Page line(String words) {
        return hanging("", words);
    }

    /** An entry of a list. */
    Page item(String words) {
        return hanging("  - ", words);
    }

    /** A paragraph of a section; nothing where there are no words. */
    Page body(String words) {
        return words.isEmpty() ? this : hanging("  ", words);
    }

    /** A line to write on. */
    Page writingLine() {
        return body("_".repeat(WIDTH - 4));
    }

    /** A heading and entries under it; nothing where there are none. */
    void section(String heading, Stream<String> entries) {
        List<String> items = entries.filter(entry -> !entry.isEmpty()).toList();
        if (!items.isEmpty()) {
            heading(heading);
            items.forEach(this::item);
        }
    }

    /** The same with numbers. */
    void numbered(String heading, Stream<String> entries) {
        List<String> items = entries.toList();
        if (!items.isEmpty()) {
            heading(heading).numbered(items);
        }
    }

    /** Entries with their numbers. */
    void numbered(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            hanging(String.format(Locale.ROOT, " %2d. ", i + 1), items.get(i));
        }
    }

    /** A part of a session, behind how long it is. */
    void minutes(int minutes, String words) {
        hanging(String.format(Locale.ROOT, "  %3d min  ", minutes), words);
    }

    /** Rows of which the first has the name before it. */
    void rows(String name, List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            row(i == 0 ? name : "", rows.get(i));
        }
    }

    /**
     * A paragraph with its name before it, its further lines below its first word; nothing where there are no words.
     */
    Page row(String name, String words) {
        String mark = name.length() < COLUMN ? name + " ".repeat(COLUMN - name.length()) : name + " ";
        return words.isEmpty() ? this : hanging(mark, words);
    }

    /**
     * The same, with something short at the right end of its last line, or on a line of its own where there is no room.
     */
    Page row(String name, String words, String end) {
        return words.isEmpty() ? this : row(name, words).end(end);
    }

    /** A line with something at its right end. */
    Page ends(String words, String end) {
        return line(words).end(end);
    }

    private Page end(String end) {
        text.setLength(text.length() - 1);
        int last = text.length() - (text.lastIndexOf("\n") + 1);
        if (last + 1 + end.length() > WIDTH) {
            text.append('\n');
            last = 0;
        }
        text.append(" ".repeat(Math.max(0, WIDTH - last - end.length())))
                .append(end)
                .append('\n');
        return this;
    }

    /**
     * A paragraph behind a mark, its further lines below its first word. A word longer than a line has one to itself.
     */
    Page hanging(String mark, String words) {
        int indent = mark.length();
        StringBuilder line = new StringBuilder(mark);
        for (String word : Phrases.oneLine(words).split(" ")) {
            if (line.length() > indent && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(line.length() > indent ? " " : "").append(word);
        }
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return BEFORE_A_BREAK.matcher(text.toString().replace('\u00a0', ' ')).replaceAll("");
    }
}
