package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.Optional;

/**
 * What to say before the client agrees, technique by technique: what is done, what it may bring, what can go wrong,
 * what else could be done; then what may happen without it, and the right to ask, refuse, change and stop. For a
 * therapist to say in their own voice; the record of it is in the {@link ChartNote}.
 */
public final class ConsentView extends View {
    private ConsentView(Rulebook rulebook, Recommendation answer) {
        super(rulebook, answer);
    }

    /**
     * The text; where nothing is planned, a sentence that says so.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return new ConsentView(rulebook, recommendation).text();
    }

    private String text() {
        page.line("BEFORE THE CLIENT AGREES: what to say, and to ask whether it is understood");
        answer.plan()
                .filter(plan -> !plan.consent().isEmpty())
                .ifPresentOrElse(
                        this::say,
                        () -> page.gap().line("Nothing is planned to which the client would have to agree."));
        page.gap().line(words.rulebook());
        return page.toString();
    }

    private void say(CarePlan plan) {
        if (today == Today.AFTER_CLEARANCE) {
            page.line("Not yet: only once what is outstanding has been cleared or confirmed.");
        }
        for (Consent consent : plan.consent()) {
            rulebook.technique(consent.technique()).ifPresent(technique -> say(technique, consent));
        }
        ConsentWords consentWords = new ConsentWords(rulebook, words);
        page.section("WITHOUT IT, AND THE RIGHT TO STOP", consentWords.forAnyTechnique(plan));
        page.section("FOR THE THERAPIST", consentWords.forTheTherapist(plan));
    }

    private void say(Technique technique, Consent consent) {
        int minutes = minutes(answer, step -> step.technique().equals(Optional.of(technique.id())));
        page.heading(Phrases.capital(technique.label()) + ", " + Phrases.count(minutes, "minute"));
        page.row("what it is", technique.nature());
        page.row("may bring", technique.benefits());
        page.row("can go wrong", technique.risks() + words.mark(technique.sources()));
        page.row(
                "instead",
                consent.alternatives().isEmpty() ? "nothing hands-on" : words.labels(consent.alternatives(), "or"));
    }
}
