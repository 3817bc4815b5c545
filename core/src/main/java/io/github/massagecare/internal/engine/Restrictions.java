package io.github.massagecare.internal.engine;

import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How far each contraindication reaches for one client, and what all of them together leave of techniques, time and
 * activities.
 */
public final class Restrictions {
    private final CompiledRulebook compiled;
    private final Facts facts;
    private final Evaluation evaluation;
    private final OpenFacts openFacts;
    private final Clearances clearances;
    final Extent[] known;
    final Extent[] worst;
    private final Tally[] knownTallies;
    private final Tally[] worstTallies;

    Restrictions(Facts facts, Evaluation evaluation, OpenFacts openFacts, Clearances clearances) {
        this.compiled = facts.compiled;
        this.facts = facts;
        this.evaluation = evaluation;
        this.openFacts = openFacts;
        this.clearances = clearances;
        int count = compiled.restricting.size();
        this.known = new Extent[count];
        this.worst = new Extent[count];
        for (int c = 0; c < count; c++) {
            extents(c);
        }
        this.knownTallies = tallies(Reading.KNOWN);
        this.worstTallies = tallies(Reading.AT_WORST);
    }

    private void extents(int c) {
        Restricting rule = compiled.restricting.get(c);
        byte truth = evaluation.rule(rule.index);
        known[c] = truth == Evaluation.TRUE ? extent(rule, false) : Extent.NOWHERE;
        worst[c] = truth != Evaluation.FALSE ? extent(rule, true) : Extent.NOWHERE;
    }

    private Extent extent(Restricting rule, boolean atWorst) {
        if (rule.everywhere()) {
            return Extent.EVERYWHERE;
        }
        if (facts.treated.length == 0) {
            return atWorst ? Extent.EVERYWHERE : Extent.NOWHERE;
        }
        if (!rule.rule.atItsPlace()) {
            return Extent.of(rule.at, facts.treated, compiled.body);
        }
        BitSet places = new BitSet();
        for (int i = 0; i < rule.placed.length; i++) {
            int finding = rule.placed[i];
            boolean open = facts.places.open(finding);
            if (atWorst && (facts.places.unplaced(finding) || (open && facts.places.of(finding) == null))) {
                return Extent.EVERYWHERE;
            }
            int[] at = facts.said[finding] || (atWorst && open) ? facts.places.of(finding) : null;
            for (int p = 0; at != null && p < at.length; p++) {
                if (facts.exemptions.counts(at[p], rule.unless[i])
                        >= (atWorst ? Evaluation.UNKNOWN : Evaluation.TRUE)) {
                    places.set(at[p]);
                }
            }
        }
        return Extent.of(places.stream().toArray(), facts.treated, compiled.body);
    }

    // --- all work ---

    /** What an open contraindication would lead to; together with others if its place is only a part. */
    Disposition becomes(int c) {
        return becomes(c, other -> holdsAllWork(other, true));
    }

    private Disposition becomes(int c, IntPredicate holding) {
        Restricting rule = compiled.restricting.get(c);
        Disposition least = rule.modifiesCare() ? Disposition.TREAT_WITH_MODIFICATION : Disposition.TREAT;
        if (!rule.main.allWork || (rule.clearable() && clearances.lifted(rule.index, true))) {
            return least;
        }
        Disposition alone = rule.clearable() ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE;
        if (worst[c].everywhere()) {
            return alone;
        }
        Disposition together = together(worst, holding);
        boolean counts = !worst[c].covered().isEmpty() && together.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
        return counts ? min(alone, together) : least;
    }

    /** What the rules that hold all work lead to: postpone, clearance first, or treat when they leave some place. */
    Disposition allWork(boolean atWorst) {
        Extent[] extents = atWorst ? worst : known;
        Disposition disposition = together(extents, c -> holdsAllWork(c, atWorst));
        for (int c = 0; c < extents.length; c++) {
            if (extents[c].everywhere() && holdsAllWork(c, atWorst)) {
                boolean clearable = compiled.restricting.get(c).clearable();
                disposition = max(disposition, clearable ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE);
            }
        }
        return disposition;
    }

    /** What those at a part of what is treated lead to together. */
    private Disposition together(Extent[] extents, IntPredicate holding) {
        BitSet absolute = new BitSet();
        BitSet any = new BitSet();
        for (int c = 0; c < extents.length; c++) {
            if (holding.test(c)) {
                any.or(extents[c].covered());
                if (!compiled.restricting.get(c).clearable()) {
                    absolute.or(extents[c].covered());
                }
            }
        }
        int treated = facts.treated.length;
        if (treated > 0 && absolute.cardinality() == treated) {
            return Disposition.POSTPONE;
        }
        return treated > 0 && any.cardinality() == treated ? Disposition.CLEARANCE_FIRST : Disposition.TREAT;
    }

    /** Whether the rule is one that holds all work and is not lifted, as far as is known or even at worst. */
    private boolean holdsAllWork(int c, boolean atWorst) {
        Restricting rule = compiled.restricting.get(c);
        return rule.main.allWork && !(rule.clearable() && clearances.lifted(rule.index, atWorst));
    }

    static Disposition max(Disposition one, Disposition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Disposition min(Disposition one, Disposition other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    // --- limits ---

    /** The limits that count in a reading, one by one; what a clearance would lift is marked. */
    private void limits(Reading reading, LimitUse use) {
        for (int c = 0; c < known.length; c++) {
            Restricting rule = compiled.restricting.get(c);
            Extent extent = extent(c, reading);
            if (!extent.somewhere()) {
                continue;
            }
            if (!lifted(c, reading)) {
                use.limit(c, rule.main, extent, rule.clearable());
            }
            if (rule.then != null) {
                use.limit(c, rule.then, extent, false);
            }
        }
    }

    /**
     * How far a rule reaches in a reading: what only a clinician's word keeps open is supposed not to hold once all
     * words are given.
     */
    private Extent extent(int c, Reading reading) {
        boolean denied = reading.cleared() && !compiled.restricting.get(c).clearable() && confirmable(c);
        return reading.certain() || denied ? known[c] : worst[c];
    }

    /** Whether what the rule names falls away in a reading, but for its "then". */
    private boolean lifted(int c, Reading reading) {
        Restricting rule = compiled.restricting.get(c);
        boolean given = reading.cleared() && ((reading.certain() ? outstanding(c) : liftable(c)) || confirmable(c));
        return rule.clearable() && (clearances.lifted(rule.index, !reading.certain()) || given);
    }

    /**
     * Whether a clearance is asked for: by a rule that is known to reach into what is treated, once it is known for
     * what.
     */
    boolean outstanding(int c) {
        return needed(c) && !clearances.asksFirst(compiled.restricting.get(c).index);
    }

    /** Whether it is asked for and would leave nothing open. */
    private boolean liftable(int c) {
        return outstanding(c) && !clearances.staysOpen(compiled.restricting.get(c).index);
    }

    private boolean needed(int c) {
        Restricting rule = compiled.restricting.get(c);
        return rule.clearable() && known[c].somewhere() && !clearances.lifted(rule.index, false);
    }

    /**
     * Whether it may hold, at more places, or in spite of who lifted it, than is known; or is to be lifted and would
     * stay open.
     */
    boolean open(int c) {
        int rule = compiled.restricting.get(c).index;
        boolean outgrowing = worst[c].somewhere() && clearances.lift(rule) == Lift.OPEN;
        return !known[c].same(worst[c]) || outgrowing || (needed(c) && clearances.staysOpen(rule));
    }

    /** What is open about a contraindication that is open. */
    Set<OpenFact> openFacts(int c) {
        Restricting rule = compiled.restricting.get(c);
        Set<OpenFact> open = known[c].same(worst[c]) ? new LinkedHashSet<>() : openFacts.open(rule);
        open.addAll(clearances.open(rule.index, openFacts));
        if (needed(c)) {
            open.addAll(clearances.openOnceLifted(rule.index, openFacts));
        }
        return open;
    }

    /**
     * Whether it would hold all work even when what is outstanding were given, and only the client's not knowing keeps
     * it open: a clinician's word would settle it.
     */
    private boolean confirmable(int c) {
        return open(c)
                && becomes(c, other -> holdsAllWork(other, true) && !liftable(other))
                                .compareTo(Disposition.CLEARANCE_FIRST)
                        >= 0
                && openFacts(c).stream().allMatch(OpenFact::unsure);
    }

    private interface LimitUse {
        void limit(int c, Limit limit, Extent extent, boolean liftable);
    }

    private Tally[] tallies(Reading reading) {
        Tally[] tallies = new Tally[compiled.techniques.size()];
        for (int t = 0; t < tallies.length; t++) {
            tallies[t] = new Tally(compiled.techniques.get(t), facts.treated.length);
        }
        limits(
                reading,
                (c, limit, extent, liftable) -> limit.effects.forEach(
                        effect -> tallies[effect.technique()].add(limit, effect, extent, liftable)));
        return tallies;
    }

    /** What is left of each technique in a reading, in rulebook order. */
    public List<TechniqueLimits> techniqueLimits(Reading reading) {
        Tally[] tallies =
                reading == Reading.KNOWN ? knownTallies : reading == Reading.AT_WORST ? worstTallies : tallies(reading);
        List<TechniqueLimits> limits = new ArrayList<>();
        for (int t = 0; t < tallies.length; t++) {
            limits.add(TechniqueLimits.of(compiled.techniques.get(t), tallies[t], compiled.body));
        }
        return limits;
    }

    /** The techniques that are not barred by what is known. */
    public BitSet unbarred() {
        BitSet unbarred = new BitSet();
        for (int t = 0; t < knownTallies.length; t++) {
            unbarred.set(t, knownTallies[t].verdict() != Verdict.BARRED);
        }
        return unbarred;
    }

    /** The longest session that is left in a reading, in minutes; {@code Integer.MAX_VALUE} when nothing limits it. */
    public int maxMinutes(Reading reading) {
        int[] minutes = {Limit.NO_CAP};
        limits(reading, (c, limit, extent, liftable) -> minutes[0] = Math.min(minutes[0], limit.maxMinutes));
        return minutes[0];
    }

    /** The rules that shorten the session in a reading. */
    public List<Integer> shortening(Reading reading) {
        Set<Integer> rules = new LinkedHashSet<>();
        limits(reading, (c, limit, extent, liftable) -> {
            if (limit.maxMinutes != Limit.NO_CAP) {
                rules.add(compiled.restricting.get(c).index);
            }
        });
        return List.copyOf(rules);
    }

    /** The rules that reach into what is treated in a reading and name positions that suit best, by rule index. */
    public List<Integer> preferring(Reading reading) {
        List<Integer> rules = new ArrayList<>();
        for (int c = 0; c < known.length; c++) {
            Restricting rule = compiled.restricting.get(c);
            if (!rule.rule.prefer().isEmpty() && extent(c, reading).somewhere()) {
                rules.add(rule.index);
            }
        }
        return rules;
    }

    /**
     * The activities that are barred, as indexes; wherever on the body the rules hold, since an activity uses the whole
     * body.
     */
    public BitSet barredActivities(Reading reading) {
        BitSet barred = new BitSet();
        for (int c = 0; c < known.length; c++) {
            barred.or(barredActivities(c, reading));
        }
        return barred;
    }

    /** The rules that bar one of these activities in a reading. */
    public List<Integer> barring(BitSet activities, Reading reading) {
        List<Integer> rules = new ArrayList<>();
        for (int c = 0; c < known.length; c++) {
            if (barredActivities(c, reading).intersects(activities)) {
                rules.add(compiled.restricting.get(c).index);
            }
        }
        return rules;
    }

    private BitSet barredActivities(int c, Reading reading) {
        Restricting rule = compiled.restricting.get(c);
        byte truth = evaluation.rule(rule.index);
        BitSet barred = new BitSet();
        if (truth == Evaluation.TRUE || (truth == Evaluation.UNKNOWN && !reading.certain())) {
            if (!lifted(c, reading)) {
                barred.or(rule.main.activities);
            }
            if (rule.then != null) {
                barred.or(rule.then.activities);
            }
        }
        return barred;
    }

    /** Whether a contraindication still touches one of these techniques. */
    public boolean touches(int rule, BitSet techniques) {
        Restricting restricting = restricting(rule);
        boolean lifted = restricting.clearable() && clearances.lifted(rule, true);
        boolean main = !lifted && restricting.main.techniques.intersects(techniques);
        return main || (restricting.then != null && restricting.then.techniques.intersects(techniques));
    }

    /** The contraindications that reach into what is treated in a reading, by rule index. */
    public List<Integer> touching(Reading reading) {
        List<Integer> rules = new ArrayList<>();
        for (int c = 0; c < known.length; c++) {
            if ((reading.certain() ? known[c] : worst[c]).somewhere()) {
                rules.add(compiled.restricting.get(c).index);
            }
        }
        return rules;
    }

    Restricting restricting(int rule) {
        return compiled.restricting.get(rule - compiled.redFlags.size());
    }
}
