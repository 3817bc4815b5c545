package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.engine.Vocabulary.Threshold;
import io.github.massagecare.rulebook.Target;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What is settled about one client once everything that was said has been followed through (the closure): PRESENT spreads up and excludes,
 * ABSENT spreads down, readings show what they show, a group is absent when all its children are.
 *
 * <p>An ABSENT that nobody said of the finding itself or of something above it (implied by a question answered otherwise, by the
 * attestation, by a reading, by exclusion) never settles anything near an UNSURE finding: what lies below it, or above any of that. What is
 * left open so counts as UNSURE.
 */
final class Facts {
  static final byte UNKNOWN = 0;
  static final byte PRESENT = 1;
  static final byte ABSENT = 2;

  final CompiledRulebook compiled;
  final SymptomProfile profile;
  private final Vocabulary vocabulary;
  final byte[] state;
  /** Said to be present, by its own name. */
  final boolean[] said;
  /** Shown by a reading. */
  final boolean[] shown;
  /** For what is said to be present: the places given, as region indexes; empty when none were. */
  final int[][] places;
  final boolean[] unsure;
  final boolean[] saidAbsent;
  /** Settled by no name, but by a question that was answered: the index of the first such question plus one. */
  final int[] answeredBy;
  /** What is near an UNSURE finding, and so not settled by implication. */
  final boolean[] guarded;
  /** What would be absent by implication, with all below it, were it not near an UNSURE finding. */
  final boolean[] heldOpen;
  final long[] values;
  final boolean[] measured;
  /** The regions to be treated; empty when unknown. */
  final int[] treated;
  private boolean broken;

  private Facts(CompiledRulebook compiled, SymptomProfile profile) {
    this.compiled = compiled;
    this.profile = profile;
    this.vocabulary = compiled.vocabulary;
    int count = vocabulary.findings.size();
    this.state = new byte[count];
    this.said = new boolean[count];
    this.shown = new boolean[count];
    this.places = new int[count][];
    this.unsure = new boolean[count];
    this.saidAbsent = new boolean[count];
    this.answeredBy = new int[count];
    this.guarded = new boolean[count];
    this.heldOpen = new boolean[count];
    this.values = new long[vocabulary.measures.size()];
    this.measured = new boolean[vocabulary.measures.size()];
    this.treated = regions(profile.regions());
    read();
    contradictions();
    if (broken) {
      compiled.rulebook.check(profile);
      throw new AssertionError("the engine refused a profile that the check accepts");
    }
    close();
  }

  /**
   * The facts of a profile.
   *
   * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
   */
  static Facts of(CompiledRulebook compiled, SymptomProfile profile) {
    return new Facts(compiled, profile);
  }

  private void read() {
    for (String id : profile.present()) {
      int finding = known(vocabulary.finding(id));
      if (finding >= 0) {
        said[finding] = true;
        int[] given = regions(profile.places(id));
        broken |= given.length > 0 && !vocabulary.findings.get(finding).local();
        places[finding] = places[finding] == null ? given : joined(places[finding], given);
      }
    }
    mark(profile.absent(), saidAbsent);
    mark(profile.unsure(), unsure);
    for (Map.Entry<String, BigDecimal> entry : profile.measures().entrySet()) {
      int measure = known(vocabulary.measure(entry.getKey()));
      if (measure >= 0) {
        broken |= measured[measure];
        if (vocabulary.measures.get(measure).allows(entry.getValue())) {
          values[measure] = vocabulary.steps(measure, entry.getValue());
          measured[measure] = true;
        } else {
          broken = true;
        }
      }
    }
    profile
        .cleared()
        .forEach(
            cleared -> {
              known(compiled.rule(cleared.rule()));
              broken |= compiled.rulebook.entry(cleared.from(), Target.class).isEmpty();
            });
    for (String id : profile.answered()) {
      int question = known(vocabulary.question(id));
      if (question >= 0) {
        for (int finding : vocabulary.settledFindings[question]) {
          if (answeredBy[finding] == 0 || question + 1 < answeredBy[finding]) {
            answeredBy[finding] = question + 1;
          }
        }
      }
    }
  }

  private int known(int index) {
    broken |= index < 0;
    return index;
  }

  private void mark(Set<String> ids, boolean[] marked) {
    for (String id : ids) {
      int finding = known(vocabulary.finding(id));
      if (finding >= 0) {
        marked[finding] = true;
      }
    }
  }

  private int[] regions(Set<String> ids) {
    int[] regions = new int[ids.size()];
    int i = 0;
    for (String id : ids) {
      regions[i++] = known(compiled.body.region(id));
    }
    return inOrder(regions);
  }

  /** In rulebook order, each once: under a retired id a region may have been given elsewhere, or twice. */
  private static int[] inOrder(int[] regions) {
    Arrays.sort(regions);
    int distinct = 0;
    for (int i = 0; i < regions.length; i++) {
      if (i == 0 || regions[i] != regions[i - 1]) {
        regions[distinct++] = regions[i];
      }
    }
    return distinct == regions.length ? regions : Arrays.copyOf(regions, distinct);
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return inOrder(all);
  }

  private void contradictions() {
    boolean[] up = new boolean[state.length];
    for (int f = 0; f < state.length; f++) {
      if (said[f]) {
        for (int above : vocabulary.above[f]) {
          up[above] = true;
        }
      }
      broken |= said[f] && unsure[f];
    }
    for (int f = 0; f < state.length; f++) {
      broken |= saidAbsent[f] && up[f];
      if (unsure[f]) {
        for (int above : vocabulary.above[f]) {
          broken |= saidAbsent[above];
        }
      }
      if (up[f]) {
        for (int other : vocabulary.excludes[f]) {
          broken |= up[other];
        }
      }
    }
  }

  private void close() {
    for (int f = 0; f < state.length; f++) {
      shown[f] = shownBy(f);
      if (said[f] || shown[f]) {
        for (int above : vocabulary.above[f]) {
          state[above] = PRESENT;
        }
      }
      if (unsure[f]) {
        for (int below : vocabulary.below[f]) {
          for (int above : vocabulary.above[below]) {
            guarded[above] = true;
          }
        }
      }
    }
    for (int f = 0; f < state.length; f++) {
      if (saidAbsent[f] && state[f] != PRESENT) {
        for (int below : vocabulary.below[f]) {
          settleAbsent(below);
        }
      }
    }
    for (int f = 0; f < state.length; f++) {
      if (state[f] == PRESENT) {
        for (int other : vocabulary.excludes[f]) {
          imply(other);
        }
      } else if (!saidAbsent[f] && asked(f)) {
        imply(f);
      }
    }
    for (int f : vocabulary.bottomUp) {
      if (vocabulary.group[f] && state[f] == UNKNOWN && !unsure[f] && allChildrenAbsent(f)) {
        state[f] = ABSENT;
      }
    }
  }

  private void imply(int finding) {
    if (state[finding] == PRESENT) {
      return;
    }
    if (guarded[finding]) {
      heldOpen[finding] = true;
      return;
    }
    for (int below : vocabulary.below[finding]) {
      settleAbsent(below);
    }
  }

  private void settleAbsent(int finding) {
    if (state[finding] != PRESENT) {
      state[finding] = ABSENT;
    }
  }

  private boolean shownBy(int finding) {
    for (Threshold threshold : vocabulary.shownBy[finding]) {
      if (measured[threshold.measure()] && threshold.contains(values[threshold.measure()])) {
        return true;
      }
    }
    return false;
  }

  /** Whether every reading that could show it was taken, also through a kind of it, and none does. */
  boolean shownAbsent(int finding) {
    for (int below : vocabulary.below[finding]) {
      for (Threshold threshold : vocabulary.shownBy[below]) {
        if (!measured[threshold.measure()] || threshold.contains(values[threshold.measure()])) {
          return false;
        }
      }
    }
    return vocabulary.shownBy[finding].length > 0;
  }

  boolean allChildrenAbsent(int finding) {
    for (int child : vocabulary.children[finding]) {
      if (state[child] != ABSENT) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is open because the client does not know, rather than because nobody asked. */
  boolean openForUnsure(int finding) {
    boolean open = unsure[finding];
    for (int above : vocabulary.above[finding]) {
      open |= heldOpen[above];
    }
    return open && state[finding] == UNKNOWN;
  }

  /** Whether it is present in its own right, not only because a kind of it is: said to be, or shown by a reading and nothing was named. */
  boolean asserted(int finding) {
    return said[finding] || (shown[finding] && !saidBelow(finding));
  }

  /** Whether it or a kind of it was said to be present. */
  boolean saidBelow(int finding) {
    for (int below : vocabulary.below[finding]) {
      if (said[below]) {
        return true;
      }
    }
    return false;
  }

  /** Whether places were given for it. */
  boolean placed(int finding) {
    return said[finding] && places[finding].length > 0;
  }

  /** Whether it is present and it is not known where: no place was given, or it may be elsewhere than its kinds are. */
  boolean unplaced(int finding) {
    return state[finding] == PRESENT && (asserted(finding) ? !placed(finding) : openElsewhere(finding));
  }

  /**
   * Whether a finding that is present only as one of its kinds may be anywhere else as well: it stands for more than its kinds, and nobody
   * asked about it.
   */
  private boolean openElsewhere(int finding) {
    boolean settled = saidAbsent[finding] || (asked(finding) && !guarded[finding]);
    return unsure[finding] || (!vocabulary.group[finding] && !settled);
  }

  /** Whether a question, the attestation or a reading says of an unnamed finding that it is absent. */
  private boolean asked(int finding) {
    return answeredBy[finding] > 0 || profile.othersAbsent() || shownAbsent(finding);
  }

  /** Whether its places are open because the client does not know, rather than because nobody asked. */
  boolean unplacedForUnsure(int finding) {
    return !asserted(finding) && (unsure[finding] || asked(finding));
  }

  /** The truth of a leaf, as the two bits. */
  byte truth(Literals.Literal literal) {
    if (literal instanceof Literals.Literal.Present present) {
      return truth(state[present.finding()]);
    }
    if (literal instanceof Literals.Literal.Measured of) {
      Threshold threshold = of.threshold();
      if (!measured[threshold.measure()]) {
        return Evaluation.UNKNOWN;
      }
      return threshold.contains(values[threshold.measure()]) ? Evaluation.TRUE : Evaluation.FALSE;
    }
    return presentAt((Literals.Literal.PresentAt) literal);
  }

  private static byte truth(byte state) {
    return state == PRESENT ? Evaluation.TRUE : state == ABSENT ? Evaluation.FALSE : Evaluation.UNKNOWN;
  }

  private byte presentAt(Literals.Literal.PresentAt literal) {
    boolean open = false;
    for (int below : vocabulary.below[literal.finding()]) {
      byte truth = ownTruthAt(below, literal.region());
      if (truth == Evaluation.TRUE) {
        return Evaluation.TRUE;
      }
      open |= truth == Evaluation.UNKNOWN;
    }
    return open ? Evaluation.UNKNOWN : Evaluation.FALSE;
  }

  /** Whether this very finding, apart from what is a kind of it, is at a region. */
  byte ownTruthAt(int finding, int region) {
    if (state[finding] == UNKNOWN || unplaced(finding)) {
      return Evaluation.UNKNOWN;
    }
    if (!placed(finding)) {
      return Evaluation.FALSE;
    }
    if (region == Literals.TREATMENT_AREA && treated.length == 0) {
      return Evaluation.UNKNOWN;
    }
    for (int place : places[finding]) {
      if (region == Literals.TREATMENT_AREA ? overlapsTreated(place) : compiled.body.overlap(place, region)) {
        return Evaluation.TRUE;
      }
    }
    return Evaluation.FALSE;
  }

  private boolean overlapsTreated(int place) {
    for (int region : treated) {
      if (compiled.body.overlap(region, place)) {
        return true;
      }
    }
    return false;
  }
}
