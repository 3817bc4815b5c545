package io.github.massagecare.recommend;

import io.github.massagecare.plan.Reason;
import java.util.List;

/**
 * A reason to work on another day.
 *
 * @param rule the id of the contraindication
 * @param reasons why
 */
public record Postponement(String rule, List<Reason> reasons) {
    /** Copies the list. */
    public Postponement {
        reasons = List.copyOf(reasons);
    }
}
