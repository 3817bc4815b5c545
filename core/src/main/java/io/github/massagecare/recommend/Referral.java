package io.github.massagecare.recommend;

import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.RedFlag;
import java.util.List;

/**
 * Somebody else whom the client must see.
 *
 * @param flag the id of the red flag
 * @param urgency how soon
 * @param to whom: target ids, the first choice first
 * @param reasons why
 */
public record Referral(String flag, RedFlag.Urgency urgency, List<String> to, List<Reason> reasons) {
  /** Copies the lists. */
  public Referral {
    to = List.copyOf(to);
    reasons = List.copyOf(reasons);
  }
}
