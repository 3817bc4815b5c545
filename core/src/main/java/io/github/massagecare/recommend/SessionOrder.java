package io.github.massagecare.recommend;

import io.github.massagecare.plan.Step;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In what order a session goes, and how each technique is done in it: what prepares, dry work, general strokes,
 * specific work with the gentler first, lengthening, what settles. Where specific work follows general strokes of
 * fifteen minutes or more, the last five of them come after the last specific or lengthening step.
 */
record SessionOrder(OptionalInt dosingCap, List<String> preferred) {
    private static final int LONG_STROKES = 15;
    private static final int LAST_STROKES = 5;

    /** The places of a session between check-in and closing, in order. */
    private enum Place {
        PREPARE,
        DRY,
        GENERAL,
        SPECIFIC,
        LENGTHEN,
        SETTLE
    }

    List<Step> of(Map<Candidate, Integer> minutes, SessionContent content) {
        List<Candidate> order = new ArrayList<>(minutes.keySet());
        order.sort(Comparator.comparing(SessionOrder::place)
                .thenComparing(this::firmness)
                .thenComparing(SessionOrder::gentlest));
        boolean returns = order.stream().anyMatch(candidate -> place(candidate) == Place.SPECIFIC)
                && content.general()
                        .filter(strokes -> minutes.getOrDefault(strokes, 0) >= LONG_STROKES)
                        .isPresent();
        List<Step> steps = new ArrayList<>();
        int back = 0;
        for (Candidate candidate : order) {
            boolean general =
                    returns && content.general().filter(candidate::equals).isPresent();
            steps.add(step(candidate, minutes.get(candidate) - (general ? LAST_STROKES : 0), content));
            back = place(candidate) == Place.SETTLE ? back : steps.size();
        }
        if (returns) {
            steps.add(back, step(content.general().orElseThrow(), LAST_STROKES, content));
        }
        return steps;
    }

    private static Place place(Candidate candidate) {
        Optional<Part> part = candidate.technique().alone()
                ? Optional.empty()
                : candidate.technique().part();
        boolean work =
                part.filter(own -> own == Part.SPECIFIC || own == Part.LENGTHEN).isPresent();
        return work && candidate.technique().dry()
                ? Place.DRY
                : part.map(own -> Place.valueOf(own.name())).orElse(Place.GENERAL);
    }

    /** The most pressure that is left; what has none, such as cups, counts as the firmest. */
    private int firmness(Candidate candidate) {
        return candidate
                .technique()
                .pressure()
                .map(usual -> most(candidate, usual))
                .orElse(Pressure.DEEPEST + 1);
    }

    private static int gentlest(Candidate candidate) {
        return candidate.technique().pressure().map(Pressure::min).orElse(0);
    }

    private int most(Candidate candidate, Pressure usual) {
        return Math.min(
                Math.min(usual.max(), dosingCap.orElse(usual.max())),
                candidate.verdict().maxPressure().orElse(usual.max()));
    }

    private Step step(Candidate candidate, int minutes, SessionContent content) {
        Optional<Pressure> usual = candidate.technique().pressure();
        Optional<Integer> less = usual.map(own -> most(candidate, own))
                .filter(most -> most < usual.get().max());
        return Step.builder()
                .technique(candidate.id())
                .minutes(minutes)
                .maxPressure(less.map(OptionalInt::of).orElse(OptionalInt.empty()))
                .startAt(candidate.deep() ? OptionalInt.of(Candidate.WARMING_UP) : OptionalInt.empty())
                .omit(candidate.verdict().omit())
                .positions(positions(candidate))
                .notAt(candidate.verdict().notAt())
                .why(why(candidate, content))
                .build();
    }

    /** Those that are left, the best first; none when all are left and none is better. */
    private List<String> positions(Candidate candidate) {
        List<String> better =
                preferred.stream().filter(candidate.positions()::contains).toList();
        if (better.isEmpty()) {
            return candidate.verdict().positions();
        }
        List<String> order = new ArrayList<>(better);
        candidate.positions().stream()
                .filter(position -> !better.contains(position))
                .forEach(order::add);
        return order;
    }

    private static Step.Why why(Candidate candidate, SessionContent content) {
        if (candidate.wished()) {
            return Step.Why.WISH;
        }
        if (candidate.indicated()) {
            return Step.Why.INDICATION;
        }
        return candidate.equals(content.lead()) && candidate.technique().fallback()
                ? Step.Why.FALLBACK
                : Step.Why.SHAPE;
    }
}
