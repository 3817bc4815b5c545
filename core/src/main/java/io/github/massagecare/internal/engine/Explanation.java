package io.github.massagecare.internal.engine;

import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/** Why a rule has the truth it has: found again from the facts when asked for. */
final class Explanation {
    private final CompiledRulebook compiled;
    private final Evaluation evaluation;
    private final Witness witness;

    Explanation(Facts facts, Evaluation evaluation) {
        this.compiled = facts.compiled;
        this.evaluation = evaluation;
        this.witness = new Witness(facts, evaluation);
    }

    /** The rule with the facts that make it true, or false, or the open facts for want of which it is unknown. */
    Reason reason(int rule, Iterable<OpenFact> open) {
        Rule of = compiled.rules.get(rule);
        Set<String> openIds = new LinkedHashSet<>();
        open.forEach(fact -> openIds.add(id(fact)));
        return Reason.builder()
                .rule(of.id())
                .facts(evaluation.rule(rule) == Evaluation.UNKNOWN ? Set.of() : witness.of(rule))
                .open(openIds)
                .sources(of.sources())
                .evidence(of.evidence())
                .build();
    }

    String id(OpenFact open) {
        return switch (open.kind()) {
            case FINDING, PLACE ->
                compiled.vocabulary.findings.get(open.index()).id();
            case MEASURE -> compiled.vocabulary.measures.get(open.index()).id();
            case REGIONS -> "regions";
        };
    }
}
