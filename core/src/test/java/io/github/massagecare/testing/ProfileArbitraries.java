package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Target;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;

/** Profiles that are valid for a rulebook: its ids and values only, and no two statements that contradict each other. */
public final class ProfileArbitraries {
  private static final int DECISIONS = 120;

  /**
   * A rulebook and a client.
   *
   * @param rulebook any valid one
   * @param profile valid for it
   */
  public record Case(Rulebook rulebook, SymptomProfile profile) {}

  private final Rulebook rulebook;
  private final Choices choices;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Set<String> present = new LinkedHashSet<>();
  private final Set<String> absent = new LinkedHashSet<>();
  private final Set<String> unsure = new LinkedHashSet<>();

  private ProfileArbitraries(Rulebook rulebook, Choices choices) {
    this.rulebook = rulebook;
    this.choices = choices;
    rulebook.findings().forEach(finding -> findings.put(finding.id(), finding));
  }

  /** Valid profiles for this rulebook. */
  public static Arbitrary<SymptomProfile> profiles(Rulebook rulebook) {
    return Choices.of(DECISIONS).map(choices -> new ProfileArbitraries(rulebook, choices).profile());
  }

  /** Rulebooks, each with a profile that is valid for it. */
  public static Arbitrary<Case> cases() {
    return RulebookArbitraries.rulebooks().flatMap(rulebook -> profiles(rulebook).map(profile -> new Case(rulebook, profile)));
  }

  private SymptomProfile profile() {
    SymptomProfile.Builder profile = SymptomProfile.builder();
    List<String> regions = rulebook.regions().stream().map(Region::id).toList();
    choices.some(regions, 3).forEach(profile::region);
    if (choices.percent(40)) {
      profile.minutes(choices.one(30, 45, 60, 90, 1, 480));
    }
    int talkative = choices.between(10, 100);
    for (Finding finding : rulebook.findings()) {
      if (choices.percent(talkative)) {
        say(finding, regions, profile);
      }
    }
    rulebook.measures().stream()
        .filter(measure -> choices.percent(50))
        .forEach(measure -> profile.measure(measure.id(), RulebookArbitraries.value(choices, measure)));
    profile.answered(choices.some(rulebook.questions().stream().map(Question::id).toList(), 6));
    List<String> rules = rulebook.rules().stream().map(Rule::id).toList();
    for (String rule : choices.percent(40) ? choices.some(rules, 3) : List.<String>of()) {
      profile.cleared(rule, choices.one(rulebook.targets().stream().map(Target::id).toList()));
    }
    return profile.othersAbsent(choices.percent(15)).build();
  }

  private void say(Finding finding, List<String> regions, SymptomProfile.Builder profile) {
    String id = finding.id();
    switch (choices.below(4)) {
      case 0, 1 -> {
        if (above(id).stream().noneMatch(absent::contains) && below(id).stream().noneMatch(present::contains)
            && below(id).stream().noneMatch(unsure::contains)) {
          absent.add(id);
          profile.absent(id);
        }
      }
      case 2 -> {
        if (above(id).stream().noneMatch(absent::contains)
            && !unsure.contains(id)
            && present.stream().noneMatch(other -> exclude(id, other))) {
          present.add(id);
          profile.presentAt(id, finding.local() ? choices.some(regions, 2) : List.of());
        }
      }
      default -> {
        if (above(id).stream().noneMatch(absent::contains)) {
          unsure.add(id);
          profile.unsure(id);
        }
      }
    }
  }

  private Set<String> above(String id) {
    Set<String> up = new LinkedHashSet<>(List.of(id));
    findings.get(id).isA().forEach(parent -> up.addAll(above(parent)));
    return up;
  }

  private Set<String> below(String id) {
    Set<String> down = new LinkedHashSet<>();
    findings.keySet().stream().filter(other -> above(other).contains(id)).forEach(down::add);
    return down;
  }

  private boolean exclude(String one, String other) {
    Set<String> aboveOne = above(one);
    Set<String> aboveOther = above(other);
    return aboveOne.stream().anyMatch(id -> findings.get(id).excludes().stream().anyMatch(aboveOther::contains))
        || aboveOther.stream().anyMatch(id -> findings.get(id).excludes().stream().anyMatch(aboveOne::contains));
  }
}
