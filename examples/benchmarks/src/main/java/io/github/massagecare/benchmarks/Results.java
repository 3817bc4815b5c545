package io.github.massagecare.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Writes what was measured as a page: each figure, its ratio to the limit of the same run, what was wanted, and whether
 * it was met.
 */
final class Results {
    /** The largest rulebook, by its name in a benchmark. */
    static final String LARGE = "10000-ordinary";

    private static final double KILOBYTE = 1_000;

    /**
     * What is wanted of a figure; nothing, where it only stands there to be seen.
     *
     * @param ratio the most times the limit
     * @param microseconds the most time
     * @param kilobytes the most allocation
     */
    private record Target(OptionalDouble ratio, OptionalDouble microseconds, OptionalDouble kilobytes) {
        static final Target NONE = new Target(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        static Target ratio(double most) {
            return new Target(OptionalDouble.of(most), OptionalDouble.empty(), OptionalDouble.empty());
        }

        static Target time(double microseconds) {
            return new Target(OptionalDouble.empty(), OptionalDouble.of(microseconds), OptionalDouble.empty());
        }

        static Target all(double ratio, double microseconds, double kilobytes) {
            return new Target(OptionalDouble.of(ratio), OptionalDouble.of(microseconds), OptionalDouble.of(kilobytes));
        }
    }

    private final Figures figures;
    private final StringBuilder page = new StringBuilder();

    private Results(Figures figures) {
        this.figures = figures;
    }

    static String page(Figures figures, String command, int forks, int forksOfLarge, List<String> equal) {
        Results results = new Results(figures);
        results.head(command, forks, forksOfLarge, equal);
        results.truths();
        results.decisions();
        results.shipped();
        results.explosion();
        return results.page.toString();
    }

    private void head(String command, int forks, int forksOfLarge, List<String> equal) {
        line("# Results");
        line("");
        line("Written by `" + command
                + "`, from one run. The limit is straight-line Java, written out of the same rules and");
        line(
                "compiled. Times are processor time of the measuring thread, medians of forks, with the lowest and highest fork in brackets;");
        line("ratios are of medians. Compare ratios, not times: another machine changes both sides.");
        line("");
        line("- " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, one thread, heap " + Main.HEAP);
        line(
                "- " + forks + (forks == 1 ? " fork" : " forks") + " (" + forksOfLarge
                        + " of answers by 10,000 rules), one of every"
                        + " benchmark in turn, so that a busy minute hits both sides; each was called before until the JVM compiled nothing more");
        line("");
        line("Checked in the same run, before anything was measured:");
        line("");
        equal.forEach(sentence -> line("- " + sentence));
    }

    private void truths() {
        section(
                "Truths of all rules",
                "TruthsBenchmark",
                "From facts made ready, for clients of whom everything is known; generated findings have no kinds. The limit has two"
                        + " values, the library both readings of three.");
        for (String of : List.of(
                "100-ordinary-complete",
                "100-sparse-complete",
                "1000-ordinary-complete",
                "1000-sparse-complete",
                LARGE + "-complete",
                "shipped-complete")) {
            String limit = "TruthsBenchmark.handWritten " + of;
            boolean wanted = !of.startsWith(LARGE) && !of.startsWith("shipped");
            row(label(of) + ", limit", limit, null, Target.NONE);
            row(
                    label(of) + ", library",
                    "TruthsBenchmark.library " + of,
                    limit,
                    wanted ? Target.ratio(1.3) : Target.NONE);
        }
    }

    private void decisions() {
        section(
                "From a profile to a decision",
                "DecisionBenchmark",
                "Findings have kinds, as in the shipped rulebook. Truths, dispositions and a verdict on each technique in both readings;"
                        + " `recommend` also asks, explains and plans.");
        for (String of : List.of(
                "100-ordinary-complete",
                "100-ordinary-half-empty",
                "100-sparse-complete",
                "1000-ordinary-complete",
                "1000-ordinary-half-empty",
                "1000-sparse-complete")) {
            decision(of, Target.ratio(4), Target.NONE);
        }
    }

    private void shipped() {
        section("The shipped rulebook", "DecisionBenchmark", "The limit takes every rule to hold everywhere.");
        decision("shipped-complete", Target.NONE, Target.all(8, 20, 30));
        decision("shipped-half-empty", Target.NONE, Target.all(25, 60, 120));
        decision("shipped-nothing-known", Target.NONE, Target.NONE);
        decision("shipped-chest-pain", Target.NONE, Target.NONE);
        section("Loading the shipped rulebook, warm", "LoadingBenchmark", "");
        row("reading and checking it", "LoadingBenchmark.read", null, Target.time(15_000));
        row("`Recommender.of`", "LoadingBenchmark.of shipped", null, Target.time(5_000));
    }

    private void decision(String of, Target decide, Target recommend) {
        String limit = "DecisionBenchmark.handWritten " + of;
        row(label(of) + ", limit", limit, null, Target.NONE);
        row(label(of) + ", `decide`", "DecisionBenchmark.decide " + of, limit, decide);
        row(label(of) + ", `recommend`", "DecisionBenchmark.recommend " + of, limit, recommend);
    }

    private void explosion() {
        section("10,000 rules over 1,024 findings", "DecisionBenchmark", "Nothing may explode.");
        for (String clients : List.of("complete", "half-empty")) {
            String of = LARGE + "-" + clients;
            row(clients + ", `decide`", "DecisionBenchmark.decide " + of, null, Target.NONE);
            row(clients + ", `recommend`", "DecisionBenchmark.recommend " + of, null, Target.NONE);
        }
        row("`Recommender.of`", "LoadingBenchmark.of " + LARGE, null, Target.NONE);
        section("Ten layers of fourteen findings, each a kind of all of the layer above", "LatticeBenchmark", "");
        row("`Recommender.of`", "LatticeBenchmark.of", null, Target.NONE);
        row("`recommend`", "LatticeBenchmark.recommend", null, Target.NONE);
    }

    private static String label(String of) {
        return of.replace("shipped-", "shipped, ")
                .replace("ordinary-", "rules, ")
                .replace("sparse-", "sparse rules, ")
                .replace("10000-", "10,000 ")
                .replace("1000-", "1,000 ")
                .replace("100-", "100 ");
    }

    // --- the page ---

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void section(String title, String benchmark, String text) {
        line("");
        line("## " + title);
        line("");
        line((text.isEmpty() ? "" : text + " ") + "Each fork: " + figures.effort(benchmark) + ".");
        line("");
        line("| | µs | kB | × limit | wanted | met |");
        line("|---|---|---|---|---|---|");
    }

    private void row(String label, String key, String limit, Target target) {
        Figures.Figure figure = figures.of(key);
        double microseconds = figure.nanoseconds() / KILOBYTE;
        double kilobytes = figure.bytes() / KILOBYTE;
        double ratio = limit == null
                ? Double.NaN
                : figure.nanoseconds() / figures.of(limit).nanoseconds();
        List<String> wanted = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        part(target.ratio, ratio, "× limit", wanted, missed);
        part(target.microseconds, microseconds, "µs", wanted, missed);
        part(target.kilobytes, kilobytes, "kB", wanted, missed);
        String met = wanted.isEmpty() ? "" : missed.isEmpty() ? "yes" : "no: " + String.join(", ", missed);
        String time = figure.forks() == 1
                ? number(microseconds)
                : number(microseconds) + " (" + number(figure.fastest() / KILOBYTE) + "–"
                        + number(figure.slowest() / KILOBYTE) + ")";
        line("| " + label + " | " + time + " | " + number(kilobytes) + " | "
                + (Double.isNaN(ratio) ? "" : number(ratio)) + " | " + String.join(", ", wanted) + " | " + met + " |");
    }

    private static void part(OptionalDouble most, double is, String unit, List<String> wanted, List<String> missed) {
        if (most.isPresent()) {
            wanted.add("≤ " + number(most.getAsDouble()) + " " + unit);
            if (!(is <= most.getAsDouble())) {
                missed.add(unit);
            }
        }
    }

    /** With three digits, or all before the point. */
    private static String number(double value) {
        if (value == Math.rint(value) || value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
