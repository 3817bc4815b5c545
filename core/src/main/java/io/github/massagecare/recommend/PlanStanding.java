package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.RedFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * May we touch? No plan while an urgent or emergency flag or a postponement holds; a plan after answers while a red
 * flag, a postponement or an all-work clearance may hold for something that nobody asked; a plan after clearance while
 * one may hold for UNSURE answers alone, or an all-work clearance is outstanding; else the plan is ready. A routine
 * referral keeps it.
 */
final class PlanStanding {
    private final Client client;
    private final RedFlags redFlags;
    private final AllWork allWork;
    private final List<CompiledRule<?>> unasked = new ArrayList<>(0);
    private final List<CompiledRule<?>> unsure = new ArrayList<>(0);
    private final Optional<Standing> standing;

    PlanStanding(Client client, RedFlags redFlags, AllWork allWork) {
        this.client = client;
        this.redFlags = redFlags;
        this.allWork = allWork;
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (redFlags.isOpen(flag)) {
                inDoubt(flag);
            }
        }
        for (RestrictingRule rule : client.openContraindications()) {
            if (Dispositions.holds(allWork.wouldBecome(rule))) {
                inDoubt(rule);
            }
        }
        this.standing = find();
    }

    private void inDoubt(CompiledRule<?> rule) {
        (client.openOnlyForUnsure(rule) ? unsure : unasked).add(rule);
    }

    private Optional<Standing> find() {
        if (!againstPlan().isEmpty()) {
            return Optional.empty();
        }
        if (!unasked.isEmpty()) {
            return Optional.of(Standing.AFTER_ANSWERS);
        }
        boolean clearance = allWork.known() == Disposition.CLEARANCE_FIRST || !unsure.isEmpty();
        return Optional.of(clearance ? Standing.AFTER_CLEARANCE : Standing.READY);
    }

    /** How a plan would stand; none when a rule that is known to hold leaves no plan. */
    Optional<Standing> standing() {
        return standing;
    }

    private boolean leavesNoPlan(CompiledRule<RedFlag> flag) {
        return flag.rule().urgency() != RedFlag.Urgency.ROUTINE && redFlags.refers(flag, false);
    }

    /** The rules that are known to hold and leave no plan. */
    List<CompiledRule<?>> againstPlan() {
        List<CompiledRule<?>> rules = new ArrayList<>(0);
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (leavesNoPlan(flag)) {
                rules.add(flag);
            }
        }
        rules.addAll(allWork.postponing());
        return rules;
    }

    /**
     * The rules that would hold all work or refer, if they do, which hangs on something that nobody asked: red flags,
     * then contraindications, in rulebook order.
     */
    List<CompiledRule<?>> unasked() {
        return unasked;
    }

    /** Whether there are such that only the client's not knowing keeps open: a clinician's word would settle them. */
    boolean hangsOnUnsure() {
        return !unsure.isEmpty();
    }
}
