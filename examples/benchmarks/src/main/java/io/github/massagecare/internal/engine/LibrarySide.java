package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;

/**
 * What the benchmarks ask of the library, and all that they know of its inside. It stands in the engine's package, since nobody outside
 * ever asks for the truths alone.
 *
 * <p>Until there is a decision without a plan, one is put together here of what a recommendation begins with.
 */
public final class LibrarySide {
    private final CompiledRulebook compiled;
    private final Recommender recommender;
    private final int rules;

    /** The library with one rulebook. */
    public LibrarySide(Rulebook rulebook) {
        this.compiled = new CompiledRulebook(rulebook);
        this.recommender = Recommender.of(rulebook);
        this.rules = rulebook.rules().size();
    }

    /** What is settled about a client, as the rules read it: made ready before truths are measured. */
    public Object facts(SymptomProfile profile) {
        return Facts.of(compiled, profile);
    }

    /** The truths of all rules. */
    public Object truths(Object facts) {
        return new Evaluation((Facts) facts);
    }

    /** The rules that hold by these truths, a bit for each. */
    public long[] certain(Object truths) {
        return bits((Evaluation) truths, Evaluation.TRUE);
    }

    /** The rules that hold or may hold by these truths, a bit for each. */
    public long[] possible(Object truths) {
        return bits((Evaluation) truths, Evaluation.UNKNOWN);
    }

    private long[] bits(Evaluation truths, byte least) {
        long[] bits = new long[(rules + 63) >> 6];
        for (int rule = 0; rule < rules; rule++) {
            if (truths.rule(rule) >= least) {
                bits[rule >> 6] |= 1L << rule;
            }
        }
        return bits;
    }

    private record Decided(
            Judgement judgement, Disposition disposition, List<TechniqueLimits> known, List<TechniqueLimits> worst) {}

    /** From what was said about a client to the decision: dispositions and verdicts. */
    public Object decide(SymptomProfile profile) {
        Judgement judgement = new Judgement(compiled, profile);
        return new Decided(
                judgement,
                judgement.disposition(),
                judgement.restrictions().techniqueLimits(Reading.KNOWN),
                judgement.restrictions().techniqueLimits(Reading.AT_WORST));
    }

    /** The disposition of a decision, by what is known or by what may be. */
    public Disposition disposition(Object decided, boolean atWorst) {
        Judgement judgement = ((Decided) decided).judgement;
        return atWorst ? judgement.atWorst() : judgement.known();
    }

    /** The verdict of a decision on each technique, by what is known or by what may be. */
    public List<Verdict> verdicts(Object decided, boolean atWorst) {
        return (atWorst ? ((Decided) decided).worst : ((Decided) decided).known)
                .stream().map(TechniqueLimits::verdict).toList();
    }

    /** The whole answer. */
    public Recommendation recommend(SymptomProfile profile) {
        return recommender.recommend(profile);
    }
}
