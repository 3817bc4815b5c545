package io.github.massagecare.internal.client;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.compiled.BodyMap;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.internal.compiled.Vocabulary;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What was said about one client, looked up and checked, nothing yet followed through. */
final class Statements {
    private static final int[] NONE = {};

    final CompiledRulebook compiled;
    final SymptomProfile profile;
    private final Vocabulary vocabulary;
    /** Said to be present, by its own name. */
    final BitSet present = new BitSet();
    /** For what is said to be present: the places given, as regions; null when no places were given at all. */
    private int @Nullable [] @Nullable [] places;

    final BitSet absent = new BitSet();
    final BitSet unsure = new BitSet();
    /** What is said to be present, with all above it. */
    final BitSet abovePresent = new BitSet();
    /** The questions that were answered. */
    private final BitSet questions = new BitSet();
    /** What these settle. */
    final BitSet answered = new BitSet();

    final long[] values;
    final BitSet measured = new BitSet();
    /** The regions to be treated; empty when unknown. */
    final int[] treated;
    /** Who has lifted what. */
    final List<StatedClearance> clearances = new ArrayList<>(0);

    private boolean broken;

    /**
     * What a profile says.
     *
     * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
     */
    Statements(CompiledRulebook compiled, SymptomProfile profile) {
        this.compiled = compiled;
        this.profile = profile;
        this.vocabulary = compiled.vocabulary;
        this.values = new long[vocabulary.measures.size()];
        this.treated = regions(profile.regions());
        present();
        mark(profile.absent(), absent);
        mark(profile.unsure(), unsure);
        measures();
        profile.cleared().forEach(this::cleared);
        profile.answered().forEach(this::answered);
        techniques(profile.offered());
        techniques(profile.wished());
        contradictions();
        if (broken) {
            compiled.rulebook.check(profile);
            // The check refuses all that the engine does; should it ever miss something, no answer is better than a
            // wrong one.
            throw new IllegalStateException("the engine refuses a profile that the check accepts");
        }
    }

    private void present() {
        for (String id : profile.present()) {
            int finding = known(vocabulary.finding(id));
            if (finding >= 0) {
                present.set(finding);
                Set<String> given = profile.places(id);
                if (!given.isEmpty()) {
                    broken |= !vocabulary.findings.get(finding).local();
                    places = places == null ? new int[vocabulary.findings.size()][] : places;
                    places[finding] = joined(places(finding), regions(given));
                }
            }
        }
    }

    /** The places given for what is said to be present; none when none were. */
    int[] places(int finding) {
        int[] given = places == null ? null : places[finding];
        return given == null ? NONE : given;
    }

    private void measures() {
        profile.measures().forEach((id, value) -> {
            int measure = known(vocabulary.measure(id));
            if (measure >= 0) {
                broken |= measured.get(measure);
                if (vocabulary.measures.get(measure).allows(value)) {
                    values[measure] = vocabulary.steps(measure, value);
                    measured.set(measure);
                } else {
                    broken = true;
                }
            }
        });
    }

    private void techniques(Set<String> ids) {
        for (String id : ids) {
            broken |= compiled.rulebook.technique(id).isEmpty();
        }
    }

    private void cleared(Cleared cleared) {
        CompiledRule<? extends Rule> rule = compiled.rule(cleared.rule());
        broken |= rule == null
                || compiled.rulebook.entry(cleared.from(), Target.class).isEmpty();
        if (rule != null) {
            clearances.add(clearance(rule, cleared));
        }
    }

    private StatedClearance clearance(CompiledRule<? extends Rule> rule, Cleared cleared) {
        if (cleared.given().isEmpty()) {
            return StatedClearance.unwritten(rule, cleared.from());
        }
        ClearedFor given = cleared.given().get();
        broken |= given.isEmpty() && compiled.findingsRead(rule).count() > 0;
        int[] findings = new int[given.findings().size()];
        int[][] there = new int[findings.length][];
        int i = 0;
        for (Map.Entry<String, SortedSet<String>> entry : given.findings().entrySet()) {
            findings[i] = known(vocabulary.finding(entry.getKey()));
            there[i] = regions(entry.getValue());
            broken |= findings[i] >= 0
                    && there[i].length > 0
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
        return new StatedClearance(rule, cleared.from(), true, findings, there, times, atLeast);
    }

    private void answered(String id) {
        int question = known(vocabulary.question(id));
        if (question >= 0) {
            questions.set(question);
            for (int finding : vocabulary.settledFindings[question]) {
                answered.set(finding);
            }
        }
    }

    /** The first question that was answered and settles a finding; one must be. */
    String questionAnswered(int finding) {
        for (int question : vocabulary.questionsOfFinding[finding]) {
            if (questions.get(question)) {
                return vocabulary.questions.get(question).id();
            }
        }
        throw new IllegalArgumentException("no question settles it");
    }

    private int known(int index) {
        broken |= index < 0;
        return index;
    }

    private void mark(Set<String> ids, BitSet marked) {
        for (String id : ids) {
            int finding = known(vocabulary.finding(id));
            if (finding >= 0) {
                marked.set(finding);
            }
        }
    }

    private int[] regions(Set<String> ids) {
        BodyMap body = compiled.body;
        int[] regions = new int[ids.size()];
        int i = 0;
        for (String id : ids) {
            regions[i++] = known(body.region(id));
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

    /** Places of both, in rulebook order. */
    static int[] joined(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return inOrder(all);
    }

    private void contradictions() {
        broken |= present.intersects(unsure);
        unite(present, vocabulary.above, abovePresent);
        if (!absent.isEmpty()) {
            broken |= absent.intersects(abovePresent);
            BitSet aboveUnsure = new BitSet();
            unite(unsure, vocabulary.above, aboveUnsure);
            broken |= absent.intersects(aboveUnsure);
        }
        if (abovePresent.intersects(vocabulary.excluding)) {
            for (int f = abovePresent.nextSetBit(0); f >= 0; f = abovePresent.nextSetBit(f + 1)) {
                for (int other : vocabulary.excludes[f]) {
                    broken |= abovePresent.get(other);
                }
            }
        }
    }

    /** Adds all that lies above, or below, some findings. */
    static void unite(BitSet some, BitSet[] reach, BitSet into) {
        for (int f = some.nextSetBit(0); f >= 0; f = some.nextSetBit(f + 1)) {
            if (!into.get(f)) {
                into.or(reach[f]);
            }
        }
    }
}
