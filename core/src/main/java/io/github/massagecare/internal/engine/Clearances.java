package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules somebody's word has lifted for one client, and what is yet to be known before a word is asked for. */
final class Clearances {
    private final CompiledRulebook compiled;
    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Lift @Nullable [] lifts;
    /** The words that count, by rule. */
    private final Map<Integer, List<StatedClearance>> words = new LinkedHashMap<>();

    private final Map<Integer, Coverage> coverage = new LinkedHashMap<>();

    Clearances(Facts facts) {
        this.compiled = facts.compiled;
        this.vocabulary = compiled.vocabulary;
        this.facts = facts;
        for (StatedClearance word : facts.statements.clearances) {
            if (compiled.accepts(word.rule(), word.from())) {
                words.computeIfAbsent(word.rule(), rule -> new ArrayList<>()).add(word);
            }
        }
        this.lifts = words.isEmpty() ? null : new Lift[compiled.rules.size()];
        words.forEach((rule, all) -> {
            Coverage of = new Coverage(facts, rule, all);
            coverage.put(rule, of);
            lifts[rule] = of.lift();
        });
    }

    /** What becomes of a rule. */
    Lift lift(int rule) {
        Lift lift = lifts == null ? null : lifts[rule];
        return lift == null ? Lift.NONE : lift;
    }

    /** Whether it is lifted as far as is known, or even at worst. */
    boolean lifted(int rule, boolean atWorst) {
        Lift lift = lift(rule);
        return lift == Lift.LIFTED || (lift == Lift.OPEN && !atWorst);
    }

    /** What may be new since a rule was lifted; none unless that is open. */
    Set<OpenFact> open(int rule, OpenFacts openFacts) {
        Coverage of = coverage.get(rule);
        return of == null || lift(rule) != Lift.OPEN ? Set.of() : of.open(openFacts);
    }

    /** The words that lifted a rule until something was new. */
    Optional<Coverage> outgrown(int rule) {
        return Optional.ofNullable(coverage.get(rule)).filter(of -> lift(rule) == Lift.OUTGROWN);
    }

    /**
     * What a rule reads that would be open still once it were lifted now: what is UNSURE by its own name would be
     * covered.
     */
    Set<OpenFact> openOnceLifted(int rule, OpenFacts openFacts) {
        Set<OpenFact> open = new LinkedHashSet<>();
        for (int finding : compiled.findingsRead(rule)) {
            if (openOnceCovered(finding)) {
                openFacts.finding(finding, open);
            }
        }
        return open;
    }

    /** Whether there is any of this. */
    boolean staysOpen(int rule) {
        for (int finding : compiled.findingsRead(rule)) {
            if (openOnceCovered(finding)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is any of this that was not asked about: the questions come first, so that the word is given for
     * all of it. A group is asked about as its children, which the rule reads too.
     */
    boolean asksFirst(int rule) {
        for (int finding : compiled.findingsRead(rule)) {
            if (openOnceCovered(finding) && !vocabulary.group[finding] && !facts.openForUnsure(finding)) {
                return true;
            }
        }
        return false;
    }

    private boolean openOnceCovered(int finding) {
        return facts.state[finding] == Facts.UNKNOWN && !facts.unsure[finding];
    }

    /** The words of which it is not written what they were given for, with what they are taken to cover. */
    List<Cleared> assumed() {
        List<Cleared> assumed = new ArrayList<>();
        words.forEach((rule, all) -> all.stream()
                .filter(word -> !word.written())
                .map(word ->
                        new Cleared(compiled.rules.get(rule).id(), word.from(), Optional.of(givenNow(rule, false))))
                .forEach(assumed::add));
        assumed.sort(null);
        return assumed;
    }

    /**
     * What a word would be given for now: what the rule reads and is named, or UNSURE by name as well, and the times
     * that it compares.
     */
    ClearedFor givenNow(int rule, boolean unsure) {
        ClearedFor.Builder given = ClearedFor.builder();
        for (int finding : compiled.findingsRead(rule)) {
            if (facts.named[finding] || (unsure && facts.unsure[finding])) {
                int[] places = facts.named[finding] ? facts.places.of(finding) : null;
                given.findingAt(
                        vocabulary.findings.get(finding).id(), places == null ? List.of() : facts.places.ids(places));
            }
        }
        for (int time : compiled.timesRead(rule)) {
            if (facts.measured[time]) {
                BigDecimal value = vocabulary.value(time, facts.values[time]);
                given.since(vocabulary.measures.get(time).id(), value);
            }
        }
        return given.build();
    }
}
