package io.github.massagecare.reference;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Criterion.PresentAt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where findings are, apart from the places of their kinds: MEANING 2. */
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
        List<String> above = facts.findings.above(finding).stream()
                .filter(this::isNamedWithPlaces)
                .toList();
        return facts.rulebook.findings().stream()
                .map(Finding::id)
                .filter(above::contains)
                .filter(one -> above.stream().noneMatch(other -> isNearer(other, one)))
                .toList();
    }

    private boolean isNearer(String one, String other) {
        return !one.equals(other) && facts.findings.above(one).contains(other);
    }

    /**
     * The places at which it is if it is present in its own right, those that all its holders share; none given: that
     * is open.
     */
    Optional<Set<String>> of(String finding) {
        return holders(finding).stream()
                .map(facts.profile::places)
                .reduce(this::shared)
                .filter(places -> !places.isEmpty());
    }

    private Set<String> shared(Set<String> some, Set<String> others) {
        List<String> within = facts.rulebook.regions().stream()
                .map(Region::id)
                .filter(id -> isWithin(id, some) && isWithin(id, others))
                .toList();
        return within.stream()
                .filter(id -> within.stream().noneMatch(larger -> isPart(id, larger)))
                .collect(Collectors.toSet());
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
        return facts.truth(finding) == Truth.UNKNOWN
                || facts.truth(finding) == Truth.TRUE && !isNamed(finding) && isMore;
    }

    /** Whether it may be present in its own right, and it is not known where it would be. */
    boolean isAnywhere(String finding) {
        return (isOpen(finding) || isNamed(finding)) && of(finding).isEmpty();
    }

    /** Whether it is present in its own right at a place. */
    Truth at(String finding, String region) {
        return at(finding, Optional.of(region), Set.of());
    }

    /**
     * Whether it is present in its own right at a place, or anywhere, leaving out whatever lies within the exempt
     * places.
     */
    Truth at(String finding, Optional<String> region, Set<String> exempt) {
        if (!isOpen(finding) && !isNamed(finding)) {
            return Truth.FALSE;
        }
        if (of(finding).isEmpty()) {
            return Truth.UNKNOWN;
        }
        List<Truth> there = of(finding).get().stream()
                .filter(place -> !isWithin(place, exempt))
                .map(place -> overlap(place, region))
                .toList();
        boolean isNowhere = there.stream().allMatch(truth -> truth == Truth.FALSE);
        return isNowhere ? Truth.FALSE : there.contains(Truth.TRUE) && !isOpen(finding) ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Truth overlap(String place, Optional<String> region) {
        boolean isArea = region.equals(Optional.of(PresentAt.TREATMENT_AREA));
        if (isArea && facts.profile.regions().isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean overlap =
                region.isEmpty() || (isArea ? facts.isTouched(place) : facts.regions.overlap(place, region.get()));
        return overlap ? Truth.TRUE : Truth.FALSE;
    }

    /**
     * The places that an assessment exempts: those it was named with, none if it is absent; nothing given: that is not
     * known.
     */
    Optional<Set<String>> exemptBy(String assessment) {
        if (facts.truth(assessment) == Truth.FALSE) {
            return Optional.of(Set.of());
        }
        return Optional.<Set<String>>of(facts.profile.places(assessment)).filter(places -> !places.isEmpty());
    }

    /** Whether a finding that is at a place counts there, in spite of an assessment. */
    Truth counts(String place, String assessment) {
        return exemptBy(assessment)
                .map(exempt -> isWithin(place, exempt) ? Truth.FALSE : Truth.TRUE)
                .orElse(Truth.UNKNOWN);
    }

    /**
     * Whether it is open, or where it is, and it may be where it counts, but not only within places where something
     * else is and counts.
     */
    boolean matters(String finding, Optional<String> region, String unless, Set<String> others) {
        if (!isOpen(finding) && !isNamed(finding)) {
            return false;
        }
        return of(finding)
                .map(places -> isOpen(finding)
                        && places.stream()
                                .filter(place ->
                                        overlap(place, region) != Truth.FALSE && counts(place, unless) != Truth.FALSE)
                                .anyMatch(place -> !isWithin(place, others)))
                .orElse(true);
    }
}
