package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which answers a reading overrides: the reading counts, and the answer says that it did. */
final class Overridden {
    private Overridden() {}

    static List<String> by(Closure closure) {
        if (closure.shown.isEmpty()) {
            return List.of();
        }
        Vocabulary vocabulary = closure.statements.compiled.vocabulary;
        BitSet overridden = new BitSet();
        for (int f = closure.shown.nextSetBit(0); f >= 0; f = closure.shown.nextSetBit(f + 1)) {
            if (!closure.saidBelow(f)) {
                boolean wholeDenied = vocabulary.groups.get(f) && closure.allChildrenAbsent(f) && !closure.isUnsure(f);
                if (wholeDenied
                        || (closure.statements.profile.othersAbsent()
                                && closure.withoutWhatShows(f).attested(f))) {
                    overridden.set(f);
                }
                for (int above : vocabulary.upwards(f)) {
                    if (closure.statements.absent.get(above)
                            || (closure.statements.answered.get(above) && impliedAbsent(closure, above))) {
                        overridden.set(above);
                    }
                    for (int other : vocabulary.excludes[above]) {
                        Arrays.stream(vocabulary.downwards(other))
                                .filter(below -> closure.isSaid(below))
                                .forEach(overridden::set);
                    }
                }
            }
        }
        List<String> ids = new ArrayList<>();
        overridden.stream().forEach(f -> ids.add(vocabulary.findings.get(f).id()));
        return ids;
    }

    /**
     * Whether "none" about a finding counts: nothing it is said to be stands against it, and nothing near it is unsure.
     */
    private static boolean impliedAbsent(Closure closure, int finding) {
        return !closure.isGuarded(finding) && !closure.saidBelow(finding);
    }
}
