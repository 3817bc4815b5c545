package io.github.massagecare.text;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that decided an answer, each once, with what made them count.
 *
 * @param all the reasons, one for each rule
 */
record Grounds(Collection<Reason> all) {
    /** All of an answer: who else must see the client, what is put off or held, then the plan. */
    static Grounds of(Recommendation answer) {
        List<Reason> all = new ArrayList<>();
        answer.referrals().forEach(referral -> all.addAll(referral.reasons()));
        answer.postponements().forEach(postponement -> all.addAll(postponement.reasons()));
        answer.clearances().forEach(clearance -> all.addAll(clearance.reasons()));
        all.addAll(answer.noPlan());
        answer.plan().ifPresent(plan -> {
            plan.withoutSession()
                    .filter(without -> without.cause() != WithoutSession.Cause.OPEN_QUESTIONS)
                    .ifPresent(without -> all.addAll(without.reasons()));
            plan.notPlanned().forEach(not -> all.addAll(not.reasons()));
            answer.techniques().forEach(advice -> all.addAll(known(advice.reasons())));
            all.addAll(plan.precautions());
            plan.review().ifPresent(review -> all.addAll(review.reasons()));
            answer.techniques().forEach(advice -> all.addAll(advice.favouredBy()));
        });
        return new Grounds(eachOnce(all.stream()).values());
    }

    /** For each rule the first of its reasons. */
    static Map<String, Reason> eachOnce(Stream<Reason> reasons) {
        return reasons.collect(toImmutableMap(Reason::rule, reason -> reason, (first, later) -> first));
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

    /** Those of them that are known to hold. */
    static Stream<String> knownRules(List<Reason> reasons) {
        return known(reasons).stream().map(Reason::rule);
    }

    /** What reasons rest on. */
    static Stream<Fact> facts(Collection<Reason> reasons) {
        return reasons.stream().flatMap(reason -> reason.facts().stream());
    }

    /** The rules with their grades, without anything that rests on them. */
    String graded(Words words) {
        return all.stream()
                .map(reason -> reason.rule() + " " + reason.evidence() + words.mark(reason.sources()))
                .collect(Collectors.joining(", "));
    }

    /** Every rule with its facts and grade, then every source once. */
    void print(Page page, Words words, Rulebook rulebook) {
        List<String> sources = all.stream()
                .flatMap(reason -> reason.sources().stream())
                .distinct()
                .toList();
        page.section(
                "REASONS",
                all.stream().map(reason -> "[" + reason.rule() + "] " + sentences(reason, words, rulebook, sources)));
        String grades = all.stream()
                .map(Reason::evidence)
                .distinct()
                .sorted()
                .map(grade -> grade + " " + EnumWords.grade(grade))
                .collect(Collectors.joining("; "));
        page.body(Phrases.around("Grades: ", grades, "."));
        page.numbered("SOURCES", sources.stream().map(words::source));
    }

    private static String sentences(Reason reason, Words words, Rulebook rulebook, List<String> sources) {
        String numbers = reason.sources().stream()
                .map(id -> String.valueOf(sources.indexOf(id) + 1))
                .collect(Collectors.joining(", "));
        List<String> own = rulebook.rule(reason.rule()).map(Rule::designChoice).orElse(List.of());
        boolean saidBelow = !own.isEmpty() && reason.sources().stream().noneMatch(words::unverified);
        return Phrases.joined(
                " ",
                Phrases.around("", Phrases.capital(words.facts(reason.facts())), "."),
                Phrases.around("Open: ", words.labels(reason.open(), "and"), "."),
                "Evidence " + reason.evidence() + "; " + (reason.sources().size() == 1 ? "source " : "sources ")
                        + numbers + (saidBelow ? "" : words.mark(reason.sources())) + ".",
                Phrases.around("Our own choice: ", String.join(", ", own), "."));
    }
}
