package io.github.massagecare.text;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.recommend.Assumed;
import io.github.massagecare.recommend.EarlierClearance;
import io.github.massagecare.recommend.Referral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a clearance was given for, in words. */
record ClearanceWords(Words words) {
    /**
     * A sentence, with a blank before it, on a clearance that no longer covers what is there; nothing if there was
     * none.
     */
    String earlier(Optional<EarlierClearance> earlier) {
        return earlier.map(was -> " Cleared for " + given(was.given()) + "; new since: "
                        + words.labels(was.newSince(), "and") + ".")
                .orElse("");
    }

    /** What a referral may mean, whether that was cleared before, and its rule. */
    String mayMean(Referral referral) {
        return words.may(referral.flag()) + earlier(referral.earlier()) + " [" + referral.flag() + "]";
    }

    /** Sentences on what was taken to be so: which reading counts against an answer, what clearances cover. */
    Stream<String> assumed(Assumed assumed) {
        String overridden = words.labels(assumed.overridden(), "and");
        return Stream.concat(
                Stream.of("A reading counts against what was answered: " + overridden + ".")
                        .filter(said -> !overridden.isEmpty()),
                assumed.cleared().stream().map(this::covers));
    }

    /** A sentence on what a clearance is taken to cover, since that is not written. */
    String covers(Cleared word) {
        String covers =
                word.given().filter(given -> !given.isEmpty()).map(this::given).orElse("nothing that is known");
        return "The clearance from " + words.label(word.from()) + " [" + word.rule() + "] is taken to be for " + covers
                + ".";
    }

    private String given(ClearedFor given) {
        List<String> parts = new ArrayList<>();
        given.findings().forEach((finding, places) -> parts.add(words.label(finding) + words.places(places)));
        given.since()
                .forEach((measure, value) -> parts.add(words.label(measure) + " " + value.toPlainString()
                        + Phrases.around(" ", words.unitOf(measure), "")));
        return Phrases.list(parts, "and");
    }
}
