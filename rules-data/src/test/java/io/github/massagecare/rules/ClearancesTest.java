package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.EarlierClearance;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RuleExamples.Example;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clearance of the rulebook can be given, is for what was known then, and lasts as long as nothing is new. */
class ClearancesTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);
    private static final List<Question> QUESTIONS = RULEBOOK.questions();

    static Stream<Contraindication> clearances() {
        return RULEBOOK.contraindications().stream().filter(rule -> rule.level() == Contraindication.Level.CLEARANCE);
    }

    // --- clients ---

    /** Somebody who was asked everything and has what makes the rule hold, by its worked example. */
    private static SymptomProfile client(Contraindication rule) {
        return clients(rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example in which " + rule.id() + " holds"));
    }

    private static Stream<SymptomProfile> clients(Contraindication rule) {
        return ShippedRulebooks.upperBackExamples().examples().stream()
                .filter(example -> example.rule().equals(rule.id()) && example.is() == Truth.TRUE)
                .map(Example::profile)
                .map(example -> asked(example, rule))
                .filter(profile -> RECOMMENDER.explain(profile, rule.id()).truth() == Truth.TRUE
                        && asksFor(answer(profile), rule).isPresent());
    }

    private static SymptomProfile asked(SymptomProfile example, Contraindication rule) {
        SymptomProfile.Builder profile = example.toBuilder()
                .answered(QUESTIONS.stream().map(Question::id).toList());
        profile.region("upper-back");
        rule.at().forEach(profile::region);
        example.present().forEach(finding -> example.places(finding).forEach(profile::region));
        ordinary("age", 40, example, profile);
        ordinary("pain", 4, example, profile);
        ordinary("duration-days", 30, example, profile);
        for (String finding : example.present()) {
            boolean local = RULEBOOK.finding(finding).orElseThrow().local();
            profile.presentAt(finding, local && example.places(finding).isEmpty() ? List.of("upper-back") : List.of());
        }
        return profile.build();
    }

    private static void ordinary(String measure, int value, SymptomProfile example, SymptomProfile.Builder profile) {
        if (!example.measures().containsKey(measure)) {
            profile.measure(measure, value);
        }
    }

    private static Recommendation answer(SymptomProfile profile) {
        return RECOMMENDER.recommend(profile);
    }

    private static Optional<ClearanceNeeded> asksFor(Recommendation answer, Contraindication rule) {
        return answer.clearances().stream()
                .filter(needed -> needed.rule().equals(rule.id()))
                .findFirst();
    }

    private static List<String> newSince(SymptomProfile profile, Contraindication rule) {
        return asksFor(answer(profile), rule)
                .flatMap(ClearanceNeeded::earlier)
                .map(EarlierClearance::newSince)
                .orElse(List.of());
    }

    private static SymptomProfile cleared(SymptomProfile profile, Contraindication rule) {
        return RECOMMENDER.withCleared(
                profile,
                rule.id(),
                rule.clearance().orElseThrow().acceptedFrom().get(0));
    }

    private static void assertLifted(SymptomProfile profile, Contraindication rule) {
        Recommendation answer = answer(profile);
        assertEquals(Optional.empty(), asksFor(answer, rule), rule.id());
        assertTrue(
                answer.questions().stream().noneMatch(inquiry -> inquiry.rules().contains(rule.id())),
                () -> rule.id() + " is open: " + answer.questions());
    }

    // --- what a rule reads ---

    private static Set<String> read(Criterion criterion) {
        Set<String> kinds = new LinkedHashSet<>();
        CriterionFindings.outsideNotThroughRules(criterion).forEach(finding -> kinds(finding, kinds));
        return kinds;
    }

    private static void kinds(String finding, Set<String> into) {
        into.add(finding);
        RULEBOOK.findings().stream()
                .filter(kind -> kind.isA().contains(finding))
                .map(Finding::id)
                .forEach(kind -> kinds(kind, into));
    }

    private static boolean above(String general, String finding) {
        Set<String> kinds = new LinkedHashSet<>();
        kinds(general, kinds);
        return kinds.contains(finding);
    }

    private static List<String> times(SymptomProfile profile, Contraindication rule) {
        String written = rule.when().toString();
        return RULEBOOK.measures().stream()
                .filter(Measure::elapsed)
                .filter(measure -> written.contains("measure=" + measure.id() + ",")
                        && profile.measures().containsKey(measure.id()))
                .map(Measure::id)
                .toList();
    }

    // --- the tests ---

    @Test
    void thereAreThatMany() {
        assertEquals(63, clearances().count());
        assertEquals(
                16,
                clearances()
                        .filter(rule -> clients(rule)
                                .anyMatch(client -> !times(client, rule).isEmpty()))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("clearances")
    void itCanBeGiven_andLastsToTheNextVisit(Contraindication rule) {
        SymptomProfile first = cleared(client(rule), rule);
        assertLifted(first, rule);

        SymptomProfile.Builder next = RECOMMENDER.nextVisit(first).toBuilder();
        QUESTIONS.stream().filter(Question::everyVisit).map(Question::id).forEach(next::answered);
        first.measures().forEach(next::measure);
        first.present().forEach(finding -> next.presentAt(finding, first.places(finding)));
        Cleared kept = next.build().cleared().first();
        assertTrue(kept.given().isPresent() || read(rule.when()).isEmpty(), rule.id());
        assertLifted(next.build(), rule);
    }

    @Test
    void whatComesAfterItIsNotCovered_butWithoutForEverythingNamedIs() {
        int pairs = 0;
        for (Contraindication rule : clearances().toList()) {
            for (SymptomProfile client : clients(rule).toList()) {
                for (String later : read(rule.when())) {
                    Optional<SymptomProfile> with = with(cleared(client, rule), later);
                    boolean explained = given(client, rule).stream().anyMatch(had -> above(later, had));
                    if (with.isPresent()
                            && !explained
                            && RECOMMENDER.explain(with.get(), rule.id()).truth() == Truth.TRUE) {
                        pairs++;
                        assertLater(rule, client, with.get(), later);
                    }
                }
            }
        }
        assertTrue(pairs >= 15, pairs + " pairs");
        System.out.println(pairs + " pairs of what a clearance was given for and what came later");
    }

    /** What the client has when the word is given: named, or shown by a reading. */
    private static Set<String> given(SymptomProfile client, Contraindication rule) {
        return cleared(client, rule)
                .cleared()
                .first()
                .given()
                .map(given -> given.findings().keySet())
                .orElse(Set.of());
    }

    private static void assertLater(Contraindication rule, SymptomProfile client, SymptomProfile with, String later) {
        assertTrue(asksFirst(with, rule) || newSince(with, rule).contains(later), () -> rule.id() + " covers " + later);

        SymptomProfile kept = with(
                        RECOMMENDER.nextVisit(cleared(client, rule)).toBuilder().build(), later)
                .orElseThrow();
        SymptomProfile.Builder again = kept.toBuilder();
        client.present().forEach(finding -> again.presentAt(finding, client.places(finding)));
        client.measures().forEach(again::measure);
        QUESTIONS.stream().map(Question::id).forEach(again::answered);
        assertTrue(
                asksFirst(again.build(), rule) || newSince(again.build(), rule).contains(later),
                () -> rule.id() + " covers " + later + " next time");

        String from = rule.clearance().orElseThrow().acceptedFrom().get(0);
        SymptomProfile unwritten =
                with(client.toBuilder().cleared(rule.id(), from).build(), later).orElseThrow();
        Recommendation answer = answer(unwritten);
        assertEquals(Optional.empty(), asksFor(answer, rule), rule.id());
        Set<String> assumed = new LinkedHashSet<>();
        answer.assumed().cleared().stream()
                .flatMap(word -> word.given().stream())
                .forEach(given -> assumed.addAll(given.findings().keySet()));
        assertTrue(assumed.contains(later), () -> rule.id() + " is not said to cover " + later);
        assertTrue(
                client.present().stream().filter(read(rule.when())::contains).allMatch(assumed::contains), rule.id());
    }

    /** Whether which kind of the new finding it is has to be asked before a new letter. */
    private static boolean asksFirst(SymptomProfile profile, Contraindication rule) {
        return answer(profile).questions().stream()
                .anyMatch(inquiry -> inquiry.rules().contains(rule.id()));
    }

    /** The client with one more finding, at the place that is treated; none if that contradicts what is known. */
    private static Optional<SymptomProfile> with(SymptomProfile client, String finding) {
        if (client.present().contains(finding)) {
            return Optional.empty();
        }
        boolean local = RULEBOOK.finding(finding).orElseThrow().local();
        SymptomProfile with = client.toBuilder()
                .presentAt(finding, local ? List.of("upper-back") : List.of())
                .build();
        try {
            RULEBOOK.check(with);
            return Optional.of(with);
        } catch (InvalidDocumentException contradiction) {
            return Optional.empty();
        }
    }

    @Test
    void anotherEventIsNotCovered() {
        List<String> tried = new ArrayList<>();
        for (Contraindication rule : clearances().toList()) {
            SymptomProfile client = clients(rule)
                    .filter(some -> !times(some, rule).isEmpty())
                    .findFirst()
                    .orElseGet(() -> client(rule));
            for (String time : times(client, rule)) {
                SymptomProfile later = client.toBuilder()
                        .measure(time, client.measures().get(time).add(BigDecimal.ONE))
                        .build();
                SymptomProfile cleared = cleared(later, rule);
                if (asksFor(answer(later), rule).isPresent()) {
                    tried.add(rule.id());
                    SymptomProfile again = cleared.toBuilder()
                            .measure(time, client.measures().get(time))
                            .build();
                    assertEquals(List.of(time), newSince(again, rule), rule.id());
                    assertLifted(cleared, rule);
                }
            }
        }
        assertEquals(16, tried.stream().distinct().count(), tried::toString);
    }

    @Test
    void anotherPlaceIsNotCovered() {
        List<String> tried = new ArrayList<>();
        for (Contraindication rule : clearances().toList()) {
            SymptomProfile client = client(rule);
            for (String finding : read(rule.when())) {
                if (!client.places(finding).isEmpty()) {
                    SymptomProfile elsewhere = cleared(client, rule).toBuilder()
                            .presentAt(finding, "mid-back")
                            .build();
                    tried.add(rule.id());
                    assertEquals(List.of(finding), newSince(elsewhere, rule), rule.id());
                }
            }
        }
        assertTrue(tried.size() > 5, tried::toString);
    }

    /** The letter was for the bones as they were. */
    @Test
    void severeOsteoporosisCleared_thenAVertebralFracture_asksAgain() {
        SymptomProfile bones = SymptomProfile.builder()
                .region("upper-back")
                .measure("age", 70)
                .measure("pain", 5)
                .measure("duration-days", 30)
                .present("severe-osteoporosis")
                .othersAbsent(true)
                .build();
        String rule = answer(bones).clearances().get(0).rule();
        SymptomProfile written = RECOMMENDER.withCleared(bones, rule, "physician").toBuilder()
                .present("vertebral-fragility-fracture")
                .build();
        SymptomProfile unwritten = bones.toBuilder()
                .cleared(rule, "physician")
                .present("vertebral-fragility-fracture")
                .build();

        assertEquals(Disposition.CLEARANCE_FIRST, answer(written).disposition());
        assertEquals(List.of("vertebral-fragility-fracture"), newSince(written, (Contraindication)
                RULEBOOK.rule(rule).orElseThrow()));

        Recommendation lifted = answer(unwritten);
        assertFalse(
                lifted.clearances().stream().anyMatch(needed -> needed.rule().equals(rule)));
        Cleared assumed = lifted.assumed().cleared().get(0);
        assertTrue(assumed.given()
                .orElseThrow()
                .findings()
                .keySet()
                .containsAll(Set.of("severe-osteoporosis", "vertebral-fragility-fracture")));
    }
}
