package io.github.massagecare.text;

import io.github.massagecare.rulebook.RedFlag;
import java.util.List;

/** The red flags of a handbook, the most urgent first. */
final class RedFlagSection {
    static final String HEADING = "Red flags";

    private final HandbookPage page;

    RedFlagSection(HandbookPage page) {
        this.page = page;
    }

    void print() {
        page.markdown.section(HEADING);
        page.markdown.paragraph("For whom one of these holds, the client must see somebody else.");
        for (RedFlag.Urgency urgency : HandbookPage.gravestFirst(RedFlag.Urgency.values())) {
            List<RedFlag> flags = page.rulebook.redFlags().stream()
                    .filter(flag -> flag.urgency() == urgency)
                    .toList();
            if (!flags.isEmpty()) {
                page.markdown
                        .group(Phrases.capital(EnumWords.word(urgency)) + " red flags")
                        .paragraph(EnumWords.meaning(urgency));
                flags.forEach(flag -> page.rule(flag, this::says));
            }
        }
    }

    private void says(RedFlag flag) {
        page.field("Refer to", page.labels(flag.to(), "or") + ".");
        page.field("What it may mean", HandbookPage.sentence(flag.may()));
        if (flag.urgency() == RedFlag.Urgency.ROUTINE) {
            String review = flag.reviewAfter().isPresent()
                    ? Phrases.count(flag.reviewAfter().getAsInt(), "session")
                    : "the next session";
            page.field("Review", "after " + review + " at the latest.");
        }
    }
}
