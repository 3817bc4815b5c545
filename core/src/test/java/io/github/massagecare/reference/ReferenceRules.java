package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each rule comes to: whether and where it holds, whether it is cleared, what is open about it, and why. */
final class ReferenceRules {
  final ReferenceFacts facts;
  final ReferenceTruth criteria;
  private final ReferenceWitness witness;
  private final Map<String, Truth> truths = new LinkedHashMap<>();

  ReferenceRules(ReferenceFacts facts) {
    this.facts = facts;
    this.criteria = new ReferenceTruth(facts);
    this.witness = new ReferenceWitness(facts, criteria);
    facts.rulebook.rules().forEach(rule -> truths.put(rule.id(), criteria.of(rule.when())));
  }

  Truth truth(Rule rule) {
    return truths.get(rule.id());
  }

  boolean isTrue(Rule rule) {
    return truth(rule) == Truth.TRUE;
  }

  /** Whether a clinician whom the rule accepts lifted it; absolute rules and emergencies are never lifted. */
  boolean isCleared(Rule rule) {
    if (rule instanceof RedFlag flag) {
      return flag.urgency() != RedFlag.Urgency.EMERGENCY && isClearedBy(rule, flag.to());
    }
    return rule instanceof Contraindication contraindication
        && contraindication.level() == Contraindication.Level.CLEARANCE
        && isClearedBy(rule, contraindication.clearance().map(Clearance::acceptedFrom).orElseThrow());
  }

  private boolean isClearedBy(Rule rule, List<String> accepted) {
    return facts.profile.cleared().stream()
        .anyMatch(cleared -> cleared.rule().equals(rule.id()) && accepted.contains(cleared.from()));
  }

  private static boolean hasPlace(Contraindication rule) {
    return rule.atItsPlace() || !rule.at().isEmpty();
  }

  /** Where a rule that is true is known to hold. */
  ReferenceExtent knownExtent(Contraindication rule) {
    if (!hasPlace(rule)) {
      return ReferenceExtent.EVERYWHERE;
    }
    return extent(rule.atItsPlace() ? criteria.places(rule.when()) : new LinkedHashSet<>(rule.at()));
  }

  /** Where a rule may hold at worst. */
  ReferenceExtent worstExtent(Contraindication rule) {
    if (!hasPlace(rule) || rule.atItsPlace() && !criteria.openPlaces(rule.when()).isEmpty()) {
      return ReferenceExtent.EVERYWHERE;
    }
    return facts.profile.regions().isEmpty() ? ReferenceExtent.EVERYWHERE : knownExtent(rule);
  }

  private ReferenceExtent extent(Set<String> places) {
    Set<String> touching = new LinkedHashSet<>(places);
    touching.removeIf(place -> !facts.isTouched(place));
    return facts.isAllWithin(touching) ? ReferenceExtent.EVERYWHERE : new ReferenceExtent(false, touching);
  }

  /** What is open about a rule: about its criterion, and about where it holds if that makes a difference. */
  Set<String> open(Rule rule) {
    Set<String> open = new LinkedHashSet<>(criteria.open(rule.when()));
    if (rule instanceof Contraindication contraindication && isOpen(rule)) {
      if (contraindication.atItsPlace()) {
        open.addAll(criteria.openPlaces(rule.when()));
      }
      if (hasPlace(contraindication) && facts.profile.regions().isEmpty()) {
        open.add(ReferenceTruth.REGIONS);
      }
    }
    return open;
  }

  /** Whether a rule may hold, or hold at more places, than is known. A contraindication must touch something that is treated. */
  boolean isOpen(Rule rule) {
    if (rule instanceof Contraindication contraindication) {
      ReferenceExtent known = isTrue(rule) ? knownExtent(contraindication) : ReferenceExtent.NOWHERE;
      return truth(rule) != Truth.FALSE && !worstExtent(contraindication).equals(known);
    }
    return truth(rule) == Truth.UNKNOWN;
  }

  /** Whether a rule is open only because the client does not know. */
  boolean isUnsure(Rule rule) {
    return criteria.isUnsure(open(rule));
  }

  Reason reason(Rule rule) {
    return Reason.builder()
        .rule(rule.id())
        .facts(isTrue(rule) ? witness.of(rule.when()) : List.of())
        .open(open(rule))
        .sources(rule.sources())
        .evidence(rule.evidence())
        .build();
  }

  /** The reasons for these rules, in rulebook order. */
  List<Reason> reasons(Collection<? extends Rule> rules) {
    return facts.rulebook.rules().stream().filter(rules::contains).map(this::reason).toList();
  }
}
