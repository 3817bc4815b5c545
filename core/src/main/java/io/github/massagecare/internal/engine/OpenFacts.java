package io.github.massagecare.internal.engine;

import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is not known and what a rule hangs on, in criterion order. */
final class OpenFacts {
    private static final BitSet NOWHERE = new BitSet();

    private final CompiledRulebook compiled;
    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Evaluation evaluation;

    OpenFacts(Facts facts, Evaluation evaluation) {
        this.compiled = facts.compiled;
        this.vocabulary = compiled.vocabulary;
        this.facts = facts;
        this.evaluation = evaluation;
    }

    /** The open facts of a rule whose truth is unknown, in criterion order. */
    Set<OpenFact> open(int rule) {
        Set<OpenFact> open = new LinkedHashSet<>();
        if (evaluation.rule(rule) == Evaluation.UNKNOWN) {
            open(compiled.programs[rule], 0, open);
        }
        return open;
    }

    /** The open facts of a contraindication, those about its place included. */
    Set<OpenFact> open(Restricting rule) {
        Set<OpenFact> open = open(rule.index);
        BitSet knownPlaces = rule.placed.length == 0 ? NOWHERE : knownPlaces(rule);
        for (int i = 0; i < rule.placed.length; i++) {
            if (mayAddPlaces(rule.placed[i], rule.unless[i], knownPlaces)) {
                where(rule.placed[i], open);
            }
            if (mayBeExempt(rule.placed[i], rule.unless[i], knownPlaces)) {
                for (int unless : rule.unless[i]) {
                    assessment(unless, open);
                }
            }
        }
        if (!rule.everywhere() && facts.treated.length == 0) {
            open.add(new OpenFact(OpenFact.Kind.REGIONS, 0, false));
        }
        return open;
    }

    private void open(int[] code, int at, Set<OpenFact> into) {
        switch (code[at]) {
            case Program.LITERAL -> leaf(compiled.literals[code[at + 1]], into);
            case Program.NOT -> open(code, at + 1, into);
            default -> {
                int part = at + Program.COUNT_HEAD;
                for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
                    if (evaluation.truth(code, part) == Evaluation.UNKNOWN) {
                        open(code, part, into);
                    }
                }
            }
        }
    }

    private void leaf(Literals.Literal literal, Set<OpenFact> into) {
        if (literal instanceof Literals.Literal.Measured of) {
            into.add(new OpenFact(OpenFact.Kind.MEASURE, of.threshold().measure(), false));
        } else if (literal instanceof Literals.Literal.Present present) {
            finding(present.finding(), into);
        } else if (literal instanceof Literals.Literal.PresentAt present) {
            for (int below : vocabulary.below[present.finding()]) {
                if (facts.places.ownTruth(below, present.region()) == Evaluation.UNKNOWN) {
                    where(below, into);
                }
            }
            treated(present.region(), into);
        } else if (literal instanceof Literals.Literal.PresentUnless unless) {
            unless(unless, into);
        }
    }

    /**
     * The finding, and where it is as far as that decides what counts; then the assessment. While nothing is known of
     * both, only what the criterion would hang on without the assessment.
     */
    private void unless(Literals.Literal.PresentUnless literal, Set<OpenFact> into) {
        boolean decided = facts.exemptions.decided(literal.unless());
        boolean absent = facts.state[literal.unless()] == Facts.ABSENT;
        if (absent || (!decided && facts.truth(literal.plain()) == Evaluation.UNKNOWN)) {
            leaf(literal.plain(), into);
        } else {
            for (int below : vocabulary.below[literal.finding()]) {
                if (facts.exemptions.hangsOn(below, literal)) {
                    where(below, into);
                }
            }
            treated(literal.region(), into);
        }
        assessment(literal.unless(), into);
    }

    /** What is open about an assessment that may take places from a finding: whether it was made, or where. */
    private void assessment(int finding, Set<OpenFact> into) {
        if (facts.state[finding] == Facts.UNKNOWN) {
            finding(finding, into);
        } else if (!facts.exemptions.decided(finding)) {
            into.add(new OpenFact(OpenFact.Kind.PLACE, finding, false));
        }
    }

    private void treated(int region, Set<OpenFact> into) {
        if (region == Literals.TREATMENT_AREA && facts.treated.length == 0) {
            into.add(new OpenFact(OpenFact.Kind.REGIONS, 0, false));
        }
    }

    private BitSet knownPlaces(Restricting rule) {
        BitSet places = new BitSet();
        for (int i = 0; i < rule.placed.length; i++) {
            int[] at = facts.said[rule.placed[i]] ? facts.places.of(rule.placed[i]) : null;
            for (int p = 0; at != null && p < at.length; p++) {
                if (facts.exemptions.counts(at[p], rule.unless[i]) == Evaluation.TRUE) {
                    places.set(at[p]);
                }
            }
        }
        return places;
    }

    /** Whether a finding may be at a place to which its rule is not known to reach. */
    private boolean mayAddPlaces(int finding, int[] unless, BitSet known) {
        if (!facts.places.open(finding)) {
            return facts.places.unplaced(finding);
        }
        int[] at = facts.places.of(finding);
        for (int p = 0; at != null && p < at.length; p++) {
            if (concerns(at[p], known) && facts.exemptions.counts(at[p], unless) != Evaluation.FALSE) {
                return true;
            }
        }
        return at == null;
    }

    /** Whether a finding is, or may be, at such a place, and it hangs on assessments whether its rule reaches there. */
    private boolean mayBeExempt(int finding, int[] unless, BitSet known) {
        if (!facts.exemptions.undecided(unless) || (!facts.said[finding] && !facts.places.open(finding))) {
            return false;
        }
        int[] at = facts.places.of(finding);
        for (int p = 0; at != null && p < at.length; p++) {
            if (concerns(at[p], known) && facts.exemptions.counts(at[p], unless) == Evaluation.UNKNOWN) {
                return true;
            }
        }
        return at == null;
    }

    private boolean concerns(int place, BitSet known) {
        return !known.get(place) && (facts.treated.length == 0 || facts.places.treated(place));
    }

    /** What is open about where a finding is: whether it is present at all, or its place. */
    void where(int finding, Set<OpenFact> into) {
        if (facts.state[finding] == Facts.UNKNOWN) {
            finding(finding, into);
        } else if (facts.places.unplaced(finding) || facts.places.open(finding)) {
            into.add(new OpenFact(OpenFact.Kind.PLACE, finding, facts.places.openForUnsure(finding)));
        }
    }

    /** An open finding, or for a group its open children. */
    void finding(int finding, Set<OpenFact> into) {
        finding(finding, into, new BitSet());
    }

    /**
     * An open finding, or for a group its open children.
     *
     * @param passed the groups passed before: they may have children in common
     */
    private void finding(int finding, Set<OpenFact> into, BitSet passed) {
        if (vocabulary.group[finding] && !facts.unsure[finding]) {
            if (passed.get(finding)) {
                return;
            }
            passed.set(finding);
            for (int child : vocabulary.children[finding]) {
                if (facts.state[child] == Facts.UNKNOWN) {
                    finding(child, into, passed);
                }
            }
        } else {
            into.add(new OpenFact(OpenFact.Kind.FINDING, finding, facts.openForUnsure(finding)));
        }
    }
}
