package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one restriction does to techniques and activities, wherever it holds. */
public final class RestrictionEffects {
    /**
     * What a restriction does to one technique, wherever it holds.
     *
     * @param by the restriction
     * @param technique the technique
     * @param place the place of the technique in the rulebook
     * @param bars whether it alone bars the technique
     * @param traitBits the optional traits that it takes away, a bit for each
     * @param positionBits the positions that it takes away, a bit for each
     * @param cap a cap under the technique's own highest pressure, or {@link #NO_CAP}
     */
    public record OnTechnique(
            Restriction by, Technique technique, int place, boolean bars, long traitBits, long positionBits, int cap) {
        /** Stands for no cap under the technique's own highest pressure. */
        public static final int NO_CAP = Integer.MAX_VALUE;

        /** The effect of a restriction that bars all work when it says so, and what it names otherwise. */
        static OnTechnique of(Restriction by, Set<String> bars, boolean allWork, Technique technique, int place) {
            long positions = bits(technique.positions(), bars);
            int cap = by.maxPressure().orElse(NO_CAP);
            boolean tooGentle = technique.pressure().isPresent()
                    && cap < technique.pressure().get().min();
            boolean capped = technique.pressure().isPresent()
                    && cap < technique.pressure().get().max();
            boolean noPosition = positions != 0
                    && Long.bitCount(positions) == technique.positions().size();
            boolean barred = allWork
                    || noPosition
                    || tooGentle
                    || bars.contains(technique.id())
                    || bits(technique.traits(), bars) != 0;
            return new OnTechnique(
                    by,
                    technique,
                    place,
                    barred,
                    bits(technique.optionalTraits(), bars),
                    positions,
                    capped ? cap : NO_CAP);
        }

        /**
         * A bit for each of some ids that is among others; of more than 64, whether there are any is all that counts.
         */
        private static long bits(List<String> ids, Set<String> among) {
            long bits = 0;
            for (int i = 0; i < ids.size() && !among.isEmpty(); i++) {
                if (among.contains(ids.get(i))) {
                    bits |= 1L << i;
                }
            }
            return bits;
        }

        /** Those of some ids that a bit stands for. */
        public static List<String> marked(List<String> ids, long bits) {
            if (bits == 0) {
                return ImmutableList.of();
            }
            ImmutableList.Builder<String> marked = ImmutableList.builderWithExpectedSize(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    marked.add(ids.get(i));
                }
            }
            return marked.build();
        }

        /** Whether it leaves the technique as it is. */
        boolean isNone() {
            return !bars && traitBits == 0 && positionBits == 0 && cap == NO_CAP;
        }

        /** The optional traits that it takes away, in the order of the technique. */
        public List<String> omit() {
            return marked(technique.optionalTraits(), traitBits);
        }

        /** The positions that it takes away, in the order of the technique. */
        public List<String> positions() {
            return marked(technique.positions(), positionBits);
        }

        /** A cap under the technique's own highest pressure. */
        public OptionalInt maxPressure() {
            return cap == NO_CAP ? OptionalInt.empty() : OptionalInt.of(cap);
        }

        /** Whether another restriction does the same to the technique. */
        public boolean same(OnTechnique other) {
            return bars == other.bars
                    && traitBits == other.traitBits
                    && positionBits == other.positionBits
                    && cap == other.cap;
        }
    }

    /** Whether it bars all work. */
    public final boolean allWork;

    /** The longest session that it allows, in minutes. */
    public final OptionalInt maxMinutes;

    /** What it does to the techniques that it touches and does not bar, in rulebook order. */
    public final List<OnTechnique> adapting = new ArrayList<>();

    /** The techniques that it bars. */
    public final Subset barred;

    /** The techniques that it bars or has adapted. */
    public final Subset techniques;

    /** The activities that it bars. */
    public final Subset activities;

    private final @Nullable OnTechnique[] byTechnique;

    private RestrictionEffects(boolean allWork, Restriction restriction, Carriers carriers) {
        this.allWork = allWork;
        this.maxMinutes = restriction.maxMinutes();
        this.byTechnique = new OnTechnique[carriers.techniques().size()];
        this.barred = new Subset(carriers.techniques());
        this.techniques = new Subset(carriers.techniques());
        Set<String> bars = ImmutableSet.copyOf(restriction.bars());
        Subset concerned = carriers.techniques(allWork, restriction);
        for (int t = concerned.next(0); t >= 0; t = concerned.next(t + 1)) {
            OnTechnique effect = OnTechnique.of(
                    restriction, bars, allWork, carriers.techniques().get(t), t);
            if (effect.isNone()) {
                continue;
            }
            byTechnique[t] = effect;
            techniques.add(t);
            if (effect.bars()) {
                barred.add(t);
            } else {
                adapting.add(effect);
            }
        }
        this.techniques.complete();
        this.activities = carriers.activities(restriction);
    }

    /** What a restriction does; to all techniques when all work is barred. */
    static RestrictionEffects of(boolean allWork, Restriction restriction, Carriers carriers) {
        return new RestrictionEffects(allWork, restriction, carriers);
    }

    /** What a contraindication restricts, apart from what is left of it once it is cleared. */
    static Restriction own(Contraindication rule) {
        return Restriction.builder()
                .bars(rule.bars())
                .maxPressure(rule.maxPressure())
                .maxMinutes(rule.maxMinutes())
                .build();
    }

    /** What it does to a technique, if it touches it. */
    public Optional<OnTechnique> on(int technique) {
        return Optional.ofNullable(byTechnique[technique]);
    }
}
