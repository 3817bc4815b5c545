package io.github.massagecare.cli;

import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.text.ChartNote;
import io.github.massagecare.text.ClientSheet;
import io.github.massagecare.text.ConsentView;
import io.github.massagecare.text.FullView;
import io.github.massagecare.text.Letters;
import io.github.massagecare.text.TherapistView;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How an answer is printed. */
enum Format {
    /** The same as therapist. */
    TEXT,
    /** For the therapist at the table: what changes what hands do, on one screen. */
    THERAPIST,
    /** For whoever looks something up: everything, with reasons and sources. */
    FULL,
    /** What to say before the client agrees. */
    CONSENT,
    /** For the record: compact, with blanks for what only the therapist knows. */
    CHART,
    /** For the client, in plain words, on one page. */
    CLIENT,
    /** Letters to whoever must see or clear the client. */
    LETTER,
    /** The recommendation document, on one line. */
    JSON;

    String print(Rulebook rulebook, Recommendation answer) {
        return switch (this) {
            case TEXT, THERAPIST -> TherapistView.render(rulebook, answer);
            case FULL -> FullView.render(rulebook, answer);
            case CONSENT -> ConsentView.render(rulebook, answer);
            case CHART -> ChartNote.render(rulebook, answer);
            case CLIENT -> ClientSheet.render(rulebook, answer);
            case LETTER -> Letters.render(rulebook, answer);
            case JSON -> answer.toJson() + "\n";
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what was typed; a typo is answered with what can be typed, as it is typed. */
    static final class Typed implements ITypeConverter<Format> {
        @Override
        public Format convert(String typed) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(typed.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + Arrays.toString(values()) + " but was '" + typed + "'"));
        }
    }
}
