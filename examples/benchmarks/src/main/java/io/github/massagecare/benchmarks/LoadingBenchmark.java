package io.github.massagecare.benchmarks;

import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rules.ShippedRulebooks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to read the shipped rulebook and to work a rulebook out, in a program that has done so before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LoadingBenchmark {
    /** The files. */
    @State(Scope.Benchmark)
    public static class ReadCase extends Cycle {
        @Override
        void make() {}

        @Override
        Rulebook call() {
            return ShippedRulebooks.upperBack();
        }
    }

    /** A rulebook: the shipped one, and one that is larger than any will be. */
    @State(Scope.Benchmark)
    public static class OfCase extends Cycle {
        /** Which. */
        @Param({"shipped", "10000-ordinary"})
        public String of;

        private Rulebook rulebook;

        @Override
        void make() {
            rulebook = Workload.rulebook(of);
        }

        @Override
        Recommender call() {
            return Recommender.of(rulebook);
        }
    }

    /** Reads and checks it. */
    @Benchmark
    public Rulebook read(ReadCase of) {
        return of.call();
    }

    /** Works it out. */
    @Benchmark
    public Recommender of(OfCase of) {
        return of.call();
    }
}
