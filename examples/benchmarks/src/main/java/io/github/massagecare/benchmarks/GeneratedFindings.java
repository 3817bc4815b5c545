package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The findings of a generated rulebook. Where they have kinds, the hierarchy is as deep and wide as in the shipped
 * rulebook: of its 369 findings 173 stand at the top, 163 one layer below, 31 two and 2 three layers below; 83 have
 * kinds, 2.4 on average.
 */
final class GeneratedFindings {
    /** Where each layer ends, as a share of all findings. */
    private static final double[] LAYER_ENDS = {173 / 369.0, 336 / 369.0, 367 / 369.0, 1};
    /** The share of each layer that has kinds: 69 of 173, 13 of 163, 1 of 31. */
    private static final double[] WITH_KINDS = {69 / 173.0, 13 / 163.0, 1 / 31.0};

    private final int[] parents;
    private final boolean[] family;

    GeneratedFindings(int count, boolean families, SplittableRandom random) {
        this.parents = new int[count];
        this.family = new boolean[count];
        for (int finding = 0; finding < count; finding++) {
            parents[finding] = families ? parent(finding, count, random) : -1;
            if (parents[finding] >= 0) {
                family[parents[finding]] = true;
            }
        }
    }

    private static int parent(int finding, int count, SplittableRandom random) {
        int layer = 0;
        while (finding >= end(layer, count)) {
            layer++;
        }
        if (layer == 0) {
            return -1;
        }
        int start = layer == 1 ? 0 : end(layer - 2, count);
        int candidates = (int) Math.ceil((end(layer - 1, count) - start) * WITH_KINDS[layer - 1]);
        return start + random.nextInt(candidates);
    }

    private static int end(int layer, int count) {
        return layer == LAYER_ENDS.length - 1 ? count : (int) Math.round(LAYER_ENDS[layer] * count);
    }

    static String id(int finding) {
        return "finding-" + finding;
    }

    /** Whether there are kinds of it. */
    boolean hasKinds(int finding) {
        return family[finding];
    }

    /** How likely each is to be present if those without kinds are so with this chance, each by itself. */
    double[] chances(double density) {
        double[] absent = new double[parents.length];
        for (int finding = parents.length - 1; finding >= 0; finding--) {
            // Kinds come after what they are kinds of.
            absent[finding] = family[finding] ? absent[finding] == 0 ? 1 : absent[finding] : 1 - density;
            if (parents[finding] >= 0) {
                double before = absent[parents[finding]] == 0 ? 1 : absent[parents[finding]];
                absent[parents[finding]] = before * absent[finding];
            }
        }
        double[] chances = new double[parents.length];
        for (int finding = 0; finding < chances.length; finding++) {
            chances[finding] = 1 - absent[finding];
        }
        return chances;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (int finding = 0; finding < parents.length; finding++) {
            Finding.Builder builder =
                    Finding.builder().id(id(finding)).kind(Finding.Kind.SYMPTOM).label(id(finding));
            if (parents[finding] >= 0) {
                builder.addIsA(id(parents[finding]));
            }
            findings.add(builder.build());
        }
        return findings;
    }
}
