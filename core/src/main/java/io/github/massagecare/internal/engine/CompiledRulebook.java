package io.github.massagecare.internal.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A rulebook in the form in which it is applied. Immutable, for any number of threads. */
public final class CompiledRulebook {
    /**
     * The findings that a rule reads outside any "not", with all below them, in criterion order.
     *
     * @param unless for each the assessments with which alone it is read; none when it is read without one as well
     */
    private record Read(int[] findings, int[][] unless) {
        static final Read NOTHING = new Read(new int[0], new int[0][]);
    }

    /** A contraindication with its restrictions worked out. */
    static final class Restricting {
        final Contraindication rule;
        /** Its index among all rules. */
        final int index;

        final Limit main;
        final @Nullable Limit then;
        /** The regions of "at"; empty: everywhere, or at its place. */
        final int[] at;
        /** For "its-place": the findings outside any "not", with all below them. */
        final int[] placed;
        /** For each of these the assessments one of which must leave a place to it; none: it counts wherever it is. */
        final int[][] unless;

        /** If it can be cleared: the findings outside any "not", with all below them. */
        final int[] read;
        /** Whether it holds for everybody, by its own criterion or that of the rule to which it refers. */
        private final boolean forEverybody;

        Restricting(
                Contraindication rule,
                int index,
                Limit main,
                @Nullable Limit then,
                int[] at,
                Read read,
                boolean forEverybody) {
            this.forEverybody = forEverybody;
            this.rule = rule;
            this.index = index;
            this.main = main;
            this.then = then;
            this.at = at;
            this.placed = rule.atItsPlace() ? read.findings : new int[0];
            this.unless = read.unless;
            this.read = read.findings;
        }

        /** Whether it says something of this client: no wish, and not what holds for everybody. */
        boolean modifiesCare() {
            return !rule.preference() && !forEverybody;
        }

        boolean everywhere() {
            return at.length == 0 && !rule.atItsPlace();
        }

        boolean clearable() {
            return rule.level() == Contraindication.Level.CLEARANCE;
        }
    }

    final Rulebook rulebook;
    final Vocabulary vocabulary;
    final BodyMap body;
    final Literals.Literal[] literals;
    final List<Rule> rules;
    final int[][] programs;
    private final ImmutableMap<String, Integer> ruleIndex;
    private final ImmutableMap<String, Integer> techniqueIndex;
    private final ImmutableMap<String, Integer> activityIndex;
    final List<RedFlag> redFlags;
    final List<Restricting> restricting;
    final List<Technique> techniques;
    final List<Activity> activities;

    /** Works a rulebook out. */
    public CompiledRulebook(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.vocabulary = new Vocabulary(rulebook);
        this.body = new BodyMap(rulebook.regions());
        this.rules = rulebook.rules();
        this.ruleIndex = Vocabulary.index(rules);
        this.redFlags = rulebook.redFlags();
        this.techniques = rulebook.techniques();
        this.activities = rulebook.activities();
        this.techniqueIndex = Vocabulary.index(techniques);
        this.activityIndex = Vocabulary.index(activities);
        Literals leaves = new Literals(vocabulary, body);
        this.programs = rules.stream()
                .map(rule -> Program.compile(
                        rule.when(), leaves, id -> rules.get(rule(id)).when()))
                .toArray(int[][]::new);
        this.literals = leaves.all();
        int flags = redFlags.size();
        List<Contraindication> contraindications = rulebook.contraindications();
        Limit.Carriers carriers = new Limit.Carriers(techniques, activities);
        this.restricting = IntStream.range(0, contraindications.size())
                .mapToObj(i -> restricting(contraindications.get(i), flags + i, carriers))
                .toList();
    }

    /** The rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * The index of a rule by its id or a former one; -1 if there is none. Red flags come first, then contraindications.
     */
    public int rule(String id) {
        return ruleIndex.getOrDefault(id, -1);
    }

    int technique(String id) {
        return Objects.requireNonNull(techniqueIndex.get(id));
    }

    int activity(String id) {
        return Objects.requireNonNull(activityIndex.get(id));
    }

    /**
     * Whether a rule can be lifted, and this is somebody whose word does it: a clearance, or a red flag that was seen
     * and released.
     */
    public boolean accepts(int index, String from) {
        if (rules.get(index) instanceof RedFlag flag) {
            return flag.urgency() != RedFlag.Urgency.EMERGENCY && flag.to().contains(from);
        }
        return rules.get(index) instanceof Contraindication rule
                && rule.clearance()
                        .filter(clearance -> clearance.acceptedFrom().contains(from))
                        .isPresent();
    }

    /** The findings that a rule reads outside any "not", with all their kinds. */
    int[] findingsRead(int rule) {
        int c = rule - redFlags.size();
        if (c >= 0 && c < restricting.size() && restricting.get(c).clearable()) {
            return restricting.get(c).read;
        }
        return positive(rule).findings;
    }

    private Read positive(int rule) {
        Map<Integer, Set<Integer>> found = new LinkedHashMap<>();
        positive(programs[rule], 0, false, found);
        return new Read(
                Ints.toArray(found.keySet()),
                found.values().stream().map(Ints::toArray).toArray(int[][]::new));
    }

    /** The times since an event that a rule compares, as measures. */
    int[] timesRead(int rule) {
        Set<Integer> times = new LinkedHashSet<>();
        times(programs[rule], 0, times);
        return Ints.toArray(times);
    }

    private void times(int[] code, int at, Set<Integer> found) {
        switch (code[at]) {
            case Program.LITERAL -> {
                if (literals[code[at + 1]] instanceof Literals.Literal.Measured of
                        && vocabulary.measures.get(of.threshold().measure()).elapsed()) {
                    found.add(of.threshold().measure());
                }
            }
            case Program.NOT -> times(code, at + 1, found);
            default -> {
                int part = at + Program.COUNT_HEAD;
                for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
                    times(code, part, found);
                }
            }
        }
    }

    private Restricting restricting(Contraindication rule, int index, Limit.Carriers carriers) {
        Limit main = new Limit(rule.barsAllWork(), rule.bars(), rule.maxPressure(), rule.maxMinutes(), carriers);
        Optional<Limit> then = rule.clearance()
                .flatMap(Clearance::then)
                .map(t -> new Limit(false, t.bars(), t.maxPressure(), t.maxMinutes(), carriers));
        int[] at = rule.at().stream().mapToInt(body::region).toArray();
        boolean reads = rule.atItsPlace() || rule.level() == Contraindication.Level.CLEARANCE;
        Read read = reads ? positive(index) : Read.NOTHING;
        return new Restricting(rule, index, main, then.orElse(null), at, read, forEverybody(rule.when()));
    }

    private boolean forEverybody(Criterion when) {
        return when instanceof Criterion.RuleHolds other
                ? forEverybody(rules.get(rule(other.rule())).when())
                : when.equals(Criterion.always());
    }

    /**
     * Collects the findings outside any "not", with all below them, each with the assessments that may take places from
     * it.
     */
    private void positive(int[] code, int at, boolean negated, Map<Integer, Set<Integer>> found) {
        switch (code[at]) {
            case Program.LITERAL -> {
                Literals.Literal literal = literals[code[at + 1]];
                if (!negated) {
                    if (literal instanceof Literals.Literal.Present present) {
                        positive(present.finding(), -1, found);
                    } else if (literal instanceof Literals.Literal.PresentAt present) {
                        positive(present.finding(), -1, found);
                    } else if (literal instanceof Literals.Literal.PresentUnless present) {
                        positive(present.finding(), present.unless(), found);
                    }
                }
            }
            case Program.NOT -> positive(code, at + 1, true, found);
            default -> {
                int part = at + Program.COUNT_HEAD;
                for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
                    positive(code, part, negated, found);
                }
            }
        }
    }

    /** A finding that is read anywhere without an assessment counts wherever it is. */
    private void positive(int finding, int unless, Map<Integer, Set<Integer>> found) {
        for (int below : vocabulary.below[finding]) {
            Set<Integer> before = found.get(below);
            if (unless < 0) {
                found.put(below, Set.of());
            } else if (before == null) {
                found.put(below, new LinkedHashSet<>(Set.of(unless)));
            } else if (!before.isEmpty()) {
                before.add(unless);
            }
        }
    }
}
