package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.NO_EFFECT;
import static io.github.massagecare.json.ProblemCode.UNKNOWN_VALUE;
import static io.github.massagecare.rulebook.CriterionForm.CRITERION;
import static io.github.massagecare.rulebook.VocabularyShapes.EVIDENCE;
import static io.github.massagecare.rulebook.VocabularyShapes.LONGEST;

import io.github.massagecare.internal.json.ChoiceForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import java.util.List;
import java.util.Optional;

/** The keys of the six kinds of rules, in canonical order. */
final class RuleShapes {
    private static final Form<Integer> PRESSURE = Forms.integer(0, Pressure.DEEPEST);
    private static final Form<Integer> MINUTES = Forms.integer(1, LONGEST);
    private static final Form<Integer> SESSIONS = Forms.integer(1, 100);
    private static final Form<Contraindication.Level> LEVEL = Forms.word(Contraindication.Level.class);
    private static final Form<Indication.Strength> STRENGTH = Forms.word(Indication.Strength.class);
    private static final Form<Range> RANGE = Forms.standIn(VocabularyShapes.RANGE, new Range(1, 1));

    /** Either one word that stands for a whole, or a list of ids. */
    private record WordOrIds(boolean word, List<String> ids) {}

    static final Shape<RedFlag, RedFlag.Builder> RED_FLAG =
            tail(head(Shape.<RedFlag, RedFlag.Builder>of(RedFlag::builder, RedFlag.Builder::build))
                    .required("urgency", Forms.word(RedFlag.Urgency.class), RedFlag::urgency, RedFlag.Builder::urgency)
                    .someOf("to", Forms.ID, RedFlag::to, RedFlag.Builder::to)
                    .required("may", Forms.TEXT, RedFlag::may, RedFlag.Builder::may)
                    .optionalInt("reviewAfter", SESSIONS, RedFlag::reviewAfter, RedFlag.Builder::reviewAfter));

    private static final Shape<Restriction, Restriction.Builder> RESTRICTION = Shape.of(
                    Restriction::builder, Restriction.Builder::build)
            .list("bars", Forms.ID, Restriction::bars, Restriction.Builder::bars)
            .optionalInt("maxPressure", PRESSURE, Restriction::maxPressure, Restriction.Builder::maxPressure)
            .optionalInt("maxMinutes", MINUTES, Restriction::maxMinutes, Restriction.Builder::maxMinutes);

    private static final Shape<Clearance, Clearance.Builder> CLEARANCE = Shape.of(
                    Clearance::builder, Clearance.Builder::build)
            .someOf("from", Forms.ID, Clearance::acceptedFrom, Clearance.Builder::acceptedFrom)
            .optional("then", RESTRICTION, Clearance::then, Clearance.Builder::then);

    static final Shape<Contraindication, Contraindication.Builder> CONTRAINDICATION =
            tail(head(Shape.<Contraindication, Contraindication.Builder>of(
                            Contraindication::builder, Contraindication.Builder::build))
                    .required("level", LEVEL, Contraindication::level, Contraindication.Builder::level)
                    .optional(
                            "bars",
                            wordOrIds("all-work"),
                            rule -> some(rule.barsAllWork(), rule.bars()),
                            (builder, bars) -> builder.barsAllWork(bars.word()).bars(bars.ids()))
                    .optional(
                            "at",
                            wordOrIds("its-place"),
                            rule -> some(rule.atItsPlace(), rule.at()),
                            (builder, at) -> builder.atItsPlace(at.word()).at(at.ids()))
                    .optionalInt("maxPressure", PRESSURE, Contraindication::maxPressure, (b, max) -> b.maxPressure(max))
                    .optionalInt("maxMinutes", MINUTES, Contraindication::maxMinutes, (b, max) -> b.maxMinutes(max))
                    .list("prefer", Forms.ID, Contraindication::prefer, Contraindication.Builder::prefer)
                    .optional("clearance", CLEARANCE, Contraindication::clearance, Contraindication.Builder::clearance)
                    .defaulted(
                            "preference", Forms.FLAG, false, Contraindication::preference, (b, is) -> b.preference(is))
                    .optional("until", Forms.TEXT, Contraindication::until, Contraindication.Builder::until)
                    .required("rationale", Forms.TEXT, Contraindication::rationale, (b, why) -> b.rationale(why)));

    static final Shape<Indication, Indication.Builder> INDICATION =
            tail(head(Shape.<Indication, Indication.Builder>of(Indication::builder, Indication.Builder::build))
                    .required("technique", Forms.ID, Indication::technique, Indication.Builder::technique)
                    .required("strength", STRENGTH, Indication::strength, Indication.Builder::strength)
                    .defaulted("leads", Forms.FLAG, false, Indication::leads, Indication.Builder::leads)
                    .required("because", Forms.TEXT, Indication::because, Indication.Builder::because));

    static final Shape<Dosing, Dosing.Builder> DOSING =
            tail(head(Shape.<Dosing, Dosing.Builder>of(Dosing::builder, Dosing.Builder::build))
                    .required("minutes", RANGE, Dosing::minutes, Dosing.Builder::minutes)
                    .required("everyDays", RANGE, Dosing::everyDays, Dosing.Builder::everyDays)
                    .required("sessions", RANGE, Dosing::sessions, Dosing.Builder::sessions)
                    .optionalInt("maxPressure", PRESSURE, Dosing::maxPressure, Dosing.Builder::maxPressure)
                    .required("reviewAfter", SESSIONS, Dosing::reviewAfter, Dosing.Builder::reviewAfter));

    static final Shape<SelfCare, SelfCare.Builder> SELF_CARE =
            tail(head(Shape.<SelfCare, SelfCare.Builder>of(SelfCare::builder, SelfCare.Builder::build))
                    .required("activity", Forms.ID, SelfCare::activity, SelfCare.Builder::activity));

    static final Shape<Advice, Advice.Builder> ADVICE =
            tail(head(Shape.<Advice, Advice.Builder>of(Advice::builder, Advice.Builder::build))
                    .required("topic", Forms.word(Advice.Topic.class), Advice::topic, Advice.Builder::topic)
                    .required("for", Forms.word(Advice.Audience.class), Advice::audience, Advice.Builder::audience)
                    .list("about", Forms.ID, Advice::about, Advice.Builder::about)
                    .required("text", Forms.TEXT, Advice::text, Advice.Builder::text));

    private RuleShapes() {}

    private static <R extends Rule, B extends RuleBuilder> Shape<R, B> head(Shape<R, B> shape) {
        return shape.required("id", Forms.ID, Rule::id, RuleBuilder::id)
                .required("when", CRITERION, Rule::when, RuleBuilder::when);
    }

    private static <R extends Rule, B extends RuleBuilder> Shape<R, B> tail(Shape<R, B> shape) {
        return shape.someOf("sources", Forms.ID, Rule::sources, RuleBuilder::sources)
                .required("evidence", EVIDENCE, Rule::evidence, RuleBuilder::evidence)
                .list("designChoice", Forms.TEXT, Rule::designChoice, RuleBuilder::designChoice)
                .list("formerly", Forms.ID, Rule::formerly, RuleBuilder::formerly)
                .defaulted("locked", Forms.FLAG, false, Rule::locked, RuleBuilder::locked);
    }

    private static Optional<WordOrIds> some(boolean word, List<String> ids) {
        return word || !ids.isEmpty() ? Optional.of(new WordOrIds(word, ids)) : Optional.empty();
    }

    private static Form<WordOrIds> wordOrIds(String word) {
        Form<WordOrIds> whole = Forms.as(Forms.TEXT, text -> new WordOrIds(true, List.of()), value -> word);
        Form<WordOrIds> list = Forms.as(Forms.list(Forms.ID), ids -> new WordOrIds(false, ids), WordOrIds::ids);
        return new ChoiceForm<>(
                (node, reading) -> {
                    if (node.value() instanceof String text && !text.equals(word)) {
                        String expected = "expected \"" + word + "\" or a list of ids";
                        reading.problem(UNKNOWN_VALUE, node, expected, text, List.of(word));
                        return null;
                    }
                    if (node.value() instanceof List && node.elements().isEmpty()) {
                        reading.problem(NO_EFFECT, node, "an empty list; expected at least one id, or no key at all");
                    }
                    return node.value() instanceof String ? whole : list;
                },
                value -> value.word() ? whole : list);
    }
}
