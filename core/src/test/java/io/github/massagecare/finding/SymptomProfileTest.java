package io.github.massagecare.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.rulebook.Criterion;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile keeps, whatever happens to its builder. */
class SymptomProfileTest {
    @Test
    void aPlaceThatTheBuilderIsToldLaterIsNotInTheProfileBuiltBefore() {
        SymptomProfile.Builder builder = SymptomProfile.builder().presentAt("open-wound", "left-forearm");
        SymptomProfile profile = builder.build();
        String before = profile.toJson();
        builder.presentAt("open-wound", "neck");
        assertEquals(Set.of("left-forearm"), profile.places("open-wound"));
        assertEquals(before, profile.toJson());
        assertEquals(Set.of("left-forearm", "neck"), builder.build().places("open-wound"));
    }

    @Test
    void thePlacesOfAFindingCannotBeChanged() {
        SymptomProfile profile = SymptomProfile.builder()
                .presentAt("open-wound", "left-forearm")
                .present("fever")
                .build();
        assertThrows(
                UnsupportedOperationException.class,
                () -> profile.places("open-wound").add("neck"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> profile.places("fever").add("neck"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> profile.places("chills").add("neck"));
        assertThrows(
                UnsupportedOperationException.class, () -> profile.present().remove("fever"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedAtOnceByName(double value) {
        assertNames("value", () -> SymptomProfile.builder().measure("pain", value));
        assertNames("value", () -> Criterion.atLeast("pain", value));
        assertNames("value", () -> Criterion.below("pain", value));
    }

    private static void assertNames(String argument, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.startsWith(argument + " must be"), message);
    }
}
