package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists, clauses and capitals, as every view writes them. */
class PhrasesTest {
    @Test
    void aListOfLists_isSeparatedBySemicolons() {
        assertAll(
                () -> assertEquals("", Phrases.list(List.of(), "or")),
                () -> assertEquals("a", Phrases.list(List.of("a"), "or")),
                () -> assertEquals("a (b, c), d and e", Phrases.list(List.of("a (b, c)", "d", "e"), "and")),
                () -> assertEquals("a or b; c; or d", Phrases.list(List.of("a or b", "c", "d"), "or")));
    }

    @Test
    void aSentenceBehindAColon_beginsSmallUnlessWithAnAbbreviation() {
        assertAll(
                () -> assertEquals("a few days are over.", Phrases.clause("A few days are over.")),
                () -> assertEquals("written consent is on file.", Phrases.clause("Written consent is on file.")),
                () -> assertEquals("COPD makes breathing harder.", Phrases.clause("COPD makes breathing harder.")),
                () -> assertEquals("", Phrases.clause("")));
    }

    @Test
    void aLabelBeginsALineWithACapital() {
        assertAll(
                () -> assertEquals("Bleeding tendency", Phrases.capital("bleeding tendency")),
                () -> assertEquals("Alzheimer disease", Phrases.capital("Alzheimer disease")),
                () -> assertEquals("TMJ pain", Phrases.capital("TMJ pain")));
    }
}
