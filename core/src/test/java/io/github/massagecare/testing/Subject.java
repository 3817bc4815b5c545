package io.github.massagecare.testing;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A rulebook with what a law needs in order to ask about it, each worked out once. */
public final class Subject {
    private final Rulebook rulebook;
    private final Recommender recommender;
    private final Family family;
    private final TellingValues telling;
    private final Map<Set<String>, Subject> without = new LinkedHashMap<>();
    private Settled settled;
    private FactsAlone factsAlone;

    private Subject(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.recommender = Recommender.of(rulebook);
        this.family = Family.of(rulebook);
        this.telling = TellingValues.of(rulebook);
    }

    /** The rulebook, ready to be asked. */
    public static Subject of(Rulebook rulebook) {
        return new Subject(rulebook);
    }

    /** The rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** What applies it. */
    public Recommender recommender() {
        return recommender;
    }

    /** Its findings. */
    public Family family() {
        return family;
    }

    /** Its telling values. */
    public TellingValues telling() {
        return telling;
    }

    /** What is settled about a client after closure. */
    public Settled settled() {
        if (settled == null) {
            settled = Settled.under(rulebook, family);
        }
        return settled;
    }

    /** What its rules are on some facts and nothing else. */
    public FactsAlone factsAlone() {
        if (factsAlone == null) {
            factsAlone = FactsAlone.under(rulebook);
        }
        return factsAlone;
    }

    /** The same without some rules. */
    public Subject without(Collection<String> rules) {
        return without.computeIfAbsent(new TreeSet<>(rules), removed -> of(Variations.without(rulebook, removed)));
    }

    /** The answer for a client. */
    public Recommendation recommend(SymptomProfile profile) {
        return recommender.recommend(profile);
    }
}
