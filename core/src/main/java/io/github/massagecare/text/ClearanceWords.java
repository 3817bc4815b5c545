package io.github.massagecare.text;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.recommend.EarlierClearance;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a clearance was given for, in words. */
record ClearanceWords(Rulebook rulebook, Words words) {
    /**
     * A sentence, with a blank before it, on a clearance that no longer covers what is there; nothing if there was
     * none.
     */
    String earlier(Optional<EarlierClearance> earlier) {
        return earlier.map(was -> " Cleared for " + given(was.given()) + "; new since: "
                        + words.labels(was.newSince(), "and") + ".")
                .orElse("");
    }

    /** A sentence on what a clearance is taken to cover, since that is not written. */
    String assumed(Cleared word) {
        String covers =
                word.given().filter(given -> !given.isEmpty()).map(this::given).orElse("nothing that is known");
        return "The clearance from " + words.labels(Set.of(word.from()), "or") + " [" + word.rule()
                + "] is taken to be for " + covers + ".";
    }

    private String given(ClearedFor given) {
        List<String> parts = new ArrayList<>();
        given.findings()
                .forEach((finding, places) -> parts.add(
                        words.label(finding) + (places.isEmpty() ? "" : " (" + words.labels(places, "and") + ")")));
        given.since()
                .forEach((measure, value) ->
                        parts.add(words.label(measure) + " " + value.toPlainString() + unit(measure)));
        return Phrases.list(parts, "and");
    }

    private String unit(String measure) {
        return rulebook.entry(measure, Measure.class).map(of -> " " + of.unit()).orElse("");
    }
}
