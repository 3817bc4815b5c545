package io.github.massagecare.internal.json;

import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A whole number within bounds.
 *
 * @param min the least
 * @param max the most
 */
record IntegerForm(int min, int max) implements Form<Integer> {
    @Override
    public @Nullable Integer read(Node node, Reading reading) {
        String expected = "a whole number from " + min + " to " + max;
        if (!(node.value() instanceof BigDecimal number)) {
            reading.wrongType(node, expected);
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            reading.problem(ProblemCode.OUT_OF_RANGE, node, "expected " + expected);
            return null;
        }
        return number.intValueExact();
    }

    @Override
    public Object write(Integer value) {
        return value;
    }

    @Override
    public boolean fits(Integer value, int depth) {
        return value >= min && value <= max;
    }

    @Override
    public Integer placeholder() {
        return min;
    }
}
