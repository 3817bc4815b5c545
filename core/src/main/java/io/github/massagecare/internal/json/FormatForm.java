package io.github.massagecare.internal.json;

import static io.github.massagecare.json.ProblemCode.UNKNOWN_FORMAT;

import java.math.BigDecimal;

/** The number of the format of a document. */
final class FormatForm implements Form<Integer> {
    static final int KNOWN = 1;
    static final FormatForm FORMAT = new FormatForm();

    private FormatForm() {}

    @Override
    public Integer read(Node node, Reading reading) {
        if (!(node.value() instanceof BigDecimal number) || number.compareTo(BigDecimal.ONE) != 0) {
            reading.problem(UNKNOWN_FORMAT, node, "expected format " + KNOWN + ", the only one this version reads");
        }
        return KNOWN;
    }

    @Override
    public Object write(Integer value) {
        return value;
    }

    @Override
    public boolean fits(Integer value, int depth) {
        return true;
    }

    @Override
    public Integer placeholder() {
        return KNOWN;
    }
}
