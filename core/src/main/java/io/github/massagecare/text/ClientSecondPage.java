package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.stream.Stream;

/** What every client with such a complaint should know, by topic, and what did not fit on the first page. */
final class ClientSecondPage extends View {
    private final ClientWords clientWords = new ClientWords(rulebook, words);
    private final ClientPages pages;

    ClientSecondPage(Rulebook rulebook, Recommendation answer, ClientPages pages) {
        super(rulebook, answer);
        this.pages = pages;
    }

    boolean isEmpty() {
        return techniques().isEmpty() && activities().isEmpty() && advice().isEmpty();
    }

    private List<Technique> techniques() {
        return answer.plan().stream()
                .flatMap(plan -> plan.consent().stream())
                .flatMap(consent -> rulebook.technique(consent.technique()).stream())
                .toList();
    }

    private List<PlannedActivity> activities() {
        return pages.doses() ? List.of() : answer.plan().map(CarePlan::selfCare).orElse(List.of());
    }

    private List<Advice> advice() {
        return today == Today.EMERGENCY ? List.of() : pages.second(new Advised(rulebook, answer, words), today);
    }

    String text() {
        page.line("WHAT EVERY CLIENT SHOULD KNOW (page 2)");
        if (isEmpty()) {
            page.gap().line("There is nothing more to say today.");
        }
        page.section(
                "WHAT MAY BE EXPECTED OF WHAT IS PLANNED", techniques().stream().map(this::technique));
        page.section(
                "HOW TO DO WHAT IS FOR AT HOME",
                activities().stream().map(PlannedActivity::activity).map(clientWords::activity));
        for (Advice.Topic topic : Advice.Topic.values()) {
            Stream<Advice> some = advice().stream().filter(each -> each.topic() == topic);
            page.section(EnumWords.heading(topic), some.map(clientWords::marked));
        }
        if (clientWords.starred()) {
            page.gap().line(ClientWords.WHAT_THE_STAR_SAYS);
        }
        return page.toString();
    }

    private String technique(Technique technique) {
        boolean later = today == Today.AFTER_CLEARANCE;
        String nature = later || !pages.nature() ? technique.nature() + " " : "";
        String risks =
                !later && pages.sideEffects() ? "" : " Possible side effects: " + Phrases.clause(technique.risks());
        return Phrases.capital(technique.label()) + ". " + nature + technique.benefits() + risks
                + clientWords.mark(technique.sources());
    }
}
