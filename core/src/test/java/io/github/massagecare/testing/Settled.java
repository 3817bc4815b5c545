package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.Hierarchy;
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
 * What is settled about a client once everything that was said has been followed through. Whether findings are present
 * is read from one answer of a rulebook with the same vocabulary and nothing but advice, two texts for each finding;
 * where they are, from the profile.
 */
public final class Settled {
    private static final String IS = "is-";
    private static final String NOT = "not-";

    private final Rulebook rulebook;
    private final Family family;
    private final Hierarchy regions;
    private final Recommender probes;

    private Settled(Rulebook rulebook, Family family) {
        this.rulebook = rulebook;
        this.family = family;
        this.regions = Hierarchy.of(rulebook.regions(), Region::id, Region::within);
        Rulebook.Builder book = Rulebook.builder()
                .id("probes")
                .version("1.0.0")
                .language("en")
                .title("Probes")
                .review(rulebook.review())
                .addSources(Source.builder()
                        .id("no-source")
                        .title("None")
                        .seen(Source.Seen.TITLE)
                        .build())
                .regions(rulebook.regions())
                .measures(rulebook.measures())
                .questions(rulebook.questions());
        for (Finding finding : rulebook.findings()) {
            book.addFindings(
                    Finding.builder().from(finding).kind(Finding.Kind.STATE).build());
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
                .id(id)
                .when(criterion)
                .topic(Advice.Topic.EXPECTATION)
                .audience(Advice.Audience.CLIENT)
                .text("Probe.")
                .addSources("no-source")
                .evidence(Evidence.E5)
                .build();
    }

    /** Whether each finding is present. */
    public Map<String, Truth> findings(SymptomProfile profile) {
        SymptomProfile said = Draft.of(family, profile)
                .cleared(List.of())
                .offered(List.of())
                .wished(List.of())
                .build();
        CarePlan plan = probes.recommend(said).plan().orElseThrow();
        Set<String> advice = new LinkedHashSet<>(plan.advice());
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (String id : family.all()) {
            truths.put(
                    id,
                    advice.contains(IS + id) ? Truth.TRUE : advice.contains(NOT + id) ? Truth.FALSE : Truth.UNKNOWN);
        }
        return truths;
    }

    /**
     * Whether it is present and open where: nobody said, or it is so only as one of its kinds and may be anywhere else
     * as well; a reading never says.
     */
    public boolean unplaced(SymptomProfile profile, String finding) {
        if (!rulebook.finding(finding).orElseThrow().local() || !present(profile, finding)) {
            return false;
        }
        return profile.present().contains(finding)
                ? of(profile, finding).isEmpty()
                : asserted(profile, finding)
                        || openElsewhere(profile, rulebook.finding(finding).orElseThrow());
    }

    private boolean present(SymptomProfile profile, String finding) {
        return family.below(finding).stream()
                .anyMatch(kind -> profile.present().contains(kind)
                        || shown(profile, rulebook.finding(kind).orElseThrow()));
    }

    /** Whether it is present in its own name, or by a reading while neither it nor a kind of it was named. */
    private boolean asserted(SymptomProfile profile, String finding) {
        boolean named = family.below(finding).stream().anyMatch(profile.present()::contains);
        return profile.present().contains(finding)
                || (!named && shown(profile, rulebook.finding(finding).orElseThrow()));
    }

    /** The places at which it is if it is present itself: its own, or what those share that are nearest above it. */
    private Optional<Set<String>> of(SymptomProfile profile, String finding) {
        return shared(profile, finding).filter(places -> !places.isEmpty());
    }

    private Optional<Set<String>> shared(SymptomProfile profile, String finding) {
        Set<String> nearest = new LinkedHashSet<>(family.above(finding));
        nearest.removeIf(above -> profile.places(above).isEmpty());
        for (String one : List.copyOf(nearest)) {
            nearest.removeIf(other -> !other.equals(one) && family.above(one).contains(other));
        }
        return nearest.stream().map(profile::places).reduce(this::shared);
    }

    private Set<String> shared(Set<String> some, Set<String> others) {
        Set<String> shared = new TreeSet<>();
        rulebook.regions().stream()
                .map(Region::id)
                .filter(id -> within(Set.of(id), some) && within(Set.of(id), others))
                .forEach(shared::add);
        Set<String> parts = new TreeSet<>(shared);
        parts.removeIf(id -> shared.stream()
                .allMatch(larger ->
                        larger.equals(id) || !regions.withAncestors(id).contains(larger)));
        shared.removeAll(parts);
        return shared;
    }

    /** Whether the places that were named can all be complete: every kind has some within them. */
    public boolean possible(SymptomProfile profile) {
        return family.all().stream()
                .allMatch(finding ->
                        shared(profile, finding).filter(Set::isEmpty).isEmpty()
                                && family.above(finding).stream()
                                        .map(profile::places)
                                        .allMatch(above -> above.isEmpty() || within(profile.places(finding), above)));
    }

    /**
     * Whether what is known to be somewhere because something above it was said to be there is still there for another,
     * of whom that may be said of more that is above it, and more exactly.
     */
    public boolean leavesInPlace(SymptomProfile one, SymptomProfile other) {
        return family.all().stream()
                .filter(finding -> one.places(finding).isEmpty()
                        && other.places(finding).isEmpty()
                        && one.present().contains(finding))
                .allMatch(finding -> of(one, finding)
                        .filter(places -> !Optional.of(places).equals(of(other, finding)))
                        .isEmpty());
    }

    /** Where a finding itself, apart from its kinds, may be; none given: anywhere. */
    public Optional<Set<String>> mayBeAt(SymptomProfile profile, Map<String, Truth> truths, String finding) {
        boolean more = present(profile, finding)
                && openElsewhere(profile, rulebook.finding(finding).orElseThrow());
        boolean itself = truths.get(finding) == Truth.UNKNOWN || asserted(profile, finding) || more;
        return itself ? of(profile, finding) : Optional.of(Set.of());
    }

    /** Whether nobody asked about a finding that stands for more than its kinds, or somebody is unsure of it. */
    private boolean openElsewhere(SymptomProfile profile, Finding finding) {
        String id = finding.id();
        boolean near = profile.unsure().stream()
                .anyMatch(unsure -> !Collections.disjoint(family.below(unsure), family.below(id)));
        boolean group = rulebook.questions().stream()
                .noneMatch(question -> question.settles().contains(id));
        boolean asked = profile.othersAbsent()
                || normal(profile, finding)
                || rulebook.questions().stream()
                        .anyMatch(q -> profile.answered().contains(q.id())
                                && q.settles().contains(id));
        return profile.unsure().contains(id) || (!group && !profile.absent().contains(id) && (near || !asked));
    }

    private boolean normal(SymptomProfile profile, Finding finding) {
        return !finding.shownBy().isEmpty()
                && family.below(finding.id()).stream()
                        .flatMap(kind -> rulebook.finding(kind).orElseThrow().shownBy().stream())
                        .allMatch(
                                range -> Optional.ofNullable(profile.measures().get(range.measure()))
                                        .filter(v -> !range.contains(v))
                                        .isPresent());
    }

    private static boolean shown(SymptomProfile profile, Finding finding) {
        return finding.shownBy().stream()
                .anyMatch(range -> Optional.ofNullable(profile.measures().get(range.measure()))
                        .filter(range::contains)
                        .isPresent());
    }

    private Set<String> knownPlaces(SymptomProfile profile, String finding) {
        Set<String> places = new TreeSet<>();
        family.below(finding).stream()
                .filter(profile.present()::contains)
                .forEach(below -> of(profile, below).ifPresent(places::addAll));
        return places;
    }

    /** Where a local finding or any kind of it is known to be, or shown to be somewhere. */
    public Set<String> places(SymptomProfile profile, String finding) {
        Set<String> places = new TreeSet<>();
        family.below(finding).stream()
                .filter(below -> asserted(profile, below))
                .forEach(below -> of(profile, below).ifPresent(places::addAll));
        return places;
    }

    /** Whether it is open where a local finding is: some kind of it is unsettled or without a place. */
    private boolean placesOpen(SymptomProfile profile, Map<String, Truth> truths, String finding) {
        return family.below(finding).stream()
                .anyMatch(below -> truths.get(below) == Truth.UNKNOWN || unplaced(profile, below));
    }

    /** Whether nothing is open about findings and their places. */
    public boolean complete(SymptomProfile profile) {
        Map<String, Truth> truths = findings(profile);
        return family.all().stream().noneMatch(finding -> placesOpen(profile, truths, finding));
    }

    /**
     * Whether what is settled for one is settled the same for the other: whether findings are present, where they are,
     * values. What is treated and what was cleared is left to the caller.
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
                .allMatch(finding -> (first.get(finding) == Truth.UNKNOWN || first.get(finding) == second.get(finding))
                        && keepsPlaces(one, first, other, second, finding));
    }

    private boolean keepsPlaces(
            SymptomProfile one,
            Map<String, Truth> first,
            SymptomProfile other,
            Map<String, Truth> second,
            String finding) {
        if (!rulebook.finding(finding).orElseThrow().local()) {
            return true;
        }
        if (!one.places(finding).isEmpty() && !one.places(finding).equals(other.places(finding))) {
            return false;
        }
        boolean placed = one.present().contains(finding) && of(one, finding).isPresent();
        if (placed && !knownPlaces(other, finding).containsAll(of(one, finding).get())) {
            return false;
        }
        Optional<Set<String>> before = mayBeAt(one, first, finding);
        Optional<Set<String>> after = mayBeAt(other, second, finding);
        if (before.isPresent() && (after.isEmpty() || !within(after.get(), before.get()))) {
            return false;
        }
        boolean settled = first.get(finding) == Truth.TRUE && !placesOpen(one, first, finding);
        return !settled
                || (!placesOpen(other, second, finding)
                        && knownPlaces(one, finding).equals(knownPlaces(other, finding)));
    }

    /** Whether each of some places lies within one of others. */
    private boolean within(Set<String> some, Set<String> others) {
        return some.stream()
                .allMatch(place -> regions.withAncestors(place).stream().anyMatch(others::contains));
    }
}
