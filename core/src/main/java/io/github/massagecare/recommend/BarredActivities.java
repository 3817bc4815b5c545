package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;

/**
 * What must not be done at home in a reading: what the restrictions bar that count, wherever on the body they hold,
 * since an activity uses the whole body.
 */
record BarredActivities(Client client, RestrictionsInForce inForce, Reading reading) {
    static BarredActivities of(Decision decided, Reading reading) {
        return new BarredActivities(decided.client, decided.inForce, reading);
    }

    /** All of them. */
    Subset all() {
        Subset barred = client.rulebook().noActivities();
        for (RestrictingRule rule : client.contraindications()) {
            if (counts(rule)) {
                barred.with(by(rule));
            }
        }
        return barred;
    }

    /** Whether a rule bars one of some activities. */
    boolean includeAny(Subset activities, RestrictingRule rule) {
        return counts(rule) && by(rule).meets(activities);
    }

    private boolean counts(RestrictingRule rule) {
        return client.holds(rule) || !reading.certain();
    }

    /** Those that a rule bars, lifted as it is. */
    private Subset by(RestrictingRule rule) {
        return rule.activities(inForce.lifted(rule, reading));
    }
}
