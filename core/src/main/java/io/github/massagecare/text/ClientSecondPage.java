package io.github.massagecare.text;

import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;

/** What every client with such a complaint should know, by topic, and what did not fit on the first page. */
final class ClientSecondPage {
    private final ClientWords clientWords;
    private final ClientPages pages;
    private final boolean later;
    private final List<Technique> planned;
    private final List<String> activities;
    private final List<Advice> advice;
    private final Page page = new Page();

    ClientSecondPage(Rulebook rulebook, Recommendation answer, ClientPages pages) {
        this.clientWords = new ClientWords(rulebook, Words.of(rulebook, answer));
        this.pages = pages;
        this.later = Today.of(answer) == Today.AFTER_CLEARANCE;
        this.planned = answer.plan().stream()
                .flatMap(plan -> plan.consent().stream())
                .flatMap(consent -> rulebook.technique(consent.technique()).stream())
                .toList();
        this.activities = answer.plan().stream()
                .filter(plan -> !pages.doses())
                .flatMap(plan -> plan.selfCare().stream())
                .map(PlannedActivity::activity)
                .toList();
        this.advice = Today.of(answer) == Today.EMERGENCY
                ? List.of()
                : pages.second(new Advised(rulebook, answer), Today.of(answer));
    }

    boolean isEmpty() {
        return planned.isEmpty() && activities.isEmpty() && advice.isEmpty();
    }

    String text() {
        page.line("WHAT EVERY CLIENT SHOULD KNOW (page 2)");
        if (isEmpty()) {
            page.gap().line("There is nothing more to say today.");
        }
        page.section("WHAT MAY BE EXPECTED OF WHAT IS PLANNED", planned.stream().map(this::technique));
        page.section("HOW TO DO WHAT IS FOR AT HOME", activities.stream().map(clientWords::activity));
        for (Advice.Topic topic : Advice.Topic.values()) {
            List<Advice> some =
                    advice.stream().filter(each -> each.topic() == topic).toList();
            page.section(EnumWords.heading(topic), clientWords.marked(some));
        }
        if (clientWords.starred()) {
            page.gap().line(ClientWords.WHAT_THE_STAR_SAYS);
        }
        return page.toString();
    }

    private String technique(Technique technique) {
        String nature = later || !pages.nature() ? technique.nature() + " " : "";
        String risks =
                !later && pages.sideEffects() ? "" : " Possible side effects: " + Phrases.clause(technique.risks());
        return Phrases.capital(technique.label()) + ". " + nature + technique.benefits() + risks
                + clientWords.mark(technique.sources());
    }
}
