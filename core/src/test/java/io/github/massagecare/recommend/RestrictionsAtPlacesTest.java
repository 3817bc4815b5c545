package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.Restricted.on;
import static io.github.massagecare.recommend.Restricted.rule;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Contraindication;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a restriction does that holds at some places only (MEANING 4). */
class RestrictionsAtPlacesTest {
    @Test
    void aPlaceThatIsNotTreatedRestrictsNothing() {
        Contraindication elsewhere = rule("ci-a")
                .addBars("deep-pressure", "oil")
                .addAt("left-forearm")
                .build();

        assertEquals(Verdict.SUITABLE, on("deep-tissue", elsewhere).verdict());
        assertEquals(
                Disposition.TREAT,
                recommend(only(elsewhere), treated("upper-back")).disposition());
    }

    @Test
    void aCapAtTheSpineWhileTheUpperBackIsTreatedAdaptsWithNotAt() {
        Contraindication cap = rule("ci-spine").maxPressure(2).addAt("spine").build();
        TechniqueAdvice deep = on("deep-tissue", cap);

        assertEquals(Verdict.ADAPT, deep.verdict());
        assertEquals(List.of("spine"), deep.notAt());
        assertEquals(OptionalInt.empty(), deep.maxPressure());
    }

    @Test
    void whatWouldOnlyAdaptAtAPlaceAdaptsTheWholeTechnique() {
        TechniqueAdvice swedish = on(
                "swedish",
                rule("ci-spine")
                        .maxPressure(2)
                        .addBars("oil", "prone")
                        .addAt("spine")
                        .build());

        assertEquals(Verdict.ADAPT, swedish.verdict());
        assertEquals(OptionalInt.of(2), swedish.maxPressure());
        assertEquals(List.of("oil"), swedish.omit());
        assertEquals(List.of("supine", "side-lying"), swedish.positions());
        assertEquals(List.of(), swedish.notAt());
    }

    @Test
    void aPlaceThatCoversAllThatIsTreatedCountsAsEverywhere() {
        Contraindication back =
                rule("ci-back").addBars("deep-pressure").addAt("back").build();

        assertEquals(Verdict.BARRED, on("deep-tissue", back).verdict());
        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("thoracic-spine"), back).verdict());
        assertEquals(
                Verdict.ADAPT,
                on("deep-tissue", List.of("upper-back", "neck"), back).verdict());
    }

    @Test
    void theNotAtNamesThePlacesOfTheRuleThatOverlap() {
        Contraindication rule = rule("ci-a")
                .addBars("deep-pressure")
                .addAt("left-forearm", "spine")
                .build();

        assertEquals(List.of("spine"), on("deep-tissue", rule).notAt());
    }

    @Test
    void placesToKeepAwayFromStandInRulebookOrderWhateverRuleNamesThem() {
        Contraindication rule = rule("ci-a")
                .addBars("deep-pressure")
                .addAt("spine", "upper-back")
                .build();
        Contraindication clearable = clearance("ci-b", always())
                .addBars("deep-pressure")
                .addAt("cervical-spine")
                .build();
        Contraindication back =
                rule("ci-c").addBars("deep-pressure").addAt("thoracic-spine").build();

        assertEquals(
                List.of("upper-back", "spine", "thoracic-spine", "cervical-spine"),
                on("deep-tissue", List.of("back", "neck"), clearable, rule, back)
                        .notAt());
    }

    @Test
    void thePlacesOfOneRuleTogetherCountAsEverywhere() {
        Contraindication rule =
                rule("ci-a").addBars("deep-pressure").addAt("back", "neck").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("upper-back", "neck"), rule).verdict());
    }

    @Test
    void theNotAtOfAllRulesTogetherCoveringEveryTreatedRegionCountsAsEverywhere() {
        Contraindication back =
                rule("ci-back").addBars("deep-pressure").addAt("back").build();
        Contraindication neck = rule("ci-neck").maxPressure(2).addAt("neck").build();

        assertEquals(
                Verdict.BARRED,
                on("deep-tissue", List.of("upper-back", "neck"), back, neck).verdict());
        assertEquals(
                Verdict.ADAPT,
                on("swedish", List.of("upper-back", "neck"), back, neck).verdict());
    }

    @Test
    void placesThatOnlyTouchNeverCover() {
        Contraindication spine =
                rule("ci-spine").addBars("deep-pressure").addAt("spine").build();

        assertEquals(
                Verdict.ADAPT,
                on("deep-tissue", List.of("upper-back", "neck"), spine).verdict());
        assertEquals(Verdict.BARRED, on("deep-tissue", List.of("spine"), spine).verdict());
    }
}
