package io.github.massagecare.recommend;

import java.util.List;

/**
 * What an answer takes for granted, so that whoever reads it can see it.
 *
 * @param othersAbsent whether it was attested that all findings not mentioned are absent
 * @param overridden the findings whose answers a reading overrides, by id
 */
public record Assumed(boolean othersAbsent, List<String> overridden) {
  /** Copies the list. */
  public Assumed {
    overridden = List.copyOf(overridden);
  }
}
