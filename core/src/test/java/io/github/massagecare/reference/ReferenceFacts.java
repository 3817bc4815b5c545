package io.github.massagecare.reference;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about the findings of a rulebook for one client: MEANING 0 and 1, and decisions 10 and 11. */
final class ReferenceFacts {
    final Rulebook rulebook;
    final SymptomProfile profile;
    final ReferenceHierarchy findings;
    final ReferenceHierarchy regions;
    /** What a reading shows, whatever was answered. */
    final Set<String> shown = new LinkedHashSet<>();
    /** What is present: said or shown, and all that it is a kind of. */
    final Set<String> present = new LinkedHashSet<>();
    /** What is absent. */
    final Set<String> absent = new LinkedHashSet<>();
    /** What was said to be absent and is overridden by no reading. */
    final Set<String> denied = new LinkedHashSet<>();
    /** What nobody said to be absent, and is implied to be so before anything spreads. */
    final Set<String> implied = new LinkedHashSet<>();
    /** Below what the client is unsure of, and above that. */
    private final Set<String> near = new LinkedHashSet<>();
    /** What would be absent, with all below it, if it were not near something unsure. */
    private final Set<String> held = new LinkedHashSet<>();

    /** What is absent whatever is attested. */
    private final Set<String> absentOtherwise = new LinkedHashSet<>();
    /** What the attestation leaves open since nobody asked which kind, and what only for something unsure. */
    private final Set<String> unasked = new LinkedHashSet<>();

    private final Set<String> leftUnsure = new LinkedHashSet<>();
    final ReferencePlaces places;

    ReferenceFacts(Rulebook rulebook, SymptomProfile said) {
        this.rulebook = rulebook;
        this.profile = renamed(rulebook, said);
        this.findings = new ReferenceHierarchy(rulebook.findings().stream()
                .collect(Collectors.toMap(Finding::id, Finding::isA, (a, b) -> a, LinkedHashMap::new)));
        this.regions = new ReferenceHierarchy(rulebook.regions().stream()
                .collect(Collectors.toMap(Region::id, Region::within, (a, b) -> a, LinkedHashMap::new)));
        present();
        absent();
        this.places = new ReferencePlaces(this);
    }

    /** The profile with the ids of today. */
    private static SymptomProfile renamed(Rulebook rulebook, SymptomProfile said) {
        Map<String, String> now = new LinkedHashMap<>();
        for (List<? extends Identified> section : rulebook.sections()) {
            section.forEach(entry -> entry.formerly().forEach(former -> now.put(former, entry.id())));
        }
        SymptomProfile.Builder today = SymptomProfile.builder().othersAbsent(said.othersAbsent());
        said.minutes().ifPresent(today::minutes);
        today.offered(said.offered()).wished(said.wished());
        said.regions().forEach(id -> today.region(now.getOrDefault(id, id)));
        said.measures().forEach((id, value) -> today.measure(now.getOrDefault(id, id), value));
        for (String id : said.present()) {
            today.presentAt(
                    now.getOrDefault(id, id),
                    said.places(id).stream()
                            .map(place -> now.getOrDefault(place, place))
                            .toList());
        }
        said.absent().forEach(id -> today.absent(now.getOrDefault(id, id)));
        said.unsure().forEach(id -> today.unsure(now.getOrDefault(id, id)));
        said.answered().forEach(id -> today.answered(now.getOrDefault(id, id)));
        for (Cleared cleared : said.cleared()) {
            today.cleared(new Cleared(
                    now.getOrDefault(cleared.rule(), cleared.rule()),
                    cleared.from(),
                    cleared.given().map(given -> today(given, now))));
        }
        return today.build();
    }

    private static ClearedFor today(ClearedFor given, Map<String, String> now) {
        ClearedFor.Builder today = ClearedFor.builder();
        given.findings()
                .forEach((finding, places) -> today.findingAt(
                        now.getOrDefault(finding, finding),
                        places.stream()
                                .map(place -> now.getOrDefault(place, place))
                                .toList()));
        given.since().forEach((measure, value) -> today.since(now.getOrDefault(measure, measure), value));
        return today.build();
    }

    private void present() {
        for (Finding finding : rulebook.findings()) {
            if (finding.shownBy().stream()
                    .anyMatch(range ->
                            value(range.measure()).filter(range::contains).isPresent())) {
                shown.add(finding.id());
            }
        }
        profile.present().forEach(id -> present.addAll(findings.above(id)));
        shown.forEach(id -> present.addAll(findings.above(id)));
    }

    private void absent() {
        for (String id : profile.absent()) {
            if (!present.contains(id)) {
                denied.add(id);
                absent.addAll(findings.below(id));
            }
        }
        for (String unsure : profile.unsure()) {
            findings.below(unsure).forEach(kind -> near.addAll(findings.above(kind)));
        }
        for (Finding finding : rulebook.findings()) {
            String id = finding.id();
            boolean said = answeredBy(id).isPresent() || normal(finding);
            if (said && !profile.absent().contains(id) || !excludedBy(id).isEmpty()) {
                if (!present.contains(id) && !near.contains(id)) {
                    implied.add(id);
                    absent.addAll(findings.below(id));
                } else if (!present.contains(id)) {
                    held.add(id);
                }
            }
        }
        groups();
        if (profile.othersAbsent()) {
            absentOtherwise.addAll(absent);
            leaveOpen();
            rulebook.findings().stream()
                    .map(Finding::id)
                    .filter(this::attestationSettles)
                    .forEach(absent::add);
        }
    }

    private void groups() {
        int before = -1;
        while (before < absent.size()) {
            before = absent.size();
            for (Finding finding : rulebook.findings()) {
                if (!present.contains(finding.id())
                        && isUnansweredGroup(finding.id())
                        && absent.containsAll(findings.children(finding.id()))) {
                    absent.add(finding.id());
                }
            }
        }
    }

    /**
     * What the attestation leaves open: the kinds of what is present with no kind of it, what is near the unsure, and
     * so on from there.
     */
    private void leaveOpen() {
        for (String id : present) {
            boolean named = profile.present().contains(id) || shown.contains(id);
            if (named
                    && findings.below(id).stream()
                            .filter(kind -> !kind.equals(id))
                            .noneMatch(present::contains)) {
                leaveOpen(findings.below(id), unasked);
            }
        }
        profile.unsure().forEach(unsure -> leaveOpenAround(unsure, leftUnsure));
    }

    private void leaveOpenAround(String finding, Set<String> open) {
        leaveOpen(findings.below(finding), open);
        leaveOpen(findings.above(finding), open);
    }

    private void leaveOpen(Collection<String> some, Set<String> open) {
        for (String id : some) {
            if (!present.contains(id) && open.add(id) && !absentOtherwise.contains(id)) {
                leaveOpenAround(id, open);
            }
        }
    }

    private boolean attestationSettles(String finding) {
        return !present.contains(finding) && !unasked.contains(finding) && !leftUnsure.contains(finding);
    }

    /** Whether the attestation makes it absent. */
    boolean isAttested(String finding) {
        return profile.othersAbsent() && attestationSettles(finding);
    }

    /** Whether a question, the attestation or a reading says that it is absent, unless something prevents it. */
    boolean isAsked(Finding finding) {
        return answeredBy(finding.id()).isPresent() || profile.othersAbsent() || normal(finding);
    }

    boolean isShown(String finding) {
        return shown.contains(finding);
    }

    /** Whether it lies below something that the client is unsure of, or above that. */
    boolean isNearUnsure(String finding) {
        return near.contains(finding);
    }

    /** Whether the client said something about this very finding. */
    boolean named(String finding) {
        return profile.answer(finding).isPresent();
    }

    Optional<BigDecimal> value(String measure) {
        return Optional.ofNullable(profile.measures().get(measure));
    }

    /** The answered question, first in the rulebook, that settles it. */
    Optional<Question> answeredBy(String finding) {
        return rulebook.questions().stream()
                .filter(question -> profile.answered().contains(question.id())
                        && question.settles().contains(finding))
                .findFirst();
    }

    /** Whether it has readings, all of them and of its kinds were taken, and none shows it. */
    boolean normal(Finding finding) {
        return !finding.shownBy().isEmpty()
                && readings(finding.id()).stream()
                        .allMatch(range -> value(range.measure())
                                .filter(v -> !range.contains(v))
                                .isPresent());
    }

    /** All readings that could show it, also as one of its kinds. */
    List<MeasureRange> readings(String finding) {
        return findings.below(finding).stream()
                .flatMap(kind -> finding(kind).shownBy().stream())
                .toList();
    }

    /** Whether a reading shows it, and the client named neither it nor a kind of it. */
    boolean isShownOnly(String finding) {
        return shown.contains(finding) && findings.below(finding).stream().noneMatch(profile.present()::contains);
    }

    /** What is present and excludes it, one way or the other, in the order in which the rulebook says so. */
    List<String> excludedBy(String finding) {
        List<String> excluding = new ArrayList<>();
        for (Finding other : rulebook.findings()) {
            if (other.id().equals(finding)) {
                excluding.addAll(other.excludes());
            } else if (other.excludes().contains(finding)) {
                excluding.add(other.id());
            }
        }
        return excluding.stream().filter(present::contains).toList();
    }

    Finding finding(String id) {
        return rulebook.finding(id).orElseThrow();
    }

    /**
     * Whether it stands for its children only: it has some, no question settles it, and nobody said anything about it.
     */
    boolean isUnansweredGroup(String finding) {
        return !findings.children(finding).isEmpty()
                && rulebook.questions().stream()
                        .noneMatch(question -> question.settles().contains(finding))
                && !named(finding);
    }

    Truth truth(String finding) {
        return present.contains(finding) ? Truth.TRUE : absent.contains(finding) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether it is present in its own name, or by a reading while neither it nor a kind of it was named. */
    boolean isAsserted(String finding) {
        return profile.present().contains(finding) || isShownOnly(finding);
    }

    /** Whether a finding that is present as one of its kinds only may be something else as well. */
    boolean mayBeMore(String finding) {
        boolean settled = saidAbsent(finding).isPresent() || isAsked(finding(finding)) && !near.contains(finding);
        return !isUnansweredGroup(finding) && !settled;
    }

    /** What was said to be absent: the finding, or the first above it. */
    Optional<String> saidAbsent(String finding) {
        return findings.above(finding).stream()
                .filter(profile.absent()::contains)
                .findFirst();
    }

    /**
     * Whether what is open about a finding is so because the client does not know it, or something near it, rather than
     * for not asking.
     */
    boolean isUnsure(String finding) {
        if (isAsserted(finding)) {
            return false;
        }
        boolean kept = present.contains(finding)
                ? isAsked(finding(finding)) && near.contains(finding)
                : findings.above(finding).stream().anyMatch(held::contains) || isLeftUnsure(finding);
        return kept || profile.unsure().contains(finding);
    }

    private boolean isLeftUnsure(String finding) {
        return leftUnsure.contains(finding) && !unasked.contains(finding);
    }

    /**
     * What the client is unsure of and leaves this finding open: itself, or what keeps an answer about it, or above it,
     * from counting.
     */
    Set<String> unsureBehind(String finding) {
        if (profile.unsure().contains(finding)) {
            return Set.of(finding);
        }
        Set<String> behind = new LinkedHashSet<>();
        for (String general : findings.above(finding)) {
            if (held.contains(general) || present.contains(finding) && general.equals(finding)) {
                behind.addAll(unsureNear(general));
            }
        }
        if (isLeftUnsure(finding)) {
            profile.unsure().stream()
                    .filter(unsure -> isAround(unsure, finding))
                    .forEach(behind::add);
        }
        return behind;
    }

    /** Whether the attestation leaves a finding open for this unsure one. */
    private boolean isAround(String unsure, String finding) {
        Set<String> around = new LinkedHashSet<>();
        leaveOpenAround(unsure, around);
        return around.contains(finding);
    }

    private List<String> unsureNear(String finding) {
        return profile.unsure().stream()
                .filter(unsure -> findings.below(unsure).stream()
                        .anyMatch(kind -> findings.above(kind).contains(finding)))
                .toList();
    }

    /** Whether some region lies within both this place and one that is treated. */
    boolean isTouched(String place) {
        return profile.regions().stream().anyMatch(region -> regions.overlap(region, place));
    }

    /** Whether every treated region lies within one of these places; never while the treated regions are unknown. */
    boolean isAllWithin(Set<String> places) {
        return !profile.regions().isEmpty()
                && profile.regions().stream()
                        .allMatch(region -> places.stream().anyMatch(place -> regions.within(region, place)));
    }

    /** Whether some treated region lies within one of these places. */
    boolean isSomeWithin(Set<String> places) {
        return profile.regions().stream()
                .anyMatch(region -> places.stream().anyMatch(place -> regions.within(region, place)));
    }

    /** Ids in the order of the rulebook's regions. */
    List<String> inOrder(Set<String> places) {
        return rulebook.regions().stream()
                .map(Region::id)
                .filter(places::contains)
                .toList();
    }
}
