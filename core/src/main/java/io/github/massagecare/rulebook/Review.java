package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

/**
 * Whether clinicians have looked at a rulebook, and when that was last stated. Nothing is called validated.
 *
 * @param status in words that are an id: "not-clinically-reviewed"
 * @param on the date, as year-month-day
 */
public record Review(String status, String on) {
  /**
   * Checks the date.
   *
   * @throws IllegalArgumentException unless the date is written as 2026-11-23
   */
  public Review {
    requireNonNull(status, "status");
    if (!on.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new IllegalArgumentException("\"on\" must be a date, written as 2026-11-23");
    }
  }
}
