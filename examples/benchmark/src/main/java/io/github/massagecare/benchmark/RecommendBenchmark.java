package io.github.massagecare.benchmark;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rules.ShippedRulebooks;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one answer costs: by the shipped rulebook, and where the hierarchy of findings is as bad as a valid one can be. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecommendBenchmark {
  private static final int LAYERS = 10;
  private static final int WIDTH = 14;

  /** Which rulebook and client. */
  @Param({"nothing-known", "all-but-a-family-attested", "layers"})
  public String client;

  private Recommender recommender;
  private SymptomProfile profile;

  /** Makes the rulebook and the client. */
  @Setup
  public void prepare() {
    Rulebook rulebook = client.equals("layers") ? layers() : ShippedRulebooks.upperBack();
    recommender = Recommender.of(rulebook);
    SymptomProfile.Builder building = SymptomProfile.builder();
    profile =
        switch (client) {
          case "nothing-known" -> building.build();
          case "layers" -> building.present(id(0, 0)).othersAbsent(true).build();
          default ->
              building.region("upper-back").measure("age", 40).measure("pain", 5).present("bleeding-tendency").othersAbsent(true).build();
        };
  }

  /** One answer. */
  @Benchmark
  public Recommendation recommend() {
    return recommender.recommend(profile);
  }

  /** Ten layers of fourteen findings, each a kind of all of the layer above. */
  private static Rulebook layers() {
    Rulebook.Builder rulebook =
        Rulebook.builder()
            .id("layers").version("1.0.0").language("en").title("Layers").review(new Review("none", "2026-12-01"))
            .addSources(Source.builder().id("nobody").title("Nobody").seen(Source.Seen.FULL).build());
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < WIDTH; i++) {
        Finding.Builder finding = Finding.builder().id(id(layer, i)).kind(Finding.Kind.SYMPTOM).label(id(layer, i));
        rulebook.addFindings(layer == 0 ? finding.build() : finding.isA(layer(layer - 1)).build());
      }
    }
    return rulebook.addContraindications(rule("ci-top", id(0, 1)), rule("ci-bottom", id(LAYERS - 1, 0))).build();
  }

  private static Contraindication rule(String id, String finding) {
    return Contraindication.builder()
        .id(id).when(Criterion.present(finding)).level(Contraindication.Level.MODIFY).maxPressure(1).rationale("Because.")
        .addSources("nobody").evidence(Evidence.E5)
        .build();
  }

  private static List<String> layer(int layer) {
    return IntStream.range(0, WIDTH).mapToObj(i -> id(layer, i)).toList();
  }

  private static String id(int layer, int i) {
    return "finding-" + layer + "-" + i;
  }
}
