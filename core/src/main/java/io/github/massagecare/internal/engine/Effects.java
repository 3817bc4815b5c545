package io.github.massagecare.internal.engine;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What contraindications do to techniques and activities wherever they hold: as the engine has it, but without a
 * client.
 */
public final class Effects {
    /**
     * What a restriction does to one technique.
     *
     * @param by the restriction
     * @param bars whether it bars the technique
     * @param omit the optional traits that it takes away
     * @param positions the positions that it takes away
     * @param maxPressure a cap under the technique's own highest pressure
     */
    public record Effect(
            Restriction by, boolean bars, List<String> omit, List<String> positions, OptionalInt maxPressure) {
        private static Effect of(Restriction by, Limit.Effect effect, Technique technique) {
            return new Effect(
                    by,
                    effect.bars(),
                    marked(technique.optionalTraits(), effect.omit()),
                    marked(technique.positions(), effect.positions()),
                    effect.maxPressure() == Limit.NO_CAP ? OptionalInt.empty() : OptionalInt.of(effect.maxPressure()));
        }

        private static List<String> marked(List<String> ids, BitSet marks) {
            return marks.stream().mapToObj(ids::get).toList();
        }

        /** Whether another restriction does the same to the technique. */
        public boolean same(Effect other) {
            return bars == other.bars
                    && omit.equals(other.omit)
                    && positions.equals(other.positions)
                    && maxPressure.equals(other.maxPressure);
        }
    }

    private final ImmutableMap<String, Integer> techniques;
    private final ImmutableMap<String, Integer> activities;
    private final Map<String, Limit> untilCleared = new LinkedHashMap<>();
    private final Map<String, Limit> evenCleared = new LinkedHashMap<>();

    /** The effects of the contraindications of a rulebook. */
    public Effects(Rulebook rulebook) {
        this.techniques = Vocabulary.index(rulebook.techniques());
        this.activities = Vocabulary.index(rulebook.activities());
        Limit.Carriers carriers = new Limit.Carriers(rulebook.techniques(), rulebook.activities());
        for (Contraindication rule : rulebook.contraindications()) {
            untilCleared.put(rule.id(), limit(rule.barsAllWork(), untilCleared(rule), carriers));
            evenCleared(rule).ifPresent(then -> evenCleared.put(rule.id(), limit(false, then, carriers)));
        }
    }

    private static Limit limit(boolean allWork, Restriction restriction, Limit.Carriers carriers) {
        return new Limit(allWork, restriction.bars(), restriction.maxPressure(), restriction.maxMinutes(), carriers);
    }

    /** What a contraindication restricts until it is cleared: with what goes away by that also what does not. */
    public static Restriction untilCleared(Contraindication rule) {
        Optional<Restriction> then = evenCleared(rule);
        Set<String> bars = new LinkedHashSet<>(rule.bars());
        then.map(Restriction::bars).ifPresent(bars::addAll);
        return Restriction.builder()
                .bars(bars)
                .maxPressure(least(rule.maxPressure(), then.map(Restriction::maxPressure)))
                .maxMinutes(least(rule.maxMinutes(), then.map(Restriction::maxMinutes)))
                .build();
    }

    /** What it restricts in any case, before and after clearance; nothing without a clearance that leaves something. */
    public static Optional<Restriction> evenCleared(Contraindication rule) {
        return rule.clearance().flatMap(Clearance::then);
    }

    private static OptionalInt least(OptionalInt one, Optional<OptionalInt> other) {
        return IntStream.concat(one.stream(), other.stream().flatMapToInt(OptionalInt::stream))
                .min();
    }

    /** What a contraindication does to a technique until it is cleared; nothing if it leaves the technique alone. */
    public Optional<Effect> untilCleared(Contraindication rule, Technique technique) {
        return effect(untilCleared(rule), untilCleared.get(rule.id()), technique);
    }

    /** What it does to a technique in any case, before and after clearance. */
    public Optional<Effect> evenCleared(Contraindication rule, Technique technique) {
        return evenCleared(rule).flatMap(then -> effect(then, evenCleared.get(rule.id()), technique));
    }

    /** Whether a contraindication bars an activity until it is cleared. */
    public boolean bars(Contraindication rule, Activity activity) {
        return bars(untilCleared.get(rule.id()), activity);
    }

    /** Whether it bars an activity in any case, before and after clearance. */
    public boolean barsEvenCleared(Contraindication rule, Activity activity) {
        return bars(evenCleared.get(rule.id()), activity);
    }

    private Optional<Effect> effect(Restriction by, @Nullable Limit limit, Technique technique) {
        Integer index = techniques.get(technique.id());
        return Stream.ofNullable(limit)
                .flatMap(some -> some.effects.stream())
                .filter(effect -> index != null && effect.technique() == index)
                .findFirst()
                .map(effect -> Effect.of(by, effect, technique));
    }

    private boolean bars(@Nullable Limit limit, Activity activity) {
        Integer index = activities.get(activity.id());
        return limit != null && index != null && limit.activities.get(index);
    }
}
