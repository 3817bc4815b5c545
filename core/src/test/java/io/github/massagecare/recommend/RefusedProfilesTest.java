package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.plan.Disposition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which profiles are refused, and what the refusal names (MEANING 0). */
class RefusedProfilesTest {
    private static InvalidDocumentException refused(SymptomProfile.Builder profile) {
        return assertThrows(InvalidDocumentException.class, () -> recommend(profile));
    }

    private static void assertContradiction(SymptomProfile.Builder profile, String one, String other) {
        InvalidDocumentException refused = refused(profile);
        assertEquals(
                List.of(ProblemCode.CONTRADICTION),
                refused.problems().stream().map(Problem::code).toList());
        assertTrue(refused.getMessage().contains("\"" + one + "\""), refused.getMessage());
        assertTrue(refused.getMessage().contains("\"" + other + "\""), refused.getMessage());
    }

    @Test
    void aContradictionNamesBoth() {
        assertContradiction(nothing().present("fever").absent("fever"), "fever", "fever");
        assertContradiction(nothing().present("fever").unsure("fever"), "fever", "fever");
        assertContradiction(nothing().unsure("fever").absent("fever"), "fever", "fever");
        assertContradiction(nothing().present("warfarin").absent("bleeding-risk"), "warfarin", "bleeding-risk");
        assertContradiction(nothing().unsure("warfarin").absent("anticoagulant"), "warfarin", "anticoagulant");
        assertContradiction(
                nothing().present("low-blood-pressure", "high-blood-pressure"),
                "low-blood-pressure",
                "high-blood-pressure");
        assertContradiction(
                nothing().present("low-blood-pressure", "severe-hypertension"),
                "low-blood-pressure",
                "severe-hypertension");
    }

    @Test
    void aPresentParentOfAnAbsentChildIsNoContradiction() {
        assertEquals(
                TRUE, truth("bleeding-risk", nothing().present("bleeding-risk").absent("warfarin")));
        assertEquals(
                UNKNOWN,
                truth("bleeding-risk", nothing().unsure("bleeding-risk").absent("anticoagulant")));
    }

    @Test
    void aReadingIsNoContradiction() {
        assertEquals(
                Disposition.POSTPONE,
                recommend(healthy().absent("fever").measure("temperature", 39)).disposition());
    }

    @Test
    void anUnknownIdThrowsOneExceptionNamingAllOfThemWithSuggestions() {
        InvalidDocumentException refused = refused(treated("uper-back")
                .present("fevr")
                .absent("numbnes")
                .unsure("warfarine")
                .measure("pian", 3)
                .answered("q-nervs")
                .cleared("ci-feverr", "physicians"));
        Set<String> suggestions = refused.problems().stream()
                .flatMap(p -> p.suggestion().stream())
                .collect(Collectors.toSet());

        assertEquals(
                Set.of("upper-back", "fever", "numbness", "warfarin", "pain", "q-nerves", "ci-fever", "physician"),
                suggestions);
        assertEquals(
                Set.of(ProblemCode.UNKNOWN_ID),
                refused.problems().stream().map(Problem::code).collect(Collectors.toSet()));
        for (String id :
                List.of("uper-back", "fevr", "numbnes", "warfarine", "pian", "q-nervs", "ci-feverr", "physicians")) {
            assertTrue(refused.getMessage().contains("\"" + id + "\""), id);
        }
    }

    @Test
    void unknownPlacesAreNamedAndAPlaceForWhatHasNoneIsRefused() {
        assertTrue(refused(nothing().presentAt("open-wound", "left-foream"))
                .getMessage()
                .contains("left-foream"));
        assertTrue(refused(nothing().presentAt("fever", "neck")).getMessage().contains("fever"));
    }

    @Test
    void aValueOutsideTheRangeOfItsMeasureIsRefusedWithoutNamingTheValue() {
        InvalidDocumentException refused = refused(nothing().measure("pain", 11).measure("systolic", 120.5));

        assertEquals(2, refused.problems().size());
        assertFalse(refused.getMessage().contains("120.5"));
    }
}
