package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that decided an answer, each once, with what made them count. */
final class Grounds {
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    private Grounds() {}

    /** All of an answer: who else must see the client, what is put off or held, then the plan. */
    static Grounds of(Recommendation answer) {
        Grounds grounds = new Grounds();
        answer.referrals().forEach(referral -> grounds.add(referral.reasons()));
        answer.postponements().forEach(postponement -> grounds.add(postponement.reasons()));
        answer.clearances().forEach(clearance -> grounds.add(clearance.reasons()));
        grounds.add(answer.noPlan());
        answer.plan().ifPresent(plan -> grounds.add(answer, plan));
        return grounds;
    }

    private void add(Recommendation answer, CarePlan plan) {
        plan.withoutSession()
                .filter(without -> without.cause() != WithoutSession.Cause.OPEN_QUESTIONS)
                .ifPresent(without -> add(without.reasons()));
        plan.notPlanned().forEach(not -> add(not.reasons()));
        answer.techniques().forEach(advice -> add(known(advice.reasons())));
        add(plan.precautions());
        plan.review().ifPresent(review -> add(review.reasons()));
        answer.techniques().forEach(advice -> add(advice.favouredBy()));
    }

    private void add(List<Reason> some) {
        some.forEach(reason -> reasons.putIfAbsent(reason.rule(), reason));
    }

    /** The rules that are known to hold, not only for want of facts. A rule that always holds has no facts either. */
    static List<Reason> known(List<Reason> reasons) {
        return reasons.stream().filter(reason -> !open(reason)).toList();
    }

    /** Whether a rule counts only because it may hold. */
    static boolean open(Reason reason) {
        return !reason.open().isEmpty();
    }

    /** The rules, by id. */
    static List<String> rules(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }

    /** What reasons rest on. */
    static Stream<Fact> facts(Collection<Reason> reasons) {
        return reasons.stream().flatMap(reason -> reason.facts().stream());
    }

    /** What all the rules rest on, each fact once. */
    List<Fact> facts() {
        return facts(reasons.values()).distinct().toList();
    }

    /** The rules with their grades, without anything that rests on them. */
    String graded(Words words) {
        return reasons.values().stream()
                .map(reason -> reason.rule() + " " + reason.evidence() + words.mark(reason.sources()))
                .collect(Collectors.joining(", "));
    }

    /** What the grades mean that occur. */
    String legend() {
        return reasons.values().stream()
                .map(Reason::evidence)
                .distinct()
                .sorted()
                .map(grade -> grade + " " + EnumWords.grade(grade))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** All of them, each rule once. */
    List<Reason> all() {
        return List.copyOf(reasons.values());
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Every rule with its facts and grade, then every source once. */
    void print(Page page, Words words, Rulebook rulebook) {
        if (reasons.isEmpty()) {
            return;
        }
        List<String> sources = reasons.values().stream()
                .flatMap(reason -> reason.sources().stream())
                .distinct()
                .toList();
        page.heading("REASONS");
        reasons.values()
                .forEach(reason -> page.item("[" + reason.rule() + "] " + sentences(reason, words, rulebook, sources)));
        page.body("Grades: " + legend());
        page.heading("SOURCES");
        for (int i = 0; i < sources.size(); i++) {
            page.numbered(i + 1, words.source(sources.get(i)));
        }
    }

    private static String sentences(Reason reason, Words words, Rulebook rulebook, List<String> sources) {
        List<String> parts = new ArrayList<>();
        if (!reason.facts().isEmpty()) {
            parts.add(Phrases.capital(words.facts(reason.facts())) + ".");
        }
        if (!reason.open().isEmpty()) {
            parts.add("Open: " + words.labels(reason.open(), "and") + ".");
        }
        String source = reason.sources().size() == 1 ? "source " : "sources ";
        String numbers = reason.sources().stream()
                .map(id -> String.valueOf(sources.indexOf(id) + 1))
                .collect(Collectors.joining(", "));
        List<String> own = rulebook.rule(reason.rule()).map(Rule::designChoice).orElse(List.of());
        boolean saidBelow = !own.isEmpty() && reason.sources().stream().noneMatch(words::unverified);
        String mark = saidBelow ? "" : words.mark(reason.sources());
        parts.add("Evidence " + reason.evidence() + "; " + source + numbers + mark + ".");
        if (!own.isEmpty()) {
            parts.add("Our own choice: " + String.join(", ", own) + ".");
        }
        return String.join(" ", parts);
    }
}
