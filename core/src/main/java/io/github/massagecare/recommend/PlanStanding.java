package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
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
    private final InDoubt inDoubt;
    private final Optional<Standing> standing;

    PlanStanding(Client client, RedFlags redFlags, AllWork allWork, InDoubt inDoubt) {
        this.client = client;
        this.redFlags = redFlags;
        this.allWork = allWork;
        this.inDoubt = inDoubt;
        this.standing = find();
    }

    private Optional<Standing> find() {
        if (!againstPlan().isEmpty()) {
            return Optional.empty();
        }
        if (!inDoubt.unasked().isEmpty()) {
            return Optional.of(Standing.AFTER_ANSWERS);
        }
        boolean clearance = allWork.known() == Disposition.CLEARANCE_FIRST
                || !inDoubt.unsure().isEmpty();
        return Optional.of(clearance ? Standing.AFTER_CLEARANCE : Standing.READY);
    }

    private boolean leavesNoPlan(CompiledRule<RedFlag> flag) {
        return flag.rule().urgency() != RedFlag.Urgency.ROUTINE && redFlags.refers(flag, false);
    }

    /** How a plan would stand; none when a rule that is known to hold leaves no plan. */
    Optional<Standing> standing() {
        return standing;
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

    /** The rules that would hold all work or refer, and hang on something that was not asked. */
    List<CompiledRule<?>> unasked() {
        return inDoubt.unasked();
    }
}
