package io.github.massagecare.finding;

import static java.util.Objects.requireNonNull;

/**
 * What a finding is called in an outside coding system. A mapping for other systems; no decision uses it.
 *
 * @param system the coding system, as an id: "icd-10", "loinc"
 * @param code the code in that system
 */
public record Code(String system, String code) {
    /** Checks that nothing is null. */
    public Code {
        requireNonNull(system, "system");
        requireNonNull(code, "code");
    }
}
