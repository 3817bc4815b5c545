package io.github.massagecare.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which answers a reading overrides: the reading counts, and the answer says that it did. */
final class Overridden {
    private Overridden() {}

    static List<String> by(Facts facts) {
        Vocabulary vocabulary = facts.compiled.vocabulary;
        BitSet overridden = new BitSet();
        for (int f = 0; f < facts.state.length; f++) {
            if (facts.shown[f] && !facts.saidBelow(f)) {
                boolean wholeDenied = vocabulary.group[f] && facts.allChildrenAbsent(f) && !facts.unsure[f];
                if (wholeDenied
                        || (facts.profile.othersAbsent()
                                && facts.withoutWhatShows(f).attested(f))) {
                    overridden.set(f);
                }
                for (int above : vocabulary.above[f]) {
                    if (facts.saidAbsent[above] || (facts.answeredBy[above] > 0 && impliedAbsent(facts, above))) {
                        overridden.set(above);
                    }
                    for (int other : vocabulary.excludes[above]) {
                        Arrays.stream(vocabulary.below[other])
                                .filter(below -> facts.said[below])
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
    private static boolean impliedAbsent(Facts facts, int finding) {
        return !facts.guarded[finding] && !facts.saidBelow(finding);
    }
}
