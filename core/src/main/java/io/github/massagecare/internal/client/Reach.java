package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.BodyMap;
import io.github.massagecare.internal.compiled.FindingsRead;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.internal.compiled.TruthGates;
import java.util.BitSet;
import java.util.List;

/**
 * How far the contraindications that hold, or may hold, reach into what is treated. Known, a rule reaches where it is
 * known to; at worst, wherever it may. One that holds at the places of a finding is everywhere at worst while it is not
 * known where that is.
 */
public final class Reach {
    /** How far a restriction reaches into what is treated, least to most. */
    public enum Extent {
        /** It touches nothing that is treated. */
        NOWHERE,
        /** It touches a part of what is treated. */
        PART,
        /** It covers all that is treated. */
        EVERYWHERE
    }

    private static final Extent[] EXTENTS = Extent.values();

    private final Closure closure;
    private final Places places;
    private final Exemptions exemptions;
    private final BodyMap body;
    private final int[] treated;
    private final int first;
    private final byte[] known;
    private final byte[] worst;
    /** The places of the rule that is looked at. */
    private final BitSet here = new BitSet();

    private final BitSet before = new BitSet();

    Reach(Closure closure, Truths truths, Places places, Exemptions exemptions, List<RestrictingRule> rules) {
        this.closure = closure;
        this.places = places;
        this.exemptions = exemptions;
        this.body = closure.statements.compiled.body;
        this.treated = closure.statements.treated;
        this.first = closure.statements.compiled.redFlags.size();
        int count = closure.statements.compiled.contraindications.size();
        this.known = new byte[count];
        this.worst = new byte[count];
        for (RestrictingRule rule : rules) {
            Extent certain = truths.holds(rule) ? find(rule, false) : Extent.NOWHERE;
            known[rule.index() - first] = (byte) certain.ordinal();
            worst[rule.index() - first] = (byte) find(rule, true).ordinal();
        }
    }

    /** How far a rule reaches. */
    Extent of(RestrictingRule rule, boolean atWorst) {
        return EXTENTS[(atWorst ? worst : known)[rule.index() - first]];
    }

    private Extent find(RestrictingRule rule, boolean atWorst) {
        if (rule.everywhere()) {
            return Extent.EVERYWHERE;
        }
        if (treated.length == 0) {
            return atWorst ? Extent.EVERYWHERE : Extent.NOWHERE;
        }
        if (!gather(rule, atWorst)) {
            return Extent.EVERYWHERE;
        }
        boolean touches = false;
        boolean coversAll = true;
        for (int region : treated) {
            boolean covers = false;
            for (int place = here.nextSetBit(0); place >= 0; place = here.nextSetBit(place + 1)) {
                covers |= body.within(region, place);
                touches |= body.overlap(region, place);
            }
            coversAll &= covers;
        }
        return !touches ? Extent.NOWHERE : coversAll ? Extent.EVERYWHERE : Extent.PART;
    }

    /** Gathers the places of a rule; false when it may be anywhere. */
    private boolean gather(RestrictingRule rule, boolean atWorst) {
        here.clear();
        for (int place : rule.at) {
            here.set(place);
        }
        FindingsRead placed = rule.placed();
        for (int i = 0; i < placed.count(); i++) {
            int finding = placed.finding(i);
            if (closure.isAbsent(finding)) {
                continue;
            }
            boolean open = places.open(finding);
            if (atWorst && (places.unplaced(finding) || (open && places.of(finding) == null))) {
                return false;
            }
            int[] at = closure.isSaid(finding) || (atWorst && open) ? places.of(finding) : null;
            for (int p = 0; at != null && p < at.length; p++) {
                byte counts = exemptions.counts(at[p], placed.unless(i));
                if (counts == TruthGates.TRUE || (atWorst && counts == TruthGates.UNKNOWN)) {
                    here.set(at[p]);
                }
            }
        }
        return true;
    }

    /**
     * Which of the treated regions lie within the places of a rule that reaches into a part of them; its places that
     * touch them.
     */
    void part(RestrictingRule rule, boolean atWorst, TreatedPart covered, Subset touching) {
        covered.clear();
        touching.clear();
        if (of(rule, atWorst) == Extent.PART) {
            gather(rule, atWorst);
            for (int place = here.nextSetBit(0); place >= 0; place = here.nextSetBit(place + 1)) {
                for (int i = 0; i < treated.length; i++) {
                    if (body.within(treated[i], place)) {
                        covered.cover(i);
                    }
                    if (body.overlap(treated[i], place)) {
                        touching.add(place);
                    }
                }
            }
        }
    }

    /** Whether a rule reaches as far as is known as it does at worst, and to the same places. */
    boolean settled(RestrictingRule rule) {
        if (of(rule, false) != of(rule, true)) {
            return false;
        }
        if (of(rule, true) != Extent.PART || !rule.rule().atItsPlace()) {
            return true;
        }
        gatherTouching(rule, false);
        before.clear();
        before.or(here);
        gatherTouching(rule, true);
        return here.equals(before);
    }

    private void gatherTouching(RestrictingRule rule, boolean atWorst) {
        gather(rule, atWorst);
        for (int place = here.nextSetBit(0); place >= 0; place = here.nextSetBit(place + 1)) {
            here.set(place, places.treated(place));
        }
    }
}
