package io.github.massagecare.internal.client;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Decision;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;

/**
 * What the benchmarks ask of the library, and all that they know of its inside. It stands in the room that works truths
 * out, since nobody outside ever asks for these alone.
 */
public final class LibrarySide {
    /** What is settled about a client, as the rules read it. */
    private record Facts(Closure closure, Places places, Exemptions exemptions) {}

    private final CompiledRulebook compiled;
    private final Recommender recommender;
    private final List<Technique> techniques;

    /** The library with one rulebook. */
    public LibrarySide(Rulebook rulebook) {
        this.compiled = new CompiledRulebook(rulebook);
        this.recommender = Recommender.of(rulebook);
        this.techniques = rulebook.techniques();
    }

    /** What is settled about a client: made ready before truths are measured. */
    public Object facts(SymptomProfile profile) {
        Closure closure = new Closure(new Statements(compiled, profile));
        Places places = new Places(closure);
        return new Facts(closure, places, new Exemptions(closure, places));
    }

    /** The truths of all rules. */
    public Object truths(Object facts) {
        Facts ready = (Facts) facts;
        return new Truths(ready.closure, ready.places, ready.exemptions);
    }

    /** The rules that hold by these truths, a bit for each. */
    public long[] certain(Object truths) {
        return bits((Truths) truths, false);
    }

    /** The rules that hold or may hold by these truths, a bit for each. */
    public long[] possible(Object truths) {
        return bits((Truths) truths, true);
    }

    private long[] bits(Truths truths, boolean withUnknown) {
        List<CompiledRule<?>> rules = compiled.rules;
        long[] bits = new long[(rules.size() + 63) >> 6];
        for (int rule = 0; rule < rules.size(); rule++) {
            Truth truth = truths.of(rules.get(rule));
            if (truth == Truth.TRUE || (withUnknown && truth == Truth.UNKNOWN)) {
                bits[rule >> 6] |= 1L << rule;
            }
        }
        return bits;
    }

    /** From what was said about a client to the decision: dispositions and verdicts. */
    public Object decide(SymptomProfile profile) {
        return recommender.decide(profile);
    }

    /** The disposition of a decision, by what is known or by what may be. */
    public Disposition disposition(Object decided, boolean atWorst) {
        Decision decision = (Decision) decided;
        return atWorst ? decision.atWorst() : decision.known();
    }

    /** The verdict of a decision on each technique, by what is known or by what may be. */
    public List<Verdict> verdicts(Object decided, boolean atWorst) {
        Decision decision = (Decision) decided;
        return techniques.stream()
                .map(technique -> atWorst ? decision.verdictAtWorst(technique.id()) : decision.verdict(technique.id()))
                .toList();
    }

    /** The whole answer. */
    public Recommendation recommend(SymptomProfile profile) {
        return recommender.recommend(profile);
    }
}
