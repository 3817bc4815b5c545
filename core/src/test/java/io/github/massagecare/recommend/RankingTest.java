package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.LeadOfTwo.A;
import static io.github.massagecare.recommend.LeadOfTwo.B;
import static io.github.massagecare.recommend.LeadOfTwo.lead;
import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.rulebook.Criterion.present;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.healthyBut;
import static io.github.massagecare.testing.Fixture.indication;
import static io.github.massagecare.testing.Fixture.leading;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.rules;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes first (MEANING 9). */
class RankingTest {
    // MEANING 9: score

    @Test
    void theScoreIsTheSumOfTrueIndicationStrengths() {
        Recommendation answer = recommend(healthy().present("muscle-tension", "stress"));

        assertEquals(3, advice(answer, "swedish").score());
        assertEquals(3, advice(answer, "deep-tissue").score());
        assertEquals(0, advice(answer, "hot-stone").score());
        assertEquals(
                List.of("in-tension-swedish", "in-stress-swedish"),
                rules(advice(answer, "swedish").favouredBy()));
    }

    @Test
    void weakModerateAndStrongAreOneTwoAndThree() {
        for (Strength strength : Strength.values()) {
            Rulebook rulebook = only(indication("in", always(), "swedish", strength));
            assertEquals(
                    strength.ordinal() + 1,
                    advice(recommend(rulebook, treated("upper-back")), "swedish")
                            .score());
        }
    }

    @Test
    void aKnownAdaptCostsOne() {
        assertEquals(
                1,
                advice(recommend(healthy().present("muscle-tension", "nut-allergy")), "swedish")
                        .score());
    }

    @Test
    void anAdaptOnlyAtWorstCostsNothing() {
        assertEquals(
                2,
                advice(recommend(healthyBut("q-nuts").present("muscle-tension")), "swedish")
                        .score());
    }

    // MEANING 9: order

    @Test
    void whatIsWishedForComesFirst() {
        assertEquals("b", lead(treated("upper-back").wished("b"), indication("in-a", always(), "a", Strength.STRONG)));
        assertEquals(
                "b",
                lead(
                        treated("upper-back").wished("b"),
                        leading("a"),
                        indication("in-b", always(), "b", Strength.WEAK)));
    }

    @Test
    void ofTwoWishesTheBetterFavouredComesFirst() {
        assertEquals("b", lead(treated("upper-back").wished("a", "b"), favouring("b")));
        assertEquals("a", lead(treated("upper-back").wished("a", "b")));
    }

    @Test
    void thenWhatATrueIndicationPutsBeforeOthers() {
        assertEquals("b", lead(indication("in-a", always(), "a", Strength.STRONG), leading("b")));
    }

    @Test
    void anIndicationThatIsNotTruePutsNothingBeforeOthers() {
        Identified leads = Indication.builder()
                .from(leading("b"))
                .id("in-stress")
                .when(present("stress"))
                .build();

        assertEquals(
                "a",
                lead(treated("upper-back"), favouring("a"), indication("in-b", always(), "b", Strength.WEAK), leads));
        assertEquals(
                "b",
                lead(
                        treated("upper-back").present("stress"),
                        favouring("a"),
                        indication("in-b", always(), "b", Strength.WEAK),
                        leads));
    }

    @Test
    void thenTheHigherScore() {
        assertEquals(
                "b",
                lead(
                        indication("in-a", always(), "a", Strength.MODERATE),
                        indication("in-b", always(), "b", Strength.STRONG)));
    }

    @Test
    void thenRulebookOrder() {
        assertEquals(
                "a",
                lead(
                        indication("in-b", always(), "b", Strength.STRONG),
                        indication("in-a", always(), "a", Strength.STRONG)));
    }

    @Test
    void theCostOfAnAdaptChangesTheLead() {
        Technique oily =
                technique("oily", 1, 3, 15, 20).addOptionalTraits("oil").build();
        Recommendation answer = recommend(
                only(oily, B, modify("ci", always()).addBars("oil").build(), favouring("oily"), favouring("b")),
                treated("upper-back").minutes(30));

        assertEquals(List.of("swedish", "b"), planned(answer));
    }

    @Test
    void anAdjunctNeverLeads() {
        Technique adjunct = technique("adjunct", 1, 3, 5, 20)
                .role(Role.ADJUNCT)
                .addTraits("heat")
                .build();
        Rulebook rulebook =
                only(adjunct, A, indication("in-adjunct", always(), "adjunct", Strength.STRONG), favouring("a"));

        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back").minutes(30))));
        assertEquals(
                List.of("swedish", "a"),
                planned(recommend(rulebook, treated("upper-back").minutes(30).wished("adjunct"))));
    }
}
