package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.Hierarchy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a profile lasts from one visit to the next. */
final class Visits {
  private final Rulebook rulebook;
  private final Hierarchy findings;
  private final Set<String> daily = new LinkedHashSet<>();
  private final Set<String> once = new LinkedHashSet<>();
  /** The measures that show findings, which are states of the day. */
  private final Set<String> readings = new LinkedHashSet<>();
  /** What a reading showed, whatever was answered. */
  private final Set<String> shown = new LinkedHashSet<>();
  private final Map<String, String> successor = new LinkedHashMap<>();

  private Visits(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.findings = Hierarchy.of(rulebook.findings(), Finding::id, Finding::isA);
    rulebook.findings().forEach(finding -> finding.shownBy().forEach(range -> readings.add(range.measure())));
    rulebook.sections().forEach(
        section -> section.forEach(entry -> entry.formerly().forEach(former -> successor.put(former, entry.id()))));
    rulebook.questions().forEach(question -> (question.everyVisit() ? daily : once).addAll(question.settles()));
  }

  static SymptomProfile next(Rulebook rulebook, SymptomProfile profile) {
    return new Visits(rulebook).next(profile);
  }

  private SymptomProfile next(SymptomProfile stored) {
    SymptomProfile profile = renamed(stored);
    for (Finding finding : rulebook.findings()) {
      boolean read = finding.shownBy().stream().anyMatch(range -> shows(range, profile.measures().get(range.measure())));
      if (read) {
        shown.add(finding.id());
      }
    }
    SymptomProfile.Builder next = SymptomProfile.builder().othersAbsent(false);
    profile.minutes().ifPresent(next::minutes);
    profile.regions().stream().filter(region -> !daily.contains(region)).forEach(next::region);
    profile.cleared().forEach(cleared -> next.cleared(cleared.rule(), cleared.from()));
    profile
        .measures()
        .forEach(
            (measure, value) -> {
              if (once.contains(measure) && !daily.contains(measure) && !readings.contains(measure)) {
                next.measure(measure, value);
              }
            });
    profile.present().stream().filter(id -> !daily.contains(id)).forEach(id -> next.presentAt(id, profile.places(id)));
    profile.unsure().stream().filter(id -> !daily.contains(id)).forEach(next::unsure);
    Set<String> saidAbsent = new LinkedHashSet<>(profile.absent());
    for (Question question : rulebook.questions()) {
      if (profile.answered().contains(question.id())) {
        boolean lasts = question.settles().stream().noneMatch(id -> couldDiffer(id) || heldOpen(id, profile));
        if (!question.everyVisit() && lasts) {
          next.answered(question.id());
        } else {
          question.settles().stream().filter(id -> impliedAbsent(id, profile)).forEach(saidAbsent::add);
        }
      }
    }
    if (profile.othersAbsent()) {
      rulebook.findings().stream().map(Finding::id).filter(id -> impliedAbsent(id, profile)).forEach(saidAbsent::add);
    }
    saidAbsent.stream().filter(id -> !couldDiffer(id)).forEach(next::absent);
    return next.build();
  }

  /** The same with each retired id replaced by that of its successor. */
  private SymptomProfile renamed(SymptomProfile stored) {
    SymptomProfile.Builder renamed = SymptomProfile.builder().othersAbsent(stored.othersAbsent());
    stored.minutes().ifPresent(renamed::minutes);
    stored.regions().forEach(id -> renamed.region(now(id)));
    stored.measures().forEach((id, value) -> renamed.measure(now(id), value));
    stored.present().forEach(id -> renamed.presentAt(now(id), stored.places(id).stream().map(this::now).toList()));
    stored.absent().forEach(id -> renamed.absent(now(id)));
    stored.unsure().forEach(id -> renamed.unsure(now(id)));
    stored.answered().forEach(id -> renamed.answered(now(id)));
    stored.cleared().forEach(cleared -> renamed.cleared(now(cleared.rule()), cleared.from()));
    return renamed.build();
  }

  private String now(String id) {
    return successor.getOrDefault(id, id);
  }

  private static boolean shows(MeasureRange range, @Nullable BigDecimal value) {
    return value != null && range.contains(value);
  }

  /** Whether a question of every visit could settle the finding, or a kind of it, otherwise than before, or a reading has. */
  private boolean couldDiffer(String finding) {
    return findings.withDescendants(finding).stream().anyMatch(id -> daily.contains(id) || shown.contains(id));
  }

  /** Whether only an unsure answer keeps "none" from settling the finding, and that answer is forgotten. */
  private boolean heldOpen(String finding, SymptomProfile profile) {
    return findings.withDescendants(finding).stream()
        .flatMap(id -> findings.withAncestors(id).stream())
        .anyMatch(id -> daily.contains(id) && profile.unsure().contains(id));
  }

  /** Whether "none" or an attestation made the finding absent: not named, not above what is present, not near what is unsure. */
  private boolean impliedAbsent(String finding, SymptomProfile profile) {
    Set<String> below = findings.withDescendants(finding);
    if (below.isEmpty() || below.stream().anyMatch(profile.present()::contains) || below.stream().anyMatch(profile.unsure()::contains)) {
      return false;
    }
    return below.stream().flatMap(id -> findings.withAncestors(id).stream()).noneMatch(profile.unsure()::contains);
  }

  static SymptomProfile withChanges(Rulebook rulebook, SymptomProfile earlier, SymptomProfile later) {
    SymptomProfile.Builder filled = later.toBuilder();
    Visits visits = new Visits(rulebook);
    Map<String, BigDecimal> first = visits.renamed(earlier).measures();
    Map<String, BigDecimal> second = visits.renamed(later).measures();
    for (Measure measure : rulebook.measures()) {
      measure
          .changeOf()
          .ifPresent(
              of -> {
                BigDecimal before = first.get(of);
                BigDecimal now = second.get(of);
                if (before != null && now != null) {
                  filled.measure(measure.id(), now.subtract(before).max(measure.min()).min(measure.max()));
                }
              });
    }
    return filled.build();
  }
}
