package io.github.massagecare.internal.client;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.internal.client.OpenFact.Kind;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.compiled.FindingsRead;
import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words that lift one rule cover of what the rule reads: the findings outside any "not" with their kinds, and
 * the times since an event that it compares. Words given for the same event cover together what each of them covers.
 */
final class ClearanceCover {
    private static final int[] ANYWHERE = {};

    private final Closure closure;
    private final Places places;
    private final CompiledRulebook compiled;
    private final Vocabulary vocabulary;
    private final FindingsRead read;
    private final int[] times;
    private final List<StatedClearance> words;
    /** Those that were given for the event that the times are of, as far as that is known. */
    private final List<StatedClearance> timely = new ArrayList<>();
    /** These, and those of which it is not known. */
    private final List<StatedClearance> notOutdated = new ArrayList<>();

    ClearanceCover(Closure closure, Places places, CompiledRule<?> rule, List<StatedClearance> words) {
        this.closure = closure;
        this.places = places;
        this.compiled = closure.statements.compiled;
        this.vocabulary = compiled.vocabulary;
        this.read = compiled.findingsRead(rule);
        this.times = compiled.timesRead(rule);
        this.words = words;
        for (StatedClearance word : words) {
            Lift lift = time(word);
            if (lift == Lift.LIFTED) {
                timely.add(word);
            }
            if (lift != Lift.OUTGROWN) {
                notOutdated.add(word);
            }
        }
    }

    /** What becomes of the rule. */
    Lift lift() {
        if (lift(timely) == Lift.LIFTED) {
            return Lift.LIFTED;
        }
        return lift(notOutdated) == Lift.OUTGROWN ? Lift.OUTGROWN : Lift.OPEN;
    }

    /** Whether a word was given for the event that the times are of. */
    private Lift time(StatedClearance word) {
        Lift lift = Lift.LIFTED;
        for (int time : times) {
            if (outdated(word, time)) {
                return Lift.OUTGROWN;
            }
            lift = word.says(time) && !closure.isMeasured(time) ? Lift.OPEN : lift;
        }
        return lift;
    }

    private boolean outdated(StatedClearance word, int time) {
        return word.says(time) && closure.isMeasured(time) && closure.value(time) < word.since(time);
    }

    private Lift lift(List<StatedClearance> some) {
        Lift lift = some.isEmpty() ? Lift.OUTGROWN : Lift.LIFTED;
        for (int i = 0; i < read.count(); i++) {
            int finding = read.finding(i);
            Lift of = lift(finding, some);
            lift = of.compareTo(lift) < 0 ? of : lift;
        }
        return lift;
    }

    /** Whether one finding is new, may be new, or is neither. */
    private Lift lift(int finding, List<StatedClearance> some) {
        int[] there = covered(finding, some);
        if (there == null) {
            return uncovered(finding, some);
        }
        if (there.length == 0 || closure.isAbsent(finding)) {
            return Lift.LIFTED;
        }
        boolean open = places.open(finding);
        if (!open && !closure.isSaid(finding)) {
            return Lift.LIFTED;
        }
        int[] now = places.of(finding);
        if (now == null) {
            return Lift.OPEN;
        }
        if (within(now, there)) {
            return Lift.LIFTED;
        }
        return open ? Lift.OPEN : Lift.OUTGROWN;
    }

    /** Something that is not covered is new once it is named, unless a kind of it that is present explains it. */
    private Lift uncovered(int finding, List<StatedClearance> some) {
        if (!closure.named.get(finding)) {
            return closure.isOpen(finding) ? Lift.OPEN : Lift.LIFTED;
        }
        boolean open = false;
        for (int kind : vocabulary.downwards(finding)) {
            if (covered(kind, some) != null) {
                if (closure.isPresent(kind)) {
                    return Lift.LIFTED;
                }
                open |= closure.isOpen(kind);
            }
        }
        return open ? Lift.OPEN : Lift.OUTGROWN;
    }

    /** The places at which a finding is covered, none when it is so wherever it is; null when it is not covered. */
    private int @Nullable [] covered(int finding, List<StatedClearance> some) {
        int[] covered = null;
        for (StatedClearance word : some) {
            if (!word.written() && closure.named.get(finding)) {
                return ANYWHERE;
            }
            for (int i = 0; i < word.findings().length; i++) {
                if (word.findings()[i] == finding) {
                    int[] there = word.places()[i];
                    if (there.length == 0) {
                        return ANYWHERE;
                    }
                    covered = covered == null ? there : Statements.joined(covered, there);
                }
            }
        }
        return covered;
    }

    private boolean within(int[] now, int[] there) {
        for (int place : now) {
            boolean inside = false;
            for (int covered : there) {
                inside |= compiled.body.within(place, covered);
            }
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    /** What is new since the words were given, by id: findings, then times. */
    List<String> newSince() {
        List<String> ids = new ArrayList<>();
        List<StatedClearance> counted = notOutdated.isEmpty() ? words : notOutdated;
        for (int i = 0; i < read.count(); i++) {
            int finding = read.finding(i);
            if (lift(finding, counted) == Lift.OUTGROWN) {
                ids.add(vocabulary.findings.get(finding).id());
            }
        }
        if (notOutdated.isEmpty()) {
            for (int time : times) {
                if (words.stream().anyMatch(word -> outdated(word, time))) {
                    ids.add(vocabulary.measures.get(time).id());
                }
            }
        }
        return ids;
    }

    /** What is not known and may be new. */
    void open(OpenFacts openFacts, OpenFactTaker taker) {
        for (int i = 0; i < read.count() && !taker.enough(); i++) {
            int finding = read.finding(i);
            if (lift(finding, notOutdated) == Lift.OPEN) {
                if (!closure.named.get(finding) || covered(finding, notOutdated) != null) {
                    openFacts.where(finding, taker);
                } else {
                    for (int kind : vocabulary.downwards(finding)) {
                        if (closure.isOpen(kind) && covered(kind, notOutdated) != null) {
                            openFacts.finding(kind, taker);
                        }
                    }
                }
            }
        }
        for (int time : times) {
            if (!closure.isMeasured(time) && notOutdated.stream().anyMatch(word -> word.says(time))) {
                taker.take(Kind.MEASURE, time, false);
            }
        }
    }

    /** What the words were given for, all together. */
    ClearedFor given() {
        ClearedFor.Builder given = ClearedFor.builder();
        for (int f = 0; f < vocabulary.findings.size(); f++) {
            int[] there = covered(f, words);
            if (there != null) {
                given.findingAt(vocabulary.findings.get(f).id(), places.ids(there));
            }
        }
        for (int measure = 0; measure < vocabulary.measures.size(); measure++) {
            long longest = StatedClearance.NOT_SAID;
            for (StatedClearance word : words) {
                longest = Math.max(longest, word.since(measure));
            }
            if (longest != StatedClearance.NOT_SAID) {
                given.since(vocabulary.measures.get(measure).id(), vocabulary.value(measure, longest));
            }
        }
        return given.build();
    }
}
