package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Translation;
import io.github.massagecare.testing.DocumentArbitraries;
import io.github.massagecare.testing.Json;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Case;
import io.github.massagecare.testing.RulebookArbitraries;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * L10, round trip: read(write(x)) = x for every document; canonical form is a fixed point; order of keys does not
 * matter; a rulebook built in code equals the one read. (The generated documents are all built in code.)
 */
class L10RoundTripProperties {
    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Provide
    Arbitrary<Case> cases() {
        return ProfileArbitraries.cases();
    }

    @Provide
    Arbitrary<Overlay> overlays() {
        return DocumentArbitraries.overlays();
    }

    @Provide
    Arbitrary<RuleExamples> examples() {
        return DocumentArbitraries.examples();
    }

    @Provide
    Arbitrary<Translation> translations() {
        return DocumentArbitraries.translations();
    }

    @Provide
    Arbitrary<Random> orders() {
        return Arbitraries.randoms();
    }

    @Property(tries = 300)
    void l10_aRulebookReadFromItsOwnTextIsEqual(@ForAll("rulebooks") Rulebook rulebook) {
        Rulebook read = Rulebook.read(rulebook.toJson());
        assertEquals(rulebook, read);
        assertEquals(rulebook.hashCode(), read.hashCode());
        assertEquals(rulebook.sha256(), read.sha256());
        assertEquals(rulebook.toJson(), read.toJson());
        assertEquals(rulebook, Rulebook.fromTree(rulebook.toTree()));
        assertEquals(
                rulebook,
                Rulebook.read(new ByteArrayInputStream(rulebook.toJson().getBytes(StandardCharsets.UTF_8))));
    }

    @Property(tries = 300)
    void l10_theOrderOfKeysInARulebookIsNothing(
            @ForAll("rulebooks") Rulebook rulebook, @ForAll("orders") Random order) {
        Rulebook read = Rulebook.read(Json.text(Json.shuffled(rulebook.toTree(), order)));
        assertEquals(rulebook, read);
        assertEquals(rulebook.toJson(), read.toJson());
        assertEquals(rulebook.sha256(), read.sha256());
    }

    @Property(tries = 200)
    void l10_partsMakeTheSameRulebookAsOneFile(
            @ForAll("rulebooks") Rulebook rulebook, @ForAll("partCounts") int count) {
        List<Map<String, Object>> files = DocumentArbitraries.inParts(rulebook, count);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            texts.put(
                    i == 0 ? "rulebook.json" : "part-" + (i - 1) + ".json",
                    Json.text(files.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        Rulebook read = Rulebook.read(
                name -> texts.containsKey(name) ? new ByteArrayInputStream(texts.get(name)) : null, "rulebook.json");
        assertEquals(rulebook, read);
        assertEquals(rulebook.sha256(), read.sha256());
    }

    @Provide
    Arbitrary<Integer> partCounts() {
        return Arbitraries.integers().between(1, 4);
    }

    @Property(tries = 300)
    void l10_twoRulebooksHaveTheSameHashExactlyWhenTheyAreEqual(
            @ForAll("rulebooks") Rulebook one, @ForAll("rulebooks") Rulebook other) {
        assertEquals(one.equals(other), one.sha256().equals(other.sha256()));
    }

    @Property(tries = 500)
    void l10_aProfileReadFromItsOwnTextIsEqual(@ForAll("cases") Case client) {
        SymptomProfile profile = client.profile();
        SymptomProfile read = SymptomProfile.read(profile.toJson());
        assertEquals(profile, read);
        assertEquals(profile.hashCode(), read.hashCode());
        assertEquals(profile.toJson(), read.toJson());
        assertEquals(profile, SymptomProfile.fromTree(profile.toTree()));
        assertEquals(profile, profile.toBuilder().build());
        assertEquals(profile, client.rulebook().readProfile(profile.toJson()));
    }

    @Property(tries = 300)
    void l10_theOrderOfKeysInAProfileIsNothing(@ForAll("cases") Case client, @ForAll("orders") Random order) {
        SymptomProfile read =
                SymptomProfile.read(Json.text(Json.shuffled(client.profile().toTree(), order)));
        assertEquals(client.profile(), read);
        assertEquals(client.profile().toJson(), read.toJson());
    }

    @Property(tries = 300)
    void l10_aRecommendationReadFromItsOwnTextIsEqual(@ForAll("cases") Case client, @ForAll("orders") Random order) {
        Recommendation recommendation = Recommender.of(client.rulebook()).recommend(client.profile());
        Recommendation read = Recommendation.read(recommendation.toJson());
        assertEquals(recommendation, read);
        assertEquals(recommendation.toJson(), read.toJson());
        assertEquals(recommendation, Recommendation.read(Json.text(Json.shuffled(recommendation.toTree(), order))));
    }

    @Property(tries = 200)
    void l10_anOverlayReadFromItsOwnTextIsEqual(@ForAll("overlays") Overlay overlay, @ForAll("orders") Random order) {
        Overlay read = Overlay.read(overlay.toJson());
        assertEquals(overlay, read);
        assertEquals(overlay.toJson(), read.toJson());
        assertEquals(overlay, Overlay.read(Json.text(Json.shuffled(overlay.toTree(), order))));
    }

    @Property(tries = 200)
    void l10_examplesReadFromTheirOwnTextAreEqual(
            @ForAll("examples") RuleExamples examples, @ForAll("orders") Random order) {
        RuleExamples read = RuleExamples.read(examples.toJson());
        assertEquals(examples, read);
        assertEquals(examples.toJson(), read.toJson());
        assertEquals(examples, RuleExamples.read(Json.text(Json.shuffled(examples.toTree(), order))));
    }

    @Property(tries = 300)
    void l10_aTranslationReadFromItsOwnTextIsEqual(
            @ForAll("translations") Translation translation, @ForAll("orders") Random order) {
        Translation read = Translation.read(translation.toJson());
        assertEquals(translation, read);
        assertEquals(translation.toJson(), read.toJson());
        assertEquals(translation, Translation.read(Json.text(Json.shuffled(translation.toTree(), order))));
    }

    @Property(tries = 200)
    void l10_defaultsAreLeftOut(@ForAll("cases") Case client) {
        assertNoDefault(client.rulebook().toTree());
        assertNoDefault(client.profile().toTree());
    }

    private static void assertNoDefault(Map<?, ?> tree) {
        tree.forEach((key, value) -> {
            assertFalse(Boolean.FALSE.equals(value), () -> key + " is false, which is the default");
            assertFalse(
                    value instanceof List<?> list
                            && list.isEmpty()
                            && !List.of("all", "any", "for").contains(key),
                    () -> key + " is empty");
            assertFalse(value instanceof Map<?, ?> map && map.isEmpty(), () -> key + " is empty");
            assertFalse(key.equals("role") && value.equals("primary"), "the default role");
            assertFalse(key.equals("decimals") && value.equals(0), "the default number of decimals");
            descend(value);
        });
        assertTrue(tree.values().stream().noneMatch(java.util.Objects::isNull));
    }

    private static void descend(Object value) {
        if (value instanceof Map<?, ?> map) {
            assertNoDefault(map);
        } else if (value instanceof List<?> list) {
            list.forEach(L10RoundTripProperties::descend);
        }
    }
}
