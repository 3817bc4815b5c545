package io.github.massagecare.plan;

import java.util.List;

/**
 * What the client must be told before agreeing to a technique. Its nature, benefits and risks are in the rulebook; the
 * consequence of not having it and the right to refuse or stop are its advice on consent.
 *
 * @param technique the id of the technique
 * @param alternatives the other techniques that could be done, by id
 */
public record Consent(String technique, List<String> alternatives) {
    /** Copies the list. */
    public Consent {
        alternatives = List.copyOf(alternatives);
    }
}
