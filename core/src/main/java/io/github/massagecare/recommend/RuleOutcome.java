package io.github.massagecare.recommend;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Reason;

/**
 * What one rule comes to for one client.
 *
 * @param truth the value of its criterion
 * @param reason the facts that make it true or false, or what is open
 */
public record RuleOutcome(Truth truth, Reason reason) {}
