package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.compiled.FindingsRead;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rules somebody's word has lifted for one client, and what is yet to be known before a word is asked for. */
final class Clearances {
    private final Closure closure;
    private final Places places;
    private final Reach reaches;
    private final CompiledRulebook compiled;
    private final Vocabulary vocabulary;
    /** The words that count, by rule; null when there are none. */
    private final @Nullable Map<CompiledRule<?>, List<StatedClearance>> words;

    private final @Nullable Map<CompiledRule<?>, ClearanceCover> covers;
    private final @Nullable Map<CompiledRule<?>, Lift> lifts;

    Clearances(Closure closure, Places places, Reach reaches) {
        this.closure = closure;
        this.places = places;
        this.reaches = reaches;
        this.compiled = closure.statements.compiled;
        this.vocabulary = compiled.vocabulary;
        if (closure.statements.clearances.isEmpty()) {
            words = null;
            covers = null;
            lifts = null;
            return;
        }
        words = new LinkedHashMap<>();
        covers = new LinkedHashMap<>();
        lifts = new LinkedHashMap<>();
        for (StatedClearance word : closure.statements.clearances) {
            if (compiled.accepts(word.rule(), word.from())) {
                words.computeIfAbsent(word.rule(), rule -> new ArrayList<>()).add(word);
            }
        }
        words.forEach((rule, all) -> {
            ClearanceCover cover = new ClearanceCover(closure, places, rule, all);
            covers.put(rule, cover);
            lifts.put(rule, cover.lift());
        });
    }

    /** What becomes of a rule. */
    Lift lift(CompiledRule<?> rule) {
        return lifts == null ? Lift.NONE : lifts.getOrDefault(rule, Lift.NONE);
    }

    /** Whether a rule is lifted as far as is known, or even at worst. */
    boolean lifted(CompiledRule<?> rule, boolean atWorst) {
        Lift lift = lift(rule);
        return lift == Lift.LIFTED || (lift == Lift.OPEN && !atWorst);
    }

    /** Whether a rule is known to reach into what is treated, and nobody has lifted it who could. */
    boolean awaited(RestrictingRule rule) {
        return rule.clearable() && reaches.of(rule, false) != Extent.NOWHERE && !lifted(rule, false);
    }

    /** What may be new since a rule was lifted; none unless that is open. */
    void open(CompiledRule<?> rule, OpenFacts openFacts, OpenFactTaker taker) {
        if (covers != null && lift(rule) == Lift.OPEN) {
            covers.get(rule).open(openFacts, taker);
        }
    }

    /** The words that lifted a rule until something was new. */
    Optional<ClearanceCover> outgrown(CompiledRule<?> rule) {
        return covers == null || lift(rule) != Lift.OUTGROWN ? Optional.empty() : Optional.of(covers.get(rule));
    }

    /**
     * What a rule reads that would be open still once it were lifted now: what is UNSURE by its own name would be
     * covered.
     */
    void openOnceLifted(CompiledRule<?> rule, OpenFacts openFacts, OpenFactTaker taker) {
        FindingsRead read = compiled.findingsRead(rule);
        for (int i = 0; i < read.count() && !taker.enough(); i++) {
            if (openOnceCovered(read.finding(i))) {
                openFacts.finding(read.finding(i), taker);
            }
        }
    }

    /** Whether there is any of this. */
    boolean staysOpen(CompiledRule<?> rule) {
        FindingsRead read = compiled.findingsRead(rule);
        for (int i = 0; i < read.count(); i++) {
            if (openOnceCovered(read.finding(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is any of this that was not asked about: the questions come first, so that the word is given for
     * all of it. A group is asked about as its children, which the rule reads too.
     */
    boolean asksFirst(CompiledRule<?> rule) {
        FindingsRead read = compiled.findingsRead(rule);
        for (int i = 0; i < read.count(); i++) {
            int finding = read.finding(i);
            if (openOnceCovered(finding) && !vocabulary.groups.get(finding) && !closure.openForUnsure(finding)) {
                return true;
            }
        }
        return false;
    }

    private boolean openOnceCovered(int finding) {
        return closure.isOpen(finding) && !closure.isUnsure(finding);
    }

    /** The words of which it is not written what they were given for, with what they are taken to cover. */
    List<Cleared> assumed() {
        if (words == null) {
            return List.of();
        }
        List<Cleared> assumed = new ArrayList<>();
        words.forEach((rule, all) -> all.stream()
                .filter(word -> !word.written())
                .map(word -> new Cleared(rule.id(), word.from(), Optional.of(givenNow(rule, false))))
                .forEach(assumed::add));
        assumed.sort(null);
        return assumed;
    }

    /**
     * What a word would be given for now: what the rule reads and is named, or UNSURE by name as well, and the times
     * that it compares.
     */
    ClearedFor givenNow(CompiledRule<?> rule, boolean unsure) {
        ClearedFor.Builder given = ClearedFor.builder();
        FindingsRead read = compiled.findingsRead(rule);
        for (int i = 0; i < read.count(); i++) {
            int finding = read.finding(i);
            boolean named = closure.named.get(finding);
            if (named || (unsure && closure.isUnsure(finding))) {
                int[] at = named ? places.of(finding) : null;
                given.findingAt(vocabulary.findings.get(finding).id(), at == null ? List.of() : places.ids(at));
            }
        }
        for (int time : compiled.timesRead(rule)) {
            if (closure.isMeasured(time)) {
                given.since(vocabulary.measures.get(time).id(), vocabulary.value(time, closure.value(time)));
            }
        }
        return given.build();
    }
}
