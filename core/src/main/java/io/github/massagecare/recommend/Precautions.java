package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Session;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to look out for in a plan: red flags that were seen and released; contraindications that are known to reach into
 * what is treated; those that bar something of what would help at home; in a session, those that may restrict something
 * that is planned, favoured or asked for, that shorten it, or whose preferred position is taken.
 */
final class Precautions {
    private final Decision decided;
    private final RestrictionsInForce inForce;
    private final Reading reading;
    private final List<RestrictingRule> preferring;
    private final Set<Integer> rules = new TreeSet<>();

    Precautions(Decision decided, Reading reading) {
        this.decided = decided;
        this.inForce = decided.inForce;
        this.reading = reading;
        this.preferring = inForce.preferring(reading);
        Client client = decided.client;
        decided.redFlags.released().forEach(this::add);
        Subset suggested = suggested(client);
        BarredActivities barred = BarredActivities.of(decided, reading);
        for (RestrictingRule rule : client.contraindications()) {
            if (client.reach(rule, false) != Extent.NOWHERE || barred.includeAny(suggested, rule)) {
                add(rule);
            }
        }
    }

    private static Subset suggested(Client client) {
        Subset activities = client.rulebook().noActivities();
        for (CompiledRule<SelfCare> care : client.holding(client.rulebook().selfCare)) {
            activities.add(client.rulebook().activity(care.rule().activity()));
        }
        return activities;
    }

    private void add(CompiledRule<?> rule) {
        rules.add(rule.index());
    }

    /** The positions that suit best, best first. */
    List<String> preferredPositions() {
        return preferring.stream()
                .flatMap(rule -> rule.rule().prefer().stream())
                .distinct()
                .toList();
    }

    /** Adds what a session brings. */
    void addSession(Session session, Ranking ranking) {
        Set<String> planned = Planning.planned(Optional.of(session));
        Subset concerned = decided.client.rulebook().noTechniques();
        for (Candidate candidate : ranking.all()) {
            if (planned.contains(candidate.id()) || candidate.indicated() || candidate.wished()) {
                concerned.add(candidate.index());
            }
        }
        List<RestrictingRule> shortening = inForce.shortening(reading);
        for (RestrictingRule rule : inForce.touching(reading)) {
            if (shortening.contains(rule) || inForce.restricted(rule).meets(concerned)) {
                add(rule);
            }
        }
        for (RestrictingRule rule : preferring) {
            boolean taken = session.steps().stream()
                    .flatMap(step -> step.positions().stream())
                    .anyMatch(rule.rule().prefer()::contains);
            if (taken) {
                add(rule);
            }
        }
    }

    /** All of them, in rulebook order. */
    List<CompiledRule<?>> all() {
        List<CompiledRule<?>> all = new ArrayList<>();
        for (int rule : rules) {
            all.add(decided.client.rulebook().rules.get(rule));
        }
        return all;
    }
}
