package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of a rulebook mean nothing in Markdown but themselves; headings, lists and tables are kept apart. */
class MarkdownTest {
    @Test
    void aSymbolAnywhere_isAWord() {
        assertAll(
                () -> assertEquals("a \\| b", Markdown.text("a | b")),
                () -> assertEquals("\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e", Markdown.text("*a* _b_ `c` ~d~ $e")),
                () -> assertEquals("\\[a\\](b)", Markdown.text("[a](b)")),
                () -> assertEquals("\\<b\\> \\&amp;", Markdown.text("<b> &amp;")),
                () -> assertEquals("a\\\\b", Markdown.text("a\\b")));
    }

    @Test
    void aSymbolThatLeads_isAWord() {
        assertAll(
                () -> assertEquals("\\# a \\#", Markdown.text("# a #")),
                () -> assertEquals("\\- a - b", Markdown.text("- a - b")),
                () -> assertEquals("\\+1", Markdown.text("+1")),
                () -> assertEquals("\\===", Markdown.text("===")),
                () -> assertEquals("12\\. a 3. b", Markdown.text("12. a 3. b")),
                () -> assertEquals("1\\) a", Markdown.text("1) a")),
                () -> assertEquals("1.2.0", Markdown.text("1.2.0")),
                () -> assertEquals("8 to 12", Markdown.text("8 to 12")));
    }

    @Test
    void space_isOneSpace() {
        assertEquals("a b c", Markdown.text("  a\n\nb\t\u2028c\u0001 "));
    }

    @Test
    void blocksAreKeptApart_andEntriesStandTogether() {
        Markdown page = new Markdown()
                .section("Red flags")
                .item(0, "a")
                .item(1, "b")
                .paragraph("c")
                .item(0, "d");
        page.table(List.of("e", "f"), List.of(List.of("g", "h")))
                .entry("i")
                .group("Urgent ones")
                .entry("j")
                .entry("k", "A label");

        assertEquals("""
        ## Red flags

        - a
          - b

        c

        - d

        | e | f |
        | --- | --- |
        | g | h |

        ### i

        ### Urgent ones

        #### j

        <a id="k"></a>

        ### A label
        """, page.toString());
    }

    @Test
    void theContents_leadToSectionsGroupsAndLabelledEntries() {
        Markdown body = new Markdown()
                .section("Red flags")
                .group("Urgent ones")
                .entry("j")
                .entry("k", "A label");

        assertEquals("""
        # Title

        ## Contents

        - [Red flags](#red-flags)
          - [Urgent ones](#urgent-ones)
          - [A label](#k)

        ## Red flags

        ### Urgent ones

        #### j

        <a id="k"></a>

        ### A label
        """, new Markdown().title("Title").withContents(body).toString());
    }
}
