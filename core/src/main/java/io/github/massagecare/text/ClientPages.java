package io.github.massagecare.text;

import io.github.massagecare.rulebook.Advice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways to share a client's text between two pages: as much as fits is on the first, what is said to everybody
 * leaves it first.
 */
enum ClientPages {
    /** What to do after the massage, the side effects and what is said for a reason of this client are on the first. */
    ALL_THAT_CONCERNS,
    /** What to do after the massage is on the second. */
    WITHOUT_AFTERCARE,
    /** Side effects, too. */
    WITHOUT_SIDE_EFFECTS,
    /** Of what is said for a reason of this client, only the first are on the first page. */
    WITHOUT_ALL_ADVICE,
    /** What the techniques are, too, is on the second. */
    WITHOUT_NATURE,
    /** How much and how often to exercise, too. */
    WITHOUT_DOSES,
    /** And all that is said for a reason of this client. */
    WITHOUT_ADVICE;

    private static final int MOST_ADVICE = 2;

    boolean sideEffects() {
        return compareTo(WITHOUT_SIDE_EFFECTS) < 0;
    }

    boolean nature() {
        return compareTo(WITHOUT_NATURE) < 0;
    }

    boolean doses() {
        return compareTo(WITHOUT_DOSES) < 0;
    }

    /** What the first page says because of something that changes or holds care; what to bring comes last. */
    List<Advice> special(Advised advised) {
        List<Advice> special = advised.all(Advice.Audience.CLIENT).stream()
                .filter(advice -> isSpecial(advice, advised))
                .sorted(Comparator.comparing(advice -> advice.topic() == Advice.Topic.PREPARATION))
                .toList();
        int most = this == WITHOUT_ADVICE ? 0 : compareTo(WITHOUT_ALL_ADVICE) >= 0 ? MOST_ADVICE : special.size();
        return special.subList(0, Math.min(most, special.size()));
    }

    private static boolean isSpecial(Advice advice, Advised advised) {
        return switch (advice.topic()) {
            case PREPARATION, AFTERCARE, COMBINED_CARE -> advised.special(advice);
            case CONSENT, STOP_RULE, ERGONOMICS, EXPECTATION, INSURANCE -> false;
        };
    }

    /** What it says about the hours after a massage, if there may be one today. */
    List<Advice> after(Advised advised, Today today) {
        List<Advice> special = special(advised);
        return this != ALL_THAT_CONCERNS || today == Today.AFTER_CLEARANCE
                ? List.of()
                : advised.all(Advice.Audience.CLIENT, Advice.Topic.AFTERCARE)
                        .filter(advice -> !special.contains(advice))
                        .toList();
    }

    /** What is left for the second page. */
    List<Advice> second(Advised advised, Today today) {
        List<Advice> first = new ArrayList<>(special(advised));
        first.addAll(after(advised, today));
        return advised.all(Advice.Audience.CLIENT).stream()
                .filter(advice -> !first.contains(advice) && goesToSecond(advice.topic(), today))
                .toList();
    }

    /** Choice and warning signs are always on the first; while care is held, nothing is said of how it might go. */
    private static boolean goesToSecond(Advice.Topic topic, Today today) {
        return switch (topic) {
            case CONSENT, STOP_RULE -> false;
            case ERGONOMICS, EXPECTATION, INSURANCE -> today.compareTo(Today.AFTER_ANSWERS) > 0;
            case AFTERCARE, PREPARATION, COMBINED_CARE -> true;
        };
    }
}
