package io.github.massagecare.example.jackson2;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.recommend.Recommendation;

/**
 * The body of a response.
 *
 * @param visit the number that the request gave
 * @param recommendation the answer
 */
public record CareResponse(String visit, Recommendation recommendation) {
    /** Checks that nothing is missing. */
    public CareResponse {
        requireNonNull(visit, "visit");
        requireNonNull(recommendation, "recommendation");
    }
}
