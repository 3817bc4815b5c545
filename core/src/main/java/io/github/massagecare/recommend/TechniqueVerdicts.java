package io.github.massagecare.recommend;

import com.google.common.collect.ImmutableList;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.client.TreatedPart;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.RestrictionEffects;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.technique.Technique;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the restrictions leave of each technique in one reading. */
final class TechniqueVerdicts {
    /**
     * What all restrictions together leave of one technique in one reading.
     *
     * <p>It is barred by an essential trait that is barred, when no position is left, by a cap under its least
     * pressure, or when the places to keep away from cover all that is treated; it is to be adapted when something of
     * it is left out, a position is taken away, its pressure is capped, or at some place. What only an outstanding
     * clearance would bar is at clearance, not barred; so what holds in any case and what a clearance would lift are
     * kept apart.
     */
    static final class Left {
        private final Technique technique;
        private long traits;
        private long positions;
        private long positionsUntilCleared;
        private int cap = RestrictionEffects.OnTechnique.NO_CAP;
        private boolean barred;
        private boolean barredUntilCleared;
        private @Nullable Subset places;
        private @Nullable TreatedPart covered;
        private @Nullable TreatedPart coveredUntilCleared;

        /** All of a technique. */
        private Left(Technique technique) {
            this.technique = technique;
        }

        /** The technique. */
        Technique technique() {
            return technique;
        }

        /** Takes away what a restriction takes away. */
        void take(RestrictionEffects.OnTechnique effect, boolean liftable) {
            traits |= effect.traitBits();
            if (liftable) {
                positionsUntilCleared |= effect.positionBits();
            } else {
                positions |= effect.positionBits();
            }
            cap = Math.min(cap, effect.cap());
        }

        /** Whether nothing was taken away. */
        boolean isWhole() {
            return traits == 0
                    && (positions | positionsUntilCleared) == 0
                    && cap == RestrictionEffects.OnTechnique.NO_CAP;
        }

        /** Whether it had positions and none is left, in any case or until a clearance is given. */
        boolean noPositionLeft(boolean untilCleared) {
            long taken = untilCleared ? positions | positionsUntilCleared : positions;
            return taken != 0 && Long.bitCount(taken) == technique.positions().size();
        }

        /** The optional traits that were taken away, in the order of the technique. */
        List<String> omit() {
            return RestrictionEffects.OnTechnique.marked(technique.optionalTraits(), traits);
        }

        /** The positions that are left, in the order of the technique; none when none was taken away. */
        List<String> positions() {
            long taken = positions | positionsUntilCleared;
            return taken == 0
                    ? ImmutableList.of()
                    : RestrictionEffects.OnTechnique.marked(technique.positions(), ~taken);
        }

        /** A cap under its own highest pressure. */
        OptionalInt maxPressure() {
            return cap == RestrictionEffects.OnTechnique.NO_CAP ? OptionalInt.empty() : OptionalInt.of(cap);
        }

        /** Bars it, in any case or until a clearance is given. */
        void bar(boolean inAnyCase, boolean untilCleared) {
            barred = inAnyCase;
            barredUntilCleared = untilCleared;
        }

        /** What would bar at a part keeps the technique away from there. */
        void avoid(TreatedPart part, Subset touching, boolean liftable) {
            places = places == null ? touching.copy() : places.with(touching);
            if (liftable) {
                coveredUntilCleared = coveredUntilCleared == null ? part.copy() : coveredUntilCleared.with(part);
            } else {
                covered = covered == null ? part.copy() : covered.with(part);
            }
        }

        /** Least cautious when nothing restricts it. */
        Verdict verdict() {
            if (barred || coversAll(covered) || noPositionLeft(false)) {
                return Verdict.BARRED;
            }
            if (barredUntilCleared || (coveredUntilCleared != null && coversAll(avoided())) || noPositionLeft(true)) {
                return Verdict.CLEARANCE;
            }
            return isWhole() && places == null ? Verdict.SUITABLE : Verdict.ADAPT;
        }

        /** Whether it may be done. */
        boolean possible() {
            Verdict verdict = verdict();
            return verdict == Verdict.SUITABLE || verdict == Verdict.ADAPT;
        }

        private static boolean coversAll(@Nullable TreatedPart part) {
            return part != null && part.isWhole();
        }

        /** The part of what is treated at which it may not be done. */
        private @Nullable TreatedPart avoided() {
            if (covered == null || coveredUntilCleared == null) {
                return covered == null ? coveredUntilCleared : covered;
            }
            return covered.copy().with(coveredUntilCleared);
        }

        /** Whether it may not be done at all of some region that is treated and at which other work is left. */
        boolean missesRegion(TreatedPart withoutWork) {
            TreatedPart avoided = avoided();
            return avoided != null && !avoided.isWithin(withoutWork);
        }

        /** The places to keep away from, in rulebook order. */
        List<String> notAt() {
            return places == null ? ImmutableList.of() : places.ids();
        }
    }

    private final Client client;
    private final RestrictionsInForce inForce;
    private final Reading reading;
    private final Left[] verdicts;
    /** The part of what is treated that all work keeps away from. */
    private final TreatedPart withoutWork;

    private final TreatedPart part;
    private final Subset touching;
    private final Subset barred;
    private final Subset barredUntilCleared;

    TechniqueVerdicts(Client client, RestrictionsInForce inForce, Reading reading) {
        this.client = client;
        this.inForce = inForce;
        this.reading = reading;
        List<Technique> techniques = client.rulebook().rulebook.techniques();
        this.verdicts = new Left[techniques.size()];
        for (int t = 0; t < verdicts.length; t++) {
            verdicts[t] = new Left(techniques.get(t));
        }
        this.withoutWork = client.nothingTreated();
        this.part = client.nothingTreated();
        this.touching = client.noPlaces();
        this.barred = client.rulebook().noTechniques();
        this.barredUntilCleared = client.rulebook().noTechniques();
        inForce.forEach(reading, this::add);
        for (int t = 0; t < verdicts.length; t++) {
            verdicts[t].bar(barred.has(t), barredUntilCleared.has(t));
        }
    }

    /**
     * Of what is barred outright the answer says by what is known what else would restrict it; in other readings nobody
     * asks.
     */
    private void add(RestrictingRule rule, RestrictionEffects effects, boolean liftable) {
        Extent reach = inForce.reach(rule, reading);
        if (reach == Extent.PART) {
            client.part(rule, inForce.atWorst(rule, reading), part, touching);
            if (effects.allWork) {
                withoutWork.with(part);
            }
            for (int t = effects.barred.next(0); t >= 0; t = effects.barred.next(t + 1)) {
                if (reading == Reading.KNOWN || !barred.has(t)) {
                    verdicts[t].avoid(part, touching, liftable);
                }
            }
        } else {
            (liftable ? barredUntilCleared : barred).with(effects.barred);
        }
        List<RestrictionEffects.OnTechnique> adapting = effects.adapting;
        for (int i = 0; i < adapting.size(); i++) {
            RestrictionEffects.OnTechnique effect = adapting.get(i);
            if (reading == Reading.KNOWN || !barred.has(effect.place())) {
                // What would only adapt at a part adapts the whole technique.
                verdicts[effect.place()].take(effect, liftable);
            }
        }
    }

    /** What is left of the technique at this place of the rulebook. */
    Left of(int technique) {
        return verdicts[technique];
    }

    /** Whether every technique has the same verdict in another reading. */
    boolean agreeWith(TechniqueVerdicts other) {
        for (int t = 0; t < verdicts.length; t++) {
            if (verdicts[t].verdict() != other.verdicts[t].verdict()) {
                return false;
            }
        }
        return true;
    }

    /** How many techniques there are. */
    int count() {
        return verdicts.length;
    }

    /** Whether a technique may not be done at all of some region that is treated and at which other work is left. */
    boolean missesRegion(int technique) {
        return verdicts[technique].missesRegion(withoutWork);
    }
}
