package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How lines are broken. */
class PageTest {
    @Test
    void boxesStayWhole() {
        String page =
                new Page().body("word ".repeat(19) + "a " + Page.BOX + "yes").toString();

        assertTrue(page.contains("\n  [ ] yes\n"), page);
    }
}
