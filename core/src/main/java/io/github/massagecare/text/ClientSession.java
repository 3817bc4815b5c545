package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is planned, for the client: the parts with minutes, how the client lies, what else could be chosen, how often.
 */
final class ClientSession {
    private final Rulebook rulebook;
    private final Words words;
    private final ClientWords clientWords;
    private final Page page;
    /** The same for a therapist. */
    private final SessionSection section;

    private final Set<String> described = new LinkedHashSet<>();

    /** A section that does not repeat these traits, which are said to be left out. */
    ClientSession(Rulebook rulebook, Words words, ClientWords clientWords, Page page, List<String> saidLeftOut) {
        this.rulebook = rulebook;
        this.words = words;
        this.clientWords = clientWords;
        this.page = page;
        this.section = new SessionSection(rulebook, words, page, saidLeftOut);
    }

    void print(CarePlan plan, Session session, Today today, ClientPages pages) {
        boolean later = today == Today.AFTER_CLEARANCE;
        page.heading("WHAT IS PLANNED" + (later ? " ONCE THAT IS CLEAR" : "") + ", " + session.minutes() + " MINUTES");
        List<Step> techniques = session.steps().stream()
                .filter(step -> step.technique().isPresent())
                .toList();
        boolean alike = techniques.stream().map(this::limits).distinct().count() == 1;
        for (Step step : session.steps()) {
            String what = step.technique()
                    .flatMap(rulebook::technique)
                    .map(technique -> technique(technique, pages, later) + (alike ? "" : forYou(step)))
                    .orElseGet(() -> step.frame().map(EnumWords::client).orElse(""));
            page.minutes(step.minutes(), what);
        }
        if (alike && !forYou(techniques.get(0)).isEmpty()) {
            page.body(forYou(techniques.get(0)));
        }
        if (session.steps().stream().anyMatch(step -> !step.positions().isEmpty())) {
            page.body("How you lie or sit: " + String.join("; ", section.positions(session)) + ".");
        }
        session.shortOf().ifPresent(shortfall -> page.body(shortOf(shortfall)));
        plan.notPlanned().stream().filter(NotPlanned::wished).forEach(not -> page.body(clientWords.wished(not)));
        List<String> others = plan.notPlanned().stream()
                .filter(not -> not.cause().isChoice() && !not.wished())
                .map(NotPlanned::technique)
                .toList();
        if (!others.isEmpty()) {
            page.body("You could also choose: " + words.labels(others, "or") + ", instead or another time.");
        }
        course(plan);
    }

    /** What is different for this client about a part, but for positions. */
    private List<Object> limits(Step step) {
        return List.of(step.maxPressure(), step.startAt(), step.notAt(), section.omit(step));
    }

    /** The same in sentences, with a space before them. */
    private String forYou(Step step) {
        StringBuilder text = new StringBuilder();
        step.maxPressure().ifPresent(max -> text.append(" For you: " + EnumWords.pressure(max) + "."));
        step.startAt()
                .ifPresent(start -> text.append(" It begins gently and goes deeper only where that is comfortable."));
        if (!section.omit(step).isEmpty()) {
            text.append(" Without: " + words.labels(section.omit(step), "and") + ".");
        }
        if (!step.notAt().isEmpty()) {
            text.append(" Not at: " + words.labels(step.notAt(), "or") + ".");
        }
        return text.toString();
    }

    private String technique(Technique technique, ClientPages pages, boolean later) {
        if (!described.add(technique.id())) {
            return Phrases.capital(technique.label()) + " again.";
        }
        String nature = pages.nature() && !later ? " " + technique.nature() : "";
        String risks = pages.sideEffects() && !later
                ? " Possible side effects: " + Phrases.clause(technique.risks()) + clientWords.mark(technique.sources())
                : "";
        return Phrases.capital(technique.label()) + "." + nature + risks;
    }

    private static String shortOf(Session.Shortfall shortfall) {
        return Phrases.capital(EnumWords.shorterThan(shortfall.of())) + " (" + shortfall.minutes() + " minutes): "
                + EnumWords.client(shortfall.by());
    }

    private void course(CarePlan plan) {
        List<String> sentences = new ArrayList<>();
        plan.dosing()
                .ifPresent(dose -> sentences.add("A visit every " + Phrases.range(dose.everyDays()) + " days, about "
                        + Phrases.range(dose.sessions()) + " visits, if it helps."));
        plan.review().ifPresent(review -> {
            int visits = review.afterSessions();
            String after = visits == 1 ? "the next visit" : Phrases.count(visits, "visit");
            sentences.add("After " + after + " at the latest, you look together at whether this helps.");
        });
        if (!sentences.isEmpty()) {
            page.body(String.join(" ", sentences));
        }
    }
}
