package io.github.massagecare.benchmarks;

import java.util.Locale;

/**
 * Which generated rulebook: how many rules, how likely they are to hold, and whether findings have kinds.
 *
 * @param rules how many red flags and contraindications together
 * @param shape how likely they are to hold
 * @param families whether findings have kinds, as those of the shipped rulebook do
 */
public record RuleCase(int rules, Shape shape, boolean families) {
    /** How likely rules are to hold for a client of whom everything is known. */
    enum Shape {
        /** About a quarter holds. */
        ORDINARY,
        /** A few hold. */
        SPARSE
    }

    private static final int SMALL = 100;
    private static final int MIDDLE = 1_000;

    /** A case by its name in a benchmark: "1000-ordinary". */
    static RuleCase named(String name, boolean families) {
        String[] parts = name.split("-");
        return new RuleCase(Integer.parseInt(parts[0]), Shape.valueOf(parts[1].toUpperCase(Locale.ROOT)), families);
    }

    /** How many findings it has; they grow more slowly than the rules, as in a real rulebook. */
    int findings() {
        return rules <= SMALL ? 64 : rules <= MIDDLE ? 256 : 1_024;
    }

    /**
     * How likely a finding without kinds is to be present, chosen so that of ordinary rules about 29, 234 or 2,342
     * hold. With kinds it is less, since a family is present as soon as one of its kinds is.
     */
    double density() {
        if (families) {
            return rules <= SMALL ? 0.24 : 0.17;
        }
        return rules <= SMALL ? 0.29 : 0.21;
    }

    @Override
    public String toString() {
        return rules + " rules, " + shape.name().toLowerCase(Locale.ROOT) + ", "
                + (families ? "findings with kinds" : "findings without kinds");
    }
}
