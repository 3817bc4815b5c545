package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import io.github.massagecare.internal.engine.Vocabulary.Threshold;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a rule has the truth it has: found again from the facts when asked for. */
final class Explanation {
  private final CompiledRulebook compiled;
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final Evaluation evaluation;

  Explanation(Facts facts, Evaluation evaluation) {
    this.compiled = facts.compiled;
    this.vocabulary = compiled.vocabulary;
    this.facts = facts;
    this.evaluation = evaluation;
  }

  /** The rule with the facts that make it true, or false, or the open facts for want of which it is unknown. */
  Reason reason(int rule, Iterable<OpenFact> open) {
    Rule of = compiled.rules.get(rule);
    Set<Fact> witness = new LinkedHashSet<>();
    byte truth = evaluation.rule(rule);
    if (truth != Evaluation.UNKNOWN) {
      witness(compiled.programs[rule], 0, truth == Evaluation.TRUE, witness);
    }
    Set<String> openIds = new LinkedHashSet<>();
    open.forEach(fact -> openIds.add(id(fact)));
    return Reason.builder().rule(of.id()).facts(witness).open(openIds).sources(of.sources()).evidence(of.evidence()).build();
  }

  String id(OpenFact open) {
    return switch (open.kind()) {
      case FINDING, PLACE -> vocabulary.findings.get(open.index()).id();
      case MEASURE -> vocabulary.measures.get(open.index()).id();
      case REGIONS -> "regions";
    };
  }

  private void witness(int[] code, int at, boolean holds, Set<Fact> into) {
    switch (code[at]) {
      case Program.LITERAL -> leaf(compiled.literals[code[at + 1]], holds, into);
      case Program.NOT -> witness(code, at + 1, !holds, into);
      default -> {
        int part = at + Program.COUNT_HEAD;
        byte same = holds ? Evaluation.TRUE : Evaluation.FALSE;
        for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
          if (evaluation.truth(code, part) == same) {
            witness(code, part, holds, into);
          }
        }
      }
    }
  }

  private void leaf(Literals.Literal literal, boolean holds, Set<Fact> into) {
    if (literal instanceof Literals.Literal.Measured of) {
      measured(of.threshold(), holds, into);
    } else if (literal instanceof Literals.Literal.Present present) {
      if (holds) {
        presence(present.finding(), into);
      } else {
        absence(present.finding(), into);
      }
    } else if (literal instanceof Literals.Literal.PresentAt present) {
      if (facts.state[present.finding()] == Facts.ABSENT) {
        absence(present.finding(), into);
        return;
      }
      for (int below : vocabulary.below[present.finding()]) {
        if (facts.said[below] && (!holds || facts.ownTruthAt(below, present.region()) == Evaluation.TRUE)) {
          into.add(said(below));
        } else if (!holds && facts.state[below] == Facts.ABSENT) {
          absence(below, into);
        } else if (!holds && !vocabulary.group[below]) {
          nowhereElse(below, into);
        }
      }
    }
  }

  /** What the client named that makes the finding present; a reading only when nothing was named. */
  private void presence(int finding, Set<Fact> into) {
    boolean named = false;
    for (int below : vocabulary.below[finding]) {
      if (facts.said[below]) {
        into.add(said(below));
        named = true;
      }
    }
    for (int below : vocabulary.below[finding]) {
      if (facts.shown[below] && !named) {
        for (Threshold threshold : vocabulary.shownBy[below]) {
          if (facts.measured[threshold.measure()] && threshold.contains(facts.values[threshold.measure()])) {
            measured(threshold, true, into);
          }
        }
      }
    }
  }

  private Fact said(int finding) {
    List<String> places = new ArrayList<>();
    for (int place : facts.places[finding]) {
      places.add(compiled.body.regions.get(place).id());
    }
    return new Fact.OfFinding(vocabulary.findings.get(finding).id(), Answer.PRESENT, places, Optional.empty());
  }

  /** Of a finding that is present only as one of its kinds, and was asked about too: it is where its kinds are. */
  private void nowhereElse(int finding, Set<Fact> into) {
    if (facts.answeredBy[finding] == 0 && facts.shownAbsent(finding)) {
      normalReadings(finding, into);
      return;
    }
    BitSet places = new BitSet();
    for (int below : vocabulary.below[finding]) {
      if (facts.said[below]) {
        Arrays.stream(facts.places[below]).forEach(places::set);
      }
    }
    int question = facts.answeredBy[finding] - 1;
    String via = question >= 0 ? vocabulary.questions.get(question).id() : Fact.OfFinding.OTHERS_ABSENT;
    into.add(
        new Fact.OfFinding(
            vocabulary.findings.get(finding).id(),
            Answer.PRESENT,
            places.stream().mapToObj(place -> compiled.body.regions.get(place).id()).toList(),
            Optional.of(via)));
  }

  private void normalReadings(int finding, Set<Fact> into) {
    for (int below : vocabulary.below[finding]) {
      for (Threshold threshold : vocabulary.shownBy[below]) {
        measured(threshold, false, into);
      }
    }
  }

  private Fact absent(int finding, Optional<String> via) {
    return new Fact.OfFinding(vocabulary.findings.get(finding).id(), Answer.ABSENT, List.of(), via);
  }

  /** What settles that a finding is absent, nearest first: its own answer, one above it, an implication, its children. */
  private void absence(int finding, Set<Fact> into) {
    for (int above : vocabulary.above[finding]) {
      if (facts.saidAbsent[above] && facts.state[above] == Facts.ABSENT) {
        into.add(absent(above, Optional.empty()));
        return;
      }
    }
    for (int above : vocabulary.above[finding]) {
      if (facts.answeredBy[above] > 0 && implies(above)) {
        into.add(absent(above, Optional.of(vocabulary.questions.get(facts.answeredBy[above] - 1).id())));
        return;
      }
    }
    for (int above : vocabulary.above[finding]) {
      if (implies(above) && facts.shownAbsent(above)) {
        normalReadings(above, into);
        return;
      }
    }
    for (int above : vocabulary.above[finding]) {
      for (int other : vocabulary.excludes[above]) {
        if (implies(above) && facts.state[other] == Facts.PRESENT) {
          presence(other, into);
          return;
        }
      }
    }
    if (facts.profile.othersAbsent() && implies(finding)) {
      into.add(absent(finding, Optional.of(Fact.OfFinding.OTHERS_ABSENT)));
      return;
    }
    for (int child : vocabulary.children[finding]) {
      absence(child, into);
    }
  }

  private boolean implies(int finding) {
    return facts.state[finding] == Facts.ABSENT && !facts.guarded[finding];
  }

  private void measured(Threshold threshold, boolean inside, Set<Fact> into) {
    long steps = facts.values[threshold.measure()];
    MeasureRange range = threshold.range();
    String measure = vocabulary.measures.get(threshold.measure()).id();
    BigDecimal value =
        Forms.canonical(
            BigDecimal.valueOf(steps, vocabulary.measures.get(threshold.measure()).decimals()));
    if (inside) {
      into.add(new Fact.OfMeasure(measure, value, range.atLeast(), range.below()));
    } else if (steps < threshold.atLeast()) {
      into.add(new Fact.OfMeasure(measure, value, Optional.empty(), range.atLeast()));
    } else {
      into.add(new Fact.OfMeasure(measure, value, range.below(), Optional.empty()));
    }
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
    for (int finding : rule.placed) {
      if (facts.state[finding] == Facts.UNKNOWN) {
        finding(finding, open);
      } else if (facts.unplaced(finding)) {
        open.add(place(finding));
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
        if (facts.state[below] == Facts.UNKNOWN) {
          finding(below, into);
        } else if (facts.unplaced(below)) {
          into.add(place(below));
        }
      }
      if (present.region() == Literals.TREATMENT_AREA && facts.treated.length == 0) {
        into.add(new OpenFact(OpenFact.Kind.REGIONS, 0, false));
      }
    }
  }

  private OpenFact place(int finding) {
    return new OpenFact(OpenFact.Kind.PLACE, finding, facts.unplacedForUnsure(finding));
  }

  /** An open finding, or for a group its open children. */
  private void finding(int finding, Set<OpenFact> into) {
    if (vocabulary.group[finding] && !facts.unsure[finding]) {
      for (int child : vocabulary.children[finding]) {
        if (facts.state[child] == Facts.UNKNOWN) {
          finding(child, into);
        }
      }
    } else {
      into.add(new OpenFact(OpenFact.Kind.FINDING, finding, facts.openForUnsure(finding)));
    }
  }
}
