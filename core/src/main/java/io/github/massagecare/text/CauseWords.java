package io.github.massagecare.text;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What makes a rule count for a client, in as few words as say it. Not asked, not sure and no are three different
 * words.
 */
final class CauseWords {
    private static final int MOST_OPEN = 3;

    private static final Pattern WORD_OF_COUNT = Pattern.compile("[a-z]+s");

    private final Rulebook rulebook;
    private final Words words;
    private final Set<String> unsure = new LinkedHashSet<>();
    /**
     * The rules of which something is to be confirmed, and what is to be asked: a kind of what the client does not know
     * is not in it.
     */
    private final Set<String> confirming = new LinkedHashSet<>();

    private final Set<String> asked = new LinkedHashSet<>();

    CauseWords(Rulebook rulebook, Words words, Recommendation answer) {
        this.rulebook = rulebook;
        this.words = words;
        for (Inquiry inquiry : answer.questions()) {
            asked.addAll(inquiry.settles());
            inquiry.finding().ifPresent(finding -> {
                unsure.add(finding);
                confirming.addAll(inquiry.rules());
            });
        }
    }

    /** The facts that hold; what is open where it hangs on that; "everybody" for what always holds. */
    String of(Reason reason) {
        List<String> facts = reason.facts().stream()
                .map(this::brief)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String known =
                facts.isEmpty() && !reason.facts().isEmpty() ? words.facts(reason.facts()) : String.join(", ", facts);
        if (reason.open().isEmpty()) {
            return known.isEmpty() ? "everybody" : known;
        }
        return known + (known.isEmpty() ? "" : "; ") + open(reason);
    }

    private String open(Reason reason) {
        List<String> notSure = reason.open().stream()
                .filter(id -> unsure.contains(id) || (confirming.contains(reason.rule()) && !asked.contains(id)))
                .toList();
        List<String> notAsked =
                reason.open().stream().filter(id -> !notSure.contains(id)).toList();
        String both = notSure.isEmpty() || notAsked.isEmpty() ? "" : "; ";
        return some("not sure: ", notSure) + both + some("not asked: ", notAsked);
    }

    private String some(String how, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String more = ids.size() > MOST_OPEN ? " and " + (ids.size() - MOST_OPEN) + " more" : "";
        List<String> named =
                ids.stream().limit(MOST_OPEN).map(words::settledLabel).toList();
        return how + Phrases.list(named, more.isEmpty() ? "or" : ",").replace(" , ", ", ") + more;
    }

    /**
     * What holds, in as few words as say it: "new numbness (left forearm)", "pain now 4 of 10", "34 years"; nothing for
     * what does not. A unit that is a word and belongs to one measure only says by itself what is counted.
     */
    Optional<String> brief(Fact fact) {
        if (!(fact instanceof Fact.OfMeasure measure)) {
            return words.told(fact);
        }
        String unit = rulebook.entry(measure.measure(), Measure.class)
                .map(Measure::unit)
                .orElse("");
        String label = words.label(measure.measure());
        String number = measure.value().toPlainString();
        if (unit.startsWith("0-")) {
            return Optional.of(label + " " + number + " of " + unit.substring(2));
        }
        if (namesUnit(label, unit)) {
            return Optional.of(label + ": " + number);
        }
        return Optional.of(speaksForItself(unit) ? words.value(measure) : label + ": " + words.value(measure));
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
