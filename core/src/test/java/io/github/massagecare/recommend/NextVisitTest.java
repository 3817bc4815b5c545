package io.github.massagecare.recommend;

import static io.github.massagecare.finding.Truth.FALSE;
import static io.github.massagecare.finding.Truth.TRUE;
import static io.github.massagecare.finding.Truth.UNKNOWN;
import static io.github.massagecare.testing.Fixture.healthy;
import static io.github.massagecare.testing.Fixture.nothing;
import static io.github.massagecare.testing.Fixture.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of the fixture's answers lasts to the next visit (MEANING 12). */
class NextVisitTest {
    private final Recommender recommender = Recommender.of(Fixture.rulebook());

    @Test
    void theNextVisitForgetsTheAnswersOfEveryVisitQuestionsAndTheMeasuresOfTheDay() {
        SymptomProfile before = healthy()
                .present("muscle-tension", "osteoporosis", "pregnancy")
                .presentAt("open-wound", "neck")
                .unsure("fever")
                .measure("temperature", 36.8)
                .measure("systolic", 120)
                .cleared("ci-disc-lesion", "physician")
                .build();
        SymptomProfile.Builder next = recommender.nextVisit(before).toBuilder();

        assertEquals(Set.of("age"), next.build().measures().keySet());
        for (String kept : List.of("muscle-tension", "osteoporosis")) {
            assertEquals(TRUE, truth(kept, next), kept);
        }
        for (String kept : List.of("disc-lesion", "weight-loss", "bleeding-risk", "warfarin", "nut-allergy")) {
            assertEquals(FALSE, truth(kept, next), kept);
        }
        for (String forgotten : List.of("pregnancy", "open-wound", "fever", "chest-pain", "numbness", "changed-mole")) {
            assertEquals(UNKNOWN, truth(forgotten, next), forgotten);
            assertEquals(Optional.empty(), next.build().answer(forgotten), forgotten);
        }
        assertTrue(next.build().answered().contains("q-bones"));
        assertFalse(next.build().answered().contains("q-chest"));
        assertEquals(before.regions(), next.build().regions());
    }

    @Test
    void theNextVisitDoesNotStretchAnAttestationToWhatIsAskedEveryTime() {
        SymptomProfile.Builder next =
                recommender.nextVisit(nothing().othersAbsent(true).build()).toBuilder();

        assertFalse(next.build().othersAbsent());
        assertEquals(UNKNOWN, truth("chest-pain", next));
        assertEquals(FALSE, truth("osteoporosis", next));
    }

    @Test
    void theNextVisitIsAValidProfile() {
        for (String finding :
                Fixture.rulebook().findings().stream().map(f -> f.id()).toList()) {
            Fixture.rulebook()
                    .check(recommender.nextVisit(healthy().present(finding).build()));
            Fixture.rulebook()
                    .check(recommender.nextVisit(
                            healthy().unsure(finding).othersAbsent(true).build()));
        }
    }
}
