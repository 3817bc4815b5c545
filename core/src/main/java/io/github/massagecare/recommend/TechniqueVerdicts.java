package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.PlaceSet;
import io.github.massagecare.internal.client.Reach;
import io.github.massagecare.internal.client.TreatedPart;
import io.github.massagecare.internal.compiled.Effect;
import io.github.massagecare.internal.compiled.Effects;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.technique.Technique;
import java.util.List;

/** What the restrictions leave of each technique in one reading. */
final class TechniqueVerdicts {
    private final Client client;
    private final RestrictionsInForce inForce;
    private final Reading reading;
    private final TechniqueVerdict[] verdicts;
    /** The part of what is treated that all work keeps away from. */
    private final TreatedPart withoutWork;

    private final TreatedPart part;
    private final PlaceSet touching;

    TechniqueVerdicts(Client client, RestrictionsInForce inForce, Reading reading) {
        this.client = client;
        this.inForce = inForce;
        this.reading = reading;
        List<Technique> techniques = client.rulebook().rulebook().techniques();
        this.verdicts = new TechniqueVerdict[techniques.size()];
        for (int t = 0; t < verdicts.length; t++) {
            verdicts[t] = new TechniqueVerdict(techniques.get(t));
        }
        this.withoutWork = client.nothingTreated();
        this.part = client.nothingTreated();
        this.touching = client.noPlaces();
        inForce.forEach(reading, this::add);
    }

    /**
     * Of what is barred outright the answer says by what is known what else would restrict it; in other readings nobody
     * asks.
     */
    private void add(RestrictingRule rule, Effects effects, boolean liftable) {
        Reach reach = inForce.reach(rule, reading);
        if (reach == Reach.PART) {
            client.part(rule, inForce.atWorst(rule, reading), part, touching);
            if (effects.allWork()) {
                withoutWork.with(part);
            }
        }
        List<Effect> onTechniques = effects.onTechniques();
        for (int i = 0; i < onTechniques.size(); i++) {
            Effect effect = onTechniques.get(i);
            TechniqueVerdict verdict = verdicts[effect.place()];
            if (reading == Reading.KNOWN || !verdict.isBarredOutright()) {
                verdict.add(effect, reach, part, touching, liftable);
            }
        }
    }

    /** What is left of the technique at this place of the rulebook. */
    TechniqueVerdict of(int technique) {
        return verdicts[technique];
    }

    /** Whether every technique has the same verdict in another reading. */
    boolean agreeWith(TechniqueVerdicts other) {
        for (int t = 0; t < verdicts.length; t++) {
            if (verdicts[t].verdict() != other.verdicts[t].verdict()) {
                return false;
            }
        }
        return true;
    }

    /** How many techniques there are. */
    int count() {
        return verdicts.length;
    }

    /** Whether a technique may not be done at all of some region that is treated and at which other work is left. */
    boolean missesRegion(int technique) {
        return verdicts[technique].missesRegion(withoutWork);
    }
}
