package io.github.massagecare.recommend;

import io.github.massagecare.finding.Cleared;
import java.util.List;

/**
 * What an answer takes for granted, so that whoever reads it can see it.
 *
 * @param othersAbsent whether it was attested that all findings not mentioned are absent
 * @param overridden the findings whose answers a reading overrides, by id
 * @param cleared the words of which it is not written what they were given for, each with what it is taken to cover
 */
public record Assumed(boolean othersAbsent, List<String> overridden, List<Cleared> cleared) {
    /** Copies the lists. */
    public Assumed {
        overridden = List.copyOf(overridden);
        cleared = List.copyOf(cleared);
    }
}
