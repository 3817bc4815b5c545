package io.github.massagecare.reference;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Criterion.PresentAt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where findings are, apart from the places of their kinds: section 4.2 of the design. */
final class ReferencePlaces {
  private final ReferenceFacts facts;

  ReferencePlaces(ReferenceFacts facts) {
    this.facts = facts;
  }

  private boolean isNamedWithPlaces(String finding) {
    return !facts.profile.places(finding).isEmpty();
  }

  /** The findings whose places are its own: itself, or the nearest above that were named with places. */
  List<String> holders(String finding) {
    List<String> above = facts.findings.above(finding).stream().filter(this::isNamedWithPlaces).toList();
    return facts.rulebook.findings().stream()
        .map(Finding::id)
        .filter(above::contains)
        .filter(one -> above.stream().noneMatch(other -> isNearer(other, one)))
        .toList();
  }

  private boolean isNearer(String one, String other) {
    return !one.equals(other) && facts.findings.above(one).contains(other);
  }

  /** The places at which it is if it is present in its own right, those that all its holders share; none given: that is open. */
  Optional<Set<String>> of(String finding) {
    return holders(finding).stream().map(facts.profile::places).reduce(this::shared).filter(places -> !places.isEmpty());
  }

  private Set<String> shared(Set<String> some, Set<String> others) {
    List<String> within =
        facts.rulebook.regions().stream().map(Region::id).filter(id -> isWithin(id, some) && isWithin(id, others)).toList();
    return within.stream().filter(id -> within.stream().noneMatch(larger -> isPart(id, larger))).collect(Collectors.toSet());
  }

  private boolean isWithin(String region, Set<String> places) {
    return places.stream().anyMatch(place -> facts.regions.within(region, place));
  }

  private boolean isPart(String region, String larger) {
    return !region.equals(larger) && facts.regions.within(region, larger);
  }

  private boolean isNamed(String finding) {
    return facts.profile.present().contains(finding);
  }

  /** Whether it is open that it is present in its own right, or a reading shows it, which does not say where. */
  boolean isOpen(String finding) {
    boolean isMore = facts.isAsserted(finding) || facts.mayBeMore(finding);
    return facts.truth(finding) == Truth.UNKNOWN || facts.truth(finding) == Truth.TRUE && !isNamed(finding) && isMore;
  }

  /** Whether it may be present in its own right, and it is not known where it would be. */
  boolean isAnywhere(String finding) {
    return (isOpen(finding) || isNamed(finding)) && of(finding).isEmpty();
  }

  /** Whether it is present in its own right at a place. */
  Truth at(String finding, String region) {
    if (!isOpen(finding) && !isNamed(finding)) {
      return Truth.FALSE;
    }
    boolean isArea = region.equals(PresentAt.TREATMENT_AREA);
    if (of(finding).isEmpty() || isArea && facts.profile.regions().isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean there = of(finding).get().stream().anyMatch(place -> isArea ? facts.isTouched(place) : facts.regions.overlap(place, region));
    return !there ? Truth.FALSE : isOpen(finding) ? Truth.UNKNOWN : Truth.TRUE;
  }
}
