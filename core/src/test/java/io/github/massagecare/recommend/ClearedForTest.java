package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.BonesAndWounds.answer;
import static io.github.massagecare.recommend.BonesAndWounds.asked;
import static io.github.massagecare.recommend.BonesAndWounds.assertLifted;
import static io.github.massagecare.recommend.BonesAndWounds.assertNewSince;
import static io.github.massagecare.recommend.BonesAndWounds.assertOpen;
import static io.github.massagecare.recommend.BonesAndWounds.given;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clearance is for what was known when it was given; what is new since (MEANING C). */
class ClearedForTest {
    @Test
    void itLiftsTheRuleWhileNothingIsNew() {
        assertLifted(asked().present("thin-bone").cleared("ci-bone", "physician", given("thin-bone")));
    }

    @Test
    void onceSomethingIsNewTheRuleCountsAgainAndItsClearanceSaysWhat() {
        SymptomProfile.Builder client =
                asked().present("thin-bone", "fracture").cleared("ci-bone", "physician", given("thin-bone"));
        assertNewSince(client, "fracture");
        assertEquals(
                given("thin-bone"),
                answer(client).clearances().get(0).earlier().orElseThrow().given());
    }

    @Test
    void whileSomethingMayBeNewItIsLiftedAsKnownAndCountsAtWorst() {
        SymptomProfile.Builder client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-wound", "q-operation", "q-tumour");
        assertOpen(
                client.present("thin-bone").cleared("ci-bone", "physician", given("thin-bone")),
                Disposition.ASK_FIRST,
                "fracture");
    }

    @Test
    void whatMayBeNewForAnUnsureAnswerIsToBeConfirmed() {
        assertOpen(
                asked().present("thin-bone").unsure("wound").cleared("ci-bone", "physician", given("thin-bone")),
                Disposition.CLEARANCE_FIRST,
                "wound");
    }

    @Test
    void aFamilyIsNotNewWhenAKindThatWasClearedExplainsIt() {
        assertLifted(asked().present("weak-bone", "thin-bone").cleared("ci-bone", "physician", given("thin-bone")));
    }

    @Test
    void aFamilyMayBeNewWhileTheKindThatWasClearedIsOpen() {
        SymptomProfile.Builder client = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .present("weak-bone")
                .othersAbsent(true)
                .absent("fracture");
        assertOpen(client.cleared("ci-bone", "physician", given("thin-bone")), Disposition.ASK_FIRST, "thin-bone");
    }

    @Test
    void aFamilyIsNewWhenTheKindThatWasClearedIsGone() {
        assertNewSince(
                asked().present("weak-bone").absent("thin-bone").cleared("ci-bone", "physician", given("thin-bone")),
                "weak-bone");
    }

    @Test
    void anotherPlaceIsNewAndAPlaceWithinIsNot() {
        ClearedFor neck =
                ClearedFor.builder().findingAt("wound", List.of("neck")).build();
        assertLifted(asked().presentAt("wound", "neck").cleared("ci-bone", "physician", neck));
        assertNewSince(
                asked().presentAt("wound", "neck", "left-forearm").cleared("ci-bone", "physician", neck), "wound");
        ClearedFor back =
                ClearedFor.builder().findingAt("wound", List.of("back")).build();
        assertLifted(asked().presentAt("wound", "upper-back").cleared("ci-bone", "physician", back));
    }

    @Test
    void anOpenPlaceMayBeNewAlsoWhileItIsNotSaidNow() {
        ClearedFor neck =
                ClearedFor.builder().findingAt("wound", List.of("neck")).build();
        assertOpen(asked().present("wound").cleared("ci-bone", "physician", neck), Disposition.ASK_FIRST, "wound");
        SymptomProfile.Builder notSaid = treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-kinds", "q-operation", "q-tumour");
        assertOpen(notSaid.cleared("ci-bone", "physician", neck), Disposition.ASK_FIRST, "wound");
        assertLifted(notSaid.cleared("ci-bone", "physician", given("wound")));
    }

    @Test
    void aShorterTimeIsAnotherEvent() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 3)
                .build();
        assertLifted(asked().present("operation").measure("weeks-since", 3).cleared("ci-operation", "physician", then));
        assertLifted(asked().present("operation").measure("weeks-since", 5).cleared("ci-operation", "physician", then));
        assertNewSince(
                asked().present("operation").measure("weeks-since", 2).cleared("ci-operation", "physician", then),
                "weeks-since");
    }

    @Test
    void aTimeThatIsNotKnownMayBeShorter() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 3)
                .build();
        Recommendation answer = answer(asked().present("operation")
                .cleared("ci-operation", "physician", then)
                .cleared("ci-later", "physician", then));
        assertEquals(Disposition.ASK_FIRST, answer.disposition());
        assertTrue(answer.questions().stream()
                .anyMatch(question -> question.settles().contains("weeks-since")));
    }

    @Test
    void aTimeInsideANotCountsToo() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 30)
                .build();
        assertLifted(asked().present("operation").measure("weeks-since", 40).cleared("ci-later", "physician", then));
        assertNewSince(
                asked().present("operation").measure("weeks-since", 20).cleared("ci-later", "physician", then),
                "weeks-since");
    }

    @Test
    void otherNumbersNeverReopen() {
        ClearedFor then = ClearedFor.builder()
                .finding("operation")
                .since("weeks-since", 30)
                .build();
        for (int age : new int[] {18, 80}) {
            assertLifted(asked().measure("age", age)
                    .present("operation")
                    .measure("weeks-since", 40)
                    .cleared("ci-later", "physician", then));
        }
    }

    @Test
    void aStateOfTheDayIsCoveredEveryDay() {
        for (int temperature : new int[] {38, 41}) {
            assertLifted(
                    asked().measure("skin-temperature", temperature).cleared("ci-hot", "physician", given("hot-skin")));
        }
    }
}
