package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Criterion.PresentAt;
import io.github.massagecare.rulebook.Criterion.PresentUnless;
import io.github.massagecare.rulebook.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What criteria come to in strong Kleene logic, and what is open about them: MEANING 2. */
final class ReferenceTruth {
    /** Stands for the regions to be treated among what is open. */
    static final String REGIONS = "regions";

    private final ReferenceFacts facts;

    ReferenceTruth(ReferenceFacts facts) {
        this.facts = facts;
    }

    Criterion when(String rule) {
        return facts.rulebook.rule(rule).map(Rule::when).orElseThrow();
    }

    Truth of(Criterion criterion) {
        if (criterion instanceof Criterion.Present present) {
            return facts.truth(present.finding());
        } else if (criterion instanceof PresentAt present) {
            return at(present);
        } else if (criterion instanceof PresentUnless present) {
            return unless(present);
        } else if (criterion instanceof Criterion.Measured measured) {
            Optional<BigDecimal> value = facts.value(measured.range().measure());
            return value.isEmpty() ? Truth.UNKNOWN : measured.range().contains(value.get()) ? Truth.TRUE : Truth.FALSE;
        } else if (criterion instanceof Criterion.RuleHolds other) {
            return of(when(other.rule()));
        } else if (criterion instanceof Criterion.Not not) {
            Truth inner = of(not.of());
            return inner == Truth.TRUE ? Truth.FALSE : inner == Truth.FALSE ? Truth.TRUE : Truth.UNKNOWN;
        } else if (criterion instanceof Criterion.All all) {
            return atLeast(all.of().size(), all.of());
        } else if (criterion instanceof Criterion.Any any) {
            return atLeast(1, any.of());
        } else if (criterion instanceof Criterion.CountAtLeast count) {
            return atLeast(count.count(), count.of());
        }
        throw new AssertionError(criterion);
    }

    private Truth atLeast(int count, List<Criterion> parts) {
        List<Truth> truths = parts.stream().map(this::of).toList();
        long holding = truths.stream().filter(part -> part == Truth.TRUE).count();
        long possible = truths.stream().filter(part -> part != Truth.FALSE).count();
        return holding >= count ? Truth.TRUE : possible < count ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth at(PresentAt present) {
        return any(facts.findings.below(present.finding()).stream()
                .map(kind -> facts.places.at(kind, present.at()))
                .toList());
    }

    private static Truth any(List<Truth> kinds) {
        return kinds.contains(Truth.TRUE) ? Truth.TRUE : kinds.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /**
     * As without "unless" where the assessment is absent; with places, place by place; else what would be true may be
     * exempt.
     */
    private Truth unless(PresentUnless present) {
        Truth plain = of(plain(present));
        if (plain == Truth.FALSE || facts.truth(present.unless()) == Truth.FALSE) {
            return plain;
        }
        Optional<Set<String>> exempt = facts.places.exemptBy(present.unless());
        return exempt.isEmpty() ? Truth.UNKNOWN : any(kinds(present, exempt.get()));
    }

    private List<Truth> kinds(PresentUnless present, Set<String> exempt) {
        return facts.findings.below(present.finding()).stream()
                .map(kind -> facts.places.at(kind, present.at(), exempt))
                .toList();
    }

    private static Criterion plain(PresentUnless present) {
        return present.at()
                .<Criterion>map(at -> new PresentAt(present.finding(), at))
                .orElse(new Criterion.Present(present.finding()));
    }

    /** What is open about a finding but for the places of an assessment, that assessment and its place included. */
    private void collectOpenUnless(PresentUnless present, Set<String> open) {
        boolean isDecided = facts.places.exemptBy(present.unless()).isPresent();
        if (facts.truth(present.unless()) == Truth.FALSE || !isDecided && of(plain(present)) == Truth.UNKNOWN) {
            collectOpen(plain(present), open);
        } else {
            Set<String> kinds = facts.findings.below(present.finding());
            Set<String> certain = new LinkedHashSet<>();
            kinds.stream()
                    .filter(facts.profile.present()::contains)
                    .forEach(kind -> facts.places.of(kind).ifPresent(certain::addAll));
            kinds.stream()
                    .filter(kind -> facts.places.matters(kind, present.at(), present.unless(), certain))
                    .forEach(kind -> collectOpenPlace(kind, open));
            collectOpenArea(present.at(), open);
        }
        if (!isDecided) {
            open.add(present.unless());
        }
    }

    private void collectOpenArea(Optional<String> at, Set<String> open) {
        if (at.equals(Optional.of(PresentAt.TREATMENT_AREA))
                && facts.profile.regions().isEmpty()) {
            open.add(REGIONS);
        }
    }

    /**
     * What is open about a finding's being at a place: whether it and its kinds are present, and where, and what is
     * treated.
     */
    private void collectOpenAt(String finding, String at, Set<String> open) {
        facts.findings.below(finding).stream()
                .filter(kind -> facts.places.at(kind, at) == Truth.UNKNOWN)
                .forEach(kind -> collectOpenPlace(kind, open));
        collectOpenArea(Optional.of(at), open);
    }

    /** Whether this very finding is open, or present where it is not known. */
    void collectOpenPlace(String finding, Set<String> open) {
        if (facts.truth(finding) == Truth.UNKNOWN) {
            collectOpenFinding(finding, open);
        } else if (facts.places.isOpen(finding) || facts.places.isAnywhere(finding)) {
            open.add(finding);
        }
    }

    /** What would settle a finding that is open: itself, or for a group its open children. */
    void collectOpenFinding(String finding, Set<String> open) {
        if (facts.isUnansweredGroup(finding)) {
            facts.findings.children(finding).stream()
                    .filter(child -> facts.truth(child) == Truth.UNKNOWN)
                    .forEach(child -> collectOpenFinding(child, open));
        } else {
            open.add(finding);
        }
    }

    /** What a criterion that is unknown hangs on: findings, measures, "regions"; in the order of the criterion. */
    Set<String> open(Criterion criterion) {
        Set<String> open = new LinkedHashSet<>();
        collectOpen(criterion, open);
        return open;
    }

    private void collectOpen(Criterion criterion, Set<String> open) {
        if (of(criterion) != Truth.UNKNOWN) {
            return;
        }
        if (criterion instanceof Criterion.Present present) {
            collectOpenFinding(present.finding(), open);
        } else if (criterion instanceof PresentAt present) {
            collectOpenAt(present.finding(), present.at(), open);
        } else if (criterion instanceof PresentUnless present) {
            collectOpenUnless(present, open);
        } else if (criterion instanceof Criterion.Measured measured) {
            open.add(measured.range().measure());
        } else if (criterion instanceof Criterion.RuleHolds other) {
            collectOpen(when(other.rule()), open);
        } else if (criterion instanceof Criterion.Not not) {
            collectOpen(not.of(), open);
        } else {
            parts(criterion).forEach(part -> collectOpen(part, open));
        }
    }

    static List<Criterion> parts(Criterion criterion) {
        return criterion instanceof Criterion.All all
                ? all.of()
                : criterion instanceof Criterion.Any any ? any.of() : ((Criterion.CountAtLeast) criterion).of();
    }

    /** The leaves outside "not" in a criterion that are about findings. */
    private List<Criterion> outsideNot(Criterion criterion) {
        if (criterion instanceof Criterion.Present
                || criterion instanceof PresentAt
                || criterion instanceof PresentUnless) {
            return List.of(criterion);
        } else if (criterion instanceof Criterion.RuleHolds other) {
            return outsideNot(when(other.rule()));
        } else if (criterion instanceof Criterion.Not || criterion instanceof Criterion.Measured) {
            return List.of();
        }
        return parts(criterion).stream()
                .flatMap(part -> outsideNot(part).stream())
                .toList();
    }

    private Set<String> below(Criterion leaf) {
        return facts.findings.below(
                leaf instanceof Criterion.Present present
                        ? present.finding()
                        : leaf instanceof PresentAt present ? present.finding() : ((PresentUnless) leaf).finding());
    }

    /** The findings outside "not", and their kinds. */
    Set<String> kinds(Criterion criterion) {
        Set<String> kinds = new LinkedHashSet<>();
        outsideNot(criterion).forEach(leaf -> kinds.addAll(below(leaf)));
        return kinds;
    }

    /** The assessments that may exempt a finding's places from a criterion; none when it is read without any. */
    private Set<String> assessments(String kind, Criterion criterion) {
        List<Criterion> reading = outsideNot(criterion).stream()
                .filter(leaf -> below(leaf).contains(kind))
                .toList();
        Set<String> assessments = new LinkedHashSet<>();
        for (Criterion leaf : reading) {
            if (!(leaf instanceof PresentUnless unless)) {
                return Set.of();
            }
            assessments.add(unless.unless());
        }
        return assessments;
    }

    /** Whether a place of a finding counts for where a rule is: one leaf that reads it counts it. */
    private Truth counts(String place, Set<String> assessments) {
        List<Truth> leaves = assessments.stream()
                .map(assessment -> facts.places.counts(place, assessment))
                .toList();
        return assessments.isEmpty() ? Truth.TRUE : any(leaves);
    }

    private Set<String> places(String kind, Criterion criterion, boolean possible) {
        Set<String> places = new LinkedHashSet<>(facts.places.of(kind).orElse(Set.of()));
        Set<String> assessments = assessments(kind, criterion);
        places.removeIf(place ->
                counts(place, assessments) == Truth.FALSE || !possible && counts(place, assessments) == Truth.UNKNOWN);
        return places;
    }

    /** Where the findings outside "not", and kinds of them, are known to be and to count. */
    Set<String> places(Criterion criterion) {
        Set<String> places = new LinkedHashSet<>();
        kinds(criterion).stream()
                .filter(facts.profile.present()::contains)
                .forEach(kind -> places.addAll(places(kind, criterion, false)));
        return places;
    }

    /** Where they may be, as far as that is known; the places at which they are known to be included. */
    Set<String> possiblePlaces(Criterion criterion) {
        Set<String> places = new LinkedHashSet<>();
        kinds(criterion).stream().filter(this::mayBe).forEach(kind -> places.addAll(places(kind, criterion, true)));
        return places;
    }

    private boolean mayBe(String kind) {
        return facts.profile.present().contains(kind) || facts.places.isOpen(kind);
    }

    /** Whether one of them may be anywhere. */
    boolean isAnywhere(Criterion criterion) {
        return kinds(criterion).stream().anyMatch(facts.places::isAnywhere);
    }

    /**
     * The findings outside "not", or kinds of them, that may be, to the treatment's concern, where none of them is
     * known to be; and the assessments on which it hangs whether they count there.
     */
    Set<String> openPlaces(Criterion criterion) {
        Set<String> known = places(criterion);
        Set<String> open = new LinkedHashSet<>();
        for (String kind : kinds(criterion)) {
            Set<String> elsewhere = places(kind, criterion, true);
            elsewhere.removeIf(
                    place -> known.contains(place) || !facts.profile.regions().isEmpty() && !facts.isTouched(place));
            if (facts.places.isAnywhere(kind) || facts.places.isOpen(kind) && !elsewhere.isEmpty()) {
                collectOpenPlace(kind, open);
            }
            Set<String> assessments = assessments(kind, criterion);
            boolean hangs = facts.places.isAnywhere(kind)
                    ? assessments.stream().noneMatch(assessment -> facts.truth(assessment) == Truth.FALSE)
                    : mayBe(kind) && elsewhere.stream().anyMatch(place -> counts(place, assessments) == Truth.UNKNOWN);
            assessments.stream()
                    .filter(assessment ->
                            hangs && facts.places.exemptBy(assessment).isEmpty())
                    .forEach(open::add);
        }
        return open;
    }

    /** Whether what is open is so only because the client does not know. */
    boolean isUnsure(Set<String> open) {
        return !open.isEmpty() && open.stream().allMatch(this::isUnsure);
    }

    boolean isUnsure(String open) {
        return facts.rulebook.finding(open).isPresent() && facts.isUnsure(open);
    }
}
