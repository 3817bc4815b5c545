package io.github.massagecare.benchmarks;

import io.github.massagecare.rulebook.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The criteria of generated rules: one of a few conjuncts holds, each of up to four literals (a finding is present, is
 * not present, a measure is high or low).
 */
final class GeneratedCriteria {
    /** Measures go from 0 to this. */
    static final int HIGHEST = 100;

    private final RuleCase.Shape shape;
    private final int measures;
    private final double[] chances;
    private final SplittableRandom random;

    /** A criterion, and how likely it is to hold if findings and measures have nothing to do with each other. */
    record Drawn(Criterion criterion, double chance) {}

    GeneratedCriteria(RuleCase.Shape shape, int measures, double[] chances, SplittableRandom random) {
        this.shape = shape;
        this.measures = measures;
        this.chances = chances;
        this.random = random;
    }

    static String measure(int measure) {
        return "measure-" + measure;
    }

    Drawn draw() {
        int conjuncts = 1 + random.nextInt(shape == RuleCase.Shape.ORDINARY ? 3 : 2);
        List<Criterion> parts = new ArrayList<>();
        double none = 1;
        for (int i = 0; i < conjuncts; i++) {
            Drawn conjunct = conjunct();
            parts.add(conjunct.criterion);
            none *= 1 - conjunct.chance;
        }
        return new Drawn(parts.size() == 1 ? parts.get(0) : new Criterion.Any(parts), 1 - none);
    }

    private Drawn conjunct() {
        boolean ordinary = shape == RuleCase.Shape.ORDINARY;
        int literals = ordinary ? 1 + random.nextInt(4) : 3 + random.nextInt(2);
        List<Criterion> parts = new ArrayList<>();
        Set<Integer> used = new LinkedHashSet<>();
        double all = 1;
        for (int i = 0; i < literals; i++) {
            // Nobody writes a rule for what is absent only, and what seldom holds asks for several things at once.
            boolean positive = i < (ordinary ? 1 : 2);
            Drawn literal = literal(positive, used);
            parts.add(literal.criterion);
            all *= literal.chance;
        }
        return new Drawn(parts.size() == 1 ? parts.get(0) : new Criterion.All(parts), all);
    }

    private Drawn literal(boolean positive, Set<Integer> used) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            int bound = HIGHEST / 4 + random.nextInt(HIGHEST / 2);
            String measure = measure(random.nextInt(measures));
            double under = bound / (HIGHEST + 1.0);
            return random.nextBoolean()
                    ? new Drawn(Criterion.atLeast(measure, bound), 1 - under)
                    : new Drawn(Criterion.below(measure, bound), under);
        }
        int finding = random.nextInt(chances.length);
        while (!used.add(finding)) {
            finding = random.nextInt(chances.length);
        }
        Criterion present = Criterion.present(GeneratedFindings.id(finding));
        return positive || kind < 6
                ? new Drawn(present, chances[finding])
                : new Drawn(Criterion.not(present), 1 - chances[finding]);
    }
}
