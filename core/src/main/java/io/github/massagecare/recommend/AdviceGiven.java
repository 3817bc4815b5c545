package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The advice that holds: what is about nothing in particular, and what is about something planned. */
final class AdviceGiven {
    private final List<CompiledRule<Advice>> holding;
    private final boolean session;
    /** All that is planned, with the traits that it has and that are not left out. */
    private final Set<String> concerned = new LinkedHashSet<>();

    AdviceGiven(Client client, Optional<Session> session, List<PlannedActivity> selfCare) {
        this.session = session.isPresent();
        this.holding = client.holding(client.rulebook().advice);
        Rulebook rulebook = client.rulebook().rulebook;
        concerned.addAll(Planning.planned(session));
        for (Step step : session.map(Session::steps).orElse(List.of())) {
            step.technique().flatMap(rulebook::technique).ifPresent(technique -> add(technique, step));
        }
        for (PlannedActivity planned : selfCare) {
            concerned.add(planned.activity());
            rulebook.entry(planned.activity(), Activity.class)
                    .ifPresent(activity -> concerned.addAll(activity.traits()));
        }
    }

    private void add(Technique technique, Step step) {
        concerned.addAll(technique.traits());
        for (String trait : technique.optionalTraits()) {
            if (!step.omit().contains(trait)) {
                concerned.add(trait);
            }
        }
    }

    /** What is told before, by id, in rulebook order. */
    List<String> advice() {
        return given(false);
    }

    /** What is told for afterwards, by id, in rulebook order; nothing where there is no session. */
    List<String> aftercare() {
        return session ? given(true) : List.of();
    }

    private List<String> given(boolean aftercare) {
        List<String> ids = new ArrayList<>();
        for (CompiledRule<Advice> rule : holding) {
            Advice said = rule.rule();
            if ((said.topic() == Advice.Topic.AFTERCARE) == aftercare
                    && (said.about().isEmpty() || !Collections.disjoint(concerned, said.about()))) {
                ids.add(said.id());
            }
        }
        return ids;
    }
}
