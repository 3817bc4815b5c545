package io.github.massagecare.plan;

import io.github.massagecare.technique.Range;
import java.util.OptionalInt;

/**
 * How often and how many, by the first dosing rule that is true.
 *
 * @param rule the id of the rule
 * @param everyDays the days from one session to the next
 * @param sessions the sessions of this course
 * @param maxPressure the most pressure to start with, 0 to 5 on the Walton scale
 * @param reviewAfter after how many sessions the rule asks for a review; the plan's own review may be earlier
 */
public record Dose(String rule, Range everyDays, Range sessions, OptionalInt maxPressure, int reviewAfter) {}
