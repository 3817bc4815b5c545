package io.github.massagecare.reference;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.recommend.EarlierClearance;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What clinicians' words do for the rules: MEANING C. */
final class ReferenceClearances {
    /** Whether a finding, or what a rule was lifted for, is new since. */
    private enum New {
        NO,
        MAYBE,
        YES
    }

    private final ReferenceFacts facts;
    private final ReferenceTruth criteria;

    ReferenceClearances(ReferenceFacts facts, ReferenceTruth criteria) {
        this.facts = facts;
        this.criteria = criteria;
    }

    // --- whose word counts ---

    private static List<String> accepted(Rule rule) {
        if (rule instanceof RedFlag flag) {
            return flag.urgency() == RedFlag.Urgency.EMERGENCY ? List.of() : flag.to();
        }
        return rule instanceof Contraindication contraindication
                ? contraindication.clearance().map(Clearance::acceptedFrom).orElse(List.of())
                : List.of();
    }

    private List<Cleared> words(Rule rule) {
        return facts.profile.cleared().stream()
                .filter(word -> word.rule().equals(rule.id()) && accepted(rule).contains(word.from()))
                .toList();
    }

    /** Whether a rule is lifted: as far as is known, or even at worst. */
    boolean isLifted(Rule rule, boolean atWorst) {
        return isNew(rule)
                .filter(since -> since == New.NO || since == New.MAYBE && !atWorst)
                .isPresent();
    }

    boolean mayBeOutgrown(Rule rule) {
        return isNew(rule).equals(Optional.of(New.MAYBE));
    }

    /** Whether anything is new since a rule was lifted; empty when nobody has lifted it. */
    private Optional<New> isNew(Rule rule) {
        List<Cleared> words = words(rule);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        New surely = isNew(rule, of(rule, words, New.NO));
        New perhaps = isNew(rule, notOutdated(rule, words));
        return Optional.of(surely == New.NO ? New.NO : perhaps == New.YES ? New.YES : New.MAYBE);
    }

    private List<Cleared> of(Rule rule, List<Cleared> words, New event) {
        return words.stream().filter(word -> anotherEvent(rule, word) == event).toList();
    }

    private List<Cleared> notOutdated(Rule rule, List<Cleared> words) {
        return words.stream()
                .filter(word -> anotherEvent(rule, word) != New.YES)
                .toList();
    }

    // --- times ---

    /** The times since an event that a criterion compares, in its order. */
    private Set<String> times(Criterion criterion) {
        Set<String> times = new LinkedHashSet<>();
        if (criterion instanceof Criterion.Measured measured) {
            String measure = measured.range().measure();
            if (facts.rulebook.entry(measure, Measure.class).orElseThrow().elapsed()) {
                times.add(facts.rulebook
                        .entry(measure, Measure.class)
                        .orElseThrow()
                        .id());
            }
        } else if (criterion instanceof Criterion.Not not) {
            times.addAll(times(not.of()));
        } else if (criterion instanceof Criterion.RuleHolds other) {
            times.addAll(times(criteria.when(other.rule())));
        } else if (!(criterion instanceof Criterion.Present
                || criterion instanceof Criterion.PresentAt
                || criterion instanceof Criterion.PresentUnless)) {
            ReferenceTruth.parts(criterion).forEach(part -> times.addAll(times(part)));
        }
        return times;
    }

    /** Whether the times are of another event than the one that a word was given for. */
    private New anotherEvent(Rule rule, Cleared word) {
        New another = New.NO;
        for (String time : times(rule.when())) {
            BigDecimal then = word.given().map(given -> given.since().get(time)).orElse(null);
            if (then != null && facts.value(time).isEmpty()) {
                another = another == New.YES ? New.YES : New.MAYBE;
            } else if (then != null && facts.value(time).get().compareTo(then) < 0) {
                another = New.YES;
            }
        }
        return another;
    }

    // --- findings ---

    private New isNew(Rule rule, List<Cleared> words) {
        if (words.isEmpty()) {
            return New.YES;
        }
        Set<New> all = new TreeSet<>();
        criteria.kinds(rule.when()).forEach(finding -> all.add(isNew(finding, words)));
        return all.contains(New.YES) ? New.YES : all.contains(New.MAYBE) ? New.MAYBE : New.NO;
    }

    private boolean isNamed(String finding) {
        return facts.profile.present().contains(finding) || facts.isShown(finding);
    }

    private boolean isCovered(String finding, List<Cleared> words) {
        return words.stream()
                .anyMatch(word -> word.given()
                        .map(given -> given.findings().containsKey(finding))
                        .orElseGet(() -> isNamed(finding)));
    }

    /** Where it was; nothing when some word covers it wherever it is. */
    private Optional<Set<String>> placesThen(String finding, List<Cleared> words) {
        Set<String> places = new TreeSet<>();
        for (Cleared word : words) {
            if (isCovered(finding, List.of(word))) {
                Set<String> then = word.given()
                        .map(given -> (Set<String>) given.findings().get(finding))
                        .orElse(Set.of());
                if (then.isEmpty()) {
                    return Optional.empty();
                }
                places.addAll(then);
            }
        }
        return Optional.of(places);
    }

    private New isNew(String finding, List<Cleared> words) {
        if (!isCovered(finding, words)) {
            if (!isNamed(finding)) {
                return facts.truth(finding) == Truth.UNKNOWN ? New.MAYBE : New.NO;
            }
            List<Truth> explaining = facts.findings.below(finding).stream()
                    .filter(kind -> isCovered(kind, words))
                    .map(facts::truth)
                    .toList();
            return explaining.contains(Truth.TRUE) ? New.NO : explaining.contains(Truth.UNKNOWN) ? New.MAYBE : New.YES;
        }
        Optional<Set<String>> then = placesThen(finding, words);
        if (then.isEmpty() || facts.truth(finding) == Truth.FALSE) {
            return New.NO;
        }
        boolean isSaid = facts.profile.present().contains(finding);
        if (!isSaid && !facts.places.isOpen(finding)) {
            return New.NO;
        }
        Optional<Set<String>> now = facts.places.of(finding);
        if (now.isEmpty()) {
            return New.MAYBE;
        }
        boolean within = now.get().stream()
                .allMatch(place -> then.get().stream().anyMatch(covered -> facts.regions.within(place, covered)));
        return within ? New.NO : isSaid && !facts.places.isOpen(finding) ? New.YES : New.MAYBE;
    }

    // --- what follows ---

    /** What is open that may be new since a rule was lifted; nothing unless that is open. */
    Set<String> openSince(Rule rule) {
        Set<String> open = new LinkedHashSet<>();
        if (!mayBeOutgrown(rule)) {
            return open;
        }
        List<Cleared> words = notOutdated(rule, words(rule));
        for (String finding : criteria.kinds(rule.when())) {
            if (isNew(finding, words) == New.MAYBE) {
                if (!isNamed(finding) || isCovered(finding, words)) {
                    criteria.collectOpenPlace(finding, open);
                } else {
                    facts.findings.below(finding).stream()
                            .filter(kind -> facts.truth(kind) == Truth.UNKNOWN && isCovered(kind, words))
                            .forEach(kind -> criteria.collectOpenFinding(kind, open));
                }
            }
        }
        for (String time : times(rule.when())) {
            boolean isCompared = words.stream()
                    .anyMatch(word -> word.given()
                            .filter(given -> given.since().containsKey(time))
                            .isPresent());
            if (isCompared && facts.value(time).isEmpty()) {
                open.add(time);
            }
        }
        return open;
    }

    /**
     * What a rule reads that stays open were it lifted now: a word is given for what is named and for what is UNSURE by
     * name.
     */
    Set<String> openOnceLifted(Rule rule) {
        Set<String> open = new LinkedHashSet<>();
        criteria.kinds(rule.when()).stream()
                .filter(finding -> facts.truth(finding) == Truth.UNKNOWN
                        && !facts.profile.unsure().contains(finding))
                .forEach(finding -> criteria.collectOpenFinding(finding, open));
        return open;
    }

    /** The clearance that there was, once something is new. */
    Optional<EarlierClearance> earlier(Rule rule) {
        if (!isNew(rule).equals(Optional.of(New.YES))) {
            return Optional.empty();
        }
        List<Cleared> words = words(rule);
        List<Cleared> counted = notOutdated(rule, words).isEmpty() ? words : notOutdated(rule, words);
        List<String> ids = new ArrayList<>(criteria.kinds(rule.when()).stream()
                .filter(id -> isNew(id, counted) == New.YES)
                .toList());
        if (notOutdated(rule, words).isEmpty()) {
            times(rule.when()).stream()
                    .filter(time -> words.stream().anyMatch(word -> isLess(time, word)))
                    .forEach(ids::add);
        }
        ClearedFor.Builder given = ClearedFor.builder();
        for (Cleared word : words) {
            ClearedFor of = word.given().orElseThrow();
            of.findings()
                    .keySet()
                    .forEach(finding ->
                            given.findingAt(finding, placesThen(finding, words).orElse(Set.of())));
            of.since()
                    .forEach((time, value) -> given.since(
                            time,
                            words.stream()
                                    .flatMap(w ->
                                            Optional.ofNullable(w.given()
                                                            .orElseThrow()
                                                            .since()
                                                            .get(time))
                                                    .stream())
                                    .max(BigDecimal::compareTo)
                                    .orElse(value)));
        }
        return Optional.of(new EarlierClearance(given.build(), ids));
    }

    private boolean isLess(String time, Cleared word) {
        Optional<BigDecimal> then =
                word.given().flatMap(given -> Optional.ofNullable(given.since().get(time)));
        return then.isPresent()
                && facts.value(time)
                        .filter(now -> now.compareTo(then.get()) < 0)
                        .isPresent();
    }

    /** What the words are taken to cover of which it is not written, for rules that accept them. */
    List<Cleared> assumed() {
        List<Cleared> assumed = new ArrayList<>();
        for (Rule rule : facts.rulebook.rules()) {
            for (Cleared word : words(rule)) {
                if (word.given().isEmpty()) {
                    ClearedFor.Builder given = ClearedFor.builder();
                    criteria.kinds(rule.when()).stream()
                            .filter(this::isNamed)
                            .forEach(finding -> given.findingAt(
                                    finding, facts.places.of(finding).orElse(Set.of())));
                    times(rule.when()).forEach(time -> facts.value(time).ifPresent(value -> given.since(time, value)));
                    assumed.add(new Cleared(rule.id(), word.from(), Optional.of(given.build())));
                }
            }
        }
        return assumed.stream().sorted().toList();
    }
}
