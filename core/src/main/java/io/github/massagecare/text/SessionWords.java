package io.github.massagecare.text;

import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.technique.Range;
import java.util.List;
import java.util.stream.Stream;

/** What a therapist is told about a session that is not as it was booked or asked for, in clauses. */
record SessionWords(Words words) {
    /** Why there is no session, in sentences. */
    static String none(WithoutSession without) {
        return EnumWords.therapist(without.cause())
                + Phrases.around(" The least to book is ", without.leastToBook(), " minutes.");
    }

    /** What the session falls short of, and for what, as a clause. */
    static String shortOf(Session.Shortfall shortfall) {
        return EnumWords.shorterThan(shortfall.of()) + " (" + shortfall.minutes() + " minutes): "
                + EnumWords.therapist(shortfall.by()) + ".";
    }

    /** The same with the rules that make it so. */
    String shortOf(CarePlan plan, Session.Shortfall shortfall) {
        return shortOf(shortfall) + Phrases.bracketed(shortening(plan, shortfall));
    }

    /**
     * The rules that make the session as short as it is: the caps, or the dosing; none where rules have no part in it.
     */
    private List<String> shortening(CarePlan plan, Session.Shortfall shortfall) {
        return switch (shortfall.by()) {
            case CAP ->
                plan.precautions().stream().map(Reason::rule).filter(this::caps).toList();
            case DOSING -> plan.dosing().stream().map(dose -> dose.rule()).toList();
            case BOOKING, CONTENT -> List.of();
        };
    }

    private boolean caps(String rule) {
        return words.contraindication(rule)
                .filter(known -> EffectsByRule.untilCleared(known).maxMinutes().isPresent())
                .isPresent();
    }

    /** What was asked for and is not planned, and why: "deep tissue massage: left out, or may have to be [ci-…]". */
    Stream<String> wished(CarePlan plan) {
        return plan.notPlanned().stream()
                .filter(NotPlanned::wished)
                .map(not ->
                        words.label(not.technique()) + ": " + EnumWords.therapist(not.cause()) + rules(not.reasons()));
    }

    /** What could be planned as well. */
    static Stream<NotPlanned> choices(CarePlan plan) {
        return plan.notPlanned().stream().filter(not -> not.cause().isChoice() && !not.wished());
    }

    /** The same, and how: "hot stone massage (if asked for)". */
    Stream<String> choicesAndHow(CarePlan plan) {
        return choices(plan).map(not -> words.label(not.technique()) + " (" + EnumWords.therapist(not.cause()) + ")");
    }

    /** How often and how many sessions, as short as it can be said. */
    static String course(Range everyDays, Range sessions) {
        return "every " + Phrases.span(everyDays) + " days, " + Phrases.span(sessions) + " sessions";
    }

    /** The same in the words of a record. */
    static String course(Dose dose) {
        return "Every " + Phrases.range(dose.everyDays()) + " days, " + Phrases.range(dose.sessions()) + " sessions";
    }

    /** The rules, in brackets with a space before them; nothing for none. */
    static String rules(List<Reason> reasons) {
        return Phrases.bracketed(reasons.stream().map(Reason::rule).distinct().toList());
    }
}
