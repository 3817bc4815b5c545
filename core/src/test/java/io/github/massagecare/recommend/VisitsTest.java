package io.github.massagecare.recommend;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixtures;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Case;
import io.github.massagecare.testing.Variations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What of a profile lasts from one visit to the next, and the measures of change. */
class VisitsTest {
    private final Rulebook rulebook = Fixtures.small();
    private final Recommender recommender = Recommender.of(rulebook);

    @Test
    void answersOfQuestionsOfEveryVisitAreForgotten() {
        SymptomProfile profile = SymptomProfile.builder()
                .present("fever")
                .absent("neurological-sign")
                .presentAt("open-wound", "left-forearm")
                .answered("q-fever", "q-nerves")
                .build();
        assertEquals(SymptomProfile.builder().build(), recommender.nextVisit(profile));
    }

    @Test
    void unsureAnswersOfEveryVisitAreForgottenAndTheOthersStay() {
        SymptomProfile profile =
                SymptomProfile.builder().unsure("numbness", "warfarin").build();
        assertEquals(SymptomProfile.builder().unsure("warfarin").build(), recommender.nextVisit(profile));
    }

    @Test
    void whatAQuestionSettlesOnceStays() {
        SymptomProfile profile = SymptomProfile.builder()
                .region("upper-back")
                .present("warfarin", "tech-neck")
                .absent("dislikes-heat")
                .answered("q-medication", "q-habits")
                .cleared(
                        "ci-anticoagulant",
                        "physician",
                        ClearedFor.builder().finding("warfarin").build())
                .measure("age", 34)
                .build();
        assertEquals(profile, recommender.nextVisit(profile));
    }

    @Test
    void whatIsBookedOfferedAndWishedForLastsForTheDay() {
        SymptomProfile profile = SymptomProfile.builder()
                .minutes(60)
                .offered("swedish", "hot-pack")
                .wished("hot-pack")
                .absent("warfarin")
                .build();
        assertEquals(SymptomProfile.builder().absent("warfarin").build(), recommender.nextVisit(profile));
    }

    @Test
    void theMeasuresOfTheDayAreForgotten() {
        SymptomProfile profile = SymptomProfile.builder()
                .measure("pain", 6)
                .measure("temperature", 36.8)
                .measure("age", 34)
                .build();
        assertEquals(
                Map.of("age", BigDecimal.valueOf(34)),
                recommender.nextVisit(profile).measures());
    }

    @Test
    void aMeasureThatShowsAFindingIsForgottenThoughItIsAskedOnce() {
        String age = "\"settles\": [\"age\"";
        String text = Fixtures.text("fixtures/small.rulebook.json");
        Rulebook once = Rulebook.read(text.replace(age, age + ", \"temperature\""));
        SymptomProfile profile = SymptomProfile.builder()
                .measure("temperature", 36.8)
                .measure("age", 34)
                .build();
        assertTrue(text.contains(age));
        assertEquals(
                Set.of("age"),
                Recommender.of(once).nextVisit(profile).measures().keySet());
    }

    @Test
    void anAbsentThatAReadingOverrodeIsForgotten() {
        String fever = "\"settles\": [\"fever\"]";
        Rulebook once = Rulebook.read(
                Fixtures.text("fixtures/small.rulebook.json").replace(fever + ", \"everyVisit\": true", fever));
        for (SymptomProfile.Builder said : List.of(
                SymptomProfile.builder().absent("fever"),
                SymptomProfile.builder().answered("q-fever"),
                SymptomProfile.builder().othersAbsent(true))) {
            SymptomProfile next = Recommender.of(once)
                    .nextVisit(said.measure("temperature", 39).build());
            assertEquals(Optional.empty(), next.answer("fever"));
            assertTrue(next.answered().isEmpty());
        }
    }

    @Test
    void placesStayWithWhatStays() {
        String wound = "\"settles\": [\"open-wound\"]";
        Rulebook once = Rulebook.read(
                Fixtures.text("fixtures/small.rulebook.json").replace(wound + ", \"everyVisit\": true", wound));
        SymptomProfile profile =
                SymptomProfile.builder().presentAt("open-wound", "left-forearm").build();
        assertEquals(profile, Recommender.of(once).nextVisit(profile));
    }

    @Test
    void anAttestationEndsButWhatItSaidStaysAsFarAsNoQuestionOfEveryVisitCouldSayOtherwise() {
        SymptomProfile first = SymptomProfile.builder()
                .present("tech-neck")
                .unsure("warfarin")
                .othersAbsent(true)
                .build();
        SymptomProfile next = recommender.nextVisit(first);
        assertEquals(false, next.othersAbsent());
        assertEquals(Set.of("likes-heat", "dislikes-heat", "examined-after-injury"), next.absent());
        assertEquals(Set.of("tech-neck"), next.present());
        assertEquals(Set.of("warfarin"), next.unsure());
        assertEquals(Optional.empty(), next.answer("anticoagulant"));
        assertEquals(Optional.empty(), next.answer("fever"));
    }

    @Test
    void anAnsweredQuestionWithADailyKindOfItsFindingsKeepsOnlyItsOtherAnswers() {
        Rulebook mixed = Rulebook.read(Fixtures.tiny(
                "\"findings\": [{\"id\": \"ill\", \"kind\": \"disease\", \"label\": \"Ill\"},"
                        + "{\"id\": \"cold\", \"kind\": \"disease\", \"label\": \"Cold\", \"isA\": [\"ill\"]},"
                        + "{\"id\": \"scar\", \"kind\": \"sign\", \"label\": \"Scar\"}]",
                "\"questions\": [{\"id\": \"q-once\", \"ask\": \"?\", \"settles\": [\"ill\", \"scar\"]},"
                        + "{\"id\": \"q-daily\", \"ask\": \"?\", \"settles\": [\"cold\"], \"everyVisit\": true}]"));
        SymptomProfile next = Recommender.of(mixed)
                .nextVisit(
                        SymptomProfile.builder().answered("q-once", "q-daily").build());
        assertEquals(SymptomProfile.builder().absent("scar").build(), next);
    }

    @Test
    void whatIsStoredUnderARetiredIdIsForgottenOrKeptLikeItsSuccessor() {
        SymptomProfile stored = SymptomProfile.builder()
                .region("upper-spine")
                .present("high-temperature")
                .measure("years-of-age", 34)
                .answered("q-drugs")
                .build();
        SymptomProfile next = recommender.nextVisit(stored);
        assertEquals(Optional.empty(), next.answer("fever").or(() -> next.answer("high-temperature")));
        assertEquals(Set.of(BigDecimal.valueOf(34)), Set.copyOf(next.measures().values()));
        assertEquals(1, next.answered().size());
        assertEquals(1, next.regions().size());
    }

    @Test
    void changesAreTheLaterValueMinusTheEarlier() {
        SymptomProfile earlier =
                SymptomProfile.builder().measure("pain", 7).measure("age", 34).build();
        SymptomProfile later = SymptomProfile.builder()
                .measure("pain", 4)
                .measure("age", 35)
                .present("fever")
                .build();
        assertEquals(later.toBuilder().measure("pain-change", -3).build(), rulebook.withChanges(earlier, later));
    }

    @Test
    void aChangeThatCannotBeKnownIsLeftAsItIs() {
        SymptomProfile with = SymptomProfile.builder().measure("pain", 7).build();
        SymptomProfile without = SymptomProfile.builder().build();
        assertEquals(without, rulebook.withChanges(with, without));
        assertEquals(with, rulebook.withChanges(without, with));
        SymptomProfile said = SymptomProfile.builder().measure("pain-change", 2).build();
        assertEquals(said, rulebook.withChanges(with, said));
    }

    @Test
    void aChangeBeyondItsRangeIsTheEndOfTheRange() {
        SymptomProfile low = SymptomProfile.builder().measure("pain", 0).build();
        SymptomProfile high = SymptomProfile.builder().measure("pain", 10).build();
        assertEquals(
                BigDecimal.valueOf(8),
                rulebook.withChanges(low, high).measures().get("pain-change"));
        assertEquals(
                BigDecimal.valueOf(-8),
                rulebook.withChanges(high, low).measures().get("pain-change"));
        assertEquals(BigDecimal.ZERO, rulebook.withChanges(low, low).measures().get("pain-change"));
    }

    @Test
    void aChangeIsOfAMeasureThatIsNoneAndIsAsFine() {
        String text = Fixtures.text("fixtures/small.rulebook.json");
        for (String of : List.of("pain-change", "temperature")) {
            assertEquals(
                    ProblemCode.NOT_ALLOWED,
                    Fixtures.problem(() -> Rulebook.read(
                                    text.replace("\"changeOf\": \"pain\"", "\"changeOf\": \"" + of + "\"")))
                            .code());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return ProfileArbitraries.cases();
    }

    @Property(tries = 300)
    void theNextProfileIsValidAndSaysNothingNew(@ForAll("cases") Case client) {
        SymptomProfile next = Recommender.of(client.rulebook()).nextVisit(client.profile());
        assertDoesNotThrow(() -> client.rulebook().check(next));
        assertTrue(client.profile().present().containsAll(next.present()));
        assertTrue(client.profile().unsure().containsAll(next.unsure()));
        assertTrue(client.profile().regions().containsAll(next.regions()));
        assertTrue(client.profile()
                .measures()
                .entrySet()
                .containsAll(next.measures().entrySet()));
        assertTrue(words(client.profile()).containsAll(words(next)));
        next.absent()
                .forEach(id -> assertTrue(
                        client.profile().answer(id).map(Answer.ABSENT::equals).orElse(true)));
    }

    private static SymptomProfile withoutWords(SymptomProfile profile) {
        return Variations.withoutCleared(
                profile, profile.cleared().stream().map(Cleared::rule).toList());
    }

    private static List<String> words(SymptomProfile profile) {
        return profile.cleared().stream()
                .map(word -> word.rule() + " by " + word.from())
                .toList();
    }

    @Property(tries = 300)
    void nothingThatAQuestionOfEveryVisitSettlesIsLeft(@ForAll("cases") Case client) {
        SymptomProfile next = Recommender.of(client.rulebook()).nextVisit(client.profile());
        for (Question question : client.rulebook().questions()) {
            if (question.everyVisit()) {
                question.settles().forEach(id -> assertEquals(Optional.empty(), next.answer(id)));
                question.settles()
                        .forEach(id -> assertTrue(!next.measures().containsKey(id)
                                && !next.regions().contains(id)));
                assertTrue(!next.answered().contains(question.id()));
            }
        }
    }

    @Property(tries = 300)
    void forgettingTwiceForgetsNoMore(@ForAll("cases") Case client) {
        SymptomProfile next = Recommender.of(client.rulebook()).nextVisit(client.profile());
        SymptomProfile again = Recommender.of(client.rulebook()).nextVisit(next);
        assertEquals(withoutWords(next), withoutWords(again));
        assertTrue(
                words(next).containsAll(words(again)),
                "a forgotten reading may take with it what a word was given for, and no more");
    }

    @Property(tries = 300)
    void aProfileWithChangesIsValid(@ForAll("cases") Case earlier, @ForAll("cases") Case other) {
        SymptomProfile later = Recommender.of(earlier.rulebook()).nextVisit(earlier.profile());
        SymptomProfile filled = earlier.rulebook().withChanges(earlier.profile(), later);
        assertDoesNotThrow(() -> earlier.rulebook().check(filled));
        assertDoesNotThrow(
                () -> other.rulebook().check(other.rulebook().withChanges(other.profile(), other.profile())));
    }
}
