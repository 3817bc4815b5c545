package io.github.massagecare.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement in Markdown that may have parts: "any of" and what any of.
 *
 * @param words the statement, or what joins the parts
 * @param parts the parts, in order; none for a plain statement
 */
record Outline(String words, List<Outline> parts) {
    /** A statement without parts. */
    static Outline plain(String words) {
        return new Outline(words, List.of());
    }

    /** Whether it can be read on one line: a statement, or parts that have none. */
    boolean simple() {
        return parts.stream().allMatch(part -> part.parts.isEmpty());
    }

    /** On one line: "any of: a; b; (all of: c; d)". */
    String line() {
        return parts.isEmpty()
                ? words
                : words + ": " + parts.stream().map(Outline::enclosed).collect(Collectors.joining("; "));
    }

    private String enclosed() {
        return parts.isEmpty() ? words : "(" + line() + ")";
    }

    /** As an entry of a list behind these words, with what is too deep for a line as a list below it. */
    void print(Markdown page, int depth, String before) {
        if (simple()) {
            page.item(depth, before + line());
            return;
        }
        page.item(depth, before + words + ":");
        parts.forEach(part -> part.print(page, depth + 1, ""));
    }
}
