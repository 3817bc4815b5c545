package io.github.massagecare.recommend;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.CompiledRulebook;
import io.github.massagecare.internal.engine.Judgement;
import io.github.massagecare.internal.engine.Reading;
import io.github.massagecare.internal.engine.TechniqueLimits;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Applies one rulebook to profiles. Immutable, for any number of threads. */
public final class Recommender {
    private final CompiledRulebook compiled;
    private final Rulebook rulebook;
    private final List<Rule> rules;
    private final RulebookStamp stamp;

    private Recommender(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.compiled = new CompiledRulebook(rulebook);
        this.rules = rulebook.rules();
        this.stamp = RulebookStamp.of(rulebook);
    }

    /** A recommender for a rulebook. Working it out takes far longer than an answer; keep it. */
    public static Recommender of(Rulebook rulebook) {
        return new Recommender(requireNonNull(rulebook, "rulebook"));
    }

    /** The rulebook that it applies. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * The answer for a client.
     *
     * @throws InvalidDocumentException with all problems if the profile names ids that the rulebook does not have,
     *     gives values out of range, or contradicts itself
     */
    public Recommendation recommend(SymptomProfile profile) {
        Judgement judgement = new Judgement(compiled, requireNonNull(profile, "profile"));
        List<TechniqueAdvice> techniques = techniques(judgement);
        Recommendation.Builder answer = Recommendation.builder()
                .rulebook(stamp)
                .disposition(judgement.disposition())
                .known(judgement.known())
                .atWorst(judgement.atWorst())
                .settled(settled(judgement, techniques))
                .techniques(techniques)
                .questions(Inquiries.of(rulebook, judgement))
                .assumed(new Assumed(profile.othersAbsent(), judgement.overridden(), judgement.assumedCleared()));
        for (int flag : judgement.trueFlags()) {
            RedFlag rule = (RedFlag) rules.get(flag);
            answer.addReferrals(new Referral(
                    rule.id(), rule.urgency(), rule.to(), List.of(judgement.reason(flag)), earlier(judgement, flag)));
        }
        for (int index : judgement.uncleared()) {
            Contraindication rule = (Contraindication) rules.get(index);
            List<String> from = rule.clearance().map(Clearance::acceptedFrom).orElse(List.of());
            answer.addClearances(
                    new ClearanceNeeded(rule.id(), from, List.of(judgement.reason(index)), earlier(judgement, index)));
        }
        for (int index : judgement.postponing()) {
            answer.addPostponements(new Postponement(rules.get(index).id(), List.of(judgement.reason(index))));
        }
        Optional<Standing> standing = judgement.standing();
        if (standing.isPresent()) {
            answer.plan(new Planner(rulebook, judgement, profile, techniques).plan(standing.get()));
        } else {
            answer.noPlan(
                    judgement.againstPlan().stream().map(judgement::reason).toList());
        }
        return answer.build();
    }

    /**
     * Why one rule holds, does not hold or is open for a client, whether or not it decides anything.
     *
     * @param rule the id of any rule of the rulebook
     * @throws IllegalArgumentException if the rulebook has no such rule
     * @throws InvalidDocumentException as {@link #recommend} does
     */
    public RuleOutcome explain(SymptomProfile profile, String rule) {
        requireNonNull(profile, "profile");
        int index = index(requireNonNull(rule, "rule"));
        Judgement judgement = new Judgement(compiled, profile);
        return new RuleOutcome(judgement.truth(index), judgement.reason(index));
    }

    /**
     * The profile with which the next visit begins: without the answers of questions that are put at every visit, and
     * without the measures of the day (all but those that a question settles once and that show no finding). An
     * attestation that all else is absent ends; what it said about other findings stays, as far as no question of every
     * visit could say otherwise. An ABSENT that a reading overrode is forgotten. What was open stays open. A clearance
     * whose rule does not hold is forgotten; to the others is written what they were given for.
     *
     * @throws InvalidDocumentException as {@link #recommend} does
     */
    public SymptomProfile nextVisit(SymptomProfile profile) {
        return NextVisit.after(requireNonNull(profile, "profile"), compiled, new Judgement(compiled, profile));
    }

    /**
     * The profile with one more clearance, as it is given now: for all that the rule asks about and the client has or
     * is UNSURE of, where it is, and how long ago what the rule counts from was. What comes later is not covered.
     *
     * @param rule the id of a contraindication that asks for clearance, or of a routine or urgent red flag
     * @param from the id of somebody whose word the rule accepts
     * @throws IllegalArgumentException if the rulebook has no such rule, or the rule does not accept that word
     * @throws InvalidDocumentException as {@link #recommend} does
     */
    public SymptomProfile withCleared(SymptomProfile profile, String rule, String from) {
        requireNonNull(profile, "profile");
        requireNonNull(from, "from");
        int index = index(requireNonNull(rule, "rule"));
        if (!compiled.accepts(index, from)) {
            throw new IllegalArgumentException("\"" + rule + "\" is not lifted by \"" + from + "\"");
        }
        ClearedFor given = new Judgement(compiled, profile).givenNow(index);
        String id = rules.get(index).id();
        return profile.toBuilder()
                .cleared(new Cleared(id, from, Optional.of(given).filter(some -> !some.isEmpty())))
                .build();
    }

    private int index(String rule) {
        int index = compiled.rule(rule);
        if (index < 0) {
            throw new IllegalArgumentException("no rule \"" + rule + "\" in the rulebook \"" + rulebook.id() + "\"");
        }
        return index;
    }

    /** The rulebook that it applies, on one line. */
    @Override
    public String toString() {
        return "Recommender{" + stamp + "}";
    }

    private static Optional<EarlierClearance> earlier(Judgement judgement, int rule) {
        return judgement.liftedFor(rule).map(given -> new EarlierClearance(given, judgement.newSinceLifted(rule)));
    }

    private static boolean settled(Judgement judgement, List<TechniqueAdvice> techniques) {
        return judgement.known() == judgement.atWorst()
                && techniques.stream().allMatch(t -> t.verdict() == t.atWorst());
    }

    private List<TechniqueAdvice> techniques(Judgement judgement) {
        List<TechniqueLimits> known = judgement.restrictions().techniqueLimits(Reading.KNOWN);
        List<TechniqueLimits> worst = judgement.restrictions().techniqueLimits(Reading.AT_WORST);
        List<Integer> touching = judgement.restrictions().touching(Reading.AT_WORST);
        List<Reason> reasons = touching.stream().map(judgement::reason).toList();
        List<TechniqueAdvice> techniques = new ArrayList<>();
        for (int t = 0; t < known.size(); t++) {
            BitSet self = new BitSet();
            self.set(t);
            TechniqueLimits limits = known.get(t);
            TechniqueAdvice.Builder advice = TechniqueAdvice.builder()
                    .technique(limits.technique().id())
                    .verdict(limits.verdict())
                    .atWorst(worst.get(t).verdict())
                    .maxPressure(limits.maxPressure())
                    .omit(limits.omit())
                    .positions(limits.positions())
                    .notAt(limits.notAt());
            for (int i = 0; i < touching.size(); i++) {
                if (judgement.restrictions().touches(touching.get(i), self)) {
                    advice.addReasons(reasons.get(i));
                }
            }
            int score = limits.verdict() == Verdict.ADAPT ? -1 : 0;
            for (int r = 0; r < rules.size(); r++) {
                if (rules.get(r) instanceof Indication indication
                        && indication.technique().equals(limits.technique().id())
                        && judgement.truth(r) == Truth.TRUE) {
                    advice.addFavouredBy(judgement.reason(r));
                    score += indication.strength().points();
                }
            }
            techniques.add(advice.score(score).build());
        }
        return techniques;
    }
}
