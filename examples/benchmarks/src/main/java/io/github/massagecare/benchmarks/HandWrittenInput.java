package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was said about one client, in the form in which Java written out by hand would have it: by index, with nothing
 * to look up. A measure that is missing lies anywhere between its two bounds, so that each comparison is still a single
 * one.
 */
public final class HandWrittenInput {
    /** Said to be present, by its own name. */
    public final boolean[] said;
    /** Said to be absent, also by an answered question or an attestation; what is present in spite of it is present. */
    public final boolean[] denied;
    /** The least that each measure may be. */
    public final long[] lowest;
    /** The most that each measure may be. */
    public final long[] highest;

    private HandWrittenInput(Rulebook rulebook, SymptomProfile profile) {
        List<Finding> findings = rulebook.findings();
        List<Measure> measures = rulebook.measures();
        this.said = new boolean[findings.size()];
        this.denied = new boolean[findings.size()];
        this.lowest = new long[measures.size()];
        this.highest = new long[measures.size()];
        Set<String> denials = new LinkedHashSet<>(profile.absent());
        for (Question question : rulebook.questions()) {
            if (profile.answered().contains(question.id())) {
                denials.addAll(question.settles());
            }
        }
        for (int finding = 0; finding < said.length; finding++) {
            String id = findings.get(finding).id();
            said[finding] = profile.present().contains(id);
            boolean denial = profile.othersAbsent() || denials.contains(id);
            denied[finding] = denial && !profile.unsure().contains(id);
        }
        Arrays.fill(lowest, Long.MIN_VALUE);
        Arrays.fill(highest, Long.MAX_VALUE);
        for (int measure = 0; measure < lowest.length; measure++) {
            BigDecimal value = profile.measures().get(measures.get(measure).id());
            if (value != null) {
                lowest[measure] = steps(measures.get(measure), value);
                highest[measure] = lowest[measure];
            }
        }
    }

    static HandWrittenInput of(Rulebook rulebook, SymptomProfile profile) {
        return new HandWrittenInput(rulebook, profile);
    }

    /** A value in whole steps of the last decimal of its measure. */
    static long steps(Measure measure, BigDecimal value) {
        return value.movePointRight(measure.decimals()).longValueExact();
    }
}
