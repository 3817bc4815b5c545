package io.github.massagecare.reference;

import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Inquiry.Why;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to find out: MEANING 8, and decisions 15, 16 and 20. */
final class ReferenceQuestions {
    /** What one question would settle, or one confirmation. */
    private static final class Draft {
        final Why why;
        final Optional<String> question;
        final Optional<String> finding;
        final int place;
        final Map<String, Set<Rule>> settles = new LinkedHashMap<>();
        final Set<Rule> rules = new LinkedHashSet<>();

        Draft(Why why, Optional<String> question, Optional<String> finding, int place) {
            this.why = why;
            this.question = question;
            this.finding = finding;
            this.place = place;
        }
    }

    private final Reference reference;
    private final ReferenceRules rules;
    private final boolean planIsPossible;
    /** Questions, findings and measures, in the order in which equals stand. */
    private final List<String> order = new ArrayList<>();

    ReferenceQuestions(Reference reference, boolean planIsPossible) {
        this.reference = reference;
        this.rules = reference.rules;
        this.planIsPossible = planIsPossible;
        reference.rulebook.questions().forEach(question -> order.add(question.id()));
        reference.rulebook.findings().forEach(finding -> order.add(finding.id()));
        reference.rulebook.measures().forEach(measure -> order.add(measure.id()));
        order.add(ReferenceTruth.REGIONS);
    }

    List<Inquiry> inquiries() {
        Map<String, Set<Rule>> asked = new LinkedHashMap<>();
        reference.rulebook.rules().stream().filter(this::matters).forEach(rule -> note(rules.open(rule), rule, asked));
        Map<String, Set<Rule>> refined = new LinkedHashMap<>();
        if (planIsPossible) {
            refine(refined);
        }
        refined.keySet().removeAll(asked.keySet());
        List<Draft> drafts = new ArrayList<>(drafts(Why.ASK, asked));
        drafts.addAll(drafts(Why.REFINE, refined));
        Comparator<Draft> severest = Comparator.comparing(
                draft -> couldBecome(draft).map(Disposition::ordinal).orElse(-1), Comparator.reverseOrder());
        return drafts.stream()
                .sorted(severest.thenComparing(
                                draft -> draft.question.filter(this::waits).isPresent())
                        .thenComparing(this::asSevere, Comparator.reverseOrder())
                        .thenComparing(draft -> draft.place))
                .map(this::inquiry)
                .toList();
    }

    private static void note(Set<String> open, Rule rule, Map<String, Set<Rule>> facts) {
        open.forEach(
                fact -> facts.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(rule));
    }

    private Collection<Draft> drafts(Why why, Map<String, Set<Rule>> facts) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Set<String> unasked = new LinkedHashSet<>(facts.keySet());
        unasked.removeIf(rules.criteria::isUnsure);
        for (String fact : facts.keySet()) {
            if (unasked.contains(fact)) {
                Optional<String> question = question(fact, unasked).map(Question::id);
                String id = question.orElse(fact);
                Draft draft = drafts.computeIfAbsent(
                        id, key -> new Draft(why, question, Optional.empty(), order.indexOf(id)));
                draft.settles.put(fact, facts.get(fact));
                draft.rules.addAll(facts.get(fact));
            } else {
                for (String unsure : rules.facts.unsureBehind(fact)) {
                    Why confirm = why == Why.ASK ? Why.CONFIRM : why;
                    drafts.computeIfAbsent(
                                    "confirm " + unsure,
                                    key -> new Draft(
                                            confirm, Optional.empty(), Optional.of(unsure), order.indexOf(unsure)))
                            .rules
                            .addAll(facts.get(fact));
                }
            }
        }
        return drafts.values();
    }

    private Inquiry inquiry(Draft draft) {
        return Inquiry.builder()
                .why(draft.why)
                .question(draft.question)
                .finding(draft.finding)
                .settles(draft.settles.keySet())
                .couldBecome(couldBecome(draft))
                .rules(reference.rulebook.rules().stream()
                        .filter(draft.rules::contains)
                        .map(Rule::id)
                        .toList())
                .build();
    }

    private Optional<Disposition> couldBecome(Draft draft) {
        return severest(draft, draft.rules);
    }

    private Optional<Disposition> severest(Draft draft, Set<Rule> some) {
        return draft.why == Why.REFINE
                ? Optional.empty()
                : some.stream().map(reference::severity).max(Comparator.naturalOrder());
    }

    /** How many of the facts that it settles could become as severe as the question says (decision 34). */
    private long asSevere(Draft draft) {
        return draft.settles.values().stream()
                .filter(open -> severest(draft, open).equals(couldBecome(draft)))
                .count();
    }

    /**
     * The question that settles a fact, or something more general that is itself open: one that waits for no other,
     * then the one that settles most, then the first.
     */
    private Optional<Question> question(String fact, Set<String> open) {
        return reference.rulebook.questions().stream()
                .filter(question -> settles(question, fact))
                .min(Comparator.comparing((Question question) -> waits(question.id()))
                        .thenComparing(question -> -open.stream()
                                .filter(other -> settles(question, other))
                                .count()));
    }

    /** Whether it asks about kinds of something that is open, not UNSURE, and asked about by other questions only. */
    private boolean waits(String id) {
        Question question = reference.rulebook.entry(id, Question.class).orElseThrow();
        return question.settles().stream()
                .filter(settled -> reference.rulebook.finding(settled).isPresent())
                .flatMap(settled -> rules.facts.findings.above(settled).stream())
                .filter(general -> rules.facts.truth(general) == Truth.UNKNOWN
                        && !rules.facts.profile.unsure().contains(general))
                .anyMatch(general -> !question.settles().contains(general)
                        && reference.rulebook.questions().stream()
                                .anyMatch(other -> other.settles().contains(general)));
    }

    private boolean settles(Question question, String fact) {
        if (fact.equals(ReferenceTruth.REGIONS)) {
            return reference.rulebook.regions().stream().map(Region::id).anyMatch(question.settles()::contains);
        }
        if (question.settles().contains(fact)) {
            return true;
        }
        return reference.rulebook.finding(fact).isPresent()
                && rules.facts.findings.above(fact).stream()
                        .anyMatch(general ->
                                question.settles().contains(general) && rules.facts.truth(general) == Truth.UNKNOWN);
    }

    // --- which rules ---

    /** Whether an open rule could change the disposition, a verdict that is not barred anyway, or how a plan stands. */
    private boolean matters(Rule rule) {
        if (!(rule instanceof RedFlag || rule instanceof Contraindication) || !rules.isOpen(rule)) {
            return false;
        }
        return reference.severity(rule).compareTo(reference.known.disposition()) > 0
                || rule instanceof Contraindication contraindication && touches(contraindication)
                || planIsPossible && reference.openHolding().contains(rule);
    }

    private boolean touches(Contraindication rule) {
        return reference.rulebook.techniques().stream()
                .anyMatch(technique -> reference.known.limits(technique).verdict() != Verdict.BARRED
                        && reference.restricts(rule, technique));
    }

    /**
     * What could improve a plan that is possible: first what could be done, then what bars an activity, then what
     * shortens the session.
     */
    private void refine(Map<String, Set<Rule>> facts) {
        for (Rule rule : reference.rulebook.rules()) {
            if (couldImprove(rule)) {
                note(rules.open(rule), rule, facts);
            }
        }
        for (Contraindication rule : reference.rulebook.contraindications()) {
            if (suggested().stream()
                    .anyMatch(activity -> reference.worst.barring(activity).contains(rule))) {
                note(rules.criteria.open(rule.when()), rule, facts);
            }
        }
        for (Contraindication rule : reference.rulebook.contraindications()) {
            if (rules.isOpen(rule) && reference.worst.capping().contains(rule)) {
                note(rules.open(rule), rule, facts);
            }
        }
    }

    private boolean couldImprove(Rule rule) {
        if (rules.truth(rule) != Truth.UNKNOWN) {
            return false;
        }
        if (rule instanceof Indication indication) {
            return reference
                            .known
                            .limits(reference
                                    .rulebook
                                    .technique(indication.technique())
                                    .orElseThrow())
                            .verdict()
                    != Verdict.BARRED;
        }
        if (rule instanceof Dosing) {
            List<Dosing> all = reference.rulebook.dosing();
            return all.subList(0, all.indexOf(rule)).stream().noneMatch(rules::isTrue);
        }
        return rule instanceof SelfCare selfCare
                && reference.known.barring(activity(selfCare)).isEmpty();
    }

    private Activity activity(SelfCare rule) {
        return reference.rulebook.entry(rule.activity(), Activity.class).orElseThrow();
    }

    /** The activities that are suggested or may be, and that nothing is known to bar. */
    private List<Activity> suggested() {
        List<Activity> suggested = new ArrayList<>();
        for (SelfCare rule : reference.rulebook.selfCare()) {
            if (rules.truth(rule) != Truth.FALSE
                    && reference.known.barring(activity(rule)).isEmpty()) {
                suggested.add(activity(rule));
            }
        }
        return suggested;
    }
}
