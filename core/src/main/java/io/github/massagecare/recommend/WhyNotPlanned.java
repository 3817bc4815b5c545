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
record WhyNotPlanned(
        RestrictionsInForce inForce,
        Reading reading,
        Optional<CompiledRule<Dosing>> dosing,
        Reasons reasons,
        Ranking ranking,
        SessionMinutes minutes) {
    /** What is eligible or asked for and not planned, best first, each with its cause. */
    List<NotPlanned> notPlanned(Set<String> planned) {
        List<NotPlanned> notPlanned = new ArrayList<>();
        for (Candidate candidate : ranking.all()) {
            if (!planned.contains(candidate.id()) && (candidate.eligible() || candidate.wished())) {
                NotPlanned.Cause cause = cause(candidate);
                notPlanned.add(new NotPlanned(candidate.id(), cause, candidate.wished(), reasons(candidate, cause)));
            }
        }
        return notPlanned;
    }

    /**
     * What decides first: what is against the technique itself, what the session left out, its equipment, want of
     * warming, want of time, want of a lead.
     */
    private NotPlanned.Cause cause(Candidate candidate) {
        Optional<NotPlanned.Cause> leftOut = candidate.against().or(() -> minutes.leftOut(candidate));
        if (leftOut.isPresent()) {
            return leftOut.get();
        }
        if (!ranking.equipped(candidate)) {
            return NotPlanned.Cause.EQUIPMENT;
        }
        if (!candidate.warmedBy(ranking.general())) {
            return NotPlanned.Cause.NOT_WARMED;
        }
        return minutes.tooShort() ? NotPlanned.Cause.NO_TIME : NotPlanned.Cause.NO_LEAD;
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
        rules.removeIf(rule -> candidates.stream()
                .noneMatch(candidate -> inForce.restricted(rule).has(candidate.index())));
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
