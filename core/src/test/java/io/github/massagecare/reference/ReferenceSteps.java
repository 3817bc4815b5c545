package io.github.massagecare.reference;

import static io.github.massagecare.reference.ReferenceRanking.isDeep;
import static io.github.massagecare.reference.ReferenceRanking.isPart;

import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The steps of a session whose minutes are shared out, in what order and how deep: MEANING 10. */
final class ReferenceSteps {
    private final ReferenceRanking ranking;
    private final ReferenceReading reading;
    private final Optional<Dosing> dosing;
    private final Technique lead;
    private final Optional<Technique> strokes;
    private final Map<Technique, Integer> minutes;

    ReferenceSteps(
            ReferenceRanking ranking,
            ReferenceReading reading,
            Optional<Dosing> dosing,
            Technique lead,
            Optional<Technique> strokes,
            Map<Technique, Integer> minutes) {
        this.ranking = ranking;
        this.reading = reading;
        this.dosing = dosing;
        this.lead = lead;
        this.strokes = strokes;
        this.minutes = minutes;
    }

    /** The steps between check-in and closing. */
    List<Step> inOrder() {
        List<Technique> dry = new ArrayList<>();
        List<Technique> specific = new ArrayList<>();
        List<Technique> lengthening = new ArrayList<>();
        List<Technique> first = new ArrayList<>();
        List<Technique> broad = new ArrayList<>();
        List<Technique> last = new ArrayList<>();
        for (Technique technique : minutes.keySet()) {
            boolean isSpecific = isPart(technique, Part.SPECIFIC);
            boolean isLengthening = isPart(technique, Part.LENGTHEN);
            if ((isSpecific || isLengthening) && technique.dry()) {
                dry.add(technique);
            } else if (isSpecific) {
                specific.add(technique);
            } else if (isLengthening) {
                lengthening.add(technique);
            } else {
                (isPart(technique, Part.PREPARE) ? first : isPart(technique, Part.SETTLE) ? last : broad)
                        .add(technique);
            }
        }
        boolean returns = !specific.isEmpty()
                && strokes.filter(technique -> minutes.get(technique) >= 15).isPresent();
        List<Step> steps = new ArrayList<>();
        first.forEach(technique -> steps.add(step(technique, minutes.get(technique))));
        gentlerFirst(dry).forEach(technique -> steps.add(step(technique, minutes.get(technique))));
        for (Technique technique : gentlerFirst(broad)) {
            boolean goesOn = returns && strokes.equals(Optional.of(technique));
            steps.add(step(technique, goesOn ? minutes.get(technique) - 5 : minutes.get(technique)));
        }
        gentlerFirst(specific).forEach(technique -> steps.add(step(technique, minutes.get(technique))));
        lengthening.forEach(technique -> steps.add(step(technique, minutes.get(technique))));
        if (returns) {
            steps.add(step(strokes.orElseThrow(), 5));
        }
        last.forEach(technique -> steps.add(step(technique, minutes.get(technique))));
        return steps;
    }

    private List<Technique> gentlerFirst(List<Technique> techniques) {
        return techniques.stream()
                .sorted(Comparator.comparingInt(
                                (Technique technique) -> mostPressure(technique).orElse(Integer.MAX_VALUE))
                        .thenComparingInt(ReferenceRanking::leastPressure))
                .toList();
    }

    /** The most pressure that is left; none for what has no pressure. */
    private OptionalInt mostPressure(Technique technique) {
        if (technique.pressure().isEmpty()) {
            return OptionalInt.empty();
        }
        int most = technique.pressure().get().max();
        most = Math.min(most, ranking.limits(technique).maxPressure().orElse(most));
        return OptionalInt.of(Math.min(
                most,
                dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(most)));
    }

    private Step step(Technique technique, int length) {
        OptionalInt most = mostPressure(technique);
        boolean isLess = most.isPresent()
                && most.getAsInt() < technique.pressure().map(Pressure::max).orElseThrow();
        return Step.builder()
                .technique(technique.id())
                .minutes(length)
                .maxPressure(isLess ? most : OptionalInt.empty())
                .startAt(isDeep(technique) ? OptionalInt.of(ReferenceRanking.COMFORTABLE) : OptionalInt.empty())
                .omit(ranking.limits(technique).omit())
                .positions(positions(technique))
                .notAt(ranking.limits(technique).notAt())
                .why(why(technique))
                .build();
    }

    private List<String> positions(Technique technique) {
        List<String> left = ranking.limits(technique).positionsLeft();
        Set<String> order = new LinkedHashSet<>(reading.preferred());
        order.retainAll(left);
        if (order.isEmpty()) {
            return ranking.limits(technique).positions();
        }
        order.addAll(left);
        return List.copyOf(order);
    }

    private Step.Why why(Technique technique) {
        if (ranking.isWished(technique)) {
            return Step.Why.WISH;
        }
        if (ranking.isFavoured(technique)) {
            return Step.Why.INDICATION;
        }
        boolean standsIn = technique.equals(lead) && technique.fallback();
        return standsIn ? Step.Why.FALLBACK : Step.Why.SHAPE;
    }
}
