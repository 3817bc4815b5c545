package io.github.massagecare.text;

import static io.github.massagecare.finding.Answer.PRESENT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Labelled;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a rulebook for the ids of an answer. */
final class Words {
    /** Stands among what a question settles for the places to be treated. */
    static final String REGIONS = "regions";

    private final Rulebook rulebook;
    /** The findings, with what each is a kind of. */
    final Hierarchy findings;

    private Words(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.findings = Hierarchy.of(rulebook.findings(), Finding::id, Finding::isA);
    }

    /**
     * The words of the rulebook that gave an answer.
     *
     * @throws IllegalArgumentException if another rulebook gave it: the same ids may mean something else there
     */
    static Words of(Rulebook rulebook, Recommendation answer) {
        if (!rulebook.sha256().equals(answer.rulebook().sha256())) {
            throw new IllegalArgumentException("the recommendation comes from "
                    + answer.rulebook().id() + " " + answer.rulebook().version() + ", not from this " + rulebook.id()
                    + " " + rulebook.version());
        }
        return new Words(rulebook);
    }

    /** The words of a rulebook by itself, without an answer. */
    static Words of(Rulebook rulebook) {
        return new Words(rulebook);
    }

    /** The label of whatever has this id, as it stands inside a sentence; or the id itself. */
    String label(String id) {
        return rulebook.entry(id, Labelled.class).map(Labelled::label).orElse(id);
    }

    /** The same for what a question settles, the place to be treated among it. */
    String settledLabel(String id) {
        return id.equals(REGIONS) ? "the place to be treated" : label(id);
    }

    /** The same at the beginning of a line or a sentence. */
    String capitalLabel(String id) {
        return Phrases.capital(label(id));
    }

    /** The labels, as a list within a sentence. */
    String labels(Collection<String> ids, String last) {
        return Phrases.list(ids.stream().map(this::label).toList(), last);
    }

    /** What is done in a part of a session, unless it only frames the work. */
    Optional<Technique> technique(Step step) {
        return step.technique().flatMap(rulebook::technique);
    }

    /** What a part of a session is called: by its technique, or what frames the work. */
    String name(Step step) {
        String frame = step.frame().map(EnumWords::therapist).orElse("");
        return step.technique().map(this::label).orElse(frame);
    }

    /** Pieces of advice, in the order of their ids. */
    Stream<Advice> advice(List<String> ids) {
        return ids.stream().flatMap(id -> rulebook.entry(id, Advice.class).stream());
    }

    /** With a mark where its sources call for one. */
    String marked(Advice advice) {
        return advice.text() + mark(advice.sources());
    }

    /** How much and how often an activity is to be done. */
    String dose(String activity) {
        return rulebook.entry(activity, Activity.class)
                .map(known -> known.dose() + mark(known.sources()))
                .orElse("");
    }

    /** What is different about a part of a session, in sentences; empty when nothing is. */
    String changes(Step step) {
        boolean fewer = fewer(step);
        return Phrases.joined(
                " ",
                Phrases.around("Begin at level ", step.startAt(), "; deeper only where that is comfortable."),
                changes(step.maxPressure(), step.omit(), fewer ? step.positions() : List.of(), step.notAt()),
                fewer || step.positions().isEmpty()
                        ? ""
                        : "Best " + label(step.positions().get(0)) + ".");
    }

    /** Whether not every position of the technique is left. */
    private boolean fewer(Step step) {
        int all = technique(step).map(of -> of.positions().size()).orElse(0);
        return !step.positions().isEmpty() && step.positions().size() < all;
    }

    /** What is to be done with a technique by what is known, in sentences. */
    String changes(TechniqueAdvice advice) {
        return switch (advice.verdict()) {
            case SUITABLE, ADAPT -> changes(advice.maxPressure(), advice.omit(), advice.positions(), advice.notAt());
            case CLEARANCE, BARRED -> EnumWords.verdict(advice.verdict()) + ".";
        };
    }

    private String changes(OptionalInt maxPressure, List<String> omit, List<String> positions, List<String> notAt) {
        return Phrases.joined(
                " ",
                Phrases.around("Pressure at most ", maxPressure, " of 5."),
                Phrases.around("Without ", labels(omit, "or"), "."),
                Phrases.around("Only ", labels(positions, "or"), "."),
                Phrases.around("Not at ", labels(notAt, "or"), "."));
    }

    /** What a contraindication holds back, as a clause. */
    String held(Contraindication rule) {
        return held(rule.barsAllWork(), rule.bars(), rule.maxPressure(), rule.maxMinutes()) + place(rule);
    }

    /** What holds even after clearance, as a sentence; empty when nothing does. */
    Optional<String> heldAfterClearance(Contraindication rule) {
        String where = place(rule).isEmpty() ? "" : ", at the same place";
        return rule.clearance()
                .flatMap(Clearance::then)
                .map(then -> "Held even after clearance" + where + ": "
                        + held(false, then.bars(), then.maxPressure(), then.maxMinutes()) + ".");
    }

    private String held(boolean allWork, List<String> bars, OptionalInt maxPressure, OptionalInt maxMinutes) {
        List<String> held = new ArrayList<>(allWork ? List.of("all hands-on work") : List.of());
        bars.forEach(id -> held.add(label(id)));
        maxPressure.ifPresent(max -> held.add("pressure above " + max + " of 5"));
        maxMinutes.ifPresent(max -> held.add("more than " + max + " minutes"));
        return Phrases.list(held, "and");
    }

    private String place(Contraindication rule) {
        if (rule.atItsPlace()) {
            return ", at the place that is affected";
        }
        return Phrases.around(", at ", rule.at().stream().map(this::label).collect(Collectors.joining(" and at ")), "");
    }

    /** A fact as a clause, with what said so and the bounds it keeps. */
    String fact(Fact fact) {
        if (fact instanceof Fact.OfMeasure measure) {
            String least = measure.atLeast().map(BigDecimal::toPlainString).orElse("");
            String most = measure.below().map(BigDecimal::toPlainString).orElse("");
            String bounds =
                    Phrases.joined(", ", Phrases.around("at least ", least, ""), Phrases.around("below ", most, ""));
            return item(measure) + Phrases.around(" [", bounds, "]");
        }
        String via = ((Fact.OfFinding) fact).via().orElse("");
        String said = via.equals(Fact.OfFinding.OTHERS_ABSENT) ? " (all else said to be absent)" : " (by " + via + ")";
        return item(fact) + (via.isEmpty() ? "" : said);
    }

    String facts(List<Fact> facts) {
        return facts.stream().map(this::fact).collect(Collectors.joining("; "));
    }

    /** An entry of an intake form with its answer: "new numbness: yes (left forearm)", "age: 40 years". */
    String item(Fact fact) {
        if (fact instanceof Fact.OfMeasure measure) {
            return label(measure.measure()) + ": " + value(measure);
        }
        Fact.OfFinding finding = (Fact.OfFinding) fact;
        return label(finding.finding()) + ": " + EnumWords.answer(finding.is()) + places(finding.at());
    }

    /**
     * What holds, as part of a sentence or list: "new numbness (left forearm)", "age (40 years)"; nothing for what does
     * not.
     */
    Optional<String> told(Fact fact) {
        if (fact instanceof Fact.OfMeasure measure) {
            return Optional.of(label(measure.measure()) + " (" + value(measure) + ")");
        }
        Fact.OfFinding finding = (Fact.OfFinding) fact;
        return finding.is() == PRESENT
                ? Optional.of(label(finding.finding()) + places(finding.at()))
                : Optional.empty();
    }

    /** Where something is, in brackets with a space before them; nothing for no place. */
    String places(Collection<String> places) {
        return Phrases.around(" (", labels(places, "and"), ")");
    }

    /** The unit in which a measure is counted; empty for none. */
    String unitOf(String measure) {
        return rulebook.entry(measure, Measure.class).map(Measure::unit).orElse("");
    }

    /** A value with its unit: "40 years", "8 on a scale of 0-10", "+2 points" for a change. */
    String value(Fact.OfMeasure fact) {
        String unit = unitOf(fact.measure());
        boolean change = rulebook.entry(fact.measure(), Measure.class)
                .flatMap(Measure::changeOf)
                .isPresent();
        return (change && fact.value().signum() > 0 ? "+" : "")
                + fact.value().toPlainString()
                + Phrases.around(isScale(unit) ? " on a scale of " : " ", unit(unit, fact.value()), "");
    }

    /** Whether a unit is a scale, such as "0-10", that goes without saying behind a number. */
    static boolean isScale(String unit) {
        return !unit.isEmpty() && Character.isDigit(unit.charAt(0));
    }

    /** The unit behind a number: "1 year", "2 years". */
    static String unit(String unit, BigDecimal number) {
        boolean one = number.compareTo(BigDecimal.ONE) == 0 && unit.endsWith("s");
        return one ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** What to ask, in the words of the question where there is one, and what an answer could lead to. */
    String ask(Inquiry inquiry) {
        String ask = question(inquiry)
                .map(question -> question.ask() + " [" + question.id() + "] " + Phrases.capital(settled(inquiry)) + ".")
                .orElseGet(() ->
                        Phrases.capital(named(inquiry)) + (inquiry.finding().isPresent() ? "." : "?"));
        return ask + Phrases.around(" Could become: ", couldBecome(inquiry), ".");
    }

    /** The question that asks it, if one does. */
    Optional<Question> question(Inquiry inquiry) {
        return inquiry.question().flatMap(id -> rulebook.entry(id, Question.class));
    }

    /**
     * What an answer would settle, as a list: of a question the words that it shows, which may name whole families of
     * what is open.
     */
    private String settled(Inquiry inquiry) {
        return Phrases.list(shown(inquiry), "or");
    }

    /** The same, or the finding that is to be confirmed. */
    String named(Inquiry inquiry) {
        return inquiry.finding().map(this::label).orElseGet(() -> settled(inquiry));
    }

    /** The same as {@link #settled}, each by itself. */
    List<String> shown(Inquiry inquiry) {
        List<String> ids =
                question(inquiry).map(question -> shown(question, inquiry)).orElse(inquiry.settles());
        return ids.stream().map(this::settledLabel).toList();
    }

    private List<String> shown(Question question, Inquiry inquiry) {
        Set<String> open = new LinkedHashSet<>(inquiry.settles());
        inquiry.settles().stream()
                .filter(id -> !question.settles().contains(id))
                .forEach(id -> open.addAll(findings.withAncestors(id)));
        List<String> shown = new ArrayList<>(inquiry.settles().contains(REGIONS) ? List.of(REGIONS) : List.of());
        question.settles().stream().filter(open::contains).forEach(shown::add);
        return shown;
    }

    /** What an answer could lead to; empty when it would only refine. */
    static String couldBecome(Inquiry inquiry) {
        return inquiry.couldBecome().map(EnumWords::word).orElse("");
    }

    /** Referrals to the same people just as soon, the most urgent first. */
    static Collection<List<Referral>> together(List<Referral> referrals) {
        return referrals.stream()
                .sorted(Comparator.comparing(Referral::urgency).reversed())
                .collect(groupingBy(each -> each.urgency() + " " + each.to(), LinkedHashMap::new, toList()))
                .values();
    }

    Optional<Contraindication> contraindication(String id) {
        return rulebook.entry(id, Contraindication.class);
    }

    /** What a red flag may mean, as the rulebook words it. */
    String may(String flag) {
        return rulebook.entry(flag, RedFlag.class).map(RedFlag::may).orElse("");
    }

    /** Why a contraindication holds, and until when. */
    String rationale(String rule) {
        return contraindication(rule).map(Contraindication::rationale).orElse("") + until(rule);
    }

    /** What a contraindication holds back, in a sentence behind a space; nothing where there is no such rule. */
    String heldBy(String rule) {
        return contraindication(rule)
                .map(known -> " Held: " + held(known) + ".")
                .orElse("");
    }

    /** Until when a contraindication holds, in a sentence behind a space; nothing where it does not say. */
    String until(String rule) {
        return contraindication(rule)
                .flatMap(Contraindication::until)
                .map(until -> " Until: " + Phrases.clause(until))
                .orElse("");
    }

    /** The rulebook, its version, and whether clinicians have looked at it. */
    String rulebook() {
        return "Rulebook " + rulebook.id() + " " + rulebook.version() + ", " + review() + " ("
                + rulebook.review().on() + ").";
    }

    /** Whether clinicians have looked at the rulebook, in its own words. */
    String review() {
        return rulebook.review().status().replace('-', ' ');
    }

    /** How a source is cited, with how much of it was seen. */
    String source(String id) {
        return rulebook.entry(id, Source.class)
                .map(s -> s.title() + (s.year().isPresent() ? " (" + s.year().getAsInt() + ")" : "") + " ["
                        + EnumWords.seen(s.seen()) + "]")
                .orElse(id);
    }

    /**
     * What is said behind content whose sources nobody opened, or that is our own choice, wholly or in part; with a
     * space before it.
     */
    String mark(List<String> sources) {
        long unverified = sources.stream().filter(this::unverified).count();
        long own = sources.stream()
                .filter(id -> isSeen(id, Source.Seen.OWN_CHOICE))
                .count();
        String part = unverified + own == sources.size() ? "" : " in part";
        return unverified > 0 ? " (not verified" + part + ")" : own > 0 ? " (our own choice" + part + ")" : "";
    }

    /** The same for a rule. */
    String mark(String rule) {
        return rulebook.rule(rule).map(Rule::sources).map(this::mark).orElse("");
    }

    /** Whether a source stands for something that nobody opened. */
    boolean unverified(String id) {
        return isSeen(id, Source.Seen.UNVERIFIED_FROM_MEMORY);
    }

    private boolean isSeen(String id, Source.Seen seen) {
        return rulebook.entry(id, Source.class)
                .filter(source -> source.seen() == seen)
                .isPresent();
    }
}
