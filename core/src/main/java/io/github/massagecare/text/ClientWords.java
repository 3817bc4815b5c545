package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import java.util.List;
import java.util.stream.Stream;

/** Sentences for a client. Where the ground was not checked, a star says so. */
final class ClientWords {
    /** Goes at the end of a page that has a star. */
    static final String WHAT_THE_STAR_SAYS =
            "* Commonly advised or the authors' own advice; not, or only in part, checked against a source.";

    private static final String STAR = " *";

    private final Rulebook rulebook;
    private final Words words;
    private boolean starred;

    ClientWords(Rulebook rulebook, Words words) {
        this.rulebook = rulebook;
        this.words = words;
    }

    boolean starred() {
        return starred;
    }

    String marked(Advice advice) {
        return advice.text() + mark(advice.sources());
    }

    Stream<String> marked(List<Advice> advice) {
        return advice.stream().map(this::marked);
    }

    /** What to do, how much and how often. */
    String activity(String id) {
        return words.capitalLabel(id) + ". "
                + rulebook.entry(id, Activity.class)
                        .map(a -> a.dose() + mark(a.sources()))
                        .orElse("");
    }

    String mark(List<String> sources) {
        boolean unchecked = !words.mark(sources).isEmpty();
        starred |= unchecked;
        return unchecked ? STAR : "";
    }

    /** The answers to wishes that are not planned. */
    Stream<String> wished(CarePlan plan) {
        return plan.notPlanned().stream()
                .filter(NotPlanned::wished)
                .map(not -> "You asked for " + words.label(not.technique()) + ". " + EnumWords.client(not.cause()));
    }

    static String none(WithoutSession without) {
        return EnumWords.client(without.cause())
                + Phrases.around(" ", without.leastToBook(), " minutes would be enough.");
    }
}
