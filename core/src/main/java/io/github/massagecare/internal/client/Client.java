package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client, as a rulebook sees them: which rules hold or may hold, how far they reach, who has lifted them, what is
 * open, and what the client said that makes it so. It decides nothing. Not for use by several threads.
 */
public final class Client {
    private final CompiledRulebook compiled;
    private final Closure closure;
    private final Truths truths;
    private final Reach reaches;
    private final Clearances clearances;
    private final OpenFacts openFacts;
    private final Witness witness;
    private final WhatSettles whatSettles;
    private final List<CompiledRule<RedFlag>> redFlags;
    private final List<RestrictingRule> contraindications;
    private final List<RestrictingRule> openContraindications = new ArrayList<>();
    private OpenFactTaker.@Nullable All allOpen;
    private final OpenFactTaker.AnyUnasked anyUnasked = new OpenFactTaker.AnyUnasked();

    /**
     * Finds out about a client.
     *
     * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
     */
    public Client(CompiledRulebook compiled, SymptomProfile profile) {
        this.compiled = compiled;
        this.closure = new Closure(new Statements(compiled, profile));
        Places places = new Places(closure);
        Exemptions exemptions = new Exemptions(closure, places);
        this.truths = new Truths(closure, places, exemptions);
        this.redFlags = truths.mayHold(compiled.redFlags);
        this.contraindications = truths.mayHold(compiled.contraindications);
        this.reaches = new Reach(closure, truths, places, exemptions, contraindications);
        this.clearances = new Clearances(closure, places, reaches);
        for (int i = 0; i < contraindications.size(); i++) {
            if (isOpen(contraindications.get(i))) {
                openContraindications.add(contraindications.get(i));
            }
        }
        this.openFacts = new OpenFacts(closure, truths, places, exemptions);
        this.witness = new Witness(closure, truths, places, exemptions);
        this.whatSettles = new WhatSettles(closure);
    }

    /** The rulebook that sees them. */
    public CompiledRulebook rulebook() {
        return compiled;
    }

    // --- which rules hold ---

    /** The truth of a rule. */
    public Truth truth(CompiledRule<?> rule) {
        return truths.of(rule);
    }

    /** Whether a rule is true. */
    public boolean holds(CompiledRule<?> rule) {
        return truths.holds(rule);
    }

    /** Those of all rules of a kind that are true, in rulebook order. */
    public <R extends CompiledRule<?>> List<R> holding(List<R> rules) {
        return truths.holding(rules);
    }

    /** Those of all rules of a kind that are true or unknown, in rulebook order. */
    public <R extends CompiledRule<?>> List<R> mayHold(List<R> rules) {
        return truths.mayHold(rules);
    }

    /** Whether a rule is true or unknown. */
    public boolean mayHold(CompiledRule<?> rule) {
        return truths.mayHold(rule);
    }

    /** The red flags that are true or unknown, in rulebook order. */
    public List<CompiledRule<RedFlag>> redFlags() {
        return redFlags;
    }

    /** The contraindications that are true or unknown, in rulebook order. */
    public List<RestrictingRule> contraindications() {
        return contraindications;
    }

    // --- where ---

    /** How far a contraindication reaches into what is treated, as far as is known or at worst. */
    public Extent reach(RestrictingRule rule, boolean atWorst) {
        return reaches.of(rule, atWorst);
    }

    /** None of what is treated. */
    public TreatedPart nothingTreated() {
        return new TreatedPart(closure.statements.treated.length);
    }

    /** No place at all. */
    public Subset noPlaces() {
        return new Subset(compiled.body.regions);
    }

    /**
     * Of a contraindication that reaches into a part of what is treated: which part lies within its places, and which
     * of its places touch what is treated. Both are empty otherwise. What they held before is forgotten.
     */
    public void part(RestrictingRule rule, boolean atWorst, TreatedPart covered, Subset touching) {
        reaches.part(rule, atWorst, covered, touching);
    }

    // --- who has lifted what ---

    /** Whether somebody's word has lifted a rule, as far as is known or even at worst. */
    public boolean lifted(CompiledRule<?> rule, boolean atWorst) {
        return clearances.lifted(rule, atWorst);
    }

    /** Whether a contraindication is known to reach into what is treated, and nobody has lifted it who could. */
    public boolean awaitsClearance(RestrictingRule rule) {
        return clearances.awaited(rule);
    }

    /**
     * Whether something that a rule reads is open that nobody asked about, so that it is not yet known for what it were
     * lifted.
     */
    public boolean asksBeforeClearance(RestrictingRule rule) {
        return clearances.asksFirst(rule);
    }

    /** Whether something would be open still once a rule were lifted now. */
    public boolean staysOpenOnceLifted(RestrictingRule rule) {
        return clearances.staysOpen(rule);
    }

    /** What a rule was lifted for, when it counts again since something is new. */
    public Optional<ClearedFor> liftedFor(CompiledRule<?> rule) {
        return clearances.outgrown(rule).map(ClearanceCover::given);
    }

    /** What is new since a rule was lifted, by id, when it counts again for that. */
    public List<String> newSinceLifted(CompiledRule<?> rule) {
        return clearances.outgrown(rule).map(ClearanceCover::newSince).orElse(List.of());
    }

    /** The words of which it is not written what they were given for, with what they are taken to cover. */
    public List<Cleared> assumedCleared() {
        return clearances.assumed();
    }

    /** What a clinician who lifts a rule now lifts it for: what is named, and what is UNSURE. */
    public ClearedFor givenNow(CompiledRule<?> rule) {
        return clearances.givenNow(rule, true);
    }

    // --- what is open ---

    /**
     * The contraindications that may hold, at more places, or in spite of who lifted them, than is known; or are to be
     * lifted and would stay open. In rulebook order.
     */
    public List<RestrictingRule> openContraindications() {
        return openContraindications;
    }

    private boolean isOpen(RestrictingRule rule) {
        return !reaches.settled(rule)
                || (reaches.of(rule, true) != Extent.NOWHERE && clearances.lift(rule) == Lift.OPEN)
                || (clearances.awaited(rule) && clearances.staysOpen(rule));
    }

    /**
     * What is open about a rule: what its criterion hangs on, where it holds, what is new since it was lifted. In
     * criterion order.
     */
    public List<OpenFact> openFacts(CompiledRule<?> rule) {
        if (!isOpen(rule)) {
            return List.of();
        }
        OpenFactTaker.All all = allOpen();
        open(rule, all);
        return all.give();
    }

    /** What the criterion of a rule hangs on, wherever it holds and whoever lifted it. */
    public List<OpenFact> openInCriterion(CompiledRule<?> rule) {
        OpenFactTaker.All all = allOpen();
        openFacts.ofCriterion(rule, all);
        return all.give();
    }

    private boolean isOpen(CompiledRule<?> rule) {
        return truths.of(rule) == Truth.UNKNOWN
                || clearances.lift(rule) == Lift.OPEN
                || (rule instanceof RestrictingRule restricting && isOpen(restricting));
    }

    private OpenFactTaker.All allOpen() {
        allOpen = allOpen == null ? new OpenFactTaker.All(compiled.vocabulary) : allOpen;
        return allOpen;
    }

    /** Whether all that is open about a rule is open since the client does not know. */
    public boolean openOnlyForUnsure(CompiledRule<?> rule) {
        if (closure.statements.unsure.isEmpty()) {
            return false;
        }
        anyUnasked.forget();
        open(rule, anyUnasked);
        return !anyUnasked.enough();
    }

    private void open(CompiledRule<?> rule, OpenFactTaker taker) {
        if (rule instanceof RestrictingRule restricting) {
            boolean open = isOpen(restricting);
            if (!open || !reaches.settled(restricting)) {
                openFacts.ofCriterion(rule, taker);
            }
            if (!open) {
                return;
            }
            if (!reaches.settled(restricting) && !taker.enough()) {
                openFacts.ofPlace(restricting, taker);
            }
            clearances.open(rule, openFacts, taker);
            if (clearances.awaited(restricting)) {
                clearances.openOnceLifted(rule, openFacts, taker);
            }
        } else {
            openFacts.ofCriterion(rule, taker);
            clearances.open(rule, openFacts, taker);
        }
    }

    /**
     * The questions that settle an open fact; one about something more general serves too, while that is open itself.
     */
    public List<Askable> questions(OpenFact fact) {
        return whatSettles.questions(fact);
    }

    /**
     * The findings to confirm with a clinician so that a fact which is open for an UNSURE answer gets settled, by id.
     */
    public List<String> toConfirm(OpenFact fact) {
        return whatSettles.toConfirm(fact);
    }

    /** Where a fact that no question settles stands among what is to be found out, by its id: after all questions. */
    public int place(String fact) {
        return whatSettles.place(fact);
    }

    // --- why ---

    /** The facts that make a rule true or false; none while it is unknown. */
    public Set<Fact> witness(CompiledRule<? extends Rule> rule) {
        return witness.of(rule);
    }

    /** The findings that the attestation settles as absent, by id. */
    public List<String> attestedAbsent() {
        List<String> ids = new ArrayList<>();
        for (int f = 0; f < compiled.vocabulary.findings.size(); f++) {
            if (closure.attested(f)) {
                ids.add(compiled.vocabulary.findings.get(f).id());
            }
        }
        return ids;
    }

    /** The findings whose answers a reading overrides, by id. */
    public List<String> overridden() {
        return Overridden.by(closure);
    }
}
