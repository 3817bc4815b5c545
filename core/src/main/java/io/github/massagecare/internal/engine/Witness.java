package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.engine.Vocabulary.Threshold;
import io.github.massagecare.plan.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts that make a rule true, or false: what the client said, in the order of the criterion. */
final class Witness {
    private static final int[] NOWHERE = {};

    private final CompiledRulebook compiled;
    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Evaluation evaluation;

    Witness(Facts facts, Evaluation evaluation) {
        this.compiled = facts.compiled;
        this.vocabulary = compiled.vocabulary;
        this.facts = facts;
        this.evaluation = evaluation;
    }

    /** The facts that make a rule what it is known to be. */
    Set<Fact> of(int rule) {
        Set<Fact> witness = new LinkedHashSet<>();
        witness(compiled.programs[rule], 0, evaluation.rule(rule) == Evaluation.TRUE, witness);
        return witness;
    }

    private void witness(int[] code, int at, boolean holds, Set<Fact> into) {
        switch (code[at]) {
            case Program.LITERAL -> leaf(compiled.literals[code[at + 1]], holds, into);
            case Program.NOT -> witness(code, at + 1, !holds, into);
            default -> {
                int part = at + Program.COUNT_HEAD;
                byte same = holds ? Evaluation.TRUE : Evaluation.FALSE;
                for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
                    if (evaluation.truth(code, part) == same) {
                        witness(code, part, holds, into);
                    }
                }
            }
        }
    }

    private void leaf(Literals.Literal literal, boolean holds, Set<Fact> into) {
        if (literal instanceof Literals.Literal.Measured of) {
            measured(of.threshold(), holds, into);
        } else if (literal instanceof Literals.Literal.Present present) {
            if (holds) {
                presence(present.finding(), into);
            } else {
                absence(present.finding(), into);
            }
        } else if (literal instanceof Literals.Literal.PresentAt present) {
            if (facts.state[present.finding()] == Facts.ABSENT) {
                absence(present.finding(), into);
                return;
            }
            for (int below : vocabulary.below[present.finding()]) {
                if (!holds) {
                    notThere(below, into);
                } else if (facts.places.ownTruth(below, present.region()) == Evaluation.TRUE) {
                    there(below, into);
                }
            }
        } else if (literal instanceof Literals.Literal.PresentUnless unless) {
            unless(unless, holds, into);
        }
    }

    /**
     * Where it is false of the finding wherever the assessment is, that says it all; else where the assessment is, or
     * that it is not.
     */
    private void unless(Literals.Literal.PresentUnless literal, boolean holds, Set<Fact> into) {
        if (!holds && facts.truth(literal.plain()) == Evaluation.FALSE) {
            leaf(literal.plain(), false, into);
        } else if (facts.state[literal.unless()] == Facts.ABSENT) {
            leaf(literal.plain(), holds, into);
            absence(literal.unless(), into);
        } else {
            for (int below : vocabulary.below[literal.finding()]) {
                if (!holds) {
                    notThere(below, into);
                } else if (facts.exemptions.ownTruth(below, literal) == Evaluation.TRUE) {
                    there(below, into);
                }
            }
            into.add(said(literal.unless()));
        }
    }

    /** Of a finding that is at a place: itself, and whatever says where it is. */
    private void there(int finding, Set<Fact> into) {
        if (facts.said[finding]) {
            into.add(said(finding));
        } else {
            readings(finding, into);
        }
        holders(finding, into);
    }

    /** What was named with the places that are those of the finding. */
    private void holders(int finding, Set<Fact> into) {
        for (int holder : facts.places.holders(finding)) {
            into.add(said(holder));
        }
    }

    /** Of a finding that is not at a place: that it is absent, or elsewhere. */
    private void notThere(int finding, Set<Fact> into) {
        if (facts.state[finding] == Facts.ABSENT) {
            absence(finding, into);
        } else if (facts.asserted(finding)) {
            there(finding, into);
        } else if (facts.places.open(finding)) {
            holders(finding, into);
        } else if (facts.denied(finding) >= 0) {
            into.add(absent(facts.denied(finding), Optional.empty()));
        } else if (!vocabulary.group[finding]) {
            nowhereElse(finding, into);
        }
    }

    /** What the client named that makes the finding present; a reading only when nothing was named. */
    private void presence(int finding, Set<Fact> into) {
        boolean named = false;
        for (int below : vocabulary.below[finding]) {
            if (facts.said[below]) {
                into.add(said(below));
                named = true;
            }
        }
        for (int below : vocabulary.below[finding]) {
            if (facts.shown[below] && !named) {
                readings(below, into);
            }
        }
    }

    /** The readings that show it. */
    private void readings(int finding, Set<Fact> into) {
        for (Threshold threshold : vocabulary.shownBy[finding]) {
            if (facts.measured[threshold.measure()] && threshold.contains(facts.values[threshold.measure()])) {
                measured(threshold, true, into);
            }
        }
    }

    private Fact said(int finding) {
        List<String> places = new ArrayList<>();
        for (int place : facts.places.given(finding)) {
            places.add(compiled.body.regions.get(place).id());
        }
        return new Fact.OfFinding(vocabulary.findings.get(finding).id(), Answer.PRESENT, places, Optional.empty());
    }

    /** Of a finding that is present only as one of its kinds, and was asked about too: it is where its kinds are. */
    private void nowhereElse(int finding, Set<Fact> into) {
        if (facts.answeredBy[finding] == 0 && facts.shownAbsent(finding)) {
            normalReadings(finding, into);
            return;
        }
        BitSet places = new BitSet();
        for (int below : vocabulary.below[finding]) {
            int[] at = facts.asserted(below) ? facts.places.of(below) : null;
            for (int place : at == null ? NOWHERE : at) {
                places.set(place);
            }
        }
        int question = facts.answeredBy[finding] - 1;
        String via = question >= 0 ? vocabulary.questions.get(question).id() : Fact.OfFinding.OTHERS_ABSENT;
        into.add(new Fact.OfFinding(
                vocabulary.findings.get(finding).id(),
                Answer.PRESENT,
                places.stream()
                        .mapToObj(place -> compiled.body.regions.get(place).id())
                        .toList(),
                Optional.of(via)));
    }

    private void normalReadings(int finding, Set<Fact> into) {
        for (int below : vocabulary.below[finding]) {
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
        for (int above : vocabulary.above[finding]) {
            if (facts.saidAbsent[above] && facts.state[above] == Facts.ABSENT) {
                into.add(absent(above, Optional.empty()));
                return;
            }
        }
        for (int above : vocabulary.above[finding]) {
            if (facts.answeredBy[above] > 0 && implies(above)) {
                into.add(absent(
                        above,
                        Optional.of(vocabulary
                                .questions
                                .get(facts.answeredBy[above] - 1)
                                .id())));
                return;
            }
        }
        for (int above : vocabulary.above[finding]) {
            if (implies(above) && facts.shownAbsent(above)) {
                normalReadings(above, into);
                return;
            }
        }
        for (int above : vocabulary.above[finding]) {
            for (int other : vocabulary.excludes[above]) {
                if (implies(above) && facts.state[other] == Facts.PRESENT) {
                    presence(other, into);
                    return;
                }
            }
        }
        if (facts.attested(finding)) {
            into.add(absent(finding, Optional.of(Fact.OfFinding.OTHERS_ABSENT)));
            return;
        }
        for (int child : vocabulary.children[finding]) {
            absence(child, into, explained);
        }
    }

    private boolean implies(int finding) {
        return facts.state[finding] == Facts.ABSENT && !facts.guarded[finding];
    }

    private void measured(Threshold threshold, boolean inside, Set<Fact> into) {
        long steps = facts.values[threshold.measure()];
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
