package io.github.massagecare.recommend;

import io.github.massagecare.finding.ClearedFor;
import java.util.List;

/**
 * A word that lifted a rule, and does so no longer since something is new.
 *
 * @param given what it was given for
 * @param newSince what is new since, by id: findings, and measures that say how long ago something was
 */
public record EarlierClearance(ClearedFor given, List<String> newSince) {
    /** Copies the list. */
    public EarlierClearance {
        newSince = List.copyOf(newSince);
    }
}
