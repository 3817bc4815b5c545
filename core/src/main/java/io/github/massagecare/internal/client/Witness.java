package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.compiled.BodyMap;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Cursor;
import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.internal.compiled.TruthGates;
import io.github.massagecare.internal.compiled.Vocabulary;
import io.github.massagecare.internal.compiled.Vocabulary.Threshold;
import io.github.massagecare.plan.Fact;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts that make a rule true, or false: what the client said, in the order of the criterion. */
final class Witness {
    private static final int[] NONE = {};

    private final BodyMap body;
    private final Vocabulary vocabulary;
    private final Closure closure;
    private final Statements statements;
    private final Truths truths;
    private final Places places;
    private final Exemptions exemptions;

    Witness(Closure closure, Truths truths, Places places, Exemptions exemptions) {
        this.body = closure.statements.compiled.body;
        this.vocabulary = closure.statements.compiled.vocabulary;
        this.closure = closure;
        this.statements = closure.statements;
        this.truths = truths;
        this.places = places;
        this.exemptions = exemptions;
    }

    /** The facts that make a rule what it is; none when that is not known. */
    Set<Fact> of(CompiledRule<?> rule) {
        if (truths.mayHold(rule) && !truths.holds(rule)) {
            return Set.of();
        }
        Set<Fact> witness = new LinkedHashSet<>(4);
        Cursor cursor = truths.deciding(rule);
        while (cursor.next()) {
            leaf(cursor.leaf(), cursor.holds(), witness);
        }
        return witness;
    }

    private void leaf(Leaf leaf, boolean holds, Set<Fact> into) {
        if (leaf instanceof Leaf.Measured of) {
            measured(of.threshold(), holds, into);
        } else if (leaf instanceof Leaf.Present present) {
            if (holds) {
                presence(present.finding(), into);
            } else {
                absence(present.finding(), into);
            }
        } else if (leaf instanceof Leaf.PresentAt present) {
            if (closure.isAbsent(present.finding())) {
                absence(present.finding(), into);
                return;
            }
            for (int below : vocabulary.downwards(present.finding())) {
                if (!holds) {
                    notThere(below, into);
                } else if (places.ownTruth(below, present.region()) == TruthGates.TRUE) {
                    there(below, into);
                }
            }
        } else if (leaf instanceof Leaf.PresentUnless unless) {
            unless(unless, holds, into);
        }
    }

    /**
     * Where it is false of the finding wherever the assessment is, that says it all; else where the assessment is, or
     * that it is not.
     */
    private void unless(Leaf.PresentUnless leaf, boolean holds, Set<Fact> into) {
        if (!holds && exemptions.plainTruth(leaf) == TruthGates.FALSE) {
            leaf(leaf.plain(), false, into);
        } else if (closure.isAbsent(leaf.unless())) {
            leaf(leaf.plain(), holds, into);
            absence(leaf.unless(), into);
        } else {
            for (int below : vocabulary.downwards(leaf.finding())) {
                if (!holds) {
                    notThere(below, into);
                } else if (exemptions.ownTruth(below, leaf) == TruthGates.TRUE) {
                    there(below, into);
                }
            }
            into.add(said(leaf.unless()));
        }
    }

    /** Of a finding that is at a place: itself, and whatever says where it is. */
    private void there(int finding, Set<Fact> into) {
        if (closure.isSaid(finding)) {
            into.add(said(finding));
        } else {
            readings(finding, into);
        }
        holders(finding, into);
    }

    /** What was named with the places that are those of the finding. */
    private void holders(int finding, Set<Fact> into) {
        for (int holder : places.holders(finding)) {
            into.add(said(holder));
        }
    }

    /** Of a finding that is not at a place: that it is absent, or elsewhere. */
    private void notThere(int finding, Set<Fact> into) {
        if (closure.isAbsent(finding)) {
            absence(finding, into);
        } else if (closure.asserted(finding)) {
            there(finding, into);
        } else if (places.open(finding)) {
            holders(finding, into);
        } else if (closure.denied(finding) >= 0) {
            into.add(absent(closure.denied(finding), Optional.empty()));
        } else if (!vocabulary.groups.get(finding)) {
            nowhereElse(finding, into);
        }
    }

    /** What the client named that makes the finding present; a reading only when nothing was named. */
    private void presence(int finding, Set<Fact> into) {
        if (closure.saidBelow(finding)) {
            for (int below : nearestOf(statements.present, finding)) {
                into.add(said(below));
            }
        } else {
            for (int below : nearestOf(closure.shown, finding)) {
                readings(below, into);
            }
        }
    }

    /** Those of some findings that lie below one, itself included, nearest first. */
    private int[] nearestOf(BitSet some, int finding) {
        if (vocabulary.children[finding].length == 0) {
            return some.get(finding) ? new int[] {finding} : NONE;
        }
        return Arrays.stream(vocabulary.downwards(finding)).filter(some::get).toArray();
    }

    /** The readings that show it. */
    private void readings(int finding, Set<Fact> into) {
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            if (closure.isMeasured(threshold.measure()) && threshold.contains(closure.value(threshold.measure()))) {
                measured(threshold, true, into);
            }
        }
    }

    private Fact said(int finding) {
        return new Fact.OfFinding(
                vocabulary.findings.get(finding).id(),
                Answer.PRESENT,
                places.ids(places.given(finding)),
                Optional.empty());
    }

    /** Of a finding that is present only as one of its kinds, and was asked about too: it is where its kinds are. */
    private void nowhereElse(int finding, Set<Fact> into) {
        if (!statements.answered.get(finding) && closure.shownAbsent(finding)) {
            normalReadings(finding, into);
            return;
        }
        Subset there = new Subset(body.regions);
        for (int below : vocabulary.downwards(finding)) {
            int[] at = closure.asserted(below) ? places.of(below) : null;
            for (int place : at == null ? NONE : at) {
                there.add(place);
            }
        }
        String via =
                statements.answered.get(finding) ? statements.questionAnswered(finding) : Fact.OfFinding.OTHERS_ABSENT;
        into.add(new Fact.OfFinding(
                vocabulary.findings.get(finding).id(), Answer.PRESENT, there.ids(), Optional.of(via)));
    }

    private void normalReadings(int finding, Set<Fact> into) {
        for (int below : vocabulary.downwards(finding)) {
            for (Threshold threshold : vocabulary.shownBy[below]) {
                measured(threshold, false, into);
            }
        }
    }

    private Fact absent(int finding, Optional<String> via) {
        return new Fact.OfFinding(vocabulary.findings.get(finding).id(), Answer.ABSENT, List.of(), via);
    }

    private void absence(int finding, Set<Fact> into) {
        absence(finding, into, new BitSet());
    }

    /**
     * What settles that a finding is absent, nearest first: its own answer, one above it, an implication, its children.
     *
     * @param explained what has been explained before: a group's children may have children in common
     */
    private void absence(int finding, Set<Fact> into, BitSet explained) {
        if (explained.get(finding)) {
            return;
        }
        explained.set(finding);
        int[] upwards = vocabulary.upwards(finding);
        for (int above : upwards) {
            if (statements.absent.get(above) && closure.isAbsent(above)) {
                into.add(absent(above, Optional.empty()));
                return;
            }
        }
        for (int above : upwards) {
            if (statements.answered.get(above) && implies(above)) {
                into.add(absent(above, Optional.of(statements.questionAnswered(above))));
                return;
            }
        }
        for (int above : upwards) {
            if (implies(above) && closure.shownAbsent(above)) {
                normalReadings(above, into);
                return;
            }
        }
        for (int above : upwards) {
            for (int other : vocabulary.excludes[above]) {
                if (implies(above) && closure.isPresent(other)) {
                    presence(other, into);
                    return;
                }
            }
        }
        if (closure.attested(finding)) {
            into.add(absent(finding, Optional.of(Fact.OfFinding.OTHERS_ABSENT)));
            return;
        }
        for (int child : vocabulary.children[finding]) {
            absence(child, into, explained);
        }
    }

    private boolean implies(int finding) {
        return closure.isAbsent(finding) && !closure.isGuarded(finding);
    }

    private void measured(Threshold threshold, boolean inside, Set<Fact> into) {
        long steps = closure.value(threshold.measure());
        MeasureRange range = threshold.range();
        String measure = vocabulary.measures.get(threshold.measure()).id();
        BigDecimal value = vocabulary.value(threshold.measure(), steps);
        if (inside) {
            into.add(new Fact.OfMeasure(measure, value, range.atLeast(), range.below()));
        } else if (steps < threshold.atLeast()) {
            into.add(new Fact.OfMeasure(measure, value, Optional.empty(), range.atLeast()));
        } else {
            into.add(new Fact.OfMeasure(measure, value, range.below(), Optional.empty()));
        }
    }
}
