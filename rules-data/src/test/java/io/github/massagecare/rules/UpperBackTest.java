package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.RuleExamples.Example;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must be so of the shipped rulebook whatever its content. */
class UpperBackTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleIsWhatItSays() {
        List<Example> examples = ShippedRulebooks.upperBackExamples().examples();
        return java.util.stream.IntStream.range(0, examples.size()).mapToObj(i -> {
            Example example = examples.get(i);
            return DynamicTest.dynamicTest(
                    i + " " + example.rule() + " is " + example.is(),
                    () -> assertEquals(
                            example.is(),
                            RECOMMENDER
                                    .explain(example.profile(), example.rule())
                                    .truth(),
                            example.because()));
        });
    }

    @Test
    void everyRedFlagAndContraindicationHasAnExampleInWhichItHolds() {
        Set<String> shown = ShippedRulebooks.upperBackExamples().examples().stream()
                .filter(example -> example.is() == Truth.TRUE)
                .map(Example::rule)
                .collect(Collectors.toSet());
        List<String> missing = Stream.concat(RULEBOOK.redFlags().stream(), RULEBOOK.contraindications().stream())
                .map(Rule::id)
                .filter(id -> !shown.contains(id))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void nothingIsCalledReviewed() {
        assertEquals("not-clinically-reviewed", RULEBOOK.review().status());
    }

    @Test
    void thereAreAtLeastSixRulesOfEachKindAndAFlagOfEachUrgency() {
        assertAll(
                () -> assertTrue(RULEBOOK.redFlags().size() >= 6),
                () -> assertTrue(RULEBOOK.contraindications().size() >= 6),
                () -> assertTrue(RULEBOOK.indications().size() >= 6),
                () -> assertTrue(RULEBOOK.dosing().size() >= 6),
                () -> assertTrue(RULEBOOK.selfCare().size() >= 6),
                () -> assertTrue(RULEBOOK.advice().size() >= 6),
                () -> assertEquals(
                        Set.of(RedFlag.Urgency.values()),
                        RULEBOOK.redFlags().stream().map(RedFlag::urgency).collect(Collectors.toSet())),
                () -> assertEquals(
                        Set.of(Contraindication.Level.values()),
                        RULEBOOK.contraindications().stream()
                                .map(Contraindication::level)
                                .collect(Collectors.toSet())));
    }

    @Test
    void theSevenTechniquesOfTheArticleAreThere() {
        for (String id : List.of(
                "swedish",
                "deep-tissue",
                "trigger-point",
                "myofascial-release",
                "shiatsu",
                "hot-stone",
                "cupping-dry")) {
            assertTrue(RULEBOOK.technique(id).isPresent(), id);
        }
    }

    @Test
    void whatNobodyOpenedIsGradedLowest() {
        Set<String> unverified = RULEBOOK.sources().stream()
                .filter(source ->
                        source.seen() == Source.Seen.UNVERIFIED_FROM_MEMORY || source.seen() == Source.Seen.OWN_CHOICE)
                .map(Source::id)
                .collect(Collectors.toSet());

        assertFalse(unverified.isEmpty());
        for (Rule rule : RULEBOOK.rules()) {
            if (rule.sources().contains("unverified-from-memory") || unverified.containsAll(rule.sources())) {
                assertEquals(io.github.massagecare.technique.Evidence.E5, rule.evidence(), rule.id());
            }
        }
    }

    @Test
    void everySourceIsUsed() {
        String text = RULEBOOK.toTree().entrySet().stream()
                .filter(e -> !e.getKey().equals("sources"))
                .toList()
                .toString();
        List<String> unused = RULEBOOK.sources().stream()
                .map(Source::id)
                .filter(id -> !text.contains(id))
                .toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void everyFindingIsSettledByAQuestionOrIsAGroupOfSuch() {
        Set<String> settled = RULEBOOK.questions().stream()
                .map(Question::settles)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        for (Finding finding : RULEBOOK.findings()) {
            boolean group =
                    RULEBOOK.findings().stream().anyMatch(other -> other.isA().contains(finding.id()));
            assertTrue(settled.contains(finding.id()) || group, finding.id());
        }
    }

    @Test
    void aSpineTakesAShareOfTheUpperBack() {
        assertEquals(
                List.of("between-shoulder-blades", "spine"),
                RULEBOOK.regions().stream()
                        .filter(region -> region.id().equals("thoracic-spine"))
                        .findFirst()
                        .orElseThrow()
                        .within());
        assertEquals(
                List.of("upper-back"),
                RULEBOOK.regions().stream()
                        .filter(region -> region.id().equals("between-shoulder-blades"))
                        .findFirst()
                        .orElseThrow()
                        .within());
    }

    @Test
    void theDocumentIsCanonicalWhateverItsParts() {
        assertEquals(RULEBOOK, Rulebook.read(RULEBOOK.toJson()));
        assertEquals(RULEBOOK.sha256(), Rulebook.read(RULEBOOK.toJson()).sha256());
        assertEquals(64, RULEBOOK.sha256().length());
        assertTrue(Arrays.stream(RULEBOOK.version().split("\\.")).allMatch(part -> part.matches("\\d+")));
    }
}
