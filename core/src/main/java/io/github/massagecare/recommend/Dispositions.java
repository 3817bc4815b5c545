package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.RedFlag;

/**
 * What to do with the client as a whole: the most cautious of what the rules say, by what is known and at worst. Any
 * contraindication that touches what is treated gives at least "treat with modification", unless it is a wish. Nothing
 * here depends on indications.
 */
final class Dispositions {
    private final Disposition known;
    private final Disposition atWorst;
    private final Disposition disposition;

    Dispositions(Client client, RedFlags redFlags, AllWork allWork, PlanStanding standing) {
        this.known = mostCautious(client, redFlags, allWork.known(), false);
        this.atWorst = mostCautious(client, redFlags, allWork.atWorst(), true);
        this.disposition = toActOn(standing);
    }

    private static Disposition mostCautious(Client client, RedFlags redFlags, Disposition allWork, boolean atWorst) {
        Disposition disposition = allWork;
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (redFlags.refers(flag, atWorst)) {
                disposition = AllWork.max(disposition, RedFlags.leadsTo(flag));
            }
        }
        if (disposition != Disposition.TREAT) {
            return disposition;
        }
        for (RestrictingRule rule : client.contraindications()) {
            if (rule.modifiesCare() && client.reach(rule, atWorst) != Extent.NOWHERE) {
                return Disposition.TREAT_WITH_MODIFICATION;
            }
        }
        return Disposition.TREAT;
    }

    /**
     * By what is known, unless something that is not known would hold all work or refer: then a clinician confirms it
     * first where only the client's not knowing keeps a rule open, and else it is asked first.
     */
    private Disposition toActOn(PlanStanding standing) {
        if (holds(known) || !holds(atWorst)) {
            return known;
        }
        return standing.hangsOnUnsure() ? Disposition.CLEARANCE_FIRST : Disposition.ASK_FIRST;
    }

    /** Whether it holds all work or refers, so that no plan is ready while it is open. */
    static boolean holds(Disposition disposition) {
        return disposition.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
    }

    /** By what is known. */
    Disposition known() {
        return known;
    }

    /** By what may be. */
    Disposition atWorst() {
        return atWorst;
    }

    /** The one to act on. */
    Disposition disposition() {
        return disposition;
    }
}
