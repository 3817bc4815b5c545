package io.github.massagecare.laws;

import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Criteria;
import io.github.massagecare.testing.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a rule reaches at worst into what is treated; worked out apart from the engine.
 *
 * @param everywhere whether it covers all
 * @param places its places that overlap what is treated
 * @param covered the treated regions that lie within its places
 */
record Reach(boolean everywhere, Set<String> places, Set<String> covered) {
  private static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

  boolean somewhere() {
    return everywhere || !places.isEmpty();
  }

  static Reach atWorst(Subject subject, SymptomProfile profile, Contraindication rule) {
    boolean whole = rule.at().isEmpty() && !rule.atItsPlace();
    if (whole || profile.regions().isEmpty()) {
      return EVERYWHERE;
    }
    Set<String> places = new TreeSet<>(rule.at());
    if (rule.atItsPlace()) {
      Map<String, Truth> truths = subject.settled().findings(profile);
      Set<String> named = new LinkedHashSet<>();
      positive(subject.rulebook(), rule.when(), named);
      for (String finding : named) {
        for (String below : subject.family().below(finding)) {
          Optional<Set<String>> mayBeAt = subject.settled().mayBeAt(profile, truths, below);
          if (mayBeAt.isEmpty()) {
            return EVERYWHERE;
          }
          places.addAll(mayBeAt.get());
        }
      }
    }
    return of(subject.rulebook(), places, profile.regions());
  }

  private static Reach of(Rulebook rulebook, Set<String> at, Set<String> treated) {
    Set<String> places = new TreeSet<>();
    Set<String> covered = new TreeSet<>();
    for (String place : at) {
      for (String region : treated) {
        if (regionsAbove(rulebook, region).contains(place)) {
          covered.add(region);
        }
        if (rulebook.regions().stream().anyMatch(r -> regionsAbove(rulebook, r.id()).containsAll(List.of(place, region)))) {
          places.add(place);
        }
      }
    }
    return new Reach(covered.containsAll(treated), places, covered);
  }

  private static Set<String> regionsAbove(Rulebook rulebook, String region) {
    Set<String> above = new TreeSet<>(Set.of(region));
    for (String general : rulebook.entry(region, Region.class).orElseThrow().within()) {
      above.addAll(regionsAbove(rulebook, general));
    }
    return above;
  }

  /** The measures that a criterion compares, through the rules that it refers to. */
  static void measures(Rulebook rulebook, Criterion criterion, Set<String> into) {
    if (criterion instanceof Criterion.Measured measured) {
      into.add(measured.range().measure());
    } else if (criterion instanceof Criterion.RuleHolds other) {
      measures(rulebook, rulebook.rule(other.rule()).orElseThrow().when(), into);
    } else {
      Criteria.parts(criterion).forEach(part -> measures(rulebook, part, into));
    }
  }

  /** The findings outside any "not", through the rules that it refers to. */
  static void positive(Rulebook rulebook, Criterion criterion, Set<String> into) {
    if (criterion instanceof Criterion.Present present) {
      into.add(present.finding());
    } else if (criterion instanceof Criterion.PresentAt present) {
      into.add(present.finding());
    } else if (criterion instanceof Criterion.RuleHolds other) {
      positive(rulebook, rulebook.rule(other.rule()).orElseThrow().when(), into);
    } else if (!(criterion instanceof Criterion.Not)) {
      Criteria.parts(criterion).forEach(part -> positive(rulebook, part, into));
    }
  }
}
