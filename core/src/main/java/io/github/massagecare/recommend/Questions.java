package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.FavouringRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What to find out. To ask: what settles an open fact of a rule that would go beyond what is known, or touches a
 * technique that is not barred anyway. To confirm: the same for what the client does not know. To refine: what would
 * only improve ranking, dosing and what to do at home.
 */
final class Questions {
    /**
     * What could change most comes first, refinements last; which kind it is after whether it is; then what settles
     * most of what could change as much; then rulebook order.
     */
    private static final Comparator<InquiryDraft> ORDER = Comparator.comparingInt(
                    (InquiryDraft draft) -> -draft.gravity())
            .thenComparing(draft -> draft.waits)
            .thenComparingInt(draft -> -draft.gravest())
            .thenComparingInt(draft -> draft.place)
            .thenComparing(draft -> draft.why);

    private final Decision decided;
    private final Client client;
    private final Reasons reasons;
    /** The techniques that are not barred anyway. */
    private final Subset unbarred;

    private Questions(Decision decided, Reasons reasons) {
        this.decided = decided;
        this.client = decided.client;
        this.reasons = reasons;
        TechniqueVerdicts known = decided.verdicts(Reading.KNOWN);
        this.unbarred = client.rulebook().noTechniques();
        for (int t = 0; t < known.count(); t++) {
            if (known.of(t).verdict() != Verdict.BARRED) {
                unbarred.add(t);
            }
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
            if (goesBeyond(becomes) || decided.inForce.restricted(rule).meets(unbarred)) {
                safety.add(rule, reasons.open(rule), becomes);
            }
        }
        List<InquiryDraft> drafts = safety.drafts(Inquiry.Why.ASK, Inquiry.Why.CONFIRM);
        drafts.addAll(refining(safety).drafts(Inquiry.Why.REFINE, Inquiry.Why.REFINE));
        drafts.sort(ORDER);
        List<Inquiry> inquiries = new ArrayList<>(drafts.size());
        for (InquiryDraft draft : drafts) {
            inquiries.add(draft.inquiry());
        }
        return inquiries;
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
            for (CompiledRule<?> rule : refining()) {
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

    /**
     * The rules of other kinds that are open and could improve the plan, and those that may bar an activity that is
     * suggested or may be, and that nothing is known to bar.
     */
    private List<CompiledRule<?>> refining() {
        List<CompiledRule<?>> refining = new ArrayList<>();
        for (FavouringRule rule : client.mayHold(client.rulebook().indications)) {
            if (!client.holds(rule) && unbarred.has(rule.technique)) {
                refining.add(rule);
            }
        }
        for (CompiledRule<Dosing> rule : client.mayHold(client.rulebook().dosing)) {
            if (client.holds(rule)) {
                break;
            }
            refining.add(rule);
        }
        Subset barred = BarredActivities.of(decided, Reading.KNOWN).all();
        Subset suggested = client.rulebook().noActivities();
        for (CompiledRule<SelfCare> rule : client.mayHold(client.rulebook().selfCare)) {
            int activity = client.rulebook().activity(rule.rule().activity());
            if (!barred.has(activity)) {
                suggested.add(activity);
                if (!client.holds(rule)) {
                    refining.add(rule);
                }
            }
        }
        BarredActivities atWorst = BarredActivities.of(decided, Reading.AT_WORST);
        for (RestrictingRule rule : client.contraindications()) {
            if (atWorst.includeAny(suggested, rule)) {
                refining.add(rule);
            }
        }
        return refining;
    }
}
