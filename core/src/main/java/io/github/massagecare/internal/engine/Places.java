package io.github.massagecare.internal.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the findings are that have a place on the body. The places listed for a finding are complete, for its kinds as
 * well: a kind that is open, or named without a place of its own, is where the nearest finding above it is that was
 * named with places; with several nearest, where all of them are; what a reading shows is somewhere there. What they
 * have no place in common for may be anywhere.
 */
final class Places {
    private static final int[] NONE = {};

    private final Facts facts;
    private final Vocabulary vocabulary;
    private final BodyMap body;
    private final int[][] given;
    /** What lies below something that was named with places; null when nothing was. */
    private final boolean @Nullable [] belowPlaced;
    /** The nearest findings that were named with places, found when first asked for. */
    private final int @Nullable [][] holders;

    Places(Facts facts) {
        this.facts = facts;
        this.vocabulary = facts.compiled.vocabulary;
        this.body = facts.compiled.body;
        this.given = facts.statements.places;
        boolean[] below = null;
        for (int f = 0; f < facts.said.length; f++) {
            if (own(f)) {
                below = below == null ? new boolean[facts.said.length] : below;
                facts.walk.mark(f, vocabulary.children, below);
            }
        }
        this.belowPlaced = below;
        this.holders = new int[below == null ? 0 : below.length][];
    }

    /** Whether it was named with places. */
    boolean own(int finding) {
        return facts.said[finding] && given[finding].length > 0;
    }

    /** The places named for it; none when there are none. */
    int[] given(int finding) {
        return given[finding];
    }

    /** Regions by id. */
    List<String> ids(int[] regions) {
        return Arrays.stream(regions)
                .mapToObj(region -> body.regions.get(region).id())
                .toList();
    }

    /** The findings whose places are those of this one: itself, or the nearest above that were named with places. */
    int[] holders(int finding) {
        if (belowPlaced == null || !belowPlaced[finding]) {
            return NONE;
        }
        int[] known = holders[finding];
        if (known == null) {
            known = own(finding) ? new int[] {finding} : nearest(finding);
            holders[finding] = known;
        }
        return known;
    }

    private int[] nearest(int finding) {
        boolean[] beyond = new boolean[facts.said.length];
        int[] placed = new int[facts.said.length];
        int count = facts.walk.nearestAbove(finding, vocabulary.parents, this::own, placed);
        for (int i = 0; i < count; i++) {
            for (int parent : vocabulary.parents[placed[i]]) {
                facts.walk.mark(parent, vocabulary.parents, beyond);
            }
        }
        return Arrays.stream(placed, 0, count).filter(f -> !beyond[f]).sorted().toArray();
    }

    /** The places at which it is, if it is anywhere; null when that is not known. */
    int @Nullable [] of(int finding) {
        int[] by = holders(finding);
        if (by.length == 0) {
            return null;
        }
        int[] places = given[by[0]];
        for (int i = 1; i < by.length; i++) {
            places = body.common(places, given[by[i]]);
        }
        return places.length == 0 ? null : places;
    }

    /**
     * Whether it is present and not known to be where it is: no place was given, or it may be elsewhere than its kinds
     * are.
     */
    boolean unplaced(int finding) {
        return facts.state[finding] == Facts.PRESENT && of(finding) == null && (facts.said[finding] || open(finding));
    }

    /**
     * Whether it is open that it is at its places: it may not be present, or only as a kind of it and elsewhere; or a
     * reading shows it, which does not say at which of them.
     */
    boolean open(int finding) {
        byte state = facts.state[finding];
        return state == Facts.UNKNOWN
                || (state == Facts.PRESENT
                        && !facts.said[finding]
                        && (facts.asserted(finding) || openElsewhere(finding)));
    }

    /**
     * Whether a finding that is present only as one of its kinds may be anywhere else as well: it stands for more than
     * its kinds, and nobody asked about it.
     */
    private boolean openElsewhere(int finding) {
        boolean settled = facts.denied(finding) >= 0 || (facts.asked(finding) && !facts.guarded[finding]);
        return facts.unsure[finding] || (!vocabulary.group[finding] && !settled);
    }

    /** Whether its places are open because the client does not know, rather than because nobody asked. */
    boolean openForUnsure(int finding) {
        return !facts.asserted(finding) && (facts.unsure[finding] || facts.asked(finding));
    }

    /** Whether a finding, or a kind of it, is at a region. */
    byte truth(Literals.Literal.PresentAt literal) {
        boolean open = false;
        for (int below : vocabulary.below[literal.finding()]) {
            byte truth = ownTruth(below, literal.region());
            if (truth == Evaluation.TRUE) {
                return Evaluation.TRUE;
            }
            open |= truth == Evaluation.UNKNOWN;
        }
        return open ? Evaluation.UNKNOWN : Evaluation.FALSE;
    }

    /** Whether this very finding, apart from what is a kind of it, is at a region. */
    byte ownTruth(int finding, int region) {
        boolean open = open(finding);
        if (!open && !facts.said[finding]) {
            return Evaluation.FALSE;
        }
        int[] places = of(finding);
        if (places == null || (region == Literals.TREATMENT_AREA && facts.treated.length == 0)) {
            return Evaluation.UNKNOWN;
        }
        for (int place : places) {
            if (overlaps(place, region)) {
                return open ? Evaluation.UNKNOWN : Evaluation.TRUE;
            }
        }
        return Evaluation.FALSE;
    }

    /** Whether a place overlaps a region of a criterion; none overlaps what is treated while that is not known. */
    boolean overlaps(int place, int region) {
        return region == Literals.ANYWHERE
                || (region == Literals.TREATMENT_AREA ? treated(place) : body.overlap(place, region));
    }

    /** Whether a place overlaps what is treated. */
    boolean treated(int place) {
        for (int region : facts.treated) {
            if (body.overlap(region, place)) {
                return true;
            }
        }
        return false;
    }
}
