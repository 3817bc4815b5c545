package io.github.massagecare.internal.engine;

import java.util.ArrayList;
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
        boolean wholeDenied = vocabulary.group[f] && facts.allChildrenAbsent(f);
        if ((facts.profile.othersAbsent() || wholeDenied) && !facts.unsure[f]) {
          overridden.set(f);
        }
        for (int above : vocabulary.above[f]) {
          if (facts.saidAbsent[above] || (facts.answeredBy[above] > 0 && !facts.saidBelow(above) && !facts.guarded[above])) {
            overridden.set(above);
          }
          for (int other : vocabulary.excludes[above]) {
            if (facts.saidBelow(other)) {
              overridden.set(other);
            }
          }
        }
      }
    }
    List<String> ids = new ArrayList<>();
    overridden.stream().forEach(f -> ids.add(vocabulary.findings.get(f).id()));
    return ids;
  }
}
