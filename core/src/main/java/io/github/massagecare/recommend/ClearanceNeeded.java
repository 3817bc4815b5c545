package io.github.massagecare.recommend;

import io.github.massagecare.plan.Reason;
import java.util.List;

/**
 * A clearance that is outstanding.
 *
 * @param rule the id of the contraindication
 * @param from who may give it: target ids
 * @param reasons why
 */
public record ClearanceNeeded(String rule, List<String> from, List<Reason> reasons) {
  /** Copies the lists. */
  public ClearanceNeeded {
    from = List.copyOf(from);
    reasons = List.copyOf(reasons);
  }
}
