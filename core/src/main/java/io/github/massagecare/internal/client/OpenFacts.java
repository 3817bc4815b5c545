package io.github.massagecare.internal.client;

import io.github.massagecare.internal.client.OpenFact.Kind;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Cursor;
import io.github.massagecare.internal.compiled.FindingsRead;
import io.github.massagecare.internal.compiled.Leaf;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.TruthGates;
import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.BitSet;

/** What is not known and what a rule hangs on, in criterion order. */
final class OpenFacts {
    private final Vocabulary vocabulary;
    private final Closure closure;
    private final Truths truths;
    private final Places places;
    private final Exemptions exemptions;
    private final int[] treated;
    private final BitSet knownPlaces = new BitSet();

    OpenFacts(Closure closure, Truths truths, Places places, Exemptions exemptions) {
        this.vocabulary = closure.statements.compiled.vocabulary;
        this.closure = closure;
        this.truths = truths;
        this.places = places;
        this.exemptions = exemptions;
        this.treated = closure.statements.treated;
    }

    /** The open facts of a rule whose truth is unknown; none when it is known. */
    void ofCriterion(CompiledRule<?> rule, OpenFactTaker taker) {
        if (!truths.mayHold(rule) || truths.holds(rule)) {
            return;
        }
        Cursor cursor = truths.deciding(rule);
        while (!taker.enough() && cursor.next()) {
            leaf(cursor.leaf(), taker);
        }
    }

    /** What is open about where a contraindication holds. */
    void ofPlace(RestrictingRule rule, OpenFactTaker taker) {
        FindingsRead placed = rule.placed();
        if (placed.count() > 0) {
            findKnownPlaces(placed);
        }
        for (int i = 0; i < placed.count() && !taker.enough(); i++) {
            if (closure.isAbsent(placed.finding(i))) {
                continue;
            }
            if (mayAddPlaces(placed.finding(i), placed.unless(i))) {
                where(placed.finding(i), taker);
            }
            if (mayBeExempt(placed.finding(i), placed.unless(i))) {
                for (int unless : placed.unless(i)) {
                    assessment(unless, taker);
                }
            }
        }
        if (!rule.everywhere() && treated.length == 0) {
            taker.take(Kind.REGIONS, 0, false);
        }
    }

    private void leaf(Leaf leaf, OpenFactTaker taker) {
        if (leaf instanceof Leaf.Measured of) {
            taker.take(Kind.MEASURE, of.threshold().measure(), false);
        } else if (leaf instanceof Leaf.Present present) {
            finding(present.finding(), taker);
        } else if (leaf instanceof Leaf.PresentAt present) {
            for (int below : vocabulary.downwards(present.finding())) {
                if (places.ownTruth(below, present.region()) == TruthGates.UNKNOWN) {
                    where(below, taker);
                }
            }
            treated(present.region(), taker);
        } else if (leaf instanceof Leaf.PresentUnless unless) {
            unless(unless, taker);
        }
    }

    /**
     * The finding, and where it is as far as that decides what counts; then the assessment. While nothing is known of
     * both, only what the criterion would hang on without the assessment.
     */
    private void unless(Leaf.PresentUnless leaf, OpenFactTaker taker) {
        boolean decided = exemptions.decided(leaf.unless());
        if (closure.isAbsent(leaf.unless()) || (!decided && exemptions.plainTruth(leaf) == TruthGates.UNKNOWN)) {
            leaf(leaf.plain(), taker);
        } else {
            for (int below : vocabulary.downwards(leaf.finding())) {
                if (exemptions.hangsOn(below, leaf)) {
                    where(below, taker);
                }
            }
            treated(leaf.region(), taker);
        }
        assessment(leaf.unless(), taker);
    }

    /** What is open about an assessment that may take places from a finding: whether it was made, or where. */
    private void assessment(int finding, OpenFactTaker taker) {
        if (closure.isOpen(finding)) {
            finding(finding, taker);
        } else if (!exemptions.decided(finding)) {
            taker.take(Kind.PLACE, finding, false);
        }
    }

    private void treated(int region, OpenFactTaker taker) {
        if (region == Leaf.TREATMENT_AREA && treated.length == 0) {
            taker.take(Kind.REGIONS, 0, false);
        }
    }

    private void findKnownPlaces(FindingsRead placed) {
        knownPlaces.clear();
        for (int i = 0; i < placed.count(); i++) {
            int[] at = closure.isSaid(placed.finding(i)) ? places.of(placed.finding(i)) : null;
            for (int p = 0; at != null && p < at.length; p++) {
                if (exemptions.counts(at[p], placed.unless(i)) == TruthGates.TRUE) {
                    knownPlaces.set(at[p]);
                }
            }
        }
    }

    /** Whether a finding may be at a place to which its rule is not known to reach. */
    private boolean mayAddPlaces(int finding, int[] unless) {
        if (!places.open(finding)) {
            return places.unplaced(finding);
        }
        int[] at = places.of(finding);
        for (int p = 0; at != null && p < at.length; p++) {
            if (concerns(at[p]) && exemptions.counts(at[p], unless) != TruthGates.FALSE) {
                return true;
            }
        }
        return at == null;
    }

    /** Whether a finding is, or may be, at such a place, and it hangs on assessments whether its rule reaches there. */
    private boolean mayBeExempt(int finding, int[] unless) {
        if (!exemptions.undecided(unless) || (!closure.isSaid(finding) && !places.open(finding))) {
            return false;
        }
        int[] at = places.of(finding);
        for (int p = 0; at != null && p < at.length; p++) {
            if (concerns(at[p]) && exemptions.counts(at[p], unless) == TruthGates.UNKNOWN) {
                return true;
            }
        }
        return at == null;
    }

    private boolean concerns(int place) {
        return !knownPlaces.get(place) && (treated.length == 0 || places.treated(place));
    }

    /** What is open about where a finding is: whether it is present at all, or its place. */
    void where(int finding, OpenFactTaker taker) {
        if (closure.isOpen(finding)) {
            finding(finding, taker);
        } else if (places.unplaced(finding) || places.open(finding)) {
            taker.take(Kind.PLACE, finding, places.openForUnsure(finding));
        }
    }

    /** An open finding, or for a group its open children. */
    void finding(int finding, OpenFactTaker taker) {
        if (!vocabulary.groups.get(finding) || closure.isUnsure(finding)) {
            taker.take(Kind.FINDING, finding, closure.openForUnsure(finding));
        } else {
            children(finding, taker, new BitSet());
        }
    }

    /**
     * The open children of a group.
     *
     * @param passed the groups passed before: they may have children in common
     */
    private void children(int group, OpenFactTaker taker, BitSet passed) {
        passed.set(group);
        for (int child : vocabulary.children[group]) {
            if (!closure.isOpen(child) || taker.enough()) {
                continue;
            }
            if (!vocabulary.groups.get(child) || closure.isUnsure(child)) {
                taker.take(Kind.FINDING, child, closure.openForUnsure(child));
            } else if (!passed.get(child)) {
                children(child, taker, passed);
            }
        }
    }
}
