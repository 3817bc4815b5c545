package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.client.LibrarySide;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether Java written out by hand and the library say the same. Figures of two that do not would mean nothing. */
final class Check {
    private static final int COMPLETE = 1_000;
    private static final int HALF_EMPTY = 200;
    private static final List<Integer> SIZES = List.of(100, 1_000);

    private final List<String> lines = new ArrayList<>();

    private Check() {}

    /**
     * Compares them, and says in sentences on how much they agree.
     *
     * @throws IllegalStateException if they do not agree on something
     */
    static List<String> run() {
        Check check = new Check();
        for (int rules : SIZES) {
            for (RuleCase.Shape shape : RuleCase.Shape.values()) {
                check.truths(new RuleCase(rules, shape, false));
                check.decisions(new RuleCase(rules, shape, true));
            }
        }
        check.shipped();
        return check.lines;
    }

    // --- generated rulebooks ---

    private void truths(RuleCase of) {
        Rulebook rulebook = GeneratedRules.rulebook(of);
        LibrarySide library = new LibrarySide(rulebook);
        HandWrittenTruths byHand = HandWritten.truths(rulebook);
        long holding = 0;
        for (SymptomProfile profile : new GeneratedProfiles(rulebook, of.density()).complete(COMPLETE)) {
            HandWrittenInput input = HandWrittenInput.of(rulebook, profile);
            long[] truths = byHand.truths(input.said, input.lowest);
            Object librarys = library.truths(library.facts(profile));
            same(Arrays.equals(truths, library.certain(librarys)), of, profile);
            same(Arrays.equals(truths, library.possible(librarys)), of, profile);
            holding += count(truths);
        }
        lines.add(of + ": the same truths of all rules for " + COMPLETE + " complete clients; of the rules "
                + mean(holding, COMPLETE) + " hold on average.");
    }

    private void decisions(RuleCase of) {
        Rulebook rulebook = GeneratedRules.rulebook(of);
        LibrarySide library = new LibrarySide(rulebook);
        HandWrittenDecision byHand = HandWritten.decision(rulebook);
        GeneratedProfiles profiles = new GeneratedProfiles(rulebook, of.density());
        Tally complete = new Tally();
        for (SymptomProfile profile : profiles.complete(COMPLETE)) {
            same(decided(profile, rulebook, library, byHand, complete), of, profile);
        }
        Tally halfEmpty = new Tally();
        for (SymptomProfile profile : profiles.halfEmpty(HALF_EMPTY)) {
            same(decided(profile, rulebook, library, byHand, halfEmpty), of, profile);
        }
        lines.add(of + ": the same truths, dispositions and verdicts in both readings for " + COMPLETE
                + " complete clients (" + complete + ") and " + HALF_EMPTY + " half-empty ones (" + halfEmpty + ").");
    }

    private static boolean decided(
            SymptomProfile profile, Rulebook rulebook, LibrarySide library, HandWrittenDecision byHand, Tally tally) {
        HandWrittenOutcome outcome = byHand.decide(HandWrittenInput.of(rulebook, profile));
        Object truths = library.truths(library.facts(profile));
        Object decided = library.decide(profile);
        tally.add(outcome);
        return Arrays.equals(outcome.certain, library.certain(truths))
                && Arrays.equals(outcome.possible, library.possible(truths))
                && outcome.known.disposition
                        == library.disposition(decided, false).ordinal()
                && outcome.worst.disposition
                        == library.disposition(decided, true).ordinal()
                && Arrays.equals(outcome.knownVerdicts, ordinals(library.verdicts(decided, false)))
                && Arrays.equals(outcome.worstVerdicts, ordinals(library.verdicts(decided, true)));
    }

    private static byte[] ordinals(List<Verdict> verdicts) {
        byte[] ordinals = new byte[verdicts.size()];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = (byte) verdicts.get(i).ordinal();
        }
        return ordinals;
    }

    // --- the shipped rulebook ---

    /**
     * Rules that read no place must agree; the others are written out by hand as if they read none. On two values,
     * neither must those read a measure that is missing.
     */
    private void shipped() {
        Workload shipped = Workload.named("shipped-complete", true);
        Rulebook rulebook = shipped.rulebook();
        List<Rule> rules = rulebook.rules();
        LibrarySide library = new LibrarySide(rulebook);
        HandWrittenDecision decision = HandWritten.decision(rulebook);
        HandWrittenTruths twoValued = HandWritten.truths(rulebook);
        Predicate<Criterion> place =
                leaf -> leaf instanceof Criterion.PresentAt || leaf instanceof Criterion.PresentUnless;
        int compared = 0;
        int comparedTwoValued = 0;
        for (SymptomProfile client : shipped.clients()) {
            HandWrittenInput input = HandWrittenInput.of(rulebook, client);
            HandWrittenOutcome outcome = decision.decide(input);
            long[] twoValuedTruths = twoValued.truths(outcome.present, input.lowest);
            Object truths = library.truths(library.facts(client));
            long[] certain = library.certain(truths);
            long[] possible = library.possible(truths);
            Predicate<Criterion> missing = leaf -> leaf instanceof Criterion.Measured measured
                    && !client.measures().containsKey(measured.range().measure());
            for (int rule = 0; rule < rules.size(); rule++) {
                if (reads(place, rules.get(rule).when(), rulebook)) {
                    continue;
                }
                boolean same = bit(certain, rule) == bit(outcome.certain, rule)
                        && bit(possible, rule) == bit(outcome.possible, rule);
                compared++;
                if (!reads(missing, rules.get(rule).when(), rulebook)) {
                    same &= bit(certain, rule) == bit(twoValuedTruths, rule);
                    comparedTwoValued++;
                }
                if (!same) {
                    throw new IllegalStateException(
                            rules.get(rule).id() + " is not the same by hand and by the library: " + client.toJson());
                }
            }
        }
        int clients = shipped.clients().size();
        lines.add("The shipped rulebook, " + clients + " complete clients: the same truths in both readings of the "
                + compared / clients + " of " + rules.size()
                + " rules that read no place, and on two values of those that read"
                + " no missing measure either, " + comparedTwoValued / clients + " on average.");
    }

    private static boolean bit(long[] bits, int rule) {
        return (bits[rule >> 6] >>> rule & 1) != 0;
    }

    /** Whether some part of a criterion is of this kind. */
    private static boolean reads(Predicate<Criterion> kind, Criterion criterion, Rulebook rulebook) {
        if (criterion instanceof Criterion.RuleHolds other) {
            return reads(kind, rulebook.rule(other.rule()).orElseThrow().when(), rulebook);
        } else if (criterion instanceof Criterion.Not not) {
            return reads(kind, not.of(), rulebook);
        } else if (criterion instanceof Criterion.All all) {
            return all.of().stream().anyMatch(part -> reads(kind, part, rulebook));
        } else if (criterion instanceof Criterion.Any any) {
            return any.of().stream().anyMatch(part -> reads(kind, part, rulebook));
        } else if (criterion instanceof Criterion.CountAtLeast count) {
            return count.of().stream().anyMatch(part -> reads(kind, part, rulebook));
        }
        return kind.test(criterion);
    }

    // --- counting ---

    private static void same(boolean same, RuleCase of, SymptomProfile profile) {
        if (!same) {
            throw new IllegalStateException("not the same by hand and by the library: " + of + ", " + profile.toJson());
        }
    }

    private static long count(long[] bits) {
        return Arrays.stream(bits).map(Long::bitCount).sum();
    }

    private static String mean(long sum, int count) {
        return String.format(Locale.ROOT, "%.1f", (double) sum / count);
    }

    /** How much of everything was compared: equality says little if all clients end alike. */
    private static final class Tally {
        private int clients;
        private long holding;
        private long open;
        private final int[] dispositions = new int[Disposition.values().length];
        private final int[] verdicts = new int[Verdict.values().length];

        void add(HandWrittenOutcome outcome) {
            clients++;
            holding += count(outcome.certain);
            open += count(outcome.possible) - count(outcome.certain);
            dispositions[outcome.known.disposition]++;
            for (byte verdict : outcome.knownVerdicts) {
                verdicts[verdict]++;
            }
        }

        @Override
        public String toString() {
            return mean(holding, clients) + " rules hold, " + mean(open, clients) + " are open; dispositions "
                    + shares(dispositions) + "; verdicts " + shares(verdicts);
        }

        /** In percent, least cautious first. */
        private static String shares(int[] counts) {
            int all = Arrays.stream(counts).sum();
            List<String> shares = new ArrayList<>();
            for (int count : counts) {
                shares.add(Math.round(100.0 * count / all) + "");
            }
            return String.join("/", shares) + " %";
        }
    }
}
