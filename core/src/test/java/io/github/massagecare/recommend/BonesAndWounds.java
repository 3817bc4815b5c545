package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.clearance;
import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A rulebook of things that somebody has to clear, and what an answer says of the words that were given. */
final class BonesAndWounds {
    /** All work waits for a word on weak bones, a wound or a stay in hospital; and somebody must see a tumour. */
    static final Rulebook RULEBOOK =
            rulebook(Criterion.any(Criterion.present("weak-bone"), Criterion.present("wound")));

    static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    private BonesAndWounds() {}

    static Rulebook rulebook(Criterion bonesOrWound) {
        MeasureRange hot = new MeasureRange("skin-temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Criterion lately = Criterion.all(Criterion.present("operation"), Criterion.below("weeks-since", 6));
        Criterion longAgo = Criterion.all(
                Criterion.present("operation"),
                Criterion.not(Criterion.below("weeks-since", 6)),
                Criterion.atLeast("age", 18));
        return Rulebook.builder()
                .from(only())
                .addMeasures(
                        measure("weeks-since").elapsed(true).build(),
                        measure("skin-temperature").build())
                .addFindings(
                        finding("weak-bone").build(),
                        finding("thin-bone").addIsA("weak-bone").build(),
                        finding("fracture").addIsA("weak-bone").build(),
                        finding("wound").local(true).build(),
                        finding("operation").build(),
                        finding("hot-skin").shownBy(List.of(hot)).build(),
                        finding("tumour").build(),
                        finding("second-tumour").build())
                .addQuestions(
                        question("q-bone", "weak-bone"),
                        question("q-kinds", "thin-bone", "fracture"),
                        question("q-wound", "wound"),
                        question("q-operation", "operation", "hot-skin"),
                        question("q-tumour", "tumour", "second-tumour"))
                .addRedFlags(flag("rf-tumour", "tumour", RedFlag.Urgency.URGENT)
                        .when(Criterion.any(Criterion.present("tumour"), Criterion.present("second-tumour")))
                        .build())
                .addContraindications(
                        clearance("ci-bone", bonesOrWound).barsAllWork(true).build(),
                        clearance("ci-operation", lately).barsAllWork(true).build(),
                        clearance("ci-later", longAgo).barsAllWork(true).build(),
                        clearance("ci-hot", Criterion.present("hot-skin"))
                                .barsAllWork(true)
                                .build())
                .build();
    }

    private static Measure.Builder measure(String id) {
        return Measure.builder()
                .id(id)
                .label(id)
                .unit("units")
                .min(BigDecimal.ZERO)
                .max(BigDecimal.valueOf(5200));
    }

    static ClearedFor given(String... findings) {
        ClearedFor.Builder given = ClearedFor.builder();
        List.of(findings).forEach(given::finding);
        return given.build();
    }

    static SymptomProfile.Builder asked() {
        return treated("upper-back")
                .measure("age", 40)
                .measure("pain", 3)
                .answered("q-bone", "q-kinds", "q-wound", "q-operation", "q-tumour");
    }

    static Recommendation answer(SymptomProfile.Builder profile) {
        return RECOMMENDER.recommend(profile.build());
    }

    static Optional<Standing> standing(Recommendation answer) {
        return answer.plan().map(CarePlan::standing);
    }

    static void assertLifted(SymptomProfile.Builder profile) {
        Recommendation answer = answer(profile);
        assertEquals(List.of(), answer.clearances());
        assertEquals(Optional.of(Standing.READY), standing(answer));
    }

    /** As known it is lifted, and counts at worst. */
    static void assertOpen(SymptomProfile.Builder profile, Disposition disposition, String fact) {
        Recommendation answer = answer(profile);
        assertEquals(List.of(), answer.clearances());
        assertEquals(disposition, answer.disposition());
        assertTrue(answer.known().compareTo(Disposition.CLEARANCE_FIRST) < 0);
        assertEquals(Disposition.CLEARANCE_FIRST, answer.atWorst());
        assertTrue(
                answer.questions().stream()
                        .anyMatch(q -> q.settles().contains(fact) || q.finding().equals(Optional.of(fact))),
                answer::toJson);
    }

    static void assertNewSince(SymptomProfile.Builder profile, String... ids) {
        Recommendation answer = answer(profile);
        assertEquals(Disposition.CLEARANCE_FIRST, answer.disposition());
        assertEquals(
                List.of(List.of(ids)),
                answer.clearances().stream()
                        .map(needed ->
                                needed.earlier().map(EarlierClearance::newSince).orElse(List.of()))
                        .toList());
    }
}
