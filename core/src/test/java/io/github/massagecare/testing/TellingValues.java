package io.github.massagecare.testing;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values at which something may change: every threshold of a rulebook, one step to either side, and the ends of
 * each measure.
 */
public final class TellingValues {
    private final Map<String, Set<BigDecimal>> values = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<MeasureRange> showing = new ArrayList<>();

    private TellingValues(Rulebook rulebook) {
        for (Measure measure : rulebook.measures()) {
            measures.put(measure.id(), measure);
            values.put(measure.id(), new TreeSet<>(Set.of(measure.min(), measure.max())));
        }
        rulebook.findings().forEach(finding -> showing.addAll(finding.shownBy()));
        showing.forEach(this::note);
        rulebook.rules().forEach(rule -> note(rule.when()));
    }

    /** The telling values of a rulebook. */
    public static TellingValues of(Rulebook rulebook) {
        return new TellingValues(rulebook);
    }

    /** Those of a measure, lowest first. */
    public List<BigDecimal> of(Measure measure) {
        return List.copyOf(values.get(measure.id()));
    }

    /** Those of a measure that show no finding. */
    public List<BigDecimal> showingNothing(Measure measure) {
        return of(measure).stream()
                .filter(value -> showing.stream()
                        .noneMatch(range -> range.measure().equals(measure.id()) && range.contains(value)))
                .toList();
    }

    private void note(Criterion criterion) {
        if (criterion instanceof Criterion.Measured measured) {
            note(measured.range());
        }
        Criteria.parts(criterion).forEach(this::note);
    }

    private void note(MeasureRange range) {
        Measure measure = measures.get(range.measure());
        List<BigDecimal> bounds = new ArrayList<>(range.atLeast().stream().toList());
        range.below().ifPresent(bounds::add);
        BigDecimal step = BigDecimal.ONE.movePointLeft(measure.decimals());
        for (BigDecimal bound : bounds) {
            for (BigDecimal value : List.of(bound.subtract(step), bound, bound.add(step))) {
                if (measure.allows(value)) {
                    values.get(measure.id()).add(value);
                }
            }
        }
    }
}
