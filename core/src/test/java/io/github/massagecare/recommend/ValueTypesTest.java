package io.github.massagecare.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rulebook.Translation;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixtures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What all public value types have in common. */
class ValueTypesTest {
    private static final SymptomProfile CLIENT = SymptomProfile.builder()
            .region("upper-back")
            .minutes(60)
            .offered("swedish", "deep-tissue")
            .wished("swedish")
            .measure("pain", 6)
            .measure("age", 34)
            .present("tech-neck", "likes-heat", "warfarin")
            .presentAt("open-wound", "left-forearm")
            .absent("fever", "neurological-sign")
            .unsure("examined-after-injury")
            .answered("q-pain")
            .cleared("ci-anticoagulant", "physician")
            .build();

    @Test
    void buildersNameTheMandatoryAttributesThatAreMissing() {
        assertMissing("id, kind, label", () -> Finding.builder().build());
        assertMissing("kind", () -> Finding.builder().id("fever").label("Fever").build());
        assertMissing("id, label, unit, min, max", () -> Measure.builder().build());
        assertMissing("id, label", () -> Region.builder().build());
        assertMissing(
                "id, label, minutes, nature, benefits, risks, evidence",
                () -> Technique.builder().build());
        assertMissing("id, label, dose, evidence", () -> Activity.builder().build());
        assertMissing("id, label, because", () -> ExcludedTechnique.builder().build());
        assertMissing("id, title, seen", () -> Source.builder().build());
        assertMissing("id, ask", () -> Question.builder().build());
        assertMissing(
                "id, when, evidence, urgency, may", () -> RedFlag.builder().build());
        assertMissing(
                "id, when, evidence, level, rationale",
                () -> Contraindication.builder().build());
        assertMissing(
                "id, when, evidence, technique, strength, because",
                () -> Indication.builder().build());
        assertMissing(
                "id, when, evidence, minutes, everyDays, sessions, reviewAfter",
                () -> Dosing.builder().build());
        assertMissing("id, when, evidence, activity", () -> SelfCare.builder().build());
        assertMissing(
                "id, when, evidence, topic, audience, text",
                () -> Advice.builder().build());
        assertMissing(
                "id, version, language, title, review", () -> Rulebook.builder().build());
        assertMissing("id, version, over", () -> Overlay.builder().build());
        assertMissing("language, of", () -> Translation.builder().build());
        assertMissing("minutes", () -> Session.builder().build());
        assertMissing("minutes", () -> Step.builder().build());
        assertMissing("standing", () -> CarePlan.builder().build());
        assertMissing("why", () -> Inquiry.builder().build());
    }

    @Test
    void collectionsKeepTheOrderOfTheDocument() {
        Rulebook rulebook = Fixtures.small();
        String text = Fixtures.text("fixtures/small.rulebook.json");
        List<List<String>> sections = rulebook.sections().stream()
                .map(s -> s.stream().map(entry -> entry.id()).toList())
                .toList();
        for (List<String> ids : sections) {
            List<Integer> positions = ids.stream()
                    .map(id -> text.indexOf("{\"id\": \"" + id + "\""))
                    .toList();
            assertEquals(positions.stream().sorted().toList(), positions);
        }
        assertEquals(
                List.of("swedish", "deep-tissue", "hot-pack"),
                Recommender.of(rulebook).recommend(CLIENT).techniques().stream()
                        .map(TechniqueAdvice::technique)
                        .toList());
    }

    @Test
    void everyValueShowsItselfOnOneLine() {
        Visitor visitor = new Visitor();
        visitor.visit(Fixtures.small());
        visitor.visit(CLIENT);
        visitor.visit(Recommender.of(Fixtures.small()).recommend(CLIENT));
        for (Object value : visitor.seen.keySet()) {
            assertFalse(value.toString().contains("\n"), value.getClass().getName());
            assertFalse(
                    value.toString().contains("@" + Integer.toHexString(value.hashCode())),
                    value.getClass().getName());
        }
    }

    @Test
    void aProfileShowsHowMuchItSaysAndNothingOfIt() {
        String shown = CLIENT.toString();
        assertEquals(
                "SymptomProfile{4 present, 2 absent, 1 unsure, 1 questions answered, 2 measures, 1 regions}", shown);
        RuleExamples.Example example =
                new RuleExamples.Example("r", CLIENT, io.github.massagecare.finding.Truth.TRUE, "b");
        for (String said :
                List.of("tech-neck", "open-wound", "forearm", "fever", "anticoagulant", "34", "60", "swedish")) {
            assertFalse(shown.contains(said), said);
            assertFalse(
                    RuleExamples.builder()
                            .addExamples(example)
                            .build()
                            .toString()
                            .contains(said),
                    said);
        }
    }

    @Test
    void whatIsSaidInAnotherOrderIsTheSameProfile() {
        SymptomProfile other = SymptomProfile.builder()
                .cleared("ci-anticoagulant", "physician")
                .answered("q-pain")
                .unsure(Set.of("examined-after-injury"))
                .absent("neurological-sign")
                .absent("fever")
                .presentAt("open-wound", "left-forearm")
                .present("warfarin")
                .present("likes-heat", "tech-neck")
                .measure("age", 34.0)
                .measure("pain", new BigDecimal("6.00"))
                .wished("swedish")
                .offered("deep-tissue")
                .offered("swedish")
                .minutes(60)
                .region("upper-back")
                .build();
        assertEquals(CLIENT, other);
        assertEquals(CLIENT.hashCode(), other.hashCode());
        assertEquals(CLIENT.toJson(), other.toJson());
        assertNotEquals(CLIENT, other.toBuilder().region("back").build());
        assertNotEquals(CLIENT, other.toBuilder().offered("hot-pack").build());
        assertNotEquals(CLIENT, other.toBuilder().wished("hot-pack").build());
    }

    @Test
    void equalNumbersMakeEqualMeasures() {
        Measure.Builder one = Measure.builder()
                .id("pain")
                .label("Pain")
                .unit("0-10")
                .min(BigDecimal.ZERO)
                .max(BigDecimal.TEN);
        Measure.Builder other = Measure.builder()
                .id("pain")
                .label("Pain")
                .unit("0-10")
                .min(new BigDecimal("0.00"))
                .max(new BigDecimal("1e1"));
        assertEquals(one.build(), other.build());
        assertEquals(one.build().hashCode(), other.build().hashCode());
    }

    @Test
    void theOrderOfAttributesAndTextsIsNothing() {
        Rulebook one = Rulebook.read(Fixtures.HEAD + ", \"attributes\": {\"a\": \"1\", \"b\": \"2\"}}");
        Rulebook other = Rulebook.read(Fixtures.HEAD + ", \"attributes\": {\"b\": \"2\", \"a\": \"1\"}}");
        assertEquals(one, other);
        assertEquals(one.sha256(), other.sha256());
    }

    @Test
    void whatADocumentCannotSayCannotBeBuiltEither() {
        Contraindication.Builder rule = Contraindication.builder()
                .id("ci-a")
                .when(Criterion.always())
                .level(Contraindication.Level.ABSOLUTE)
                .rationale("R")
                .addSources("book")
                .evidence(Evidence.E5);
        assertThrows(
                IllegalArgumentException.class,
                () -> rule.barsAllWork(true).addBars("heat").build());
        assertThrows(
                IllegalArgumentException.class,
                () -> rule.bars(List.of()).atItsPlace(true).addAt("back").build());
    }

    /** Of those that write their equality out. */
    @Test
    void valuesThatDifferInOnePartAreNotEqual() {
        Optional<BigDecimal> five = Optional.of(new BigDecimal("5"));
        Rulebook rulebook = Fixtures.small();
        assertDifferent(() -> List.of(
                new Fact.OfFinding("fever", Answer.PRESENT, List.of(), Optional.empty()),
                new Fact.OfFinding("chills", Answer.PRESENT, List.of(), Optional.empty()),
                new Fact.OfFinding("fever", Answer.ABSENT, List.of(), Optional.empty()),
                new Fact.OfFinding("fever", Answer.PRESENT, List.of("neck"), Optional.empty()),
                new Fact.OfFinding("fever", Answer.PRESENT, List.of(), Optional.of("q-1")),
                new Fact.OfMeasure("age", BigDecimal.ONE, five, Optional.empty()),
                new Fact.OfMeasure("pain", BigDecimal.ONE, five, Optional.empty()),
                new Fact.OfMeasure("age", BigDecimal.TEN, five, Optional.empty()),
                new Fact.OfMeasure("age", BigDecimal.ONE, Optional.empty(), Optional.empty()),
                new Fact.OfMeasure("age", BigDecimal.ONE, five, five)));
        assertDifferent(() -> List.of(
                RulebookStamp.of(rulebook), RulebookStamp.of(rulebook.id(), rulebook.version(), "0"),
                RulebookStamp.of("other", rulebook.version(), rulebook.sha256()),
                        RulebookStamp.of(rulebook.id(), "0", rulebook.sha256())));
        assertEquals(
                RulebookStamp.of(rulebook), RulebookStamp.of(rulebook.id(), rulebook.version(), rulebook.sha256()));
    }

    /** Made twice, each equals only its like. */
    private static void assertDifferent(Supplier<List<?>> values) {
        List<?> one = values.get();
        List<?> other = values.get();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < one.size(); j++) {
                assertEquals(i == j, one.get(i).equals(other.get(j)), one.get(i) + " and " + other.get(j));
            }
            assertEquals(one.get(i).hashCode(), other.get(i).hashCode());
        }
    }

    private static void assertMissing(String attributes, Executable build) {
        String message = assertThrows(IllegalStateException.class, build).getMessage();
        assertTrue(message.endsWith("[" + attributes + "]"), message);
    }

    /** Walks through all values that the public methods of a value return. */
    private static final class Visitor {
        final Map<Object, Boolean> seen = new IdentityHashMap<>();

        void visit(Object value) {
            if (value instanceof Collection<?> collection) {
                collection.forEach(this::visit);
            } else if (value instanceof Map<?, ?> map) {
                map.values().forEach(this::visit);
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(this::visit);
            } else if (value != null
                    && value.getClass().getName().startsWith("io.github.massagecare")
                    && !(value instanceof Enum)
                    && seen.put(value, true) == null) {
                for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
                    members(value, type);
                }
            }
        }

        private void members(Object value, Class<?> type) {
            if (!Modifier.isPublic(type.getModifiers())) {
                return;
            }
            for (Method method : type.getMethods()) {
                boolean getter = method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class
                        && !method.getName().matches("toTree|toJson|toBuilder|hashCode|toString|compareTo");
                if (getter && Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                    try {
                        visit(method.invoke(value));
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new AssertionError(method.toString(), e);
                    }
                }
            }
        }
    }
}
