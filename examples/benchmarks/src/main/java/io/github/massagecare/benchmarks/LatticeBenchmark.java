package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A hierarchy of findings as bad as a valid one can be: ten layers of fourteen, each a kind of the whole layer above,
 * so that there are more paths through it than could ever be followed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LatticeBenchmark {
    private static final int LAYERS = 10;
    private static final int WIDTH = 14;

    /** The rulebook. */
    @State(Scope.Benchmark)
    public static class OfCase extends Cycle {
        private Rulebook rulebook;

        @Override
        void make() {
            rulebook = lattice();
        }

        @Override
        Recommender call() {
            return Recommender.of(rulebook);
        }
    }

    /** A client with one of the findings at the top, of which no kind is named. */
    @State(Scope.Benchmark)
    public static class RecommendCase extends Cycle {
        private Recommender recommender;
        private SymptomProfile client;

        @Override
        void make() {
            recommender = Recommender.of(lattice());
            client = SymptomProfile.builder()
                    .present(id(0, 0))
                    .othersAbsent(true)
                    .build();
        }

        @Override
        Recommendation call() {
            return recommender.recommend(client);
        }
    }

    /** Works it out. */
    @Benchmark
    public Recommender of(OfCase of) {
        return of.call();
    }

    /** One answer. */
    @Benchmark
    public Recommendation recommend(RecommendCase of) {
        return of.call();
    }

    private static Rulebook lattice() {
        Rulebook.Builder rulebook = Rulebook.builder()
                .id("lattice")
                .version("1.0.0")
                .language("en")
                .title("Lattice")
                .review(new Review("none", "2026-12-01"))
                .addSources(Source.builder()
                        .id("nobody")
                        .title("Nobody")
                        .seen(Source.Seen.FULL)
                        .build());
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int i = 0; i < WIDTH; i++) {
                Finding.Builder finding = Finding.builder()
                        .id(id(layer, i))
                        .kind(Finding.Kind.SYMPTOM)
                        .label(id(layer, i));
                rulebook.addFindings(
                        layer == 0
                                ? finding.build()
                                : finding.isA(layer(layer - 1)).build());
            }
        }
        return rulebook.addContraindications(rule("ci-top", id(0, 1)), rule("ci-bottom", id(LAYERS - 1, 0)))
                .build();
    }

    private static Contraindication rule(String id, String finding) {
        return Contraindication.builder()
                .id(id)
                .when(Criterion.present(finding))
                .level(Contraindication.Level.MODIFY)
                .maxPressure(1)
                .rationale("Because.")
                .addSources("nobody")
                .evidence(Evidence.E5)
                .build();
    }

    private static List<String> layer(int layer) {
        return IntStream.range(0, WIDTH).mapToObj(i -> id(layer, i)).toList();
    }

    private static String id(int layer, int i) {
        return "finding-" + layer + "-" + i;
    }
}
