package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is settled about a client once everything that was said has been followed through. Whether findings are present is read from one
 * answer of a rulebook with the same vocabulary and nothing but advice, two texts for each finding; where they are, from the profile.
 */
public final class Settled {
  private static final String IS = "is-";
  private static final String NOT = "not-";

  private final Rulebook rulebook;
  private final Family family;
  private final Recommender probes;

  private Settled(Rulebook rulebook, Family family) {
    this.rulebook = rulebook;
    this.family = family;
    Rulebook.Builder book =
        Rulebook.builder()
            .id("probes").version("1.0.0").language("en").title("Probes").review(rulebook.review())
            .addSources(Source.builder().id("no-source").title("None").seen(Source.Seen.TITLE).build())
            .regions(rulebook.regions()).measures(rulebook.measures()).questions(rulebook.questions());
    for (Finding finding : rulebook.findings()) {
      book.addFindings(Finding.builder().from(finding).kind(Finding.Kind.STATE).build());
      Criterion present = Criterion.present(finding.id());
      book.addAdvice(probe(IS + finding.id(), present), probe(NOT + finding.id(), Criterion.not(present)));
    }
    this.probes = Recommender.of(book.build());
  }

  /** What is settled about clients under a rulebook. */
  static Settled under(Rulebook rulebook, Family family) {
    return new Settled(rulebook, family);
  }

  private static Advice probe(String id, Criterion criterion) {
    return Advice.builder()
        .id(id).when(criterion).topic(Advice.Topic.EXPECTATION).audience(Advice.Audience.CLIENT).text("Probe.").addSources("no-source")
        .evidence(Evidence.E5).build();
  }

  /** Whether each finding is present. */
  public Map<String, Truth> findings(SymptomProfile profile) {
    List<String> rules = profile.cleared().stream().map(cleared -> cleared.rule()).toList();
    CarePlan plan = probes.recommend(Variations.withoutCleared(profile, rules)).plan().orElseThrow();
    Set<String> advice = new LinkedHashSet<>(plan.advice());
    Map<String, Truth> truths = new LinkedHashMap<>();
    for (String id : family.all()) {
      truths.put(id, advice.contains(IS + id) ? Truth.TRUE : advice.contains(NOT + id) ? Truth.FALSE : Truth.UNKNOWN);
    }
    return truths;
  }

  /** Whether it is present and open where: nobody said, or it is so only as one of its kinds and may be elsewhere as well. */
  public boolean unplaced(SymptomProfile profile, String finding) {
    Finding of = rulebook.finding(finding).orElseThrow();
    if (!of.local()) {
      return false;
    }
    boolean named = family.below(finding).stream().anyMatch(profile.present()::contains);
    if (profile.present().contains(finding) || (shown(profile, of) && !named)) {
      return profile.places(finding).isEmpty();
    }
    boolean present =
        family.below(finding).stream()
            .anyMatch(kind -> profile.present().contains(kind) || shown(profile, rulebook.finding(kind).orElseThrow()));
    return present && openElsewhere(profile, of);
  }

  /** Whether nobody asked about a finding that stands for more than its kinds, or somebody is unsure of it. */
  private boolean openElsewhere(SymptomProfile profile, Finding finding) {
    String id = finding.id();
    boolean near = profile.unsure().stream().anyMatch(unsure -> !Collections.disjoint(family.below(unsure), family.below(id)));
    boolean group = rulebook.questions().stream().noneMatch(question -> question.settles().contains(id));
    boolean asked =
        profile.othersAbsent()
            || normal(profile, finding)
            || rulebook.questions().stream().anyMatch(q -> profile.answered().contains(q.id()) && q.settles().contains(id));
    return profile.unsure().contains(id) || (!group && !profile.absent().contains(id) && (near || !asked));
  }

  private boolean normal(SymptomProfile profile, Finding finding) {
    return !finding.shownBy().isEmpty()
        && family.below(finding.id()).stream()
            .flatMap(kind -> rulebook.finding(kind).orElseThrow().shownBy().stream())
            .allMatch(range -> Optional.ofNullable(profile.measures().get(range.measure())).filter(v -> !range.contains(v)).isPresent());
  }

  private static boolean shown(SymptomProfile profile, Finding finding) {
    return finding.shownBy().stream()
        .anyMatch(range -> Optional.ofNullable(profile.measures().get(range.measure())).filter(range::contains).isPresent());
  }

  /** Where a local finding or any kind of it was said to be. */
  public Set<String> places(SymptomProfile profile, String finding) {
    Set<String> places = new TreeSet<>();
    family.below(finding).forEach(below -> places.addAll(profile.places(below)));
    return places;
  }

  /** Whether it is open where a local finding is: some kind of it is unsettled or without a place. */
  private boolean placesOpen(SymptomProfile profile, Map<String, Truth> truths, String finding) {
    return family.below(finding).stream().anyMatch(below -> truths.get(below) == Truth.UNKNOWN || unplaced(profile, below));
  }

  /** Whether nothing is open about findings and their places. */
  public boolean complete(SymptomProfile profile) {
    Map<String, Truth> truths = findings(profile);
    return family.all().stream().noneMatch(finding -> placesOpen(profile, truths, finding));
  }

  /**
   * Whether what is settled for one is settled the same for the other: whether findings are present, where they are, values. What is
   * treated and what was cleared is left to the caller.
   */
  public boolean keeps(SymptomProfile one, SymptomProfile other) {
    for (Map.Entry<String, BigDecimal> value : one.measures().entrySet()) {
      if (!value.getValue().equals(other.measures().get(value.getKey()))) {
        return false;
      }
    }
    Map<String, Truth> first = findings(one);
    Map<String, Truth> second = findings(other);
    return family.all().stream()
        .allMatch(
            finding ->
                (first.get(finding) == Truth.UNKNOWN || first.get(finding) == second.get(finding))
                    && keepsPlaces(one, first, other, second, finding));
  }

  private boolean keepsPlaces(
      SymptomProfile one, Map<String, Truth> first, SymptomProfile other, Map<String, Truth> second, String finding) {
    if (!one.places(finding).isEmpty() && !one.places(finding).equals(other.places(finding))) {
      return false;
    }
    boolean settled = first.get(finding) == Truth.TRUE && !placesOpen(one, first, finding);
    return !settled || (!placesOpen(other, second, finding) && places(one, finding).equals(places(other, finding)));
  }
}
