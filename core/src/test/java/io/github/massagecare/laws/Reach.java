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
            for (Criterion leaf : positive(subject.rulebook(), rule.when())) {
                for (String below : subject.family().below(finding(leaf))) {
                    Optional<Set<String>> mayBeAt = subject.settled().mayBeAt(profile, truths, below);
                    if (mayBeAt.isEmpty()) {
                        return EVERYWHERE;
                    }
                    mayBeAt.get().stream()
                            .filter(place -> mayCount(subject, profile, truths, leaf, place))
                            .forEach(places::add);
                }
            }
        }
        return of(subject.rulebook(), places, profile.regions());
    }

    /** Whether a place is not known to lie within one of the assessment that the criterion makes an exception of. */
    private static boolean mayCount(
            Subject subject, SymptomProfile profile, Map<String, Truth> truths, Criterion leaf, String place) {
        return !(leaf instanceof Criterion.PresentUnless present)
                || truths.get(present.unless()) != Truth.TRUE
                || regionsAbove(subject.rulebook(), place).stream()
                        .noneMatch(profile.places(present.unless())::contains);
    }

    private static Reach of(Rulebook rulebook, Set<String> at, Set<String> treated) {
        Set<String> places = new TreeSet<>();
        Set<String> covered = new TreeSet<>();
        for (String place : at) {
            for (String region : treated) {
                if (regionsAbove(rulebook, region).contains(place)) {
                    covered.add(region);
                }
                if (rulebook.regions().stream()
                        .anyMatch(r -> regionsAbove(rulebook, r.id()).containsAll(List.of(place, region)))) {
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
    static Set<String> findings(Rulebook rulebook, Criterion criterion) {
        Set<String> findings = new LinkedHashSet<>();
        positive(rulebook, criterion).forEach(leaf -> findings.add(finding(leaf)));
        return findings;
    }

    private static List<Criterion> positive(Rulebook rulebook, Criterion criterion) {
        if (criterion instanceof Criterion.RuleHolds other) {
            return positive(rulebook, rulebook.rule(other.rule()).orElseThrow().when());
        }
        if (criterion instanceof Criterion.Not || criterion instanceof Criterion.Measured) {
            return List.of();
        }
        boolean leaf = criterion instanceof Criterion.Present
                || criterion instanceof Criterion.PresentAt
                || criterion instanceof Criterion.PresentUnless;
        return leaf
                ? List.of(criterion)
                : Criteria.parts(criterion).stream()
                        .flatMap(part -> positive(rulebook, part).stream())
                        .toList();
    }

    private static String finding(Criterion leaf) {
        return leaf instanceof Criterion.Present present
                ? present.finding()
                : leaf instanceof Criterion.PresentAt present
                        ? present.finding()
                        : ((Criterion.PresentUnless) leaf).finding();
    }
}
