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
        page.line(all.isEmpty() ? "Nothing is left to ask." : summary(all));
        for (Inquiry.Why why : Inquiry.Why.values()) {
            section(page, words, EnumWords.ask(why).toUpperCase(Locale.ROOT), of(all, why));
        }
        return page.toString();
    }

    private static String summary(List<Inquiry> all) {
        return of(all, Inquiry.Why.ASK).size() + " to ask, "
                + of(all, Inquiry.Why.CONFIRM).size() + " to confirm, "
                + of(all, Inquiry.Why.REFINE).size() + " that would only refine the plan.";
    }

    private static List<Inquiry> of(List<Inquiry> all, Inquiry.Why why) {
        return all.stream().filter(inquiry -> inquiry.why() == why).toList();
    }

    private static void section(Page page, Words words, String heading, List<Inquiry> inquiries) {
        if (inquiries.isEmpty()) {
            return;
        }
        page.heading(heading);
        for (int i = 0; i < inquiries.size(); i++) {
            Inquiry inquiry = inquiries.get(i);
            page.hanging(String.format(Locale.ROOT, " %2d. ", i + 1), words.ask(inquiry) + Words.couldBecome(inquiry));
        }
    }
}
