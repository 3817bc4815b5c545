package io.github.massagecare.text;

import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;

/**
 * What to find out, most severe first: what to ask now, what to confirm with a clinician, what would only refine the
 * plan.
 */
public final class QuestionsView extends View {
    private QuestionsView(Rulebook rulebook, Recommendation answer) {
        super(rulebook, answer);
    }

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return new QuestionsView(rulebook, recommendation).text();
    }

    private String text() {
        if (answer.plan().isEmpty()) {
            page.line(EnumWords.headline(answer.disposition())
                    + (today == Today.EMERGENCY ? " Questions can wait." : ""));
        }
        String summary = of(answer, Inquiry.Why.ASK).size() + " to ask, "
                + of(answer, Inquiry.Why.CONFIRM).size() + " to confirm, "
                + of(answer, Inquiry.Why.REFINE).size() + " that would only refine the plan.";
        page.line(answer.questions().isEmpty() ? "Nothing is left to ask." : summary);
        for (Inquiry.Why why : Inquiry.Why.values()) {
            page.numbered(
                    EnumWords.ask(why).toUpperCase(Locale.ROOT),
                    of(answer, why).stream().map(words::ask));
        }
        return page.toString();
    }

    /** The questions of one kind. */
    static List<Inquiry> of(Recommendation answer, Inquiry.Why why) {
        return answer.questions().stream()
                .filter(inquiry -> inquiry.why() == why)
                .toList();
    }

    /** Whether what it settles could make the answer more serious than it is. */
    static boolean couldBeGraver(Inquiry inquiry, Recommendation answer) {
        return inquiry.couldBecome().stream().anyMatch(become -> become.compareTo(answer.disposition()) > 0);
    }
}
