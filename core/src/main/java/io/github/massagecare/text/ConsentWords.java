package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.stream.Stream;

/**
 * What a client must be told before agreeing: of each technique its nature, benefits, risks and alternatives; of all of
 * them what may happen without, and the right to ask, refuse, change and stop.
 */
record ConsentWords(Rulebook rulebook, Words words) {
    /** What belongs to each technique, in one paragraph. */
    Stream<String> ofEach(CarePlan plan) {
        return plan.consent().stream()
                .flatMap(consent ->
                        rulebook.technique(consent.technique()).stream().map(technique -> of(technique, consent)));
    }

    private String of(Technique technique, Consent consent) {
        return Phrases.capital(technique.label()) + ". " + technique.nature() + " Benefits: " + technique.benefits()
                + " Risks: " + technique.risks() + words.mark(technique.sources())
                + Phrases.around(" Alternatives: ", words.labels(consent.alternatives(), "or"), ".");
    }

    /** What is said of any technique: the rulebook's advice on consent, for the client. */
    Stream<String> forAnyTechnique(CarePlan plan) {
        return consent(plan, Advice.Audience.CLIENT);
    }

    /** What the therapist minds when asking. */
    Stream<String> forTheTherapist(CarePlan plan) {
        return consent(plan, Advice.Audience.THERAPIST);
    }

    private Stream<String> consent(CarePlan plan, Advice.Audience audience) {
        return words.advice(plan.advice())
                .filter(advice -> advice.audience() == audience && advice.topic() == Advice.Topic.CONSENT)
                .map(words::marked);
    }
}
