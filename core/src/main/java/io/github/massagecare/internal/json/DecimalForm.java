package io.github.massagecare.internal.json;

import io.github.massagecare.json.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact decimal. */
final class DecimalForm implements Form<BigDecimal> {
    @Override
    public @Nullable BigDecimal read(Node node, Reading reading) {
        if (node.value() instanceof BigDecimal number) {
            return Forms.canonical(number);
        }
        reading.wrongType(node, "a number");
        return null;
    }

    @Override
    public Object write(BigDecimal value) {
        return TreeWriter.number(value);
    }

    @Override
    public boolean fits(BigDecimal value, int depth) {
        return Problems.fits(value, Limits.DIGITS) && value.equals(Forms.canonical(value));
    }

    @Override
    public BigDecimal placeholder() {
        return BigDecimal.ZERO;
    }
}
