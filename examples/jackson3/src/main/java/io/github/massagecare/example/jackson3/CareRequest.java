package io.github.massagecare.example.jackson3;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.SymptomProfile;

/**
 * The body of a request.
 *
 * @param visit the application's own number of the visit
 * @param profile what was asked and answered
 */
public record CareRequest(String visit, SymptomProfile profile) {
    /** Checks that nothing is missing. */
    public CareRequest {
        requireNonNull(visit, "visit");
        requireNonNull(profile, "profile");
    }
}
