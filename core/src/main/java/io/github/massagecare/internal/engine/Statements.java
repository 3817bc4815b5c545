package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** What was said about one client, by index: looked up and checked, nothing yet followed through. */
final class Statements {
    final CompiledRulebook compiled;
    final SymptomProfile profile;
    private final Vocabulary vocabulary;
    /** Said to be present, by its own name. */
    final boolean[] present;
    /** For what is said to be present: the places given, as region indexes; empty when none were. */
    final int[][] places;

    final boolean[] absent;
    final boolean[] unsure;
    /** Settled by no name, but by a question that was answered: the index of the first such question plus one. */
    final int[] answeredBy;

    final long[] values;
    final boolean[] measured;
    /** The regions to be treated; empty when unknown. */
    final int[] treated;
    /** Who has lifted what. */
    final List<StatedClearance> clearances = new ArrayList<>();

    private boolean broken;

    private Statements(CompiledRulebook compiled, SymptomProfile profile) {
        this.compiled = compiled;
        this.profile = profile;
        this.vocabulary = compiled.vocabulary;
        int count = vocabulary.findings.size();
        this.present = new boolean[count];
        this.places = new int[count][];
        this.absent = new boolean[count];
        this.unsure = new boolean[count];
        this.answeredBy = new int[count];
        this.values = new long[vocabulary.measures.size()];
        this.measured = new boolean[vocabulary.measures.size()];
        this.treated = regions(profile.regions());
        findings();
        measures();
        cleared();
        answered();
        techniques(profile.offered());
        techniques(profile.wished());
        contradictions(new Walk(count));
        if (broken) {
            compiled.rulebook.check(profile);
            // The check refuses all that the engine does; should it ever miss something, no answer is better than a
            // wrong one.
            throw new IllegalStateException("the engine refuses a profile that the check accepts");
        }
    }

    /**
     * What a profile says.
     *
     * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
     */
    static Statements of(CompiledRulebook compiled, SymptomProfile profile) {
        return new Statements(compiled, profile);
    }

    private void findings() {
        for (String id : profile.present()) {
            int finding = known(vocabulary.finding(id));
            if (finding >= 0) {
                present[finding] = true;
                int[] given = regions(profile.places(id));
                broken |= given.length > 0 && !vocabulary.findings.get(finding).local();
                places[finding] = places[finding] == null ? given : joined(places[finding], given);
            }
        }
        mark(profile.absent(), absent);
        mark(profile.unsure(), unsure);
    }

    private void measures() {
        for (Map.Entry<String, BigDecimal> entry : profile.measures().entrySet()) {
            int measure = known(vocabulary.measure(entry.getKey()));
            if (measure >= 0) {
                broken |= measured[measure];
                if (vocabulary.measures.get(measure).allows(entry.getValue())) {
                    values[measure] = vocabulary.steps(measure, entry.getValue());
                    measured[measure] = true;
                } else {
                    broken = true;
                }
            }
        }
    }

    private void techniques(Set<String> ids) {
        ids.forEach(id -> broken |= compiled.rulebook.technique(id).isEmpty());
    }

    private void cleared() {
        for (Cleared cleared : profile.cleared()) {
            int rule = known(compiled.rule(cleared.rule()));
            broken |= compiled.rulebook.entry(cleared.from(), Target.class).isEmpty();
            if (rule >= 0) {
                clearances.add(clearance(rule, cleared));
            }
        }
    }

    private StatedClearance clearance(int rule, Cleared cleared) {
        if (cleared.given().isEmpty()) {
            return StatedClearance.unwritten(rule, cleared.from());
        }
        ClearedFor given = cleared.given().get();
        broken |= given.isEmpty() && compiled.findingsRead(rule).length > 0;
        int[] findings = new int[given.findings().size()];
        int[][] places = new int[findings.length][];
        int i = 0;
        for (Map.Entry<String, SortedSet<String>> entry : given.findings().entrySet()) {
            findings[i] = known(vocabulary.finding(entry.getKey()));
            places[i] = regions(entry.getValue());
            broken |= findings[i] >= 0
                    && places[i].length > 0
                    && !vocabulary.findings.get(findings[i]).local();
            i++;
        }
        int[] times = new int[given.since().size()];
        long[] atLeast = new long[times.length];
        i = 0;
        for (Map.Entry<String, BigDecimal> entry : given.since().entrySet()) {
            times[i] = known(vocabulary.measure(entry.getKey()));
            if (times[i] >= 0
                    && vocabulary.measures.get(times[i]).elapsed()
                    && vocabulary.measures.get(times[i]).allows(entry.getValue())) {
                atLeast[i] = vocabulary.steps(times[i], entry.getValue());
            } else {
                broken = true;
            }
            i++;
        }
        return new StatedClearance(rule, cleared.from(), true, findings, places, times, atLeast);
    }

    private void answered() {
        for (String id : profile.answered()) {
            int question = known(vocabulary.question(id));
            if (question >= 0) {
                for (int finding : vocabulary.settledFindings[question]) {
                    if (answeredBy[finding] == 0 || question + 1 < answeredBy[finding]) {
                        answeredBy[finding] = question + 1;
                    }
                }
            }
        }
    }

    private int known(int index) {
        broken |= index < 0;
        return index;
    }

    private void mark(Set<String> ids, boolean[] marked) {
        for (String id : ids) {
            int finding = known(vocabulary.finding(id));
            if (finding >= 0) {
                marked[finding] = true;
            }
        }
    }

    private int[] regions(Set<String> ids) {
        int[] regions = new int[ids.size()];
        int i = 0;
        for (String id : ids) {
            regions[i++] = known(compiled.body.region(id));
        }
        return inOrder(regions);
    }

    /** In rulebook order, each once: under a retired id a region may have been given elsewhere, or twice. */
    private static int[] inOrder(int[] regions) {
        Arrays.sort(regions);
        int distinct = 0;
        for (int i = 0; i < regions.length; i++) {
            if (i == 0 || regions[i] != regions[i - 1]) {
                regions[distinct++] = regions[i];
            }
        }
        return distinct == regions.length ? regions : Arrays.copyOf(regions, distinct);
    }

    static int[] joined(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return inOrder(all);
    }

    private void contradictions(Walk walk) {
        boolean[] abovePresent = new boolean[present.length];
        boolean[] aboveUnsure = new boolean[present.length];
        walk.markAll(present, vocabulary.parents, abovePresent);
        walk.markAll(unsure, vocabulary.parents, aboveUnsure);
        for (int f = 0; f < present.length; f++) {
            broken |= present[f] && unsure[f];
            broken |= absent[f] && (abovePresent[f] || aboveUnsure[f]);
            if (abovePresent[f]) {
                for (int other : vocabulary.excludes[f]) {
                    broken |= abovePresent[other];
                }
            }
        }
    }
}
