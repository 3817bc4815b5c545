package io.github.massagecare.recommend;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Parts;
import io.github.massagecare.internal.json.Reading;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a plan and of its reasons, in canonical order. */
final class PlanShapes {
    private static final Form<String> ID = Forms.ID;
    static final Form<Integer> NUMBER = Forms.integer(0, 10_000);
    static final Form<Integer> PRESSURE = Forms.integer(0, Pressure.DEEPEST);

    private static final Shape<Fact.OfFinding, Parts> OF_FINDING = Parts.shape(
                    p -> new Fact.OfFinding(p.get("finding"), p.get("is"), p.get("at", List.of()), p.optional("via")))
            .required("finding", ID, Fact.OfFinding::finding, Parts.to("finding"))
            .required("is", Forms.word(Answer.class), Fact.OfFinding::is, Parts.to("is"))
            .list("at", ID, Fact.OfFinding::at, Parts.to("at"))
            .optional("via", ID, Fact.OfFinding::via, Parts.to("via"));

    private static final Shape<Fact.OfMeasure, Parts> OF_MEASURE = Parts.shape(p ->
                    new Fact.OfMeasure(p.get("measure"), p.get("value"), p.optional("atLeast"), p.optional("below")))
            .required("measure", ID, Fact.OfMeasure::measure, Parts.to("measure"))
            .required("value", Forms.DECIMAL, Fact.OfMeasure::value, Parts.to("value"))
            .optional("atLeast", Forms.DECIMAL, Fact.OfMeasure::atLeast, Parts.to("atLeast"))
            .optional("below", Forms.DECIMAL, Fact.OfMeasure::below, Parts.to("below"));

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

    private static final Shape<Session.Shortfall, Parts> SHORTFALL = Parts.shape(
                    p -> new Session.Shortfall(p.get("minutes"), p.get("of"), p.get("by")))
            .required("minutes", NUMBER, Session.Shortfall::minutes, Parts.to("minutes"))
            .required("of", Forms.word(Session.Shortfall.Of.class), Session.Shortfall::of, Parts.to("of"))
            .required("by", Forms.word(Session.Shortfall.By.class), Session.Shortfall::by, Parts.to("by"));

    private static final Shape<Session, Session.Builder> SESSION = Shape.of(Session::builder, Session.Builder::build)
            .required("minutes", NUMBER, Session::minutes, Session.Builder::minutes)
            .optional("shortOf", SHORTFALL, Session::shortOf, Session.Builder::shortOf)
            .list("steps", STEP, Session::steps, Session.Builder::steps);

    private static final Shape<NotPlanned, Parts> NOT_PLANNED = Parts.shape(p -> new NotPlanned(
                    p.get("technique"), p.get("cause"), p.get("wished", false), p.get("reasons", List.of())))
            .required("technique", ID, NotPlanned::technique, Parts.to("technique"))
            .required("cause", Forms.word(NotPlanned.Cause.class), NotPlanned::cause, Parts.to("cause"))
            .defaulted("wished", Forms.FLAG, false, NotPlanned::wished, Parts.to("wished"))
            .list("reasons", REASON, NotPlanned::reasons, Parts.to("reasons"));

    private static final Shape<WithoutSession, Parts> WITHOUT_SESSION = Parts.shape(
                    p -> new WithoutSession(p.get("cause"), p.get("reasons", List.of()), p.optionalInt("leastToBook")))
            .required("cause", Forms.word(WithoutSession.Cause.class), WithoutSession::cause, Parts.to("cause"))
            .list("reasons", REASON, WithoutSession::reasons, Parts.to("reasons"))
            .optionalInt("leastToBook", NUMBER, WithoutSession::leastToBook, Parts.to("leastToBook"));

    private static final Shape<Range, Parts> RANGE = Parts.shape(p -> new Range(p.get("min"), p.get("max")))
            .required("min", NUMBER, Range::min, Parts.to("min"))
            .required("max", NUMBER, Range::max, Parts.to("max"));

    private static final Shape<Dose, Parts> DOSE = Parts.shape(p -> new Dose(
                    p.get("rule"),
                    p.get("everyDays"),
                    p.get("sessions"),
                    p.optionalInt("maxPressure"),
                    p.get("reviewAfter")))
            .required("rule", ID, Dose::rule, Parts.to("rule"))
            .required("everyDays", RANGE, Dose::everyDays, Parts.to("everyDays"))
            .required("sessions", RANGE, Dose::sessions, Parts.to("sessions"))
            .optionalInt("maxPressure", PRESSURE, Dose::maxPressure, Parts.to("maxPressure"))
            .required("reviewAfter", NUMBER, Dose::reviewAfter, Parts.to("reviewAfter"));

    private static final Shape<PlannedActivity, Parts> ACTIVITY = Parts.shape(
                    p -> new PlannedActivity(p.get("rule"), p.get("activity")))
            .required("rule", ID, PlannedActivity::rule, Parts.to("rule"))
            .required("activity", ID, PlannedActivity::activity, Parts.to("activity"));

    private static final Shape<Consent, Parts> CONSENT = Parts.shape(
                    p -> new Consent(p.get("technique"), p.get("alternatives", List.of())))
            .required("technique", ID, Consent::technique, Parts.to("technique"))
            .list("alternatives", ID, Consent::alternatives, Parts.to("alternatives"));

    private static final Shape<ReviewPoint, Parts> REVIEW = Parts.shape(
                    p -> new ReviewPoint(p.get("afterSessions"), p.get("reasons", List.of())))
            .required("afterSessions", NUMBER, ReviewPoint::afterSessions, Parts.to("afterSessions"))
            .list("reasons", REASON, ReviewPoint::reasons, Parts.to("reasons"));

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
