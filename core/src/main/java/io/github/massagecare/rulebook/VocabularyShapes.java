package io.github.massagecare.rulebook;

import static io.github.massagecare.finding.Measure.MOST_DECIMALS;
import static io.github.massagecare.internal.json.Key.required;
import static io.github.massagecare.technique.Technique.Role.PRIMARY;

import io.github.massagecare.finding.Code;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Labelled;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Records;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.Limits;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** The keys of everything in a rulebook that is not a rule, in canonical order. */
final class VocabularyShapes {
    static final Form<Evidence> EVIDENCE = Forms.word(Evidence.class);
    /** The longest time span that a document may name, in minutes or days. */
    static final int LONGEST = 1_000;
    /** Above any number that a document may have. */
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(Limits.DIGITS);

    static final Shape<Source, Source.Builder> SOURCE = Shape.of(Source.Builder::new, Source.Builder::build)
            .required("id", Forms.ID, Source::id, Source.Builder::id)
            .required("title", Forms.TEXT, Source::title, Source.Builder::title)
            .optional("publisher", Forms.TEXT, Source::publisher, Source.Builder::publisher)
            .optionalInt("year", Forms.integer(1800, 2200), Source::year, Source.Builder::year)
            .optional("url", Forms.TEXT, Source::url, Source.Builder::url)
            .required("seen", Forms.word(Source.Seen.class), Source::seen, Source.Builder::seen);

    static final Form<Target> TARGET = labelled(Target::new);

    static final Form<Trait> TRAIT = labelled(Trait::new);

    static final Form<Position> POSITION = labelled(Position::new);

    static final Form<OverrideReason> OVERRIDE_REASON = labelled(OverrideReason::new);

    static final Form<Notice> NOTICE =
            Records.of(Notice::new, required("id", Forms.ID, Notice::id), required("text", Forms.TEXT, Notice::text));

    static final Form<Review> REVIEW = Records.of(
            Review::new, required("status", Forms.ID, Review::status), required("on", Forms.DATE, Review::on));

    static final Shape<Region, Region.Builder> REGION = Shape.of(Region::builder, Region.Builder::build)
            .required("id", Forms.ID, Region::id, Region.Builder::id)
            .required("label", Forms.TEXT, Region::label, Region.Builder::label)
            .list("within", Forms.ID, Region::within, Region.Builder::within)
            .list("formerly", Forms.ID, Region::formerly, Region.Builder::formerly);

    private static final Form<Code> CODE =
            Records.of(Code::new, required("system", Forms.ID, Code::system), required("code", Forms.TEXT, Code::code));

    static final Shape<Finding, Finding.Builder> FINDING = Shape.of(Finding::builder, Finding.Builder::build)
            .required("id", Forms.ID, Finding::id, Finding.Builder::id)
            .required("kind", Forms.word(Finding.Kind.class), Finding::kind, Finding.Builder::kind)
            .required("label", Forms.TEXT, Finding::label, Finding.Builder::label)
            .list("isA", Forms.ID, Finding::isA, Finding.Builder::isA)
            .list("excludes", Forms.ID, Finding::excludes, Finding.Builder::excludes)
            .defaulted("local", Forms.FLAG, false, Finding::local, Finding.Builder::local)
            .list("shownBy", CriterionForm.RANGE, Finding::shownBy, Finding.Builder::shownBy)
            .list("codes", CODE, Finding::codes, Finding.Builder::codes)
            .list("formerly", Forms.ID, Finding::formerly, Finding.Builder::formerly);

    static final Shape<Measure, Measure.Builder> MEASURE = Shape.of(Measure::builder, Measure.Builder::build)
            .required("id", Forms.ID, Measure::id, Measure.Builder::id)
            .required("label", Forms.TEXT, Measure::label, Measure.Builder::label)
            .required("unit", Forms.TEXT, Measure::unit, Measure.Builder::unit)
            .required("min", Forms.standIn(Forms.DECIMAL, HIGHEST.negate()), Measure::min, Measure.Builder::min)
            .required("max", Forms.standIn(Forms.DECIMAL, HIGHEST), Measure::max, Measure.Builder::max)
            .defaulted("decimals", Forms.integer(0, MOST_DECIMALS), 0, Measure::decimals, Measure.Builder::decimals)
            .optional("changeOf", Forms.ID, Measure::changeOf, Measure.Builder::changeOf)
            .defaulted("elapsed", Forms.FLAG, false, Measure::elapsed, Measure.Builder::elapsed)
            .list("formerly", Forms.ID, Measure::formerly, Measure.Builder::formerly);

    static final Shape<Question, Question.Builder> QUESTION = Shape.of(Question::builder, Question.Builder::build)
            .required("id", Forms.ID, Question::id, Question.Builder::id)
            .required("ask", Forms.TEXT, Question::ask, Question.Builder::ask)
            .someOf("settles", Forms.ID, Question::settles, Question.Builder::settles)
            .defaulted("everyVisit", Forms.FLAG, false, Question::everyVisit, Question.Builder::everyVisit)
            .list("formerly", Forms.ID, Question::formerly, Question.Builder::formerly);

    private static final Form<Pressure> PRESSURE = Records.of(
            Pressure::new,
            required("min", Forms.integer(0, Pressure.DEEPEST), Pressure::min),
            required("max", Forms.integer(0, Pressure.DEEPEST), Pressure::max));

    static final Form<Range> RANGE = Records.of(
            Range::new,
            required("min", Forms.integer(0, LONGEST), Range::min),
            required("max", Forms.integer(0, LONGEST), Range::max));

    static final Shape<Technique, Technique.Builder> TECHNIQUE = Shape.of(Technique::builder, Technique.Builder::build)
            .required("id", Forms.ID, Technique::id, Technique.Builder::id)
            .required("label", Forms.TEXT, Technique::label, Technique.Builder::label)
            .optional("pressure", PRESSURE, Technique::pressure, Technique.Builder::pressure)
            .required("minutes", Forms.standIn(RANGE, new Range(1, 1)), Technique::minutes, Technique.Builder::minutes)
            .list("traits", Forms.ID, Technique::traits, Technique.Builder::traits)
            .list("optionalTraits", Forms.ID, Technique::optionalTraits, Technique.Builder::optionalTraits)
            .list("positions", Forms.ID, Technique::positions, Technique.Builder::positions)
            .defaulted("role", Forms.word(Technique.Role.class), PRIMARY, Technique::role, Technique.Builder::role)
            .optional("part", Forms.word(Technique.Part.class), Technique::part, Technique.Builder::part)
            .defaulted("alone", Forms.FLAG, false, Technique::alone, Technique.Builder::alone)
            .defaulted("dry", Forms.FLAG, false, Technique::dry, Technique.Builder::dry)
            .defaulted("equipment", Forms.FLAG, false, Technique::equipment, Technique.Builder::equipment)
            .defaulted("fallback", Forms.FLAG, false, Technique::fallback, Technique.Builder::fallback)
            .required("nature", Forms.TEXT, Technique::nature, Technique.Builder::nature)
            .required("benefits", Forms.TEXT, Technique::benefits, Technique.Builder::benefits)
            .required("risks", Forms.TEXT, Technique::risks, Technique.Builder::risks)
            .someOf("sources", Forms.ID, Technique::sources, Technique.Builder::sources)
            .required("evidence", EVIDENCE, Technique::evidence, Technique.Builder::evidence)
            .list("designChoice", Forms.TEXT, Technique::designChoice, Technique.Builder::designChoice);

    static final Shape<ExcludedTechnique, ExcludedTechnique.Builder> EXCLUDED = Shape.of(
                    ExcludedTechnique::builder, ExcludedTechnique.Builder::build)
            .required("id", Forms.ID, ExcludedTechnique::id, ExcludedTechnique.Builder::id)
            .required("label", Forms.TEXT, ExcludedTechnique::label, ExcludedTechnique.Builder::label)
            .required("because", Forms.TEXT, ExcludedTechnique::because, ExcludedTechnique.Builder::because)
            .someOf("sources", Forms.ID, ExcludedTechnique::sources, ExcludedTechnique.Builder::sources);

    static final Shape<Activity, Activity.Builder> ACTIVITY = Shape.of(Activity::builder, Activity.Builder::build)
            .required("id", Forms.ID, Activity::id, Activity.Builder::id)
            .required("label", Forms.TEXT, Activity::label, Activity.Builder::label)
            .list("traits", Forms.ID, Activity::traits, Activity.Builder::traits)
            .defaulted("strengthening", Forms.FLAG, false, Activity::strengthening, Activity.Builder::strengthening)
            .required("dose", Forms.TEXT, Activity::dose, Activity.Builder::dose)
            .someOf("sources", Forms.ID, Activity::sources, Activity.Builder::sources)
            .required("evidence", EVIDENCE, Activity::evidence, Activity.Builder::evidence)
            .list("designChoice", Forms.TEXT, Activity::designChoice, Activity.Builder::designChoice);

    private VocabularyShapes() {}

    private static <E extends Labelled> Form<E> labelled(BiFunction<String, String, E> build) {
        return Records.of(build, required("id", Forms.ID, E::id), required("label", Forms.TEXT, E::label));
    }
}
