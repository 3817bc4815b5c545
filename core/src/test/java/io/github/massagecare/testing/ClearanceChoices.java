package io.github.massagecare.testing;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What clinicians' words were given for: mostly what the client has, now and then something else, somewhere else,
 * another time.
 */
final class ClearanceChoices {
    private final Rulebook rulebook;
    private final TellingValues telling;
    private final Choices choices;

    ClearanceChoices(Rulebook rulebook, TellingValues telling, Choices choices) {
        this.rulebook = rulebook;
        this.telling = telling;
        this.choices = choices;
    }

    /** What a word was given for, or that this is not written. */
    Optional<ClearedFor> given(SymptomProfile client) {
        if (choices.percent(35)) {
            return Optional.empty();
        }
        ClearedFor.Builder given = ClearedFor.builder();
        for (String finding : client.present()) {
            if (choices.percent(75)) {
                given.findingAt(finding, places(finding, client.places(finding)));
            }
        }
        for (String finding : client.unsure()) {
            if (choices.percent(40)) {
                given.finding(finding);
            }
        }
        List<String> findings = rulebook.findings().stream().map(Finding::id).toList();
        if (!findings.isEmpty() && (client.present().isEmpty() || choices.percent(60))) {
            String other = choices.one(findings);
            given.findingAt(other, places(other, List.of()));
        }
        rulebook.measures().stream()
                .filter(Measure::elapsed)
                .filter(measure -> choices.percent(60))
                .forEach(measure -> given.since(measure.id(), choices.one(telling.of(measure))));
        return Optional.of(given.build()).filter(all -> !all.findings().isEmpty() || findings.isEmpty());
    }

    private Collection<String> places(String finding, Collection<String> now) {
        List<String> regions = rulebook.regions().stream().map(Region::id).toList();
        boolean local = rulebook.finding(finding).orElseThrow().local() && !regions.isEmpty();
        return !local || choices.percent(30) ? List.of() : choices.percent(60) ? now : choices.oneOrMore(regions, 2);
    }
}
