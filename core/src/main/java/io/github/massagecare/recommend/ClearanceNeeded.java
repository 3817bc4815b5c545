package io.github.massagecare.recommend;

import io.github.massagecare.plan.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A clearance that is outstanding.
 *
 * @param rule the id of the contraindication
 * @param from who may give it: target ids
 * @param reasons why
 * @param earlier the clearance that there was, if there was one and something is new since
 */
public record ClearanceNeeded(
        String rule, List<String> from, List<Reason> reasons, Optional<EarlierClearance> earlier) {
    /** Copies the lists. */
    public ClearanceNeeded {
        from = List.copyOf(from);
        reasons = List.copyOf(reasons);
    }
}
