package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * What a client must be told before agreeing: of each technique its nature, benefits, risks and alternatives; of all of
 * them what may happen without, and the right to ask, refuse, change and stop.
 */
record ConsentWords(Rulebook rulebook, Words words) {
    /** What belongs to one technique, in one paragraph. */
    Optional<String> all(Consent consent) {
        return rulebook.technique(consent.technique())
                .map(technique -> Phrases.capital(technique.label()) + ". " + technique.nature() + " Benefits: "
                        + technique.benefits() + " Risks: " + technique.risks() + words.mark(technique.sources())
                        + alternatives(consent));
    }

    /** A sentence with a space before it; nothing where nothing else could be done. */
    private String alternatives(Consent consent) {
        return consent.alternatives().isEmpty()
                ? ""
                : " Alternatives: " + words.labels(consent.alternatives(), "or") + ".";
    }

    /** What is said of any technique: the rulebook's advice on consent, for the client. */
    List<String> forAnyTechnique(CarePlan plan) {
        return consent(plan, Advice.Audience.CLIENT);
    }

    /** What the therapist minds when asking. */
    List<String> forTheTherapist(CarePlan plan) {
        return consent(plan, Advice.Audience.THERAPIST);
    }

    private List<String> consent(CarePlan plan, Advice.Audience audience) {
        return words.advice(plan.advice())
                .filter(advice -> advice.audience() == audience && advice.topic() == Advice.Topic.CONSENT)
                .map(words::marked)
                .toList();
    }
}
