package io.github.massagecare.text;

import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of a handbook that are given in full: red flags, contraindications, dosing, advice. */
record RuleSections(HandbookPage page) {
    static final String RED_FLAGS = "Red flags";

    /** The most urgent first. */
    void redFlags() {
        page.markdown.section(RED_FLAGS);
        page.markdown.paragraph("For whom one of these holds, the client must see somebody else.");
        gravestFirst(RedFlag.Urgency.values())
                .forEach(urgency -> group(
                        Phrases.capital(EnumWords.word(urgency)) + " red flags",
                        EnumWords.meaning(urgency),
                        having(page.rulebook.redFlags(), RedFlag::urgency, urgency),
                        this::says));
    }

    private void says(RedFlag flag) {
        page.field("Refer to", page.labels(flag.to(), "or") + ".");
        page.field("What it may mean", HandbookPage.sentence(flag.may()));
        if (flag.urgency() == RedFlag.Urgency.ROUTINE) {
            OptionalInt after = flag.reviewAfter();
            String review = after.isPresent() ? Phrases.count(after.getAsInt(), "session") : "the next session";
            page.field("Review", "after " + review + " at the latest.");
        }
    }

    /** The strictest level first. */
    void contraindications() {
        page.markdown.section("Contraindications");
        gravestFirst(Contraindication.Level.values())
                .forEach(level -> group(
                        Phrases.capital(EnumWords.word(level)) + " contraindications",
                        EnumWords.meaning(level),
                        having(page.rulebook.contraindications(), Contraindication::level, level),
                        this::says));
    }

    private void says(Contraindication rule) {
        page.field("Bars", rule.barsAllWork() ? "all hands-on work." : "");
        page.field("Bars", rule.bars());
        limits("Leaves", rule.maxPressure(), rule.maxMinutes());
        page.field("Where", (HandbookPage.everywhere(rule) ? "everywhere" : "at " + page.place(rule)) + ".");
        page.field("Suits best", page.labels("", rule.prefer(), "or", "."));
        rule.clearance().ifPresent(this::clearance);
        rule.until().ifPresent(until -> page.field("Until", HandbookPage.sentence(until)));
        page.field("Why", HandbookPage.sentence(rule.rationale()));
        if (rule.preference()) {
            page.field("A wish", "it restricts like any other rule, but never makes the answer more serious.");
        }
    }

    private void clearance(Clearance clearance) {
        page.field("Cleared by", page.labels(clearance.acceptedFrom(), "or") + ".");
        clearance.then().ifPresent(then -> {
            page.field("Barred even when cleared", then.bars());
            limits("Left even when cleared", then.maxPressure(), then.maxMinutes());
        });
    }

    private void limits(String name, OptionalInt maxPressure, OptionalInt maxMinutes) {
        String limits = Phrases.joined(
                ", ",
                Phrases.around("pressure at most ", maxPressure, " of 5"),
                Phrases.around("sessions of at most ", maxMinutes, " minutes"));
        page.field(name, Phrases.around("", limits, "."));
    }

    /** In the order in which they are tried. */
    void dosing() {
        page.markdown.section("Dosing");
        page.markdown.paragraph(
                "How long, how often and how many sessions. The first of these rules that holds counts, in this"
                        + " order.");
        page.rulebook.dosing().forEach(rule -> page.rule(rule, this::says));
    }

    private void says(Dosing rule) {
        page.field("Session", Phrases.range(rule.minutes()) + " minutes.");
        page.field("How often", "every " + Phrases.range(rule.everyDays()) + " days.");
        page.field("How many", Phrases.range(rule.sessions()) + " sessions.");
        rule.maxPressure().ifPresent(most -> page.field("Starting pressure", "at most " + most + " of 5."));
        page.field("Review", "after " + Phrases.count(rule.reviewAfter(), "session") + ".");
    }

    /** By topic, and in each what is for the client and what is for the therapist. */
    void advice() {
        page.markdown.section("Advice");
        for (Advice.Topic topic : Advice.Topic.values()) {
            List<Advice> advice = having(page.rulebook.advice(), Advice::topic, topic);
            if (!advice.isEmpty()) {
                page.markdown.group(Phrases.capital(EnumWords.word(topic)) + " advice");
            }
            for (Advice.Audience audience : Advice.Audience.values()) {
                List<Advice> some = having(advice, Advice::audience, audience);
                if (!some.isEmpty()) {
                    page.label("For the " + EnumWords.word(audience));
                    some.forEach(each -> page.rule(each, this::says));
                }
            }
        }
    }

    private void says(Advice rule) {
        page.field("Told only where this is planned", page.labels("", rule.about(), "or", "."));
        page.field("Text", HandbookPage.sentence(rule.text()));
    }

    private <R extends Rule> void group(String heading, String meaning, List<R> rules, Consumer<R> says) {
        if (!rules.isEmpty()) {
            page.markdown.group(heading).paragraph(meaning);
            rules.forEach(rule -> page.rule(rule, says));
        }
    }

    private static <R, E> List<R> having(Collection<R> rules, Function<R, E> kind, E wanted) {
        return rules.stream().filter(rule -> kind.apply(rule) == wanted).toList();
    }

    /** Constants that run from the least to the most, the other way round. */
    static <E extends Enum<E>> List<E> gravestFirst(E[] constants) {
        return Stream.of(constants).sorted(Comparator.reverseOrder()).toList();
    }
}
