package io.github.massagecare.recommend;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is decided about one client, without reasons, questions and plan: for whoever asks it of many.
 * {@link Recommender#recommend} is the same decision, told.
 */
public final class Decision {
    final SymptomProfile profile;
    final Client client;
    final RedFlags redFlags;
    final AllWork allWork;
    final RestrictionsInForce inForce;
    final Dispositions dispositions;
    final PlanStanding planStanding;
    private final TechniqueVerdicts known;
    private final TechniqueVerdicts atWorst;

    /** Decides in this order; what tells an answer reads it from here. */
    Decision(CompiledRulebook compiled, SymptomProfile profile) {
        this.profile = profile;
        this.client = new Client(compiled, profile);
        this.redFlags = new RedFlags(client);
        this.allWork = new AllWork(client);
        this.inForce = new RestrictionsInForce(client, allWork);
        this.planStanding = new PlanStanding(client, redFlags, allWork);
        this.dispositions = new Dispositions(client, redFlags, allWork, planStanding);
        this.known = new TechniqueVerdicts(client, inForce, Reading.KNOWN);
        // While no contraindication is open, the same ones count in both readings, and reach as far.
        boolean open = !client.openContraindications().isEmpty();
        this.atWorst = open ? new TechniqueVerdicts(client, inForce, Reading.AT_WORST) : known;
    }

    /** The verdicts in a reading. */
    TechniqueVerdicts verdicts(Reading reading) {
        return switch (reading) {
            case KNOWN -> known;
            case AT_WORST -> atWorst;
            default -> new TechniqueVerdicts(client, inForce, reading);
        };
    }

    /** What to do with the client as a whole. */
    public Disposition disposition() {
        return dispositions.disposition();
    }

    /** The disposition by what is known. */
    public Disposition known() {
        return dispositions.known();
    }

    /** The disposition at worst. */
    public Disposition atWorst() {
        return dispositions.atWorst();
    }

    /** Whether nothing that is unknown could change the disposition or any verdict. */
    public boolean settled() {
        return dispositions.known() == dispositions.atWorst() && known.agreeWith(atWorst);
    }

    /** How a plan stands; none when there may be no plan. */
    public Optional<Standing> standing() {
        return planStanding.standing();
    }

    /**
     * The verdict on a technique by what is known.
     *
     * @throws IllegalArgumentException if the rulebook has no such technique
     */
    public Verdict verdict(String technique) {
        return verdict(technique, Reading.KNOWN);
    }

    /**
     * The verdict on a technique at worst.
     *
     * @throws IllegalArgumentException if the rulebook has no such technique
     */
    public Verdict verdictAtWorst(String technique) {
        return verdict(technique, Reading.AT_WORST);
    }

    private Verdict verdict(String technique, Reading reading) {
        int place = client.rulebook().technique(technique);
        if (place < 0) {
            throw new IllegalArgumentException("no technique \"" + technique + "\" in the rulebook");
        }
        return verdicts(reading).of(place).verdict();
    }

    /**
     * The rules that are true, in rulebook order: red flags, contraindications, indications, dosing, self-care, advice.
     */
    public List<Rule> holding() {
        return rules(Truth.TRUE);
    }

    /** The rules that may be true and are not known to be, in rulebook order. */
    public List<Rule> open() {
        return rules(Truth.UNKNOWN);
    }

    private List<Rule> rules(Truth truth) {
        List<Rule> rules = new ArrayList<>();
        for (CompiledRule<?> rule : client.rulebook().rules) {
            if (client.truth(rule) == truth) {
                rules.add(rule.rule());
            }
        }
        return rules;
    }

    /** The disposition and how a plan stands, on one line. */
    @Override
    public String toString() {
        return Forms.word(disposition()) + (settled() ? ", settled" : ", at worst " + Forms.word(atWorst())) + "; "
                + standing().map(Forms::word).map("plan "::concat).orElse("no plan");
    }
}
