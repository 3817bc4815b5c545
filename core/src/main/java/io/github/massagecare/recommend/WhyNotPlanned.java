package io.github.massagecare.recommend;

import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Dosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why something that is favoured or asked for is not planned, and why there is no session at all. */
final class WhyNotPlanned {
    private final RestrictionsInForce inForce;
    private final Reading reading;
    private final Optional<CompiledRule<Dosing>> dosing;
    private final Reasons reasons;
    private final Ranking ranking;
    private final SessionMinutes minutes;

    WhyNotPlanned(
            Decision decided,
            Reading reading,
            Optional<CompiledRule<Dosing>> dosing,
            Reasons reasons,
            Ranking ranking,
            SessionMinutes minutes) {
        this.inForce = decided.inForce;
        this.reading = reading;
        this.dosing = dosing;
        this.reasons = reasons;
        this.ranking = ranking;
        this.minutes = minutes;
    }

    /** What is eligible or asked for and not planned, best first, each with its cause. */
    List<NotPlanned> notPlanned(Set<String> planned) {
        List<NotPlanned> notPlanned = new ArrayList<>();
        for (Candidate candidate : ranking.all()) {
            if (!planned.contains(candidate.id()) && (candidate.eligible() || candidate.wished())) {
                NotPlanned.Cause cause = candidate.against().orElseGet(() -> minutes.cause(candidate));
                notPlanned.add(new NotPlanned(candidate.id(), cause, candidate.wished(), reasons(candidate, cause)));
            }
        }
        return notPlanned;
    }

    private List<Reason> reasons(Candidate candidate, NotPlanned.Cause cause) {
        return switch (cause) {
            case BARRED, CLEARANCE, PLACE -> reasons.of(restricting(List.of(candidate)));
            case CAP -> reasons.of(dosing.stream().toList());
            case NO_TIME -> reasons.of(timing());
            default -> List.of();
        };
    }

    /** The rules that restrict some of these techniques. */
    private List<RestrictingRule> restricting(List<Candidate> candidates) {
        List<RestrictingRule> rules = inForce.touching(reading);
        rules.removeIf(rule -> !inForce.restrictsAny(rule, candidates));
        return rules;
    }

    /** The rules that decide how long the session is. */
    private List<CompiledRule<?>> timing() {
        List<CompiledRule<?>> timing = new ArrayList<>(inForce.shortening(reading));
        dosing.ifPresent(timing::add);
        return timing;
    }

    /** Why there is no session. */
    WithoutSession withoutSession() {
        return new WithoutSession(cause(), reasons.of(rules()), minutes.leastToBook());
    }

    private WithoutSession.Cause cause() {
        if (minutes.tooShort()) {
            return WithoutSession.Cause.NO_TIME;
        }
        List<NotPlanned.Cause> against = ranking.couldLead().stream()
                .flatMap(lead -> lead.against().stream())
                .toList();
        return against.isEmpty()
                ? WithoutSession.Cause.NOTHING_INDICATED
                : against.contains(NotPlanned.Cause.NOT_OFFERED)
                        ? WithoutSession.Cause.NOT_OFFERED
                        : WithoutSession.Cause.EVERYTHING_BARRED;
    }

    /** The rules for want of which there would be a session. */
    private List<CompiledRule<?>> rules() {
        if (minutes.tooShort()) {
            return timing();
        }
        List<Candidate> leads = ranking.couldLead();
        List<CompiledRule<?>> rules = new ArrayList<>(restricting(leads));
        boolean capped = leads.stream()
                .anyMatch(lead -> lead.against()
                        .filter(cause -> cause == NotPlanned.Cause.CAP)
                        .isPresent());
        dosing.filter(rule -> capped).ifPresent(rules::add);
        return rules;
    }
}
