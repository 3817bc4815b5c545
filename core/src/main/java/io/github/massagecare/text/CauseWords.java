package io.github.massagecare.text;

import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes a rule count for a client, in as few words as say it. Not asked, not sure and no are three different
 * words.
 */
record CauseWords(Rulebook rulebook, Words words, Recommendation answer) {
    private static final int MOST_OPEN = 3;

    private static final Pattern WORD_OF_COUNT = Pattern.compile("[a-z]+s");

    /** The facts that hold; what is open where it hangs on that; "everybody" for what always holds. */
    String of(Reason reason) {
        String brief = reason.facts().stream()
                .flatMap(fact -> brief(fact).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String known = brief.isEmpty() ? words.facts(reason.facts()) : brief;
        String all = Phrases.joined("; ", known, open(reason));
        return all.isEmpty() ? "everybody" : all;
    }

    private String open(Reason reason) {
        Map<Boolean, List<String>> open =
                reason.open().stream().collect(Collectors.partitioningBy(id -> notSure(id, reason.rule())));
        return Phrases.joined("; ", some("not sure: ", open.get(true)), some("not asked: ", open.get(false)));
    }

    /**
     * Whether it is to be confirmed: by itself, or as a kind of what the client does not know, which is not among what
     * is asked.
     */
    private boolean notSure(String id, String rule) {
        boolean asked = answer.questions().stream()
                .anyMatch(inquiry -> inquiry.settles().contains(id));
        return answer.questions().stream()
                .filter(inquiry -> inquiry.finding().isPresent())
                .anyMatch(inquiry -> inquiry.finding().equals(Optional.of(id))
                        || (!asked && inquiry.rules().contains(rule)));
    }

    private String some(String how, List<String> ids) {
        String more = ids.size() > MOST_OPEN ? " and " + (ids.size() - MOST_OPEN) + " more" : "";
        List<String> named =
                ids.stream().limit(MOST_OPEN).map(words::settledLabel).toList();
        return Phrases.around(
                how, Phrases.list(named, more.isEmpty() ? "or" : ",").replace(" , ", ", "), more);
    }

    /**
     * What holds, in as few words as say it: "new numbness (left forearm)", "pain now 4 of 10", "34 years"; nothing for
     * what does not. A unit that is a word and belongs to one measure only says by itself what is counted.
     */
    Optional<String> brief(Fact fact) {
        if (!(fact instanceof Fact.OfMeasure measure)) {
            return words.told(fact);
        }
        String unit = words.unitOf(measure.measure());
        String label = words.label(measure.measure());
        String number = measure.value().toPlainString();
        if (unit.startsWith("0-")) {
            return Optional.of(label + " " + number + " of " + unit.substring(2));
        }
        boolean named = namesUnit(label, unit);
        String value = named ? number : words.value(measure);
        return Optional.of(!named && speaksForItself(unit) ? value : label + ": " + value);
    }

    private boolean speaksForItself(String unit) {
        return WORD_OF_COUNT.matcher(unit).matches()
                && rulebook.measures().stream()
                                .filter(other -> other.unit().equals(unit) && !namesUnit(other.label(), unit))
                                .count()
                        == 1;
    }

    private static boolean namesUnit(String label, String unit) {
        return !unit.isEmpty() && label.toLowerCase(Locale.ROOT).contains(unit);
    }
}
