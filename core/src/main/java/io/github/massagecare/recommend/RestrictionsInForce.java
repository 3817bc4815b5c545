package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach;
import io.github.massagecare.internal.compiled.Effects;
import io.github.massagecare.internal.compiled.RestrictingRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Which restrictions count in a reading, and how far they reach. Once a rule is lifted, what it names falls away; what
 * holds even then ("then") holds in any case.
 */
final class RestrictionsInForce {
    /** What is done with a restriction that counts. */
    interface Use {
        /**
         * Takes one.
         *
         * @param rule the rule
         * @param effects what it does
         * @param liftable whether a clearance would lift it
         */
        void take(RestrictingRule rule, Effects effects, boolean liftable);
    }

    private final Client client;
    private final AllWork allWork;

    RestrictionsInForce(Client client, AllWork allWork) {
        this.client = client;
        this.allWork = allWork;
    }

    /** Takes the restrictions that reach into what is treated in a reading, one by one. */
    void forEach(Reading reading, Use use) {
        List<RestrictingRule> rules = client.contraindications();
        for (int i = 0; i < rules.size(); i++) {
            RestrictingRule rule = rules.get(i);
            if (reach(rule, reading) != Reach.NOWHERE) {
                if (!lifted(rule, reading)) {
                    use.take(rule, rule.main(), rule.clearable());
                }
                if (rule.then().isPresent()) {
                    use.take(rule, rule.then().get(), false);
                }
            }
        }
    }

    /** How far a rule reaches in a reading. */
    Reach reach(RestrictingRule rule, Reading reading) {
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
    private boolean lifted(RestrictingRule rule, Reading reading) {
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
                        minutes[0] = Math.min(minutes[0], effects.maxMinutes().orElse(Integer.MAX_VALUE)));
        return minutes[0];
    }

    /** The rules that shorten the session in a reading. */
    List<RestrictingRule> shortening(Reading reading) {
        List<RestrictingRule> shortening = new ArrayList<>();
        forEach(reading, (rule, effects, liftable) -> {
            if (effects.maxMinutes().isPresent() && !shortening.contains(rule)) {
                shortening.add(rule);
            }
        });
        return shortening;
    }

    /** The rules that reach into what is treated in a reading and name positions that suit best. */
    List<RestrictingRule> preferring(Reading reading) {
        List<RestrictingRule> preferring = new ArrayList<>();
        for (RestrictingRule rule : client.contraindications()) {
            if (!rule.rule().prefer().isEmpty() && reach(rule, reading) != Reach.NOWHERE) {
                preferring.add(rule);
            }
        }
        return preferring;
    }

    /** The rules that reach into what is treated, lifted or not, as far as is known or at worst. */
    List<RestrictingRule> touching(Reading reading) {
        List<RestrictingRule> touching = new ArrayList<>();
        for (RestrictingRule rule : client.contraindications()) {
            if (client.reach(rule, !reading.certain()) != Reach.NOWHERE) {
                touching.add(rule);
            }
        }
        return touching;
    }

    /**
     * Whether a rule bars an activity in a reading; wherever on the body it holds, since an activity uses the whole
     * body.
     */
    private boolean bars(RestrictingRule rule, String activity, Reading reading) {
        return (client.holds(rule) || !reading.certain())
                && (rule.main().bars(activity) && !lifted(rule, reading)
                        || rule.then().isPresent() && rule.then().get().bars(activity));
    }

    /** Whether a rule bars one of some activities in a reading. */
    boolean barsAny(RestrictingRule rule, Iterable<String> activities, Reading reading) {
        for (String activity : activities) {
            if (bars(rule, activity, reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an activity is barred in a reading. */
    boolean bars(String activity, Reading reading) {
        for (RestrictingRule rule : client.contraindications()) {
            if (bars(rule, activity, reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule still restricts one of some techniques, lifted as it is. */
    boolean restrictsAny(RestrictingRule rule, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (restricts(rule, candidate.index())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule still restricts a technique, lifted as it is. */
    boolean restricts(RestrictingRule rule, int technique) {
        boolean lifted = rule.clearable() && client.lifted(rule, true);
        return (!lifted && rule.main().touches(technique))
                || (rule.then().isPresent() && rule.then().get().touches(technique));
    }
}
