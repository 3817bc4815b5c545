package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

/**
 * Whether clinicians have looked at a rulebook, and when that was last stated. Nothing is called validated.
 *
 * @param status in words that are an id: "not-clinically-reviewed"
 * @param on the date, as year-month-day
 */
public record Review(String status, String on) {
    /** Checks that nothing is null. */
    public Review {
        requireNonNull(status, "status");
        requireNonNull(on, "on");
    }
}
