package io.github.massagecare.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured: for each benchmark the median of each of its forks, in nanoseconds of processor time and bytes for
 * one call.
 */
final class Figures {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** The figures of one benchmark. */
    static final class Figure {
        private final List<Double> nanoseconds = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();

        /** The median of the forks. */
        double nanoseconds() {
            return median(nanoseconds);
        }

        double fastest() {
            return nanoseconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        double slowest() {
            return nanoseconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }

        /** The median of the forks. */
        double bytes() {
            return median(bytes);
        }

        int forks() {
            return nanoseconds.size();
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Set<String>> efforts = new LinkedHashMap<>();

    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String full = params.getBenchmark();
            String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
            StringBuilder key = new StringBuilder(name);
            params.getParamsKeys().stream()
                    .sorted()
                    .forEach(param -> key.append(' ').append(params.getParam(param)));
            Figure figure = figures.computeIfAbsent(key.toString(), k -> new Figure());
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                List<Double> iterations = new ArrayList<>();
                for (IterationResult iteration : fork.getIterationResults()) {
                    iterations.add(iteration
                            .getSecondaryResults()
                            .get(ProcessorTime.NAME)
                            .getScore());
                }
                figure.nanoseconds.add(median(iterations));
                for (Map.Entry<String, Result> other :
                        fork.getSecondaryResults().entrySet()) {
                    if (other.getKey().endsWith(ALLOCATED)) {
                        figure.bytes.add(other.getValue().getScore());
                    }
                }
            }
            efforts.computeIfAbsent(name.substring(0, name.indexOf('.')), k -> new TreeSet<>())
                    .add(iterations(params.getWarmup()) + " to settle, " + iterations(params.getMeasurement())
                            + " measured");
        }
    }

    private static String iterations(IterationParams iterations) {
        return iterations.getCount() + " × " + iterations.getTime().toString();
    }

    /**
     * The figure of a benchmark: "Class.method" and the values of its parameters, by their names in alphabetical order.
     */
    Figure of(String key) {
        Figure figure = figures.get(key);
        if (figure == null) {
            throw new IllegalStateException("not measured: " + key + "; measured were " + figures.keySet());
        }
        return figure;
    }

    /** How long the benchmarks of a class were run in each fork. */
    String effort(String benchmark) {
        return String.join("; ", efforts.getOrDefault(benchmark, Set.of()));
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
