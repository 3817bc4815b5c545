package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Criteria as Java expressions. Places are left out: what is present somewhere counts as present there. */
final class CriterionSource {
    /** Which value of a criterion an expression has. */
    enum Reading {
        /** Whether it holds, where nothing is open: over {@code present} and {@code measures}. */
        TWO_VALUED,
        /** Whether it is known to hold: over {@code present}, {@code maybe}, {@code lowest} and {@code highest}. */
        CERTAIN,
        /** Whether it may hold: over the same. */
        POSSIBLE;

        Reading negated() {
            return switch (this) {
                case TWO_VALUED -> TWO_VALUED;
                case CERTAIN -> POSSIBLE;
                case POSSIBLE -> CERTAIN;
            };
        }
    }

    private final Rulebook rulebook;
    private final Map<String, Integer> findings = new HashMap<>();
    private final Map<String, Integer> measures = new HashMap<>();

    CriterionSource(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (int i = 0; i < rulebook.findings().size(); i++) {
            findings.put(rulebook.findings().get(i).id(), i);
        }
        for (int i = 0; i < rulebook.measures().size(); i++) {
            measures.put(rulebook.measures().get(i).id(), i);
        }
    }

    int finding(String id) {
        return findings.get(id);
    }

    String of(Criterion criterion, Reading reading) {
        if (criterion instanceof Criterion.Present present) {
            return finding(present.finding(), reading);
        } else if (criterion instanceof Criterion.PresentAt present) {
            return finding(present.finding(), reading);
        } else if (criterion instanceof Criterion.PresentUnless present) {
            return finding(present.finding(), reading);
        } else if (criterion instanceof Criterion.Measured measured) {
            return "(" + range(measured.range(), reading) + ")";
        } else if (criterion instanceof Criterion.RuleHolds other) {
            return of(rulebook.rule(other.rule()).orElseThrow().when(), reading);
        } else if (criterion instanceof Criterion.Not not) {
            return "!" + of(not.of(), reading.negated());
        } else if (criterion instanceof Criterion.All all) {
            return joined(all.of(), " && ", "true", reading);
        } else if (criterion instanceof Criterion.Any any) {
            return joined(any.of(), " || ", "false", reading);
        } else if (criterion instanceof Criterion.CountAtLeast count) {
            String sum = count.of().stream()
                    .map(part -> "(" + of(part, reading) + " ? 1 : 0)")
                    .collect(Collectors.joining(" + "));
            return "(" + sum + " >= " + count.count() + ")";
        }
        throw new IllegalArgumentException("a kind of criterion that is not known here: " + criterion);
    }

    private String joined(List<Criterion> parts, String by, String none, Reading reading) {
        return parts.isEmpty()
                ? none
                : parts.stream().map(part -> of(part, reading)).collect(Collectors.joining(by, "(", ")"));
    }

    private String finding(String id, Reading reading) {
        return (reading == Reading.POSSIBLE ? "maybe[" : "present[") + finding(id) + "]";
    }

    /** The value is at least the one bound and below the other. */
    String range(MeasureRange range, Reading reading) {
        int measure = measures.get(range.measure());
        Measure of = rulebook.measures().get(measure);
        String atLeast = "[" + measure + "] >= "
                + range.atLeast().map(bound -> steps(of, bound)).orElse("");
        String below = "[" + measure + "] < "
                + range.below().map(bound -> steps(of, bound)).orElse("");
        String low = reading == Reading.TWO_VALUED ? "measures" : "lowest";
        String high = reading == Reading.TWO_VALUED ? "measures" : "highest";
        boolean certain = reading != Reading.POSSIBLE;
        String first = (certain ? low : high) + atLeast;
        String second = (certain ? high : low) + below;
        if (range.below().isEmpty()) {
            return first;
        }
        return range.atLeast().isEmpty() ? second : first + " && " + second;
    }

    private static String steps(Measure measure, BigDecimal bound) {
        return HandWrittenInput.steps(measure, bound) + "L";
    }

    /** How many bytes of bytecode one reading of it takes at most. */
    int bytes(Criterion criterion) {
        if (criterion instanceof Criterion.RuleHolds other) {
            return bytes(rulebook.rule(other.rule()).orElseThrow().when());
        } else if (criterion instanceof Criterion.Not not) {
            return 3 + bytes(not.of());
        } else if (criterion instanceof Criterion.All all) {
            return bytes(all.of());
        } else if (criterion instanceof Criterion.Any any) {
            return bytes(any.of());
        } else if (criterion instanceof Criterion.CountAtLeast count) {
            return 9 * count.of().size() + bytes(count.of());
        }
        return criterion instanceof Criterion.Measured ? 26 : 9;
    }

    private int bytes(List<Criterion> parts) {
        return 3 + parts.stream().mapToInt(this::bytes).sum();
    }
}
