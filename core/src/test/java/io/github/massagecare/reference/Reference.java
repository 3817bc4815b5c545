package io.github.massagecare.reference;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Assumed;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.RulebookStamp;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The meaning of rulebooks, written a second time: slow, obvious, and without a line of the engine. Whoever changes the
 * meaning changes both, or {@link EngineMatchesReferenceProperties} fails.
 */
final class Reference {
    final ReferenceRules rules;
    final Rulebook rulebook;
    final ReferenceReading known;
    final ReferenceReading worst;

    private Reference(Rulebook rulebook, SymptomProfile profile) {
        this.rulebook = rulebook;
        this.rules = new ReferenceRules(new ReferenceFacts(rulebook, profile));
        this.known = ReferenceReading.known(rules);
        this.worst = ReferenceReading.atWorst(rules);
    }

    static Recommendation recommend(Rulebook rulebook, SymptomProfile profile) {
        return new Reference(rulebook, profile).recommendation();
    }

    private Recommendation recommendation() {
        ReferencePlan plan = new ReferencePlan(this);
        List<TechniqueAdvice> techniques =
                rulebook.techniques().stream().map(this::advice).toList();
        boolean settled = known.disposition() == worst.disposition()
                && techniques.stream().allMatch(advice -> advice.verdict() == advice.atWorst());
        return Recommendation.builder()
                .rulebook(RulebookStamp.of(rulebook))
                .disposition(disposition())
                .known(known.disposition())
                .atWorst(worst.disposition())
                .settled(settled)
                .referrals(known.flags().stream().map(this::referral).toList())
                .clearances(rulebook.contraindications().stream()
                        .filter(this::isNeeded)
                        .map(this::clearance)
                        .toList())
                .postponements(rulebook.contraindications().stream()
                        .filter(known.postponing()::contains)
                        .map(rule -> new Postponement(rule.id(), List.of(rules.reason(rule))))
                        .toList())
                .questions(new ReferenceQuestions(this, plan.isPossible()).inquiries())
                .techniques(techniques)
                .plan(plan.plan())
                .noPlan(plan.noPlan())
                .assumed(new Assumed(
                        rules.facts.profile.othersAbsent(),
                        new ReferenceOverridden(rules.facts).findings(),
                        rules.clearances.assumed()))
                .build();
    }

    private Disposition disposition() {
        if (known.disposition().compareTo(Disposition.CLEARANCE_FIRST) >= 0
                || worst.disposition().compareTo(Disposition.CLEARANCE_FIRST) < 0) {
            return known.disposition();
        }
        boolean unsure = openHolding().stream().anyMatch(rules::isUnsure);
        return unsure ? Disposition.CLEARANCE_FIRST : Disposition.ASK_FIRST;
    }

    /** The disposition to which a red flag or contraindication would lead, were it to hold as it may at worst. */
    Disposition severity(Rule rule) {
        if (rule instanceof RedFlag flag) {
            return ReferenceReading.ofUrgency(flag.urgency());
        }
        Contraindication contraindication = (Contraindication) rule;
        return ReferenceReading.max(
                worst.holding(contraindication),
                ReferenceReading.alone(rules, contraindication).restriction());
    }

    /** The open rules that would hold all work or refer. */
    List<Rule> openHolding() {
        List<Rule> holding = new ArrayList<>();
        worst.flags().stream().filter(rules::isOpen).forEach(holding::add);
        for (Contraindication rule : rulebook.contraindications()) {
            if (rules.isOpen(rule) && worst.holding(rule).compareTo(Disposition.CLEARANCE_FIRST) >= 0) {
                holding.add(rule);
            }
        }
        return holding;
    }

    private Referral referral(RedFlag flag) {
        return new Referral(
                flag.id(), flag.urgency(), flag.to(), List.of(rules.reason(flag)), rules.clearances.earlier(flag));
    }

    /** Whether a clearance is asked for. */
    boolean isNeeded(Contraindication rule) {
        return rules.isLiftingAskedFor(rule);
    }

    private ClearanceNeeded clearance(Contraindication rule) {
        List<String> from = rule.clearance().map(Clearance::acceptedFrom).orElseThrow();
        return new ClearanceNeeded(rule.id(), from, List.of(rules.reason(rule)), rules.clearances.earlier(rule));
    }

    /** The true indications of a technique. */
    List<Indication> favouring(Technique technique) {
        return rulebook.indications().stream()
                .filter(rule -> rule.technique().equals(technique.id()) && rules.isTrue(rule))
                .toList();
    }

    int score(Technique technique) {
        return score(technique, known);
    }

    /** As it would be were this what is known. */
    int score(Technique technique, ReferenceReading known) {
        int points = favouring(technique).stream()
                .mapToInt(rule -> rule.strength().points())
                .sum();
        return known.limits(technique).verdict() == Verdict.ADAPT ? points - 1 : points;
    }

    /** Whether a rule by itself restricts a technique, or may. */
    boolean restricts(Contraindication rule, Technique technique) {
        return ReferenceReading.alone(rules, rule).limits(technique).verdict() != Verdict.SUITABLE;
    }

    /** The rules that restrict a technique, or may. */
    Set<Rule> restricting(Technique technique) {
        Set<Rule> restricting = new LinkedHashSet<>();
        rulebook.contraindications().stream()
                .filter(rule -> restricts(rule, technique))
                .forEach(restricting::add);
        return restricting;
    }

    private TechniqueAdvice advice(Technique technique) {
        ReferenceLimits limits = known.limits(technique);
        return TechniqueAdvice.builder()
                .technique(technique.id())
                .verdict(limits.verdict())
                .atWorst(worst.limits(technique).verdict())
                .score(score(technique))
                .maxPressure(limits.maxPressure())
                .omit(limits.omit())
                .positions(limits.positions())
                .notAt(limits.notAt())
                .reasons(rules.reasons(restricting(technique)))
                .favouredBy(rules.reasons(favouring(technique)))
                .build();
    }
}
