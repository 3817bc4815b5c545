package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.client.LibrarySide;
import io.github.massagecare.recommend.Recommendation;
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
 * From what was said about a client to a decision, dispositions and a verdict on each technique in both readings, and
 * to a whole answer. Findings have kinds. By hand, every rule of the shipped rulebook holds everywhere: a yardstick, no
 * rival.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DecisionBenchmark {
    /** A rulebook and its clients. */
    @State(Scope.Benchmark)
    public abstract static class Case extends Cycle {
        /** Which. */
        @Param({
            "100-ordinary-complete",
            "100-ordinary-half-empty",
            "100-sparse-complete",
            "1000-ordinary-complete",
            "1000-ordinary-half-empty",
            "1000-sparse-complete",
            "shipped-complete",
            "shipped-half-empty",
            "shipped-nothing-known",
            "shipped-chest-pain"
        })
        public String of;

        @Override
        final void make() {
            make(Workload.named(of, true));
        }

        abstract void make(Workload workload);
    }

    /** Java written out by hand. */
    public static class HandWrittenCase extends Case {
        private HandWrittenDecision decision;
        private HandWrittenInput[] inputs;

        @Override
        void make(Workload workload) {
            decision = HandWritten.decision(workload.rulebook());
            inputs = workload.byHand().toArray(HandWrittenInput[]::new);
        }

        @Override
        HandWrittenOutcome call() {
            return decision.decide(inputs[next(inputs.length)]);
        }
    }

    /** The library. */
    public abstract static class LibraryCase extends Case {
        LibrarySide library;
        private SymptomProfile[] clients;

        @Override
        final void make(Workload workload) {
            library = new LibrarySide(workload.rulebook());
            clients = workload.clients().toArray(SymptomProfile[]::new);
        }

        final SymptomProfile nextClient() {
            return clients[next(clients.length)];
        }
    }

    /** The library's decision. */
    public static class DecideCase extends LibraryCase {
        @Override
        Object call() {
            return library.decide(nextClient());
        }
    }

    /** The library's whole answer. */
    public static class RecommendCase extends LibraryCase {
        @Override
        Recommendation call() {
            return library.recommend(nextClient());
        }
    }

    /** A decision by hand. */
    @Benchmark
    public HandWrittenOutcome handWritten(HandWrittenCase of) {
        return of.call();
    }

    /** A decision by the library. */
    @Benchmark
    public Object decide(DecideCase of) {
        return of.call();
    }

    /** A whole answer by the library, with questions, reasons and a plan. */
    @Benchmark
    public Recommendation recommend(RecommendCase of) {
        return of.call();
    }
}
