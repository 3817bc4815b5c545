package io.github.massagecare.text;

import static io.github.massagecare.text.Answers.answer;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Fixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages for the client say, and what they leave out. */
class ClientSheetTest {
    private static String client(String name) {
        return ClientSheet.render(Answers.RULEBOOK, answer(name));
    }

    @Test
    void theClientSheet_namesNoRuleNoQuestionNoGradeAndNothingItMayBe() {
        for (String name : Answers.all().keySet()) {
            String sheet = client(name);
            Answers.RULEBOOK.rules().stream()
                    .map(Rule::id)
                    .forEach(id -> assertFalse(sheet.contains(id), name + " names " + id));
            Answers.RULEBOOK
                    .questions()
                    .forEach(question -> assertFalse(sheet.contains(question.id()), name + " names " + question.id()));
            Answers.RULEBOOK
                    .redFlags()
                    .forEach(flag -> assertFalse(sheet.contains(flag.may()), name + " says " + flag.may()));
            assertFalse(Pattern.compile("\\bE[1-5]\\b").matcher(sheet).find(), name);
        }
    }

    @Test
    void theClientSheetOfAnEmergency_saysWhatToDoFirstAndNothingElse() {
        String sheet = client("emergency");

        assertAll(
                () -> assertTrue(sheet.startsWith("GET EMERGENCY HELP NOW\n"), sheet),
                () -> assertTrue(sheet.contains("- Chest pain\n"), sheet),
                () -> assertFalse(sheet.contains("AT HOME"), sheet),
                () -> assertFalse(sheet.contains("To a client"), sheet),
                () -> assertTrue(sheet.lines().count() < 20, sheet));
    }

    @Test
    void theClientSheet_offersNothingToDoAtHomeWhenThereIsNoPlan() {
        assertAll(
                () -> assertFalse(client("urgent").contains("AT HOME")),
                () -> assertFalse(client("postponed").contains("AT HOME")));
    }

    @Test
    void everyClientSheet_saysHowToGetHelp() {
        Answers.all()
                .keySet()
                .forEach(name -> assertTrue(client(name).contains("all the emergency services where you are"), name));
    }

    @Test
    void theClientSheet_doesNotReadAMissingAgreementBack() {
        Rulebook book = Fixture.with(
                Fixture.finding("no-agreement")
                        .kind(Finding.Kind.CONSENT)
                        .label("does not agree")
                        .build(),
                Fixture.question("q-agreement", "no-agreement"),
                Fixture.absolute("ci-agreement", Criterion.present("no-agreement"))
                        .barsAllWork(true)
                        .build());
        String sheet = ClientSheet.render(
                book, Fixture.recommend(book, Fixture.healthy().present("no-agreement")));

        assertAll(
                () -> assertFalse(sheet.contains("oes not agree")),
                () -> assertTrue(sheet.contains("Treatment needs agreement"), sheet));
    }

    @Test
    void theSecondPage_isByTopicAndHasWhatTheFirstLeavesOut() {
        String second = ClientSheet.secondPage(Answers.RULEBOOK, answer("ready"));

        assertAll(
                () -> assertTrue(second.contains("COSTS\n  - To a client about insurance.\n"), second),
                () -> assertFalse(client("ready").contains("insurance"), client("ready")),
                () -> assertTrue(
                        ClientSheet.secondPage(Answers.RULEBOOK, answer("emergency"))
                                .contains("nothing more to say today"),
                        "emergency"));
    }
}
