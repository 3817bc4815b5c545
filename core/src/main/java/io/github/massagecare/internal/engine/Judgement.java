package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules together say about one client: how cautious to be as a whole and with each technique, and what is
 * still open.
 */
public final class Judgement {
    /**
     * A rule that may hold but is not known to, in so far as it would restrict or refer.
     *
     * @param rule its index
     * @param becomes the disposition it would lead to
     * @param open what is not known
     */
    public record OpenRule(int rule, Disposition becomes, Set<OpenFact> open) {
        /** Whether only the client's not knowing keeps it open. */
        public boolean onlyUnsure() {
            return open.stream().allMatch(OpenFact::unsure);
        }

        /** Whether it would hold all work or refer, so that no plan is ready while it is open. */
        public boolean holds() {
            return becomes.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
        }
    }

    private final CompiledRulebook compiled;
    private final Facts facts;
    private final Evaluation evaluation;
    private final Explanation explanation;
    private final OpenFacts openFacts;
    private final Restrictions restrictions;
    private final Clearances clearances;
    private final Extent[] known;
    private final Extent[] worst;
    /** What the rules that are known to hold all work lead to, whatever the red flags say. */
    private final Disposition allWork;

    private final Disposition certain;
    private final Disposition atWorst;
    private final List<OpenRule> open = new ArrayList<>();

    /**
     * Judges a profile.
     *
     * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
     */
    public Judgement(CompiledRulebook compiled, SymptomProfile profile) {
        this.compiled = compiled;
        this.facts = Facts.of(compiled, profile);
        this.evaluation = new Evaluation(facts);
        this.explanation = new Explanation(facts, evaluation);
        this.openFacts = new OpenFacts(facts, evaluation);
        this.clearances = new Clearances(facts);
        this.restrictions = new Restrictions(facts, evaluation, openFacts, clearances);
        this.known = restrictions.known;
        this.worst = restrictions.worst;
        this.allWork = restrictions.allWork(false);
        this.certain = disposition(false, allWork);
        this.atWorst = disposition(true, restrictions.allWork(true));
        openRules();
    }

    // --- what is open ---

    private void openRules() {
        for (int f = 0; f < compiled.redFlags.size(); f++) {
            if (refers(f, true) && !refers(f, false)) {
                open.add(new OpenRule(f, disposition(compiled.redFlags.get(f)), openOfFlag(f)));
            }
        }
        for (int c = 0; c < worst.length; c++) {
            if (restrictions.open(c)) {
                open.add(new OpenRule(
                        compiled.restricting.get(c).index, restrictions.becomes(c), restrictions.openFacts(c)));
            }
        }
    }

    /** Whether a red flag holds and is not released, as far as is known or at worst. */
    private boolean refers(int flag, boolean atWorst) {
        return evaluation.rule(flag) >= (atWorst ? Evaluation.UNKNOWN : Evaluation.TRUE)
                && !clearances.lifted(flag, atWorst);
    }

    private Set<OpenFact> openOfFlag(int flag) {
        Set<OpenFact> open = openFacts.open(flag);
        open.addAll(clearances.open(flag, openFacts));
        return open;
    }

    /** The rules that may hold but are not known to: red flags, then contraindications, in rulebook order. */
    public List<OpenRule> open() {
        return open;
    }

    // --- disposition ---

    private static Disposition disposition(RedFlag flag) {
        return switch (flag.urgency()) {
            case ROUTINE -> Disposition.REFER;
            case URGENT -> Disposition.REFER_URGENTLY;
            case EMERGENCY -> Disposition.EMERGENCY;
        };
    }

    private Disposition disposition(boolean atWorst, Disposition held) {
        Extent[] extents = atWorst ? worst : known;
        Disposition disposition = held;
        for (int f = 0; f < compiled.redFlags.size(); f++) {
            if (refers(f, atWorst)) {
                disposition = Restrictions.max(disposition, disposition(compiled.redFlags.get(f)));
            }
        }
        for (int c = 0; c < extents.length; c++) {
            if (extents[c].somewhere() && compiled.restricting.get(c).modifiesCare()) {
                disposition = Restrictions.max(disposition, Disposition.TREAT_WITH_MODIFICATION);
            }
        }
        return disposition;
    }

    /** The disposition by what is known. */
    public Disposition known() {
        return certain;
    }

    /** The disposition by what may be. */
    public Disposition atWorst() {
        return atWorst;
    }

    /** The disposition to act on. */
    public Disposition disposition() {
        if (certain.compareTo(Disposition.CLEARANCE_FIRST) >= 0 || atWorst.compareTo(Disposition.CLEARANCE_FIRST) < 0) {
            return certain;
        }
        return holding().stream().anyMatch(OpenRule::onlyUnsure) ? Disposition.CLEARANCE_FIRST : Disposition.ASK_FIRST;
    }

    /** The open rules that would hold all work or refer. */
    private List<OpenRule> holding() {
        return open.stream().filter(OpenRule::holds).toList();
    }

    /** How a plan would stand; none when a rule that is known to hold leaves no plan. */
    public Optional<Standing> standing() {
        if (!againstPlan().isEmpty()) {
            return Optional.empty();
        }
        if (!unasked().isEmpty()) {
            return Optional.of(Standing.AFTER_ANSWERS);
        }
        boolean outstanding = allWork == Disposition.CLEARANCE_FIRST;
        return Optional.of(holding().isEmpty() && !outstanding ? Standing.READY : Standing.AFTER_CLEARANCE);
    }

    /** The rules that would hold all work or refer, and hang on something that was not asked. */
    public List<Integer> unasked() {
        return holding().stream()
                .filter(rule -> !rule.onlyUnsure())
                .map(OpenRule::rule)
                .toList();
    }

    /** The rules that are known to hold and leave no plan. */
    public List<Integer> againstPlan() {
        List<Integer> rules = new ArrayList<>();
        for (int flag : trueFlags()) {
            if (compiled.redFlags.get(flag).urgency() != RedFlag.Urgency.ROUTINE) {
                rules.add(flag);
            }
        }
        rules.addAll(postponing());
        return rules;
    }

    /** The absolute rules that are known to hold all work everywhere, alone or together. */
    public List<Integer> postponing() {
        return allWork == Disposition.POSTPONE ? holdingAllWork() : List.of();
    }

    private List<Integer> holdingAllWork() {
        List<Integer> rules = new ArrayList<>();
        boolean alone = false;
        for (int c = 0; c < known.length; c++) {
            Restricting rule = compiled.restricting.get(c);
            alone |= known[c].everywhere() && rule.main.allWork && !rule.clearable();
        }
        for (int c = 0; c < known.length; c++) {
            Restricting rule = compiled.restricting.get(c);
            boolean counts = alone ? known[c].everywhere() : !known[c].covered().isEmpty();
            if (rule.main.allWork && !rule.clearable() && counts) {
                rules.add(rule.index);
            }
        }
        return rules;
    }

    /**
     * The clearance rules that are known to reach into what is treated, that nobody has lifted, and of which it is
     * known for what.
     */
    public List<Integer> uncleared() {
        List<Integer> rules = new ArrayList<>();
        for (int c = 0; c < known.length; c++) {
            if (restrictions.outstanding(c)) {
                rules.add(compiled.restricting.get(c).index);
            }
        }
        return rules;
    }

    /** The red flags that are true and not released. */
    public List<Integer> trueFlags() {
        List<Integer> flags = new ArrayList<>();
        for (int f = 0; f < compiled.redFlags.size(); f++) {
            if (refers(f, false)) {
                flags.add(f);
            }
        }
        return flags;
    }

    /** The red flags that hold or may hold and were seen and released. */
    public List<Integer> releasedFlags() {
        List<Integer> flags = new ArrayList<>();
        for (int f = 0; f < compiled.redFlags.size(); f++) {
            if (evaluation.rule(f) != Evaluation.FALSE && clearances.lifted(f, false)) {
                flags.add(f);
            }
        }
        return flags;
    }

    /** What the contraindications together leave. */
    public Restrictions restrictions() {
        return restrictions;
    }

    // --- any rule ---

    /** The truth of a rule. */
    public Truth truth(int rule) {
        return evaluation.truth(rule);
    }

    /** Why a rule counts: its facts, or what is open. */
    public Reason reason(int rule) {
        int c = rule - compiled.redFlags.size();
        if (c < 0 && refers(rule, true)) {
            return explanation.reason(rule, openOfFlag(rule));
        }
        boolean restricts = c >= 0 && c < known.length && restrictions.open(c);
        return explanation.reason(rule, restricts ? restrictions.openFacts(c) : openFacts(rule));
    }

    /** The open facts of a rule whose truth is unknown; none when it is known. */
    public Set<OpenFact> openFacts(int rule) {
        return openFacts.open(rule);
    }

    /** The index of the technique that an indication favours. */
    public int technique(Indication indication) {
        return compiled.technique(indication.technique());
    }

    /** The index of the activity that a self-care rule suggests. */
    public int activity(SelfCare care) {
        return compiled.activity(care.activity());
    }

    /**
     * The activities that self-care rules suggest, as indexes; with those that are open, or only those that are true.
     */
    public BitSet suggested(boolean withOpen) {
        BitSet suggested = new BitSet();
        for (int r = 0; r < compiled.rules.size(); r++) {
            if (compiled.rules.get(r) instanceof SelfCare care
                    && (evaluation.rule(r) == Evaluation.TRUE
                            || (withOpen && evaluation.rule(r) == Evaluation.UNKNOWN))) {
                suggested.set(activity(care));
            }
        }
        return suggested;
    }

    /** What the questions still have to settle, for those who choose among them. */
    public OpenQuestions questions() {
        return new OpenQuestions(compiled.vocabulary, facts, explanation);
    }

    /** The findings that the attestation settles as absent, by id. */
    public List<String> attestedAbsent() {
        List<String> ids = new ArrayList<>();
        for (int f = 0; f < compiled.vocabulary.findings.size(); f++) {
            if (facts.attested(f)) {
                ids.add(compiled.vocabulary.findings.get(f).id());
            }
        }
        return ids;
    }

    /** What a rule was lifted for, when it counts again since something is new. */
    public Optional<ClearedFor> liftedFor(int rule) {
        return clearances.outgrown(rule).map(Coverage::given);
    }

    /** What is new since a rule was lifted, by id, when it counts again for that. */
    public List<String> newSinceLifted(int rule) {
        return clearances.outgrown(rule).map(Coverage::newSince).orElse(List.of());
    }

    /** The words of which it is not written what they were given for, with what they are taken to cover. */
    public List<Cleared> assumedCleared() {
        return clearances.assumed();
    }

    /** What a clinician who lifts a rule now lifts it for: what is named, and what is UNSURE. */
    public ClearedFor givenNow(int rule) {
        return clearances.givenNow(rule, true);
    }

    /** The findings whose answers a reading overrides, by id. */
    public List<String> overridden() {
        return Overridden.by(facts);
    }
}
