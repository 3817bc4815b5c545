package io.github.massagecare.internal.engine;

import io.github.massagecare.internal.engine.Literals.Literal.PresentUnless;

/**
 * Where findings count in spite of assessments that take places from them. A place is exempt when it lies within one
 * that was named for the assessment; one that is larger is not. An assessment that was named without a place, or may
 * have been made, may exempt any place. It is not taken to be where something that it is a kind of was named, as other
 * findings are: an exemption has to be said of its place.
 */
final class Exemptions {
    private final Facts facts;
    private final Vocabulary vocabulary;
    private final BodyMap body;
    private final Places places;

    Exemptions(Facts facts) {
        this.facts = facts;
        this.vocabulary = facts.compiled.vocabulary;
        this.body = facts.compiled.body;
        this.places = facts.places;
    }

    /** Whether it is known which places an assessment exempts: those named for it, or none since it is absent. */
    boolean decided(int assessment) {
        return facts.state[assessment] == Facts.ABSENT || places.own(assessment);
    }

    /** Whether a finding that is at a place counts there. */
    private byte counts(int place, int assessment) {
        if (!decided(assessment)) {
            return Evaluation.UNKNOWN;
        }
        if (facts.state[assessment] == Facts.PRESENT) {
            for (int exempt : places.given(assessment)) {
                if (body.within(place, exempt)) {
                    return Evaluation.FALSE;
                }
            }
        }
        return Evaluation.TRUE;
    }

    /** Whether a place counts by one of some assessments; by none: it does. */
    byte counts(int place, int[] assessments) {
        byte counts = assessments.length == 0 ? Evaluation.TRUE : Evaluation.FALSE;
        for (int assessment : assessments) {
            counts = (byte) Math.max(counts, counts(place, assessment));
        }
        return counts;
    }

    /** Whether there are places of which it is not known whether they count by one of some assessments. */
    boolean undecided(int[] assessments) {
        boolean undecided = false;
        for (int assessment : assessments) {
            if (facts.state[assessment] == Facts.ABSENT) {
                return false;
            }
            undecided |= !decided(assessment);
        }
        return undecided;
    }

    /**
     * Whether a finding, or a kind of it, is somewhere that counts. While any place may be exempt, what would be true
     * is not known to be. An assessment that is absent changes nothing: where no region is named, it does not matter
     * where the finding is.
     */
    byte truth(PresentUnless literal) {
        byte plain = facts.truth(literal.plain());
        if (plain == Evaluation.FALSE || facts.state[literal.unless()] == Facts.ABSENT) {
            return plain;
        }
        if (!decided(literal.unless())) {
            return Evaluation.UNKNOWN;
        }
        byte truth = Evaluation.FALSE;
        for (int below : vocabulary.below[literal.finding()]) {
            truth = (byte) Math.max(truth, ownTruth(below, literal));
        }
        return truth;
    }

    /**
     * Whether this very finding, apart from what is a kind of it, is somewhere that counts; for an assessment with
     * places.
     */
    byte ownTruth(int finding, PresentUnless literal) {
        boolean open = places.open(finding);
        if (!open && !facts.said[finding]) {
            return Evaluation.FALSE;
        }
        int[] at = places.of(finding);
        if (at == null) {
            return Evaluation.UNKNOWN;
        }
        boolean anyRegion = anyRegion(literal.region());
        for (int place : at) {
            if (counts(place, literal.unless()) == Evaluation.TRUE
                    && (anyRegion || places.overlaps(place, literal.region()))) {
                return open || anyRegion ? Evaluation.UNKNOWN : Evaluation.TRUE;
            }
        }
        return Evaluation.FALSE;
    }

    /** Whether any place may be one to be treated. */
    private boolean anyRegion(int region) {
        return region == Literals.TREATMENT_AREA && facts.treated.length == 0;
    }

    /**
     * Whether a criterion that is unknown hangs on this very finding: it is open, or where it is, and it may be at a
     * place that counts. Not where every such place lies within one at which the finding or a kind of it is known to
     * be: it is exempt only together with that one.
     */
    boolean hangsOn(int finding, PresentUnless literal) {
        boolean open = places.open(finding);
        if (!open && !facts.said[finding]) {
            return false;
        }
        int[] at = places.of(finding);
        if (at == null) {
            return true;
        }
        for (int place : at) {
            boolean there = anyRegion(literal.region()) || places.overlaps(place, literal.region());
            if (open
                    && there
                    && counts(place, literal.unless()) != Evaluation.FALSE
                    && !known(place, literal.finding())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finding, or a kind of it, is known to be at a place that holds this one. */
    private boolean known(int place, int finding) {
        for (int below : vocabulary.below[finding]) {
            int[] at = facts.said[below] ? places.of(below) : null;
            for (int i = 0; at != null && i < at.length; i++) {
                if (body.within(place, at[i])) {
                    return true;
                }
            }
        }
        return false;
    }
}
