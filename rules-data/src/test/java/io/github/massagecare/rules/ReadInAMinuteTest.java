package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.text.ClientSheet;
import io.github.massagecare.text.ConsentView;
import io.github.massagecare.text.FullView;
import io.github.massagecare.text.TherapistView;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The therapist's text is one screen and the client's one page, and nothing that bars or holds is lost by that. */
class ReadInAMinuteTest {
    private static final int WIDTH = 100;
    private static final int SCREEN = 45;
    private static final int PAGE = 60;
    private static final int EMERGENCY = 8;
    private static final Map<String, Recommendation> ANSWERS = Texts.ANSWERS;

    private static String therapist(Recommendation answer) {
        return TherapistView.render(Texts.RULEBOOK, answer);
    }

    private static void assertFits(String who, String text, int lines) {
        assertTrue(
                text.lines().count() <= lines, () -> who + ": " + text.lines().count() + " lines\n" + text);
        text.lines().forEach(line -> assertTrue(line.length() <= WIDTH, () -> who + ": " + line));
    }

    @Test
    void theExamples_areOneScreenAndOnePage() {
        Map<String, Recommendation> examples = Texts.examples();
        assertEquals(12, examples.size());
        assertAll(examples.entrySet().stream().map(example -> () -> {
            assertFits(example.getKey(), therapist(example.getValue()), SCREEN);
            assertFits(example.getKey(), ClientSheet.render(Texts.RULEBOOK, example.getValue()), PAGE);
        }));
    }

    @Test
    void whoeverComes_needsNoMoreThanSixtyLines() {
        ANSWERS.forEach((who, answer) -> {
            assertFits(who, therapist(answer), answer.disposition() == Disposition.EMERGENCY ? EMERGENCY : PAGE);
            assertFits(who, ClientSheet.render(Texts.RULEBOOK, answer), PAGE);
        });
    }

    /** The rules that refer, put off, wait for a clearance, or leave something out of what is planned. */
    private static Set<String> holding(Recommendation answer) {
        Set<String> rules = new LinkedHashSet<>();
        answer.referrals().forEach(referral -> rules.add(referral.flag()));
        answer.clearances().forEach(needed -> rules.add(needed.rule()));
        answer.postponements().forEach(postponement -> rules.add(postponement.rule()));
        answer.plan().filter(plan -> plan.standing() != Standing.AFTER_ANSWERS).ifPresent(plan -> {
            plan.precautions().stream().map(Reason::rule).forEach(rules::add);
            answer.techniques().stream()
                    .flatMap(advice -> advice.reasons().stream())
                    .filter(reason -> reason.open().isEmpty())
                    .map(Reason::rule)
                    .forEach(rules::add);
        });
        return rules;
    }

    @Test
    void nothingThatBarsOrHoldsIsCut() {
        ANSWERS.forEach((who, answer) -> {
            Set<String> holding = holding(answer);
            if (answer.disposition() == Disposition.EMERGENCY) {
                holding.removeIf(rule -> Texts.RULEBOOK
                        .entry(rule, RedFlag.class)
                        .filter(flag -> flag.urgency() == RedFlag.Urgency.EMERGENCY)
                        .isEmpty());
            }
            String text = therapist(answer);
            holding.forEach(
                    rule -> assertTrue(text.contains(rule), () -> who + " does not name " + rule + "\n" + text));
        });
    }

    @Test
    void whatIsCutIsInTheFullText_andWhatIsSaidToClientsIsOnOneOfTheirPages() {
        ANSWERS.forEach((who, answer) -> {
            String full = flowing(FullView.render(Texts.RULEBOOK, answer));
            Stream.concat(
                            answer.techniques().stream().flatMap(advice -> advice.favouredBy().stream()),
                            answer.plan().stream().flatMap(plan -> plan.precautions().stream()))
                    .filter(reason -> answer.plan().isPresent())
                    .forEach(reason -> assertTrue(full.contains(reason.rule()), () -> who + ": " + reason.rule()));
            String pages = flowing(
                    ClientSheet.render(Texts.RULEBOOK, answer) + ClientSheet.secondPage(Texts.RULEBOOK, answer));
            answer.plan()
                    .filter(plan -> plan.standing() == Standing.READY)
                    .ifPresent(plan -> Stream.concat(plan.advice().stream(), plan.aftercare().stream())
                            .flatMap(id -> Texts.RULEBOOK.entry(id, Advice.class).stream())
                            .filter(advice -> advice.audience() == Advice.Audience.CLIENT
                                    && plan.session().isPresent())
                            .forEach(advice -> assertTrue(
                                    pages.contains(advice.text()), () -> who + ": " + advice.id() + "\n" + pages)));
        });
    }

    /** What the law of consent wants to be said stands in the text for that, for each technique that is planned. */
    @Test
    void beforeTheClientAgrees_everythingIsSaid() {
        ANSWERS.forEach((who, answer) -> {
            String consent = flowing(ConsentView.render(Texts.RULEBOOK, answer));
            String full = flowing(FullView.render(Texts.RULEBOOK, answer));
            Texts.steps(answer).stream()
                    .flatMap(step -> step.technique().stream())
                    .flatMap(id -> Texts.RULEBOOK.technique(id).stream())
                    .flatMap(technique -> Stream.of(technique.nature(), technique.benefits(), technique.risks()))
                    .forEach(
                            said -> assertTrue(consent.contains(said) && full.contains(said), () -> who + ": " + said));
            if (!Texts.steps(answer).isEmpty()) {
                assertTrue(
                        consent.contains("change your mind or stop") && consent.contains("Without this treatment"),
                        who);
            }
        });
    }

    @Test
    void aWishAndAShorterSession_areAnsweredToBoth() {
        ANSWERS.forEach((who, answer) -> answer.plan().ifPresent(plan -> {
            String screen = therapist(answer);
            String page = flowing(ClientSheet.render(Texts.RULEBOOK, answer));
            plan.notPlanned().stream().filter(NotPlanned::wished).forEach(not -> {
                String label =
                        Texts.RULEBOOK.technique(not.technique()).orElseThrow().label();
                boolean asked = Texts.rows(screen, "asked for").stream().anyMatch(row -> Texts.names(row, label));
                assertTrue(asked, () -> who + ": " + label + "\n" + screen);
                assertTrue(
                        !plan.session().isPresent()
                                || page.toLowerCase().contains("you asked for " + label.toLowerCase()),
                        who);
            });
            plan.session().flatMap(Session::shortOf).ifPresent(shortfall -> {
                assertTrue(flowing(screen).contains("shorter than"), () -> who + "\n" + screen);
                assertTrue(page.contains("Shorter than"), who);
            });
        }));
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
