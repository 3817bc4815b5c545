package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Criteria;
import io.github.massagecare.internal.compiled.Cursor;
import io.github.massagecare.internal.compiled.Gates;
import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.Thresholds;
import java.util.Arrays;
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
        Arrays.fill(truths, 0, findings, Gates.FALSE);
        for (int f = closure.nextNotAbsent(0); f < findings; f = closure.nextNotAbsent(f + 1)) {
            truths[f] = closure.isPresent(f) ? Gates.TRUE : Gates.UNKNOWN;
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
        return Gates.word(truths[criteria.place(rule.index())]);
    }

    /** Whether a rule is true. */
    boolean holds(CompiledRule<?> rule) {
        return truths[criteria.place(rule.index())] == Gates.TRUE;
    }

    /** Whether a rule is true or unknown. */
    boolean mayHold(CompiledRule<?> rule) {
        return truths[criteria.place(rule.index())] != Gates.FALSE;
    }

    /** Goes through what makes a rule what it is. One at a time. */
    Cursor deciding(CompiledRule<?> rule) {
        Cursor at = cursor == null ? Cursor.deciding(criteria, truths) : cursor;
        cursor = at;
        at.start(rule.index());
        return at;
    }
}
