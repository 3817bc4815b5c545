package io.github.massagecare.finding;

import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.Forms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A number about a client: pain from 0 to 10, age in years, days since it began, a blood pressure, a change since the
 * last visit.
 */
@Value.Immutable
@ValueStyle
public abstract class Measure implements Labelled {
    /** The most decimals a measure may have. */
    public static final int MOST_DECIMALS = 3;

    Measure() {}

    /** A few words that a client understands, as they stand inside a sentence. */
    @Override
    public abstract String label();

    /** The unit in which values are given. */
    public abstract String unit();

    /** The lowest legal value. */
    public abstract BigDecimal min();

    /** The highest legal value. */
    public abstract BigDecimal max();

    /** How many decimals a value may have, 0 to 3; 0 by default. */
    @Value.Default
    public int decimals() {
        return 0;
    }

    /** The measure whose change this one is: now minus before, higher is more. None for a measure of its own. */
    public abstract Optional<String> changeOf();

    /**
     * Whether it is a time since an event (weeks since an operation); false by default. Such a number only grows, so a
     * smaller one is of another event, for which no earlier clearance was given.
     */
    @Value.Default
    public boolean elapsed() {
        return false;
    }

    /** Retired ids that stored profiles may still use for it. */
    @Override
    public abstract List<String> formerly();

    /** Equal bounds are equal objects: without trailing zeros. */
    @Value.Check
    Measure canonical() {
        BigDecimal min = Forms.canonical(min());
        BigDecimal max = Forms.canonical(max());
        return min.equals(min()) && max.equals(max())
                ? this
                : builder().from(this).min(min).max(max).build();
    }

    /** Whether a value is legal: within the bounds and with no more decimals than allowed. */
    public final boolean allows(BigDecimal value) {
        return value.compareTo(min()) >= 0
                && value.compareTo(max()) <= 0
                && (value.scale() <= decimals() || value.stripTrailingZeros().scale() <= decimals());
    }

    /** A builder; all but {@code decimals}, {@code changeOf}, {@code elapsed} and {@code formerly} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds measures. */
    public static final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
