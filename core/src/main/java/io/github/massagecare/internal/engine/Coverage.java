package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.ClearedFor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words that lift one rule cover of what the rule reads: the findings outside any "not" with their kinds, and the times since an
 * event that it compares. Words given for the same event cover together what each of them covers.
 */
final class Coverage {
  private static final int[] ANYWHERE = {};

  private final Facts facts;
  private final Vocabulary vocabulary;
  private final int[] findings;
  private final int[] times;
  private final List<Word> words;
  /** Those that were given for the event that the times are of, as far as that is known. */
  private final List<Word> timely = new ArrayList<>();
  /** These, and those of which it is not known. */
  private final List<Word> notOutdated = new ArrayList<>();

  Coverage(Facts facts, int rule, List<Word> words) {
    this.facts = facts;
    this.vocabulary = facts.compiled.vocabulary;
    this.findings = facts.compiled.findingsRead(rule);
    this.times = facts.compiled.timesRead(rule);
    this.words = words;
    for (Word word : words) {
      Lift lift = time(word);
      if (lift == Lift.LIFTED) {
        timely.add(word);
      }
      if (lift != Lift.OUTGROWN) {
        notOutdated.add(word);
      }
    }
  }

  /** What becomes of the rule. */
  Lift lift() {
    if (lift(timely) == Lift.LIFTED) {
      return Lift.LIFTED;
    }
    return lift(notOutdated) == Lift.OUTGROWN ? Lift.OUTGROWN : Lift.OPEN;
  }

  private Lift time(Word word) {
    Lift lift = Lift.LIFTED;
    for (int i = 0; i < word.times().length; i++) {
      int measure = word.times()[i];
      if (!reads(measure)) {
        continue;
      }
      if (!facts.measured[measure]) {
        lift = Lift.OPEN;
      } else if (facts.values[measure] < word.atLeast()[i]) {
        return Lift.OUTGROWN;
      }
    }
    return lift;
  }

  private boolean reads(int measure) {
    for (int time : times) {
      if (time == measure) {
        return true;
      }
    }
    return false;
  }

  private Lift lift(List<Word> some) {
    Lift lift = some.isEmpty() ? Lift.OUTGROWN : Lift.LIFTED;
    for (int finding : findings) {
      Lift of = lift(finding, some);
      lift = of.compareTo(lift) < 0 ? of : lift;
    }
    return lift;
  }

  /** Whether one finding is new, may be new, or is neither. */
  private Lift lift(int finding, List<Word> some) {
    int[] there = covered(finding, some);
    if (there == null) {
      return uncovered(finding, some);
    }
    if (there.length == 0 || facts.state[finding] == Facts.ABSENT) {
      return Lift.LIFTED;
    }
    boolean open = facts.places.open(finding);
    if (!open && !facts.said[finding]) {
      return Lift.LIFTED;
    }
    int[] now = facts.places.of(finding);
    if (now == null) {
      return Lift.OPEN;
    }
    if (within(now, there)) {
      return Lift.LIFTED;
    }
    return open ? Lift.OPEN : Lift.OUTGROWN;
  }

  /** Something that is not covered is new once it is named, unless a kind of it that is present explains it. */
  private Lift uncovered(int finding, List<Word> some) {
    if (!facts.named[finding]) {
      return facts.openItself(finding) ? Lift.OPEN : Lift.LIFTED;
    }
    boolean open = false;
    for (int kind : vocabulary.below[finding]) {
      if (covered(kind, some) != null) {
        if (facts.state[kind] == Facts.PRESENT) {
          return Lift.LIFTED;
        }
        open |= facts.state[kind] == Facts.UNKNOWN;
      }
    }
    return open ? Lift.OPEN : Lift.OUTGROWN;
  }

  /** The places at which a finding is covered, none when it is so wherever it is; null when it is not covered. */
  private int @Nullable [] covered(int finding, List<Word> some) {
    int[] places = null;
    for (Word word : some) {
      if (!word.written() && facts.named[finding]) {
        return ANYWHERE;
      }
      for (int i = 0; i < word.findings().length; i++) {
        if (word.findings()[i] == finding) {
          int[] there = word.places()[i];
          if (there.length == 0) {
            return ANYWHERE;
          }
          places = places == null ? there : Statements.joined(places, there);
        }
      }
    }
    return places;
  }

  private boolean within(int[] now, int[] there) {
    for (int place : now) {
      boolean inside = false;
      for (int covered : there) {
        inside |= facts.compiled.body.within(place, covered);
      }
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /** What is new since the words were given, by id: findings, then times. */
  List<String> newSince() {
    List<String> ids = new ArrayList<>();
    List<Word> counted = notOutdated.isEmpty() ? words : notOutdated;
    for (int finding : findings) {
      if (lift(finding, counted) == Lift.OUTGROWN) {
        ids.add(vocabulary.findings.get(finding).id());
      }
    }
    if (notOutdated.isEmpty()) {
      for (int time : times) {
        if (words.stream().anyMatch(word -> outdated(word, time))) {
          ids.add(vocabulary.measures.get(time).id());
        }
      }
    }
    return ids;
  }

  private boolean outdated(Word word, int time) {
    for (int i = 0; i < word.times().length; i++) {
      if (word.times()[i] == time && facts.measured[time] && facts.values[time] < word.atLeast()[i]) {
        return true;
      }
    }
    return false;
  }

  /** What is not known and may be new. */
  Set<OpenFact> open(OpenFacts openFacts) {
    Set<OpenFact> open = new LinkedHashSet<>();
    for (int finding : findings) {
      if (lift(finding, notOutdated) == Lift.OPEN) {
        if (!facts.named[finding] || covered(finding, notOutdated) != null) {
          openFacts.where(finding, open);
        } else {
          for (int kind : vocabulary.below[finding]) {
            if (facts.state[kind] == Facts.UNKNOWN && covered(kind, notOutdated) != null) {
              openFacts.finding(kind, open);
            }
          }
        }
      }
    }
    for (int time : times) {
      if (!facts.measured[time] && notOutdated.stream().anyMatch(word -> names(word, time))) {
        open.add(new OpenFact(OpenFact.Kind.MEASURE, time, false));
      }
    }
    return open;
  }

  private static boolean names(Word word, int time) {
    for (int named : word.times()) {
      if (named == time) {
        return true;
      }
    }
    return false;
  }

  /** What the words were given for, all together. */
  ClearedFor given() {
    ClearedFor.Builder given = ClearedFor.builder();
    for (int f = 0; f < vocabulary.findings.size(); f++) {
      int[] places = covered(f, words);
      if (places != null) {
        given.findingAt(vocabulary.findings.get(f).id(), facts.places.ids(places));
      }
    }
    for (int measure = 0; measure < vocabulary.measures.size(); measure++) {
      long longest = Long.MIN_VALUE;
      for (Word word : words) {
        for (int i = 0; i < word.times().length; i++) {
          longest = word.times()[i] == measure ? Math.max(longest, word.atLeast()[i]) : longest;
        }
      }
      if (longest != Long.MIN_VALUE) {
        given.since(vocabulary.measures.get(measure).id(), vocabulary.value(measure, longest));
      }
    }
    return given.build();
  }
}
