package io.github.massagecare.recommend;

import static io.github.massagecare.internal.json.Key.defaulted;
import static io.github.massagecare.internal.json.Key.list;
import static io.github.massagecare.internal.json.Key.optional;
import static io.github.massagecare.internal.json.Key.optionalInt;
import static io.github.massagecare.internal.json.Key.required;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Records;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.ReviewPoint;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import org.jspecify.annotations.Nullable;

/** The keys of a plan and of its reasons, in canonical order. */
final class PlanShapes {
    private static final Form<String> ID = Forms.ID;
    static final Form<Integer> NUMBER = Forms.integer(0, 10_000);
    static final Form<Integer> PRESSURE = Forms.integer(0, Pressure.DEEPEST);

    private static final Form<Fact.OfFinding> OF_FINDING = Records.of(
            Fact.OfFinding::new,
            required("finding", ID, Fact.OfFinding::finding),
            required("is", Forms.word(Answer.class), Fact.OfFinding::is),
            list("at", ID, Fact.OfFinding::at),
            optional("via", ID, Fact.OfFinding::via));

    private static final Form<Fact.OfMeasure> OF_MEASURE = Records.of(
            Fact.OfMeasure::new,
            required("measure", ID, Fact.OfMeasure::measure),
            required("value", Forms.DECIMAL, Fact.OfMeasure::value),
            optional("atLeast", Forms.DECIMAL, Fact.OfMeasure::atLeast),
            optional("below", Forms.DECIMAL, Fact.OfMeasure::below));

    private static final Form<Fact> FACT = new Form<>() {
        @Override
        public @Nullable Fact read(Node node, Reading reading) {
            return node.members().containsKey("measure")
                    ? OF_MEASURE.read(node, reading)
                    : OF_FINDING.read(node, reading);
        }

        @Override
        public Object write(Fact value) {
            return value instanceof Fact.OfFinding of ? OF_FINDING.write(of) : OF_MEASURE.write((Fact.OfMeasure) value);
        }

        @Override
        public boolean fits(Fact value, int depth) {
            return value instanceof Fact.OfFinding of
                    ? OF_FINDING.fits(of, depth)
                    : OF_MEASURE.fits((Fact.OfMeasure) value, depth);
        }
    };

    static final Shape<Reason, Reason.Builder> REASON = Shape.of(Reason::builder, Reason.Builder::build)
            .required("rule", ID, Reason::rule, Reason.Builder::rule)
            .list("facts", FACT, Reason::facts, Reason.Builder::facts)
            .list("open", ID, Reason::open, Reason.Builder::open)
            .list("sources", ID, Reason::sources, Reason.Builder::sources)
            .required("evidence", Forms.word(Evidence.class), Reason::evidence, Reason.Builder::evidence);

    private static final Shape<Step, Step.Builder> STEP = Shape.of(Step::builder, Step.Builder::build)
            .optional("step", Forms.word(Step.Frame.class), Step::frame, Step.Builder::frame)
            .optional("technique", ID, Step::technique, Step.Builder::technique)
            .required("minutes", NUMBER, Step::minutes, Step.Builder::minutes)
            .optionalInt("maxPressure", PRESSURE, Step::maxPressure, Step.Builder::maxPressure)
            .optionalInt("startAt", PRESSURE, Step::startAt, Step.Builder::startAt)
            .list("omit", ID, Step::omit, Step.Builder::omit)
            .list("positions", ID, Step::positions, Step.Builder::positions)
            .list("notAt", ID, Step::notAt, Step.Builder::notAt)
            .optional("why", Forms.word(Step.Why.class), Step::why, Step.Builder::why);

    private static final Form<Session.Shortfall> SHORTFALL = Records.of(
            Session.Shortfall::new,
            required("minutes", NUMBER, Session.Shortfall::minutes),
            required("of", Forms.word(Session.Shortfall.Of.class), Session.Shortfall::of),
            required("by", Forms.word(Session.Shortfall.By.class), Session.Shortfall::by));

    private static final Shape<Session, Session.Builder> SESSION = Shape.of(Session::builder, Session.Builder::build)
            .required("minutes", NUMBER, Session::minutes, Session.Builder::minutes)
            .optional("shortOf", SHORTFALL, Session::shortOf, Session.Builder::shortOf)
            .list("steps", STEP, Session::steps, Session.Builder::steps);

    private static final Form<NotPlanned> NOT_PLANNED = Records.of(
            NotPlanned::new,
            required("technique", ID, NotPlanned::technique),
            required("cause", Forms.word(NotPlanned.Cause.class), NotPlanned::cause),
            defaulted("wished", Forms.FLAG, false, NotPlanned::wished),
            list("reasons", REASON, NotPlanned::reasons));

    private static final Form<WithoutSession> WITHOUT_SESSION = Records.of(
            WithoutSession::new,
            required("cause", Forms.word(WithoutSession.Cause.class), WithoutSession::cause),
            list("reasons", REASON, WithoutSession::reasons),
            optionalInt("leastToBook", NUMBER, WithoutSession::leastToBook));

    private static final Form<Range> RANGE =
            Records.of(Range::new, required("min", NUMBER, Range::min), required("max", NUMBER, Range::max));

    private static final Form<Dose> DOSE = Records.of(
            Dose::new,
            required("rule", ID, Dose::rule),
            required("everyDays", RANGE, Dose::everyDays),
            required("sessions", RANGE, Dose::sessions),
            optionalInt("maxPressure", PRESSURE, Dose::maxPressure),
            required("reviewAfter", NUMBER, Dose::reviewAfter));

    private static final Form<PlannedActivity> ACTIVITY = Records.of(
            PlannedActivity::new,
            required("rule", ID, PlannedActivity::rule),
            required("activity", ID, PlannedActivity::activity));

    private static final Form<Consent> CONSENT = Records.of(
            Consent::new,
            required("technique", ID, Consent::technique),
            list("alternatives", ID, Consent::alternatives));

    private static final Form<ReviewPoint> REVIEW = Records.of(
            ReviewPoint::new,
            required("afterSessions", NUMBER, ReviewPoint::afterSessions),
            list("reasons", REASON, ReviewPoint::reasons));

    static final Shape<CarePlan, CarePlan.Builder> PLAN = Shape.of(CarePlan::builder, CarePlan.Builder::build)
            .required("standing", Forms.word(Standing.class), CarePlan::standing, CarePlan.Builder::standing)
            .optional("session", SESSION, CarePlan::session, CarePlan.Builder::session)
            .optional("withoutSession", WITHOUT_SESSION, CarePlan::withoutSession, CarePlan.Builder::withoutSession)
            .list("notPlanned", NOT_PLANNED, CarePlan::notPlanned, CarePlan.Builder::notPlanned)
            .optional("dosing", DOSE, CarePlan::dosing, CarePlan.Builder::dosing)
            .list("selfCare", ACTIVITY, CarePlan::selfCare, CarePlan.Builder::selfCare)
            .list("precautions", REASON, CarePlan::precautions, CarePlan.Builder::precautions)
            .list("aftercare", ID, CarePlan::aftercare, CarePlan.Builder::aftercare)
            .list("advice", ID, CarePlan::advice, CarePlan.Builder::advice)
            .list("consent", CONSENT, CarePlan::consent, CarePlan.Builder::consent)
            .list("measures", ID, CarePlan::measures, CarePlan.Builder::measures)
            .optional("review", REVIEW, CarePlan::review, CarePlan.Builder::review);

    private PlanShapes() {}
}
