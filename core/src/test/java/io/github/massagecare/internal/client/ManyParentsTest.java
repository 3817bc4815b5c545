package io.github.massagecare.internal.client;

import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.modify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.CompiledRulebook;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten layers of fourteen findings, each a kind of all of the layer above: there are 14^9 ways from the lowest to the
 * highest, but only 140 findings and 1,764 steps between them.
 */
class ManyParentsTest {
    private static final int LAYERS = 10;
    private static final int WIDTH = 14;
    private static final int FINDINGS = LAYERS * WIDTH;

    private static final Rulebook RULEBOOK = rulebook();
    private static final CompiledRulebook COMPILED = new CompiledRulebook(RULEBOOK);

    private static Rulebook rulebook() {
        Rulebook.Builder rulebook = Rulebook.builder()
                .id("layers")
                .version("1.0.0")
                .language("en")
                .title("Layers")
                .review(new Review("none", "2026-11-23"))
                .addSources(Source.builder()
                        .id("src")
                        .title("Nobody")
                        .seen(Source.Seen.FULL)
                        .build());
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int i = 0; i < WIDTH; i++) {
                Finding.Builder finding = finding(id(layer, i)).local(true);
                rulebook.addFindings(
                        layer == 0
                                ? finding.build()
                                : finding.isA(layer(layer - 1)).build());
            }
        }
        return rulebook.addContraindications(
                        modify("ci-top", Criterion.present(id(0, 0)))
                                .atItsPlace(true)
                                .maxPressure(1)
                                .build(),
                        modify("ci-bottom", Criterion.not(Criterion.present(id(LAYERS - 1, 0))))
                                .maxMinutes(30)
                                .build())
                .build();
    }

    private static String id(int layer, int i) {
        return "finding-" + layer + "-" + i;
    }

    private static List<String> layer(int layer) {
        return IntStream.range(0, WIDTH).mapToObj(i -> id(layer, i)).toList();
    }

    private static SymptomProfile client(String client) {
        SymptomProfile.Builder profile = SymptomProfile.builder();
        return switch (client) {
            case "nothing" -> profile.build();
            case "attested" -> profile.othersAbsent(true).build();
            case "top" -> profile.present(id(0, 0)).othersAbsent(true).build();
            case "middle" ->
                profile.present(layer(LAYERS / 2)).othersAbsent(true).build();
            case "bottom" ->
                profile.present(id(LAYERS - 1, 3)).othersAbsent(true).build();
            case "unsure" ->
                profile.unsure(id(LAYERS / 2, 1)).othersAbsent(true).build();
            case "denied" -> profile.absent(layer(0)).build();
            default -> throw new IllegalArgumentException(client);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "attested", "top", "middle", "bottom", "unsure", "denied"})
    void everyWalkIsShort(String client) {
        Client known = new Client(COMPILED, client(client));
        for (CompiledRule<?> rule : COMPILED.rules) {
            assertTrue(known.witness(rule).size() <= FINDINGS);
            assertTrue(known.openFacts(rule).size() <= FINDINGS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "attested", "top", "middle", "bottom", "unsure", "denied"})
    void thereIsAnAnswer(String client) {
        Recommendation answer = Recommender.of(RULEBOOK).recommend(client(client));
        assertEquals(answer, Recommendation.read(answer.toJson()));
    }

    @Test
    void whatIsOpenIsFoundAllTheWayDown() {
        Recommendation answer = Recommender.of(RULEBOOK).recommend(client("top"));
        assertTrue(
                answer.questions().stream()
                        .anyMatch(inquiry -> inquiry.settles().contains(id(LAYERS - 1, 0))),
                answer::toJson);
    }
}
