package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import java.util.List;
import java.util.OptionalInt;

/** What a therapist is told about a session that is not as it was booked or asked for, in clauses. */
record SessionWords(Words words) {
    /** Why there is no session, in sentences. */
    static String none(WithoutSession without) {
        OptionalInt least = without.leastToBook();
        return EnumWords.therapist(without.cause())
                + (least.isPresent() ? " The least to book is " + least.getAsInt() + " minutes." : "");
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
                Grounds.rules(plan.precautions()).stream()
                        .filter(rule -> words.contraindication(rule)
                                .filter(SessionWords::caps)
                                .isPresent())
                        .toList();
            case DOSING -> plan.dosing().stream().map(dose -> dose.rule()).toList();
            case BOOKING, CONTENT -> List.of();
        };
    }

    private static boolean caps(Contraindication rule) {
        return rule.maxMinutes().isPresent()
                || rule.clearance()
                        .flatMap(Clearance::then)
                        .filter(then -> then.maxMinutes().isPresent())
                        .isPresent();
    }

    /** What was asked for and is not planned, and why: "deep tissue massage: left out, or may have to be [ci-…]". */
    String wished(NotPlanned not) {
        return words.label(not.technique()) + ": " + EnumWords.therapist(not.cause()) + rules(not.reasons());
    }

    /** What could be planned as well, and how: "hot stone massage (if asked for)". */
    String choice(NotPlanned not) {
        return words.label(not.technique()) + " (" + EnumWords.therapist(not.cause()) + ")";
    }

    /** The rules, in brackets with a space before them; nothing for none. */
    static String rules(List<Reason> reasons) {
        return Phrases.bracketed(reasons.stream().map(Reason::rule).distinct().toList());
    }
}
