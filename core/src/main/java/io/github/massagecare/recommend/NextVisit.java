package io.github.massagecare.recommend;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a profile lasts from one visit to the next. */
final class NextVisit {
    private final Rulebook rulebook;
    private final Hierarchy findings;
    private final Set<String> daily = new LinkedHashSet<>();
    private final Set<String> once = new LinkedHashSet<>();
    /** The measures that show findings, which are states of the day. */
    private final Set<String> readings = new LinkedHashSet<>();
    /** What a reading showed, whatever was answered. */
    private final Set<String> shown = new LinkedHashSet<>();

    private final Map<String, String> successor = new LinkedHashMap<>();

    private NextVisit(CompiledRulebook compiled) {
        this.rulebook = compiled.rulebook;
        this.findings = compiled.vocabulary.hierarchy;
        rulebook.findings().forEach(finding -> finding.shownBy().forEach(range -> readings.add(range.measure())));
        rulebook.sections()
                .forEach(section -> section.forEach(
                        entry -> entry.formerly().forEach(former -> successor.put(former, entry.id()))));
        rulebook.questions().forEach(question -> (question.everyVisit() ? daily : once).addAll(question.settles()));
    }

    static SymptomProfile after(Client client, SymptomProfile profile) {
        return new NextVisit(client.rulebook()).of(profile, client);
    }

    private SymptomProfile of(SymptomProfile stored, Client client) {
        SymptomProfile profile = renamed(stored);
        for (Finding finding : rulebook.findings()) {
            boolean read = finding.shownBy().stream()
                    .anyMatch(range -> shows(range, profile.measures().get(range.measure())));
            if (read) {
                shown.add(finding.id());
            }
        }
        SymptomProfile.Builder next = SymptomProfile.builder().othersAbsent(false);
        profile.regions().stream().filter(region -> !daily.contains(region)).forEach(next::region);
        profile.cleared().stream()
                .filter(cleared ->
                        client.mayHold(Objects.requireNonNull(client.rulebook().rule(cleared.rule()))))
                .map(cleared -> written(cleared, client.assumedCleared()))
                .forEach(next::cleared);
        profile.measures().forEach((measure, value) -> {
            if (once.contains(measure) && !daily.contains(measure) && !readings.contains(measure)) {
                next.measure(measure, value);
            }
        });
        profile.present().stream()
                .filter(id -> !daily.contains(id))
                .forEach(id -> next.presentAt(id, profile.places(id)));
        profile.unsure().stream().filter(id -> !daily.contains(id)).forEach(next::unsure);
        Set<String> saidAbsent = new LinkedHashSet<>(profile.absent());
        for (Question question : rulebook.questions()) {
            if (profile.answered().contains(question.id())) {
                boolean lasts = question.settles().stream().noneMatch(id -> couldDiffer(id) || heldOpen(id, profile));
                if (!question.everyVisit() && lasts) {
                    next.answered(question.id());
                } else {
                    question.settles().stream()
                            .filter(id -> impliedAbsent(id, profile))
                            .forEach(saidAbsent::add);
                }
            }
        }
        saidAbsent.addAll(client.attestedAbsent());
        saidAbsent.stream().filter(id -> !couldDiffer(id)).forEach(next::absent);
        return next.build();
    }

    /** The same with each retired id replaced by that of its successor. */
    private SymptomProfile renamed(SymptomProfile stored) {
        SymptomProfile.Builder renamed = SymptomProfile.builder().othersAbsent(stored.othersAbsent());
        stored.regions().forEach(id -> renamed.region(now(id)));
        stored.measures().forEach((id, value) -> renamed.measure(now(id), value));
        stored.present()
                .forEach(id -> renamed.presentAt(
                        now(id), stored.places(id).stream().map(this::now).toList()));
        stored.absent().forEach(id -> renamed.absent(now(id)));
        stored.unsure().forEach(id -> renamed.unsure(now(id)));
        stored.answered().forEach(id -> renamed.answered(now(id)));
        for (Cleared cleared : stored.cleared()) {
            renamed.cleared(new Cleared(
                    now(cleared.rule()), cleared.from(), cleared.given().map(this::renamed)));
        }
        return renamed.build();
    }

    private ClearedFor renamed(ClearedFor stored) {
        ClearedFor.Builder renamed = ClearedFor.builder();
        stored.findings()
                .forEach((id, places) -> renamed.findingAt(
                        now(id), places.stream().map(this::now).toList()));
        stored.since().forEach((id, value) -> renamed.since(now(id), value));
        return renamed.build();
    }

    /** The same word with what it is taken to have been given for, if that was not written. */
    private static Cleared written(Cleared word, List<Cleared> assumed) {
        return assumed.stream()
                .filter(other -> word.given().isEmpty()
                        && other.rule().equals(word.rule())
                        && other.from().equals(word.from()))
                .filter(other -> other.given().filter(given -> !given.isEmpty()).isPresent())
                .findFirst()
                .orElse(word);
    }

    private String now(String id) {
        return successor.getOrDefault(id, id);
    }

    private static boolean shows(MeasureRange range, @Nullable BigDecimal value) {
        return value != null && range.contains(value);
    }

    /**
     * Whether a question of every visit could settle the finding, or a kind of it, otherwise than before, or a reading
     * has.
     */
    private boolean couldDiffer(String finding) {
        return findings.withDescendants(finding).stream().anyMatch(id -> daily.contains(id) || shown.contains(id));
    }

    /** Whether only an unsure answer keeps "none" from settling the finding, and that answer is forgotten. */
    private boolean heldOpen(String finding, SymptomProfile profile) {
        return findings.withDescendants(finding).stream()
                .flatMap(id -> findings.withAncestors(id).stream())
                .anyMatch(id -> daily.contains(id) && profile.unsure().contains(id));
    }

    /** Whether "none" made the finding absent: not named, not above what is present, not near what is unsure. */
    private boolean impliedAbsent(String finding, SymptomProfile profile) {
        Set<String> below = findings.withDescendants(finding);
        if (below.isEmpty()
                || below.stream().anyMatch(profile.present()::contains)
                || below.stream().anyMatch(profile.unsure()::contains)) {
            return false;
        }
        return below.stream().flatMap(id -> findings.withAncestors(id).stream()).noneMatch(profile.unsure()::contains);
    }
}
