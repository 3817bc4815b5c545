package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Case;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every view of every answer is a text of short lines, the same each time. */
class ViewsProperties {
    private static final int WIDTH = 100;

    @Provide
    Arbitrary<Case> cases() {
        return ProfileArbitraries.cases();
    }

    private static Recommendation answer(Case client) {
        return Recommender.of(client.rulebook()).recommend(client.profile());
    }

    @Property(tries = 200)
    void everyViewOfEveryAnswerKeepsItsPromises(@ForAll("cases") Case client) {
        Recommendation answer = answer(client);
        Answers.VIEWS.forEach((name, view) -> shortLines(name, view.apply(client.rulebook(), answer)));
        everybodyGetsALetter(client, answer);
        nothingThatBarsOrHoldsIsCut(client, answer);
        if (answer.disposition() == Disposition.EMERGENCY) {
            emergencyFirst(client, answer);
        }
    }

    private static void shortLines(String name, String text) {
        assertTrue(text.endsWith("\n") && !text.startsWith("\n"), name);
        text.lines()
                .forEach(line ->
                        assertTrue(line.length() <= WIDTH && line.equals(line.stripTrailing()), name + ": " + line));
        assertFalse(text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), name);
    }

    /** The screen names each rule that refers, holds or leaves something out; an emergency those that make it one. */
    private static void nothingThatBarsOrHoldsIsCut(Case client, Recommendation answer) {
        String screen = TherapistView.render(client.rulebook(), answer);
        Set<String> rules = new LinkedHashSet<>();
        boolean emergency = answer.disposition() == Disposition.EMERGENCY;
        answer.referrals().stream()
                .filter(referral -> !emergency || referral.urgency() == RedFlag.Urgency.EMERGENCY)
                .forEach(referral -> rules.add(referral.flag()));
        if (!emergency) {
            answer.clearances().forEach(needed -> rules.add(needed.rule()));
            answer.postponements().forEach(postponement -> rules.add(postponement.rule()));
            answer.plan()
                    .filter(plan -> plan.standing() != Standing.AFTER_ANSWERS)
                    .ifPresent(plan -> plan.precautions().forEach(reason -> rules.add(reason.rule())));
            answer.techniques().stream()
                    .filter(advice -> answer.plan().isPresent())
                    .flatMap(advice -> Grounds.known(advice.reasons()).stream())
                    .forEach(reason -> rules.add(reason.rule()));
        }
        rules.forEach(rule -> assertTrue(screen.contains(rule), () -> rule + " is not named:\n" + screen));
    }

    private static void everybodyGetsALetter(Case client, Recommendation answer) {
        Set<List<String>> recipients = new LinkedHashSet<>();
        answer.referrals().forEach(referral -> recipients.add(referral.to()));
        answer.clearances().forEach(needed -> recipients.add(needed.from()));
        List<String> letters = Letters.all(client.rulebook(), answer);
        assertTrue(letters.size() >= recipients.size());
        boolean asksFirst = answer.plan()
                .filter(plan -> plan.standing() == Standing.AFTER_ANSWERS)
                .isPresent();
        assertTrue(
                answer.disposition() != Disposition.CLEARANCE_FIRST || asksFirst || !letters.isEmpty(),
                () -> "clearance first without a letter: " + answer.toJson());
    }

    private static void emergencyFirst(Case client, Recommendation answer) {
        String sheet = ClientSheet.render(client.rulebook(), answer);
        assertTrue(sheet.startsWith("GET EMERGENCY HELP NOW") && !sheet.contains("AT HOME"));
        String screen = TherapistView.render(client.rulebook(), answer);
        assertTrue(screen.startsWith("EMERGENCY. No massage.") && screen.lines().count() <= 8, screen);
        assertTrue(Letters.all(client.rulebook(), answer).get(0).startsWith("EMERGENCY: HAND-OVER NOTE"));
    }

    @Property(tries = 30)
    void theTextDependsOnNothingElse(@ForAll("cases") Case client) {
        Recommendation answer = answer(client);
        Locale before = Locale.getDefault();
        Answers.VIEWS.forEach((name, view) -> {
            String text = view.apply(client.rulebook(), answer);
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertEquals(text, view.apply(client.rulebook(), Recommendation.read(answer.toJson())), name);
            } finally {
                Locale.setDefault(before);
            }
        });
    }
}
