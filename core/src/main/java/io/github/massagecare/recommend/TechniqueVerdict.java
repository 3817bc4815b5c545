package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.PlaceSet;
import io.github.massagecare.internal.client.Reach;
import io.github.massagecare.internal.client.TreatedPart;
import io.github.massagecare.internal.compiled.Effect;
import io.github.massagecare.internal.compiled.Remainder;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.technique.Technique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all restrictions together leave of one technique in one reading.
 *
 * <p>It is barred by an essential trait that is barred, when no position is left, by a cap under its least pressure, or
 * when the places to keep away from cover all that is treated; it is to be adapted when something of it is left out, a
 * position is taken away, its pressure is capped, or at some place. What only an outstanding clearance would bar is at
 * clearance, not barred; so what holds in any case and what a clearance would lift are kept apart.
 */
final class TechniqueVerdict {
    private final Remainder left;
    private boolean barred;
    private boolean barredUntilCleared;
    private @Nullable PlaceSet places;
    private @Nullable TreatedPart covered;
    private @Nullable TreatedPart coveredUntilCleared;

    TechniqueVerdict(Technique technique) {
        this.left = new Remainder(technique);
    }

    /**
     * Adds a restriction that counts.
     *
     * @param effect what it does to this technique
     * @param reach how far it reaches
     * @param part the part of what is treated that it covers, when it reaches into a part
     * @param touching its places that touch what is treated, then
     * @param liftable whether a clearance would lift it
     */
    void add(Effect effect, Reach reach, TreatedPart part, PlaceSet touching, boolean liftable) {
        if (!effect.bars()) {
            // What would only adapt at a part adapts the whole technique.
            left.take(effect, liftable);
        } else if (reach == Reach.PART) {
            avoid(part, touching, liftable);
        } else if (liftable) {
            barredUntilCleared = true;
        } else {
            barred = true;
        }
    }

    /** What would bar at a part keeps the technique away from there. */
    private void avoid(TreatedPart part, PlaceSet touching, boolean liftable) {
        places = places == null ? touching.copy() : places.with(touching);
        if (liftable) {
            coveredUntilCleared = coveredUntilCleared == null ? part.copy() : coveredUntilCleared.with(part);
        } else {
            covered = covered == null ? part.copy() : covered.with(part);
        }
    }

    Technique technique() {
        return left.technique();
    }

    /**
     * Whether it is barred everywhere and in any case, so that nothing that is added can make a difference to the
     * verdict.
     */
    boolean isBarredOutright() {
        return barred;
    }

    /** Least cautious when nothing restricts it. */
    Verdict verdict() {
        if (barred || isWhole(covered) || left.noPositionLeft(false)) {
            return Verdict.BARRED;
        }
        if (barredUntilCleared || (coveredUntilCleared != null && isWhole(avoided())) || left.noPositionLeft(true)) {
            return Verdict.CLEARANCE;
        }
        return left.isWhole() && places == null ? Verdict.SUITABLE : Verdict.ADAPT;
    }

    /** Whether it may be done. */
    boolean possible() {
        Verdict verdict = verdict();
        return verdict == Verdict.SUITABLE || verdict == Verdict.ADAPT;
    }

    private static boolean isWhole(@Nullable TreatedPart part) {
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

    /** What restrictions take away from it. */
    Remainder left() {
        return left;
    }

    /** The places to keep away from, in rulebook order. */
    List<String> notAt() {
        return places == null ? List.of() : places.ids();
    }
}
