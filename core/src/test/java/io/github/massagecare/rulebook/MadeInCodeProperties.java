package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.massagecare.finding.Code;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import io.github.massagecare.testing.Choices;
import io.github.massagecare.testing.Fixtures;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.RulebookArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A rulebook that is made in code is as good as the document it would be: refused for the same problems, else equal to
 * it.
 */
class MadeInCodeProperties {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "Not An Id",
            "finding-0",
            "finding-1",
            "region-0",
            "a text",
            "x".repeat(64),
            "x".repeat(65),
            "x".repeat(4_000),
            "x".repeat(4_001),
            "\ud800");
    private static final Range MINUTES = new Range(1, 5);

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Provide
    Arbitrary<Choices> choices() {
        return Choices.of(60);
    }

    @Property(tries = 1_500)
    void whatIsMadeInCodeIsRefusedOrEqualsItsDocument(
            @ForAll("rulebooks") Rulebook base, @ForAll("choices") Choices choices) {
        Rulebook.Builder changed = Rulebook.builder().from(base);
        for (int i = choices.below(3); i >= 0; i--) {
            change(changed, choices);
        }
        Reached.count("accepted", assertAsItsDocument(changed));
        Reached.atLeast(5, "accepted", true);
    }

    @Example
    void everyLimitOfADocumentHoldsForWhatIsMadeInCode() {
        List<Function<Rulebook.Builder, Rulebook.Builder>> changes = List.of(
                changed -> changed.version("1"),
                changed -> changed.language("english"),
                changed -> changed.review(new Review("none", "2026-02-30")),
                changed -> changed.putAttributes("x".repeat(4_001), "a"),
                changed -> changed.putAttributes("key", " "),
                changed -> changed.traits(IntStream.rangeClosed(0, 5_000)
                        .mapToObj(i -> new Trait("t-" + i, "A"))
                        .toList()),
                changed -> changed.addAdvice(advice(nots(37))),
                changed -> changed.addAdvice(advice(Criterion.atLeast("pain", 1e-16))),
                changed -> changed.addAdvice(
                        advice(new Criterion.CountAtLeast(101, Collections.nCopies(101, Criterion.always())))),
                changed -> changed.addFindings(finding()
                        .addCodes(new Code("x", "y"), new Code("x", "y"))
                        .build()),
                changed ->
                        changed.addFindings(finding().addIsA("fever", "fever").build()),
                changed -> changed.addRegions(
                        Region.builder().id("r").label("R").addFormerly("Old").build()),
                changed -> changed.addTechniques(technique().build()),
                changed -> changed.addTechniques(technique()
                        .addSources("book")
                        .minutes(new Range(1, 1_001))
                        .build()));
        for (Function<Rulebook.Builder, Rulebook.Builder> change : changes) {
            Rulebook.Builder changed = change.apply(Rulebook.builder().from(Fixtures.small()));
            assertFalse(problems(changed::build).isEmpty());
            assertAsItsDocument(changed);
        }
        assertEquals(
                List.of(), problems(Rulebook.builder().from(Fixtures.small()).addAdvice(advice(nots(36)))::build));
    }

    private static boolean assertAsItsDocument(Rulebook.Builder changed) {
        Rulebook unchecked = changed.unchecked();
        List<Problem> expected = problems(() -> Rulebook.fromTree(unchecked.toTree()));
        assertEquals(expected, problems(changed::build));
        if (expected.isEmpty()) {
            Rulebook built = changed.build();
            assertEquals(Rulebook.read(built.toJson()), built);
        }
        return expected.isEmpty();
    }

    private interface Making {
        Rulebook make();
    }

    private static List<Problem> problems(Making making) {
        try {
            making.make();
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    private static void change(Rulebook.Builder changed, Choices choices) {
        String word = choices.one(WORDS);
        List<String> words = new ArrayList<>();
        for (int i = choices.below(3); i >= 0; i--) {
            words.add(choices.one(WORDS));
        }
        switch (choices.below(10)) {
            case 0 -> changed.title(word);
            case 1 -> changed.jurisdiction(word);
            case 2 -> changed.attributes(Map.of("key", word));
            case 3 -> changed.addTargets(new Target(word, "Somebody"));
            case 4 -> changed.addFindings(finding().isA(words).build());
            case 5 -> changed.addFindings(finding().formerly(words).local(true).build());
            case 6 ->
                changed.addRegions(
                        Region.builder().id("new").label(word).within(words).build());
            case 7 -> changed.addAdvice(advice(Criterion.presentAt(word, "region-0")));
            case 8 -> changed.addAdvice(advice(nots(choices.between(35, 40))));
            default -> changed.addAdvice(advice(Criterion.rule(word)));
        }
    }

    private static Criterion nots(int levels) {
        Criterion criterion = Criterion.always();
        for (int i = 1; i < levels; i++) {
            criterion = Criterion.not(criterion);
        }
        return criterion;
    }

    private static Finding.Builder finding() {
        return Finding.builder().id("new-finding").kind(Finding.Kind.DISEASE).label("New");
    }

    private static Technique.Builder technique() {
        return Technique.builder()
                .id("new-technique")
                .label("New")
                .minutes(MINUTES)
                .nature("N")
                .benefits("B")
                .risks("R")
                .evidence(Evidence.E5);
    }

    private static Advice advice(Criterion when) {
        return Advice.builder()
                .id("ad-new")
                .when(when)
                .topic(Advice.Topic.AFTERCARE)
                .audience(Advice.Audience.CLIENT)
                .text("Rest.")
                .addSources("book")
                .evidence(Evidence.E5)
                .build();
    }
}
