package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Criteria;
import io.github.massagecare.internal.compiled.Cursor;
import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.Thresholds;
import io.github.massagecare.internal.compiled.TruthGates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The truth of every rule for one client, in strong Kleene logic. */
final class Truths {
    private final Criteria criteria;
    private final byte[] truths;
    private @Nullable Cursor cursor;

    Truths(Closure closure, Places places, Exemptions exemptions) {
        this.criteria = closure.statements.compiled.criteria;
        this.truths = criteria.room();
        int findings = closure.statements.compiled.vocabulary.findings.size();
        Arrays.fill(truths, 0, findings, TruthGates.FALSE);
        for (int f = closure.nextNotAbsent(0); f < findings; f = closure.nextNotAbsent(f + 1)) {
            truths[f] = closure.isPresent(f) ? TruthGates.TRUE : TruthGates.UNKNOWN;
        }
        Thresholds thresholds = criteria.thresholds();
        for (int measure = 0; measure < closure.statements.values.length; measure++) {
            if (closure.isMeasured(measure)) {
                thresholds.settle(measure, closure.value(measure), truths);
            } else {
                thresholds.leaveOpen(measure, truths);
            }
        }
        for (int at = criteria.firstAtPlace(); at < criteria.leaves(); at++) {
            Leaf leaf = criteria.leaf(at);
            truths[at] = leaf instanceof Leaf.PresentAt place
                    ? places.truth(place)
                    : exemptions.truth((Leaf.PresentUnless) leaf);
        }
        criteria.evaluate(truths);
    }

    /** The truth of a rule. */
    Truth of(CompiledRule<?> rule) {
        return TruthGates.word(truths[criteria.place(rule.index())]);
    }

    /** Whether a rule is true. */
    boolean holds(CompiledRule<?> rule) {
        return truths[criteria.place(rule.index())] == TruthGates.TRUE;
    }

    /** Whether a rule is true or unknown. */
    boolean mayHold(CompiledRule<?> rule) {
        return truths[criteria.place(rule.index())] != TruthGates.FALSE;
    }

    /** Those of the rules of one kind that are true. */
    <R extends CompiledRule<?>> List<R> holding(List<R> rules) {
        return atLeast(TruthGates.TRUE, rules);
    }

    /** Those of the rules of one kind that are true or unknown. */
    <R extends CompiledRule<?>> List<R> mayHold(List<R> rules) {
        return atLeast(TruthGates.UNKNOWN, rules);
    }

    /** The rules of a kind stand together, so that the others, which are most of them, need not be looked up. */
    private <R extends CompiledRule<?>> List<R> atLeast(byte truth, List<R> rules) {
        int first = rules.isEmpty() ? 0 : rules.get(0).index();
        int count = 0;
        for (int i = 0; i < rules.size(); i++) {
            count += truths[criteria.place(first + i)] >= truth ? 1 : 0;
        }
        List<R> some = new ArrayList<>(count);
        for (int i = 0; some.size() < count; i++) {
            if (truths[criteria.place(first + i)] >= truth) {
                some.add(rules.get(i));
            }
        }
        return some;
    }

    /** Goes through what makes a rule what it is. One at a time. */
    Cursor deciding(CompiledRule<?> rule) {
        Cursor at = cursor == null ? Cursor.deciding(criteria, truths) : cursor;
        cursor = at;
        at.start(rule.index());
        return at;
    }
}
