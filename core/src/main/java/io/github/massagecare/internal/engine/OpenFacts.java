package io.github.massagecare.internal.engine;

import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is not known and what a rule hangs on, in criterion order. */
final class OpenFacts {
  private static final BitSet NOWHERE = new BitSet();

  private final CompiledRulebook compiled;
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final Evaluation evaluation;

  OpenFacts(Facts facts, Evaluation evaluation) {
    this.compiled = facts.compiled;
    this.vocabulary = compiled.vocabulary;
    this.facts = facts;
    this.evaluation = evaluation;
  }

  /** The open facts of a rule whose truth is unknown, in criterion order. */
  Set<OpenFact> open(int rule) {
    Set<OpenFact> open = new LinkedHashSet<>();
    if (evaluation.rule(rule) == Evaluation.UNKNOWN) {
      open(compiled.programs[rule], 0, open);
    }
    return open;
  }

  /** The open facts of a contraindication, those about its place included. */
  Set<OpenFact> open(Restricting rule) {
    Set<OpenFact> open = open(rule.index);
    BitSet knownPlaces = rule.placed.length == 0 ? NOWHERE : knownPlaces(rule);
    for (int finding : rule.placed) {
      if (mayAddPlaces(finding, knownPlaces)) {
        where(finding, open);
      }
    }
    if (!rule.everywhere() && facts.treated.length == 0) {
      open.add(new OpenFact(OpenFact.Kind.REGIONS, 0, false));
    }
    return open;
  }

  private void open(int[] code, int at, Set<OpenFact> into) {
    switch (code[at]) {
      case Program.LITERAL -> leaf(compiled.literals[code[at + 1]], into);
      case Program.NOT -> open(code, at + 1, into);
      default -> {
        int part = at + Program.COUNT_HEAD;
        for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
          if (evaluation.truth(code, part) == Evaluation.UNKNOWN) {
            open(code, part, into);
          }
        }
      }
    }
  }

  private void leaf(Literals.Literal literal, Set<OpenFact> into) {
    if (literal instanceof Literals.Literal.Measured of) {
      into.add(new OpenFact(OpenFact.Kind.MEASURE, of.threshold().measure(), false));
    } else if (literal instanceof Literals.Literal.Present present) {
      finding(present.finding(), into);
    } else if (literal instanceof Literals.Literal.PresentAt present) {
      for (int below : vocabulary.below[present.finding()]) {
        if (facts.places.ownTruth(below, present.region()) == Evaluation.UNKNOWN) {
          where(below, into);
        }
      }
      if (present.region() == Literals.TREATMENT_AREA && facts.treated.length == 0) {
        into.add(new OpenFact(OpenFact.Kind.REGIONS, 0, false));
      }
    }
  }

  private BitSet knownPlaces(Restricting rule) {
    BitSet places = new BitSet();
    for (int finding : rule.placed) {
      int[] at = facts.said[finding] ? facts.places.of(finding) : null;
      for (int i = 0; at != null && i < at.length; i++) {
        places.set(at[i]);
      }
    }
    return places;
  }

  /** Whether a finding may be at a place to which its rule is not known to reach. */
  private boolean mayAddPlaces(int finding, BitSet known) {
    if (!facts.places.open(finding)) {
      return facts.places.unplaced(finding);
    }
    int[] at = facts.places.of(finding);
    for (int i = 0; at != null && i < at.length; i++) {
      if (!known.get(at[i]) && (facts.treated.length == 0 || facts.places.treated(at[i]))) {
        return true;
      }
    }
    return at == null;
  }

  /** What is open about where a finding is: whether it is present at all, or its place. */
  void where(int finding, Set<OpenFact> into) {
    if (facts.state[finding] == Facts.UNKNOWN) {
      finding(finding, into);
    } else if (facts.places.unplaced(finding) || facts.places.open(finding)) {
      into.add(new OpenFact(OpenFact.Kind.PLACE, finding, facts.places.openForUnsure(finding)));
    }
  }

  /** An open finding, or for a group its open children. */
  void finding(int finding, Set<OpenFact> into) {
    finding(finding, into, new BitSet());
  }

  /**
   * An open finding, or for a group its open children.
   *
   * @param passed the groups passed before: they may have children in common
   */
  private void finding(int finding, Set<OpenFact> into, BitSet passed) {
    if (vocabulary.group[finding] && !facts.unsure[finding]) {
      if (passed.get(finding)) {
        return;
      }
      passed.set(finding);
      for (int child : vocabulary.children[finding]) {
        if (facts.state[child] == Facts.UNKNOWN) {
          finding(child, into, passed);
        }
      }
    } else {
      into.add(new OpenFact(OpenFact.Kind.FINDING, finding, facts.openForUnsure(finding)));
    }
  }
}
