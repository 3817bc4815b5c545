package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.technique.Technique;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is planned, for the client: the parts with minutes, how the client lies, what else could be chosen, how often.
 *
 * @param section the same for a therapist; what it does not repeat is not repeated here
 */
record ClientSession(Words words, ClientWords clientWords, Page page, SessionSection section) {
    void print(CarePlan plan, Session session, Today today, ClientPages pages) {
        boolean later = today == Today.AFTER_CLEARANCE;
        page.heading("WHAT IS PLANNED" + (later ? " ONCE THAT IS CLEAR" : "") + ", " + session.minutes() + " MINUTES");
        List<Step> techniques = session.steps().stream()
                .filter(step -> step.technique().isPresent())
                .toList();
        boolean alike = techniques.stream().map(this::limits).distinct().count() == 1;
        Set<String> described = new LinkedHashSet<>();
        for (Step step : session.steps()) {
            String what = words.technique(step)
                    .map(technique -> Phrases.capital(technique.label())
                            + (described.add(technique.id())
                                    ? "." + (later ? "" : details(technique, pages))
                                    : " again.")
                            + (alike ? "" : forYou(step)))
                    .orElseGet(() -> step.frame().map(EnumWords::client).orElse(""));
            page.minutes(step.minutes(), what);
        }
        page.body(alike ? forYou(techniques.get(0)) : "");
        if (session.steps().stream().anyMatch(step -> !step.positions().isEmpty())) {
            page.body("How you lie or sit: " + String.join("; ", section.positions(session)) + ".");
        }
        session.shortOf().ifPresent(shortfall -> page.body(shortOf(shortfall)));
        clientWords.wished(plan).forEach(page::body);
        List<String> others =
                SessionWords.choices(plan).map(NotPlanned::technique).toList();
        page.body(Phrases.around("You could also choose: ", words.labels(others, "or"), ", instead or another time."));
        course(plan);
    }

    /** What is different for this client about a part, but for positions. */
    private List<Object> limits(Step step) {
        return List.of(step.maxPressure(), step.startAt(), step.notAt(), section.omit(step));
    }

    /** The same in sentences, with a space before them. */
    private String forYou(Step step) {
        OptionalInt most = step.maxPressure();
        boolean gently = step.startAt().isPresent();
        return (most.isPresent() ? " For you: " + EnumWords.pressure(most.getAsInt()) + "." : "")
                + (gently ? " It begins gently and goes deeper only where that is comfortable." : "")
                + Phrases.around(" Without: ", words.labels(section.omit(step), "and"), ".")
                + Phrases.around(" Not at: ", words.labels(step.notAt(), "or"), ".");
    }

    private String details(Technique technique, ClientPages pages) {
        String nature = pages.nature() ? " " + technique.nature() : "";
        return !pages.sideEffects()
                ? nature
                : nature + " Possible side effects: " + Phrases.clause(technique.risks())
                        + clientWords.mark(technique.sources());
    }

    private static String shortOf(Session.Shortfall shortfall) {
        return Phrases.capital(EnumWords.shorterThan(shortfall.of())) + " (" + shortfall.minutes() + " minutes): "
                + EnumWords.client(shortfall.by());
    }

    private void course(CarePlan plan) {
        String often = plan.dosing()
                .map(dose -> "A visit every " + Phrases.range(dose.everyDays()) + " days, about "
                        + Phrases.range(dose.sessions()) + " visits, if it helps.")
                .orElse("");
        String visits = plan.review()
                .map(review ->
                        review.afterSessions() == 1 ? "the next visit" : Phrases.count(review.afterSessions(), "visit"))
                .orElse("");
        String after = Phrases.around("After ", visits, " at the latest, you look together at whether this helps.");
        page.body(Phrases.joined(" ", often, after));
    }
}
