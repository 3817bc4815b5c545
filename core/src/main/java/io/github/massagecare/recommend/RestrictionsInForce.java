package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.RestrictionEffects;
import io.github.massagecare.internal.compiled.Subset;
import java.util.ArrayList;
import java.util.List;

/**
 * Which restrictions count in a reading, and how far they reach. Once a rule is lifted, what it names falls away; what
 * holds even then ("then") holds in any case.
 */
record RestrictionsInForce(Client client, AllWork allWork) {
    /** What is done with a restriction that counts. */
    interface Use {
        /**
         * Takes one.
         *
         * @param rule the rule
         * @param effects what it does
         * @param liftable whether a clearance would lift it
         */
        void take(RestrictingRule rule, RestrictionEffects effects, boolean liftable);
    }

    /** Takes the restrictions that reach into what is treated in a reading, one by one. */
    void forEach(Reading reading, Use use) {
        List<RestrictingRule> rules = client.contraindications();
        for (int i = 0; i < rules.size(); i++) {
            RestrictingRule rule = rules.get(i);
            if (reach(rule, reading) != Extent.NOWHERE) {
                if (!lifted(rule, reading)) {
                    use.take(rule, rule.main, rule.clearable());
                }
                use.take(rule, rule.then, false);
            }
        }
    }

    /** How far a rule reaches in a reading. */
    Extent reach(RestrictingRule rule, Reading reading) {
        return client.reach(rule, atWorst(rule, reading));
    }

    /**
     * Whether a rule counts at worst: what only a clinician's word keeps open is supposed not to hold once all words
     * are given.
     */
    boolean atWorst(RestrictingRule rule, Reading reading) {
        boolean denied = reading.cleared() && !rule.clearable() && allWork.confirmable(rule);
        return !reading.certain() && !denied;
    }

    /** Whether what a rule names falls away in a reading, but for its "then". */
    boolean lifted(RestrictingRule rule, Reading reading) {
        if (!rule.clearable()) {
            return false;
        }
        boolean asked = reading.cleared()
                && ((reading.certain() ? allWork.outstanding(rule) : allWork.liftable(rule))
                        || allWork.confirmable(rule));
        return client.lifted(rule, !reading.certain()) || asked;
    }

    /** The longest session that is left in a reading, in minutes; {@code Integer.MAX_VALUE} when nothing limits it. */
    int maxMinutes(Reading reading) {
        int[] minutes = {Integer.MAX_VALUE};
        forEach(
                reading,
                (rule, effects, liftable) ->
                        minutes[0] = Math.min(minutes[0], effects.maxMinutes.orElse(Integer.MAX_VALUE)));
        return minutes[0];
    }

    /** The rules that shorten the session in a reading. */
    List<RestrictingRule> shortening(Reading reading) {
        List<RestrictingRule> shortening = new ArrayList<>();
        forEach(reading, (rule, effects, liftable) -> {
            if (effects.maxMinutes.isPresent() && !shortening.contains(rule)) {
                shortening.add(rule);
            }
        });
        return shortening;
    }

    /** The rules that reach into what is treated in a reading and name positions that suit best. */
    List<RestrictingRule> preferring(Reading reading) {
        List<RestrictingRule> preferring = new ArrayList<>();
        for (RestrictingRule rule : client.contraindications()) {
            if (!rule.rule().prefer().isEmpty() && reach(rule, reading) != Extent.NOWHERE) {
                preferring.add(rule);
            }
        }
        return preferring;
    }

    /** The rules that reach into what is treated, lifted or not, as far as is known or at worst. */
    List<RestrictingRule> touching(Reading reading) {
        List<RestrictingRule> touching = new ArrayList<>();
        for (RestrictingRule rule : client.contraindications()) {
            if (client.reach(rule, !reading.certain()) != Extent.NOWHERE) {
                touching.add(rule);
            }
        }
        return touching;
    }

    /** The techniques that a rule still restricts, lifted as it is. */
    Subset restricted(RestrictingRule rule) {
        return rule.techniques(rule.clearable() && client.lifted(rule, true));
    }
}
