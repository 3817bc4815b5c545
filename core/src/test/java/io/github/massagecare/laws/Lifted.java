package io.github.massagecare.laws;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.testing.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a word may lift a rule even at worst: nothing that the rule asks about is there, or may be, that no word was
 * given for. Worked out apart from the engine, and more generous: where something is, does not count.
 */
final class Lifted {
    private final Subject subject;
    private final SymptomProfile profile;
    private final Map<String, Truth> truths;

    Lifted(Subject subject, SymptomProfile profile) {
        this.subject = subject;
        this.profile = profile;
        this.truths = subject.settled().findings(profile);
    }

    boolean by(List<String> accepted, Rule rule) {
        Set<String> read = Reach.findings(subject.rulebook(), rule.when());
        List<Cleared> words = new ArrayList<>(profile.cleared());
        words.removeIf(
                word -> !word.rule().equals(rule.id()) || !accepted.contains(word.from()) || outdated(word, rule));
        return !words.isEmpty()
                && read.stream()
                        .flatMap(finding -> subject.family().below(finding).stream())
                        .allMatch(finding -> covered(finding, words));
    }

    /** Whether a word was given for another event, or may have been. */
    private boolean outdated(Cleared word, Rule rule) {
        Set<String> measures = new LinkedHashSet<>();
        Reach.measures(subject.rulebook(), rule.when(), measures);
        Map<String, BigDecimal> since = word.given()
                .map(given -> (Map<String, BigDecimal>) given.since())
                .orElse(Map.of());
        return measures.stream()
                .filter(measure -> since.containsKey(measure)
                        && subject.rulebook()
                                .entry(measure, Measure.class)
                                .orElseThrow()
                                .elapsed())
                .anyMatch(measure -> profile.measures()
                                .getOrDefault(measure, new BigDecimal(-1_000_000))
                                .compareTo(since.get(measure))
                        < 0);
    }

    private boolean covered(String finding, List<Cleared> words) {
        boolean named = profile.present().contains(finding)
                || shown(subject.rulebook().finding(finding).orElseThrow());
        boolean open = truths.get(finding) == Truth.UNKNOWN;
        Set<String> explaining = named ? subject.family().below(finding) : Set.of(finding);
        return (!named && !open)
                || words.stream()
                        .anyMatch(word -> word.given()
                                .map(ClearedFor::findings)
                                .map(Map::keySet)
                                .map(given -> given.stream().anyMatch(explaining::contains))
                                .orElse(named));
    }

    private boolean shown(Finding finding) {
        return finding.shownBy().stream()
                .anyMatch(range -> profile.measures().containsKey(range.measure())
                        && range.contains(profile.measures().get(range.measure())));
    }
}
