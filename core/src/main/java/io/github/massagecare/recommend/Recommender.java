package io.github.massagecare.recommend;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/** Applies one rulebook to profiles. Immutable, for any number of threads. */
public final class Recommender {
    private final CompiledRulebook compiled;
    private final Rulebook rulebook;
    private final RulebookStamp stamp;

    private Recommender(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.compiled = new CompiledRulebook(rulebook);
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
        Decision decided = decide(profile);
        Client client = decided.client;
        Reasons reasons = new Reasons(client);
        List<TechniqueAdvice> techniques = AdviceOnTechniques.of(decided, reasons);
        Recommendation.Builder answer = Recommendation.builder()
                .rulebook(stamp)
                .disposition(decided.dispositions.disposition())
                .known(decided.dispositions.known())
                .atWorst(decided.dispositions.atWorst())
                .settled(decided.settled())
                .techniques(techniques)
                .questions(Questions.of(decided, reasons))
                .assumed(new Assumed(profile.othersAbsent(), client.overridden(), client.assumedCleared()));
        for (CompiledRule<RedFlag> flag : decided.redFlags.referring()) {
            RedFlag rule = flag.rule();
            answer.addReferrals(new Referral(
                    rule.id(), rule.urgency(), rule.to(), List.of(reasons.of(flag)), earlier(client, flag)));
        }
        for (RestrictingRule rule : client.contraindications()) {
            if (decided.allWork.outstanding(rule)) {
                List<String> from =
                        rule.rule().clearance().map(Clearance::acceptedFrom).orElse(List.of());
                answer.addClearances(
                        new ClearanceNeeded(rule.id(), from, List.of(reasons.of(rule)), earlier(client, rule)));
            }
        }
        for (RestrictingRule rule : decided.allWork.postponing()) {
            answer.addPostponements(new Postponement(rule.id(), List.of(reasons.of(rule))));
        }
        Optional<Standing> standing = decided.standing();
        if (standing.isPresent()) {
            answer.plan(Planning.of(decided, standing.get(), reasons, techniques));
        } else {
            answer.noPlan(reasons.of(decided.planStanding.againstPlan()));
        }
        return answer.build();
    }

    /**
     * What is decided about a client, and nothing else: no reasons, no questions, no plan.
     *
     * @throws InvalidDocumentException as {@link #recommend} does
     */
    public Decision decide(SymptomProfile profile) {
        return new Decision(compiled, requireNonNull(profile, "profile"));
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
        CompiledRule<? extends Rule> compiledRule = rule(requireNonNull(rule, "rule"));
        Client client = new Client(compiled, profile);
        return new RuleOutcome(client.truth(compiledRule), new Reasons(client).of(compiledRule));
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
        return NextVisit.after(new Client(compiled, requireNonNull(profile, "profile")), profile);
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
        CompiledRule<? extends Rule> lifted = rule(requireNonNull(rule, "rule"));
        if (!compiled.accepts(lifted, from)) {
            throw new IllegalArgumentException("\"" + rule + "\" is not lifted by \"" + from + "\"");
        }
        ClearedFor given = new Client(compiled, profile).givenNow(lifted);
        return profile.toBuilder()
                .cleared(new Cleared(lifted.id(), from, Optional.of(given).filter(some -> !some.isEmpty())))
                .build();
    }

    private CompiledRule<? extends Rule> rule(String id) {
        CompiledRule<? extends Rule> rule = compiled.rule(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule \"" + id + "\" in the rulebook \"" + rulebook.id() + "\"");
        }
        return rule;
    }

    /** The rulebook that it applies, on one line. */
    @Override
    public String toString() {
        return "Recommender{" + stamp + "}";
    }

    private static Optional<EarlierClearance> earlier(Client client, CompiledRule<?> rule) {
        return client.liftedFor(rule).map(given -> new EarlierClearance(given, client.newSinceLifted(rule)));
    }
}
