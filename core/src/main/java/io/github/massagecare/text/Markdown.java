package io.github.massagecare.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown document in the making: one line for each heading, paragraph and entry, and the contents of what has been
 * written. What is handed in is Markdown; words of a rulebook become so by {@link #text}. Whatever has an id can be
 * linked to by it.
 */
final class Markdown {
    /**
     * What would mean something wherever it stands: emphasis, code, a link, a tag, an entity, a formula, a cell, the
     * end of a heading.
     */
    private static final Pattern SYMBOL = Pattern.compile("[\\\\`*_\\[\\]<>&|~$#]");

    /**
     * What would begin a list or underline a heading where a line begins, up to where a backslash takes that meaning
     * away.
     */
    private static final Pattern LEADING = Pattern.compile("^(\\d{1,9}(?=[.)]( |$))|(?=[-+=]))");

    private static final int SECTION = 2;

    private final StringBuilder body = new StringBuilder();
    private final List<String> contents = new ArrayList<>();
    private int level;
    private boolean listing;

    /** Words as they stand, whatever they would mean in Markdown, on one line. */
    static String text(String words) {
        return LEADING.matcher(SYMBOL.matcher(Phrases.oneLine(words)).replaceAll("\\\\$0"))
                .replaceFirst("$1\\\\");
    }

    static String bold(String markdown) {
        return "**" + markdown + "**";
    }

    /** An id, shown as it is. */
    static String code(String id) {
        return "`" + id + "`";
    }

    /** An id that leads to its entry. */
    static String link(String id) {
        return "[" + id + "](#" + id + ")";
    }

    /** Where a link to an id leads, for an entry without a heading that says the id. */
    static String anchor(String id) {
        return "<a id=\"" + id + "\"></a>";
    }

    /** Where the link to a heading leads. Headings in letters and spaces only. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Words that lead to a heading. */
    static String link(String words, String heading) {
        return "[" + words + "](#" + slug(heading) + ")";
    }

    /** The title of the document. */
    Markdown title(String title) {
        return block("# " + title);
    }

    /** A heading that stands in the contents; letters and spaces only. */
    Markdown section(String heading) {
        contents.add("- " + link(heading, heading));
        return heading(SECTION, heading);
    }

    /** A heading under a section that stands in the contents; letters and spaces only. */
    Markdown group(String heading) {
        contents.add("  - " + link(heading, heading));
        return heading(SECTION + 1, heading);
    }

    /** A heading for the entry with this id, in the words of its label; it stands in the contents. */
    Markdown entry(String id, String label) {
        contents.add("  - [" + label + "](#" + id + ")");
        return block(anchor(id)).heading(SECTION + 1, label);
    }

    /** A heading that is the id of a rule or question, under the section or group before it. */
    Markdown entry(String id) {
        return block("#".repeat(level + 1) + " " + id);
    }

    private Markdown heading(int of, String words) {
        level = of;
        return block("#".repeat(of) + " " + words);
    }

    Markdown paragraph(String markdown) {
        return block(markdown);
    }

    /** An entry of a list, 0 for one that is within no other. */
    Markdown item(int depth, String markdown) {
        if (!listing) {
            body.append('\n');
        }
        listing = true;
        body.append("  ".repeat(depth))
                .append(("- " + markdown).stripTrailing())
                .append('\n');
        return this;
    }

    /** A table: the cells of its head, then those of each row. */
    Markdown table(List<String> head, List<List<String>> rows) {
        Stream<List<String>> top = Stream.of(head, Collections.nCopies(head.size(), "---"));
        return block(Stream.concat(top, rows.stream()).map(Markdown::row).collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A document after this one, and before it a list of links to its sections, groups and labelled entries. */
    Markdown withContents(Markdown of) {
        block("## Contents")
                .block(String.join("\n", of.contents))
                .block(of.body.toString().stripTrailing());
        return this;
    }

    private Markdown block(String markdown) {
        body.append(body.length() == 0 ? "" : "\n")
                .append(markdown.stripTrailing())
                .append('\n');
        listing = false;
        return this;
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
