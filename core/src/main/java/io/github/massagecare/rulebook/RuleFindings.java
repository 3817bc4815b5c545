package io.github.massagecare.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Which findings the criteria of rules name, through the rules they refer to. */
final class RuleFindings {
  private final Map<String, Rule> rules;

  RuleFindings(Rulebook rulebook) {
    this.rules = rulebook.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule, (first, second) -> first));
  }

  /** All findings that decide a rule. */
  Set<String> of(Rule rule) {
    Set<String> findings = new LinkedHashSet<>();
    visit(rule.when(), (finding, nots) -> findings.add(finding));
    return findings;
  }

  /** The findings that decide a rule from outside any "not". */
  Set<String> positive(Rule rule) {
    Set<String> findings = new LinkedHashSet<>();
    visit(
        rule.when(),
        (finding, nots) -> {
          if (nots == 0) {
            findings.add(finding);
          }
        });
    return findings;
  }

  /** Whether a rule can hold only while one of its findings outside any "not" is present. */
  boolean needsOne(Rule rule) {
    return needsOne(rule.when(), new LinkedHashSet<>());
  }

  private boolean needsOne(Criterion criterion, Set<String> within) {
    if (criterion instanceof Criterion.All all) {
      return all.of().stream().anyMatch(part -> needsOne(part, within));
    }
    if (criterion instanceof Criterion.Any any) {
      return needsOne(any.of(), 1, within);
    }
    if (criterion instanceof Criterion.CountAtLeast count) {
      return needsOne(count.of(), count.count(), within);
    }
    if (criterion instanceof Criterion.RuleHolds other) {
      // A rule that does not exist or leads back to itself is a problem of its own.
      if (!rules.containsKey(other.rule()) || !within.add(other.rule())) {
        return true;
      }
      boolean needs = needsOne(rules.get(other.rule()).when(), within);
      within.remove(other.rule());
      return needs;
    }
    return criterion instanceof Criterion.Present || criterion instanceof Criterion.PresentAt;
  }

  /** Whether so many parts cannot hold without one that needs a finding. */
  private boolean needsOne(List<Criterion> parts, int least, Set<String> within) {
    return parts.stream().filter(part -> !needsOne(part, within)).count() < least;
  }

  /** Calls back for each finding with under how many "not" it stands, one within the other. */
  void visit(Criterion criterion, BiConsumer<String, Integer> found) {
    visit(criterion, 0, found, new LinkedHashSet<>());
  }

  private void visit(Criterion criterion, int nots, BiConsumer<String, Integer> found, Set<String> within) {
    if (criterion instanceof Criterion.Present present) {
      found.accept(present.finding(), nots);
    } else if (criterion instanceof Criterion.PresentAt present) {
      found.accept(present.finding(), nots);
    } else if (criterion instanceof Criterion.Not not) {
      visit(not.of(), nots + 1, found, within);
    } else if (criterion instanceof Criterion.All all) {
      all.of().forEach(part -> visit(part, nots, found, within));
    } else if (criterion instanceof Criterion.Any any) {
      any.of().forEach(part -> visit(part, nots, found, within));
    } else if (criterion instanceof Criterion.CountAtLeast count) {
      count.of().forEach(part -> visit(part, nots, found, within));
    } else if (criterion instanceof Criterion.RuleHolds other && rules.containsKey(other.rule()) && within.add(other.rule())) {
      visit(rules.get(other.rule()).when(), nots, found, within);
      within.remove(other.rule());
    }
  }
}
