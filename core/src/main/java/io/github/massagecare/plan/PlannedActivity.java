package io.github.massagecare.plan;

/**
 * Something for the client to do.
 *
 * @param rule the id of the rule that suggests it
 * @param activity the id of the activity
 */
public record PlannedActivity(String rule, String activity) {}
