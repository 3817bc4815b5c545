package io.github.massagecare.recommend;

import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.RedFlag;
import java.util.List;
import java.util.Optional;

/**
 * Somebody else whom the client must see.
 *
 * @param flag the id of the red flag
 * @param urgency how soon
 * @param to whom: target ids, the first choice first
 * @param reasons why
 * @param earlier what it was seen and released for, if it was and something is new since
 */
public record Referral(
        String flag,
        RedFlag.Urgency urgency,
        List<String> to,
        List<Reason> reasons,
        Optional<EarlierClearance> earlier) {
    /** Copies the lists. */
    public Referral {
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }
}
