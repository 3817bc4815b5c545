package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.finding;
import static io.github.massagecare.testing.Fixture.flag;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.question;
import static io.github.massagecare.testing.Fixture.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which findings and questions a rulebook is refused for, since closure would say of them what nobody said (MEANING 1).
 */
class RefusedVocabularyTest {
    @Test
    void readingsShowStatesOfTheDaySignsAndSymptomsOnly() {
        MeasureRange hot = new MeasureRange("temperature", Optional.of(BigDecimal.valueOf(38)), Optional.empty());
        Set<Finding.Kind> shown = Set.of(Finding.Kind.STATE, Finding.Kind.SIGN, Finding.Kind.SYMPTOM);
        for (Finding.Kind kind : Finding.Kind.values()) {
            Finding warmth = finding("warmth").kind(kind).shownBy(List.of(hot)).build();
            if (shown.contains(kind)) {
                assertEquals(warmth, only(warmth).finding("warmth").orElseThrow());
            } else {
                assertThrows(InvalidDocumentException.class, () -> only(warmth), kind::name);
            }
        }
    }

    @Test
    void aKindThatARedFlagUsesMayBeAskedByAQuestionOfItsOwn() {
        Rulebook two = with(
                finding("night-pain").addIsA("pain-at-rest").build(),
                finding("pain-at-rest").build(),
                question("q-rest", "pain-at-rest"),
                question("q-rest-more", "night-pain"),
                flag("rf-night-pain", "night-pain", RedFlag.Urgency.URGENT).build());

        assertEquals(
                2,
                two.questions().stream()
                        .filter(question -> question.id().startsWith("q-rest"))
                        .count());
    }

    @Test
    void somewhereAQuestionMustNameEveryDescendantThatARedFlagUses() {
        InvalidDocumentException refused = assertThrows(
                InvalidDocumentException.class,
                () -> with(
                        finding("night-pain").addIsA("pain-at-rest").build(),
                        finding("pain-at-rest").build(),
                        question("q-rest", "pain-at-rest"),
                        flag("rf-night-pain", "night-pain", RedFlag.Urgency.URGENT)
                                .build()));

        assertEquals(
                Set.of(ProblemCode.UNNAMED_DESCENDANT),
                refused.problems().stream().map(Problem::code).collect(Collectors.toSet()));
        assertTrue(refused.getMessage().contains("night-pain"));
    }

    @Test
    void aFindingUnderTwoThatExcludeEachOtherIsAnErrorOfTheRulebook() {
        assertThrows(
                InvalidDocumentException.class,
                () -> only(
                        finding("tall").addExcludes("short").build(),
                        finding("short").build(),
                        finding("both").addIsA("tall", "short").build()));
    }
}
