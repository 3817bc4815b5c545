package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What contraindications do to techniques and activities: as an answer has it, but without a client. For texts. */
public final class EffectsByRule {
    private final ImmutableMap<String, Integer> places;
    private final ImmutableMap<String, Integer> activities;
    private final Map<String, RestrictionEffects> untilCleared = new LinkedHashMap<>();
    private final Map<String, RestrictionEffects> evenCleared = new LinkedHashMap<>();

    /** The effects of the contraindications of a rulebook. */
    public EffectsByRule(Rulebook rulebook) {
        this.places = Vocabulary.index(rulebook.techniques());
        this.activities = Vocabulary.index(rulebook.activities());
        Carriers carriers = new Carriers(rulebook);
        for (Contraindication rule : rulebook.contraindications()) {
            Restriction first = untilCleared(rule);
            untilCleared.put(rule.id(), RestrictionEffects.of(rule.barsAllWork(), first, carriers));
            evenCleared(rule)
                    .map(then -> RestrictionEffects.of(false, then, carriers))
                    .ifPresent(effects -> evenCleared.put(rule.id(), effects));
        }
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
    public Optional<RestrictionEffects.OnTechnique> untilCleared(Contraindication rule, Technique technique) {
        return effect(untilCleared, rule, technique);
    }

    /** What it does to a technique in any case, before and after clearance. */
    public Optional<RestrictionEffects.OnTechnique> evenCleared(Contraindication rule, Technique technique) {
        return effect(evenCleared, rule, technique);
    }

    private Optional<RestrictionEffects.OnTechnique> effect(
            Map<String, RestrictionEffects> effects, Contraindication rule, Technique technique) {
        return Optional.ofNullable(effects.get(rule.id())).flatMap(some -> some.on(place(technique)));
    }

    private int place(Technique technique) {
        return Objects.requireNonNull(places.get(technique.id()), "technique");
    }

    /** Whether a contraindication bars an activity until it is cleared. */
    public boolean bars(Contraindication rule, Activity activity) {
        return bars(untilCleared, rule, activity);
    }

    /** Whether it bars an activity in any case, before and after clearance. */
    public boolean barsEvenCleared(Contraindication rule, Activity activity) {
        return bars(evenCleared, rule, activity);
    }

    private boolean bars(Map<String, RestrictionEffects> effects, Contraindication rule, Activity activity) {
        return effects.containsKey(rule.id())
                && effects.get(rule.id()).activities.has(Objects.requireNonNull(activities.get(activity.id())));
    }
}
