package io.github.massagecare.plan;

import java.util.List;

/**
 * When to look again whether the plan is right.
 *
 * @param afterSessions after how many sessions at the latest
 * @param reasons the rules that decided it: the dosing, and any referral that asks for an earlier look
 */
public record ReviewPoint(int afterSessions, List<Reason> reasons) {
    /** Copies the list. */
    public ReviewPoint {
        reasons = List.copyOf(reasons);
    }
}
