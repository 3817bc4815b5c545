package io.github.massagecare.text;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;

/**
 * What to find out, most severe first: what to ask now, what to confirm with a clinician, what would only refine the
 * plan.
 */
public final class QuestionsView {
    private QuestionsView() {}

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        Words words = Words.of(rulebook, recommendation);
        Page page = new Page();
        List<Inquiry> all = recommendation.questions();
        if (recommendation.plan().isEmpty()) {
            boolean emergency = recommendation.disposition() == Disposition.EMERGENCY;
            page.line(EnumWords.headline(recommendation.disposition()) + (emergency ? " Questions can wait." : ""));
        }
        page.line(all.isEmpty() ? "Nothing is left to ask." : summary(recommendation));
        for (Inquiry.Why why : Inquiry.Why.values()) {
            section(page, words, EnumWords.ask(why).toUpperCase(Locale.ROOT), of(recommendation, why));
        }
        return page.toString();
    }

    private static String summary(Recommendation answer) {
        return of(answer, Inquiry.Why.ASK).size() + " to ask, "
                + of(answer, Inquiry.Why.CONFIRM).size() + " to confirm, "
                + of(answer, Inquiry.Why.REFINE).size() + " that would only refine the plan.";
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

    private static void section(Page page, Words words, String heading, List<Inquiry> inquiries) {
        if (inquiries.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (int i = 0; i < inquiries.size(); i++) {
            Inquiry inquiry = inquiries.get(i);
            page.numbered(i + 1, words.ask(inquiry) + Words.couldBecome(inquiry));
        }
    }
}
