package io.github.massagecare.testing;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Content;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.RulebookPart;
import io.github.massagecare.rulebook.Translation;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The documents that stand beside rulebooks. */
public final class DocumentArbitraries {
    private static final Arbitrary<String> IDS = Arbitraries.of("ci-heat", "a", "a-1", "x9-y-z");
    private static final Arbitrary<String> TEXTS =
            Arbitraries.of("Words", "\"Quoted\" \\ text", "Épaule\n肩こり \uD83D\uDC86", " 1.0.0 ");

    private static final Arbitrary<String> VERSIONS = Arbitraries.of("1.0.0", "0.12.3-draft", "10.0.1-a.1");

    private DocumentArbitraries() {}

    /** Overlays that add and replace sections of generated rulebooks, or nothing. */
    public static Arbitrary<Overlay> overlays() {
        Arbitrary<Overlay.Loosening> loosenings = Combinators.combine(IDS, TEXTS, TEXTS)
                .as((rule, because, by) -> new Overlay.Loosening(rule, because, by, "2026-11-23"));
        return Combinators.combine(
                        IDS,
                        VERSIONS,
                        parts(),
                        parts(),
                        IDS.set().ofMaxSize(3),
                        loosenings.list().uniqueElements().ofMaxSize(2))
                .as((id, version, add, replace, remove, loosens) -> Overlay.builder()
                        .id(id)
                        .version(version)
                        .over(new Overlay.Base(id + "-base", version))
                        .add(add)
                        .replace(replace)
                        .remove(remove)
                        .loosens(loosens)
                        .build());
    }

    private static Arbitrary<RulebookPart> parts() {
        return Arbitraries.oneOf(
                Arbitraries.create(() -> RulebookPart.builder().build()),
                RulebookArbitraries.rulebooks()
                        .map(book -> RulebookPart.builder().from((Content) book).build()));
    }

    /** Examples of the rules of generated rulebooks. */
    public static Arbitrary<RuleExamples> examples() {
        Arbitrary<RuleExamples.Example> example = Combinators.combine(
                        IDS, ProfileArbitraries.cases(), Arbitraries.of(Truth.class), TEXTS)
                .as((rule, client, is, because) -> new RuleExamples.Example(rule, client.profile(), is, because));
        return example.list()
                .uniqueElements()
                .ofMaxSize(4)
                .map(examples -> RuleExamples.builder().examples(examples).build());
    }

    /** Translations of some texts. */
    public static Arbitrary<Translation> translations() {
        Arbitrary<Map<String, String>> texts = Arbitraries.maps(Arbitraries.of("label", "nature", "text"), TEXTS)
                .ofMaxSize(3);
        return Combinators.combine(IDS, Arbitraries.maps(IDS, texts).ofMaxSize(4), Arbitraries.of(true, false))
                .as((of, all, review) -> Translation.builder()
                        .language("fr-CA")
                        .of(of)
                        .texts(all)
                        .needsReview(review)
                        .build());
    }

    /** Every document of a rulebook kind, by its sections, in so many parts: the root first. */
    public static List<Map<String, Object>> inParts(Rulebook rulebook, int parts) {
        Map<String, Object> root = new java.util.LinkedHashMap<>(rulebook.toTree());
        List<Map<String, Object>> files = new java.util.ArrayList<>();
        for (int i = 0; i < parts; i++) {
            files.add(new java.util.LinkedHashMap<>());
        }
        for (String section : List.copyOf(root.keySet())) {
            if (root.get(section) instanceof List<?> entries) {
                root.remove(section);
                for (int i = 0; i < parts; i++) {
                    List<?> slice = entries.subList(entries.size() * i / parts, entries.size() * (i + 1) / parts);
                    if (!slice.isEmpty()) {
                        files.get(i).put(section, slice);
                    }
                }
            }
        }
        root.put(
                "parts",
                java.util.stream.IntStream.range(0, parts)
                        .mapToObj(i -> "part-" + i + ".json")
                        .toList());
        files.add(0, root);
        return files;
    }
}
