package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.internal.json.Forms;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values of a measure that mean something: from {@code atLeast} (included) up to {@code below} (not included).
 *
 * @param measure the id of the measure
 * @param atLeast the lowest value, in the unit of the measure; none: no lower bound
 * @param below the first value that is too high; none: no upper bound
 */
public record MeasureRange(String measure, Optional<BigDecimal> atLeast, Optional<BigDecimal> below) {
    /**
     * Checks that there is a bound and that the range is not empty.
     *
     * @throws IllegalArgumentException if both bounds are missing or no value lies between them
     */
    public MeasureRange {
        requireNonNull(measure, "measure");
        if (atLeast.isEmpty() && below.isEmpty()) {
            throw new IllegalArgumentException("a range needs atLeast, below or both");
        }
        if (atLeast.isPresent() && below.isPresent() && atLeast.get().compareTo(below.get()) >= 0) {
            throw new IllegalArgumentException("a range needs atLeast under below");
        }
        atLeast = atLeast.map(Forms::canonical);
        below = below.map(Forms::canonical);
    }

    /** Whether a value lies in the range. */
    public boolean contains(BigDecimal value) {
        return atLeast.map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && below.map(bound -> value.compareTo(bound) < 0).orElse(true);
    }
}
