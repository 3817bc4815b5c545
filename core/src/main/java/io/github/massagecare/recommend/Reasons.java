package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.OpenFact;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.plan.Reason;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why rules count for one client: the facts that make them true, or what is open. Each is found once. */
final class Reasons {
    private final Client client;
    /** By the place of the rule. */
    private final @Nullable Reason[] reasons;
    /** What is open about those rules about which something is. */
    private final Map<CompiledRule<?>, List<OpenFact>> open = new IdentityHashMap<>();

    Reasons(Client client) {
        this.client = client;
        this.reasons = new Reason[client.rulebook().rules.size()];
    }

    /** What is open about a rule. */
    List<OpenFact> open(CompiledRule<?> rule) {
        List<OpenFact> facts = open.get(rule);
        if (facts == null) {
            facts = client.openFacts(rule);
            if (!facts.isEmpty()) {
                open.put(rule, facts);
            }
        }
        return facts;
    }

    /** Why a rule counts. */
    Reason of(CompiledRule<?> rule) {
        Reason reason = reasons[rule.index()];
        if (reason == null) {
            reason = Reason.of(rule.rule(), client.witness(rule), OpenFact.ids(open(rule)));
            reasons[rule.index()] = reason;
        }
        return reason;
    }

    /** Why each of some rules counts. */
    List<Reason> of(Iterable<? extends CompiledRule<?>> rules) {
        List<Reason> found = new ArrayList<>();
        for (CompiledRule<?> rule : rules) {
            found.add(of(rule));
        }
        return found;
    }
}
