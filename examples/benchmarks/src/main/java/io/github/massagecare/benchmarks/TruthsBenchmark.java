package io.github.massagecare.benchmarks;

import io.github.massagecare.internal.client.LibrarySide;
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

/**
 * The truths of all rules for clients of whom everything is known, from facts made ready; generated findings have no
 * kinds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TruthsBenchmark {
    /** A rulebook and its clients. */
    @State(Scope.Benchmark)
    public abstract static class Case extends Cycle {
        /** Which. */
        @Param({
            "100-ordinary-complete",
            "100-sparse-complete",
            "1000-ordinary-complete",
            "1000-sparse-complete",
            "shipped-complete"
        })
        public String of;

        @Override
        final void make() {
            make(Workload.named(of, false));
        }

        abstract void make(Workload workload);
    }

    /** Java written out by hand, on two values. */
    public static class HandWrittenCase extends Case {
        private HandWrittenTruths truths;
        private HandWrittenInput[] inputs;

        @Override
        void make(Workload workload) {
            truths = HandWritten.truths(workload.rulebook());
            inputs = workload.byHandFollowedThrough().toArray(HandWrittenInput[]::new);
        }

        @Override
        long[] call() {
            HandWrittenInput input = inputs[next(inputs.length)];
            return truths.truths(input.said, input.lowest);
        }
    }

    /** The library, in both readings. */
    public static class LibraryCase extends Case {
        private LibrarySide library;
        private Object[] facts;

        @Override
        void make(Workload workload) {
            library = new LibrarySide(workload.rulebook());
            facts = workload.clients().stream().map(library::facts).toArray();
        }

        @Override
        Object call() {
            return library.truths(facts[next(facts.length)]);
        }
    }

    /** By hand. */
    @Benchmark
    public long[] handWritten(HandWrittenCase of) {
        return of.call();
    }

    /** By the library. */
    @Benchmark
    public Object library(LibraryCase of) {
        return of.call();
    }
}
