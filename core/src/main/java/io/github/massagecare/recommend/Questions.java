package io.github.massagecare.recommend;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.FavouringRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to find out. To ask: what settles an open fact of a rule that would go beyond what is known, or touches a
 * technique that is not barred anyway. To confirm: the same for what the client does not know. To refine: what would
 * only improve ranking, dosing and what to do at home.
 */
final class Questions {
    private final Decision decided;
    private final Client client;
    private final Reasons reasons;
    /** The techniques that are barred anyway. */
    private final boolean[] barred;

    private Questions(Decision decided, Reasons reasons) {
        this.decided = decided;
        this.client = decided.client;
        this.reasons = reasons;
        TechniqueVerdicts known = decided.verdicts(Reading.KNOWN);
        this.barred = new boolean[known.count()];
        for (int t = 0; t < barred.length; t++) {
            barred[t] = known.of(t).verdict() == Verdict.BARRED;
        }
    }

    /** All of them, most severe first. */
    static List<Inquiry> of(Decision decided, Reasons reasons) {
        return new Questions(decided, reasons).inquiries();
    }

    private List<Inquiry> inquiries() {
        WhatIsOpen safety = new WhatIsOpen(client);
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (decided.redFlags.isOpen(flag) && goesBeyond(RedFlags.leadsTo(flag))) {
                safety.add(flag, reasons.open(flag), RedFlags.leadsTo(flag));
            }
        }
        for (RestrictingRule rule : client.openContraindications()) {
            Disposition becomes = decided.allWork.wouldBecome(rule);
            if (goesBeyond(becomes) || touchesUnbarred(rule)) {
                safety.add(rule, reasons.open(rule), becomes);
            }
        }
        List<InquiryDraft> drafts = safety.drafts(Inquiry.Why.ASK, Inquiry.Why.CONFIRM);
        drafts.addAll(refining(safety).drafts(Inquiry.Why.REFINE, Inquiry.Why.REFINE));
        return InquiryDraft.inOrder(drafts, client.rulebook().rules());
    }

    /** Whether what an open rule would lead to changes the disposition, or how the plan stands. */
    private boolean goesBeyond(Disposition becomes) {
        return becomes.compareTo(decided.known()) > 0
                || (decided.standing().isPresent() && Dispositions.holds(becomes));
    }

    /** What would only improve the plan, and is not found out for safety. */
    private WhatIsOpen refining(WhatIsOpen safety) {
        WhatIsOpen rest = new WhatIsOpen(client);
        if (decided.standing().isPresent()) {
            List<CompiledRule<?>> refining = refining();
            refining.addAll(barringHomeCare());
            for (CompiledRule<?> rule : refining) {
                rest.add(rule, safety.without(client.openInCriterion(rule)), null);
            }
            List<RestrictingRule> shortening = decided.inForce.shortening(Reading.AT_WORST);
            shortening.retainAll(client.openContraindications());
            for (RestrictingRule rule : shortening) {
                rest.add(rule, safety.without(reasons.open(rule)), null);
            }
        }
        return rest;
    }

    private boolean touchesUnbarred(RestrictingRule rule) {
        for (int t = 0; t < barred.length; t++) {
            if (!barred[t] && decided.inForce.restricts(rule, t)) {
                return true;
            }
        }
        return false;
    }

    /** The rules of other kinds that are open and could improve the plan. */
    private List<CompiledRule<?>> refining() {
        List<CompiledRule<?>> refining = new ArrayList<>();
        for (FavouringRule rule : client.rulebook().indications()) {
            if (isUnknown(rule) && !barred[rule.technique()]) {
                refining.add(rule);
            }
        }
        for (CompiledRule<Dosing> rule : client.rulebook().dosing()) {
            if (client.holds(rule)) {
                break;
            }
            if (isUnknown(rule)) {
                refining.add(rule);
            }
        }
        for (CompiledRule<SelfCare> rule : client.rulebook().selfCare()) {
            if (isUnknown(rule) && !decided.inForce.bars(rule.rule().activity(), Reading.KNOWN)) {
                refining.add(rule);
            }
        }
        return refining;
    }

    private boolean isUnknown(CompiledRule<?> rule) {
        return client.truth(rule) == Truth.UNKNOWN;
    }

    /** The rules that may bar an activity that is suggested or may be, and that nothing is known to bar. */
    private List<RestrictingRule> barringHomeCare() {
        Set<String> suggested = new LinkedHashSet<>();
        for (CompiledRule<SelfCare> rule : client.rulebook().selfCare()) {
            if (client.mayHold(rule) && !decided.inForce.bars(rule.rule().activity(), Reading.KNOWN)) {
                suggested.add(rule.rule().activity());
            }
        }
        List<RestrictingRule> barring = new ArrayList<>();
        for (RestrictingRule rule : client.contraindications()) {
            if (decided.inForce.barsAny(rule, suggested, Reading.AT_WORST)) {
                barring.add(rule);
            }
        }
        return barring;
    }
}
