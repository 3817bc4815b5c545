package io.github.massagecare.recommend;

import static io.github.massagecare.internal.json.Key.defaulted;
import static io.github.massagecare.internal.json.Key.list;
import static io.github.massagecare.internal.json.Key.optional;
import static io.github.massagecare.internal.json.Key.required;
import static io.github.massagecare.internal.json.Key.someOf;

import io.github.massagecare.finding.ProfileForm;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Records;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.RedFlag;
import java.util.List;

/** The recommendation document. */
final class RecommendationDocument {
    private static final Form<String> ID = Forms.ID;
    private static final Form<Disposition> DISPOSITION = Forms.word(Disposition.class);
    private static final Form<Verdict> VERDICT = Forms.word(Verdict.class);

    private static final Form<RulebookStamp> STAMP = Records.of(
            RulebookStamp::of,
            required("id", ID, RulebookStamp::id),
            required("version", Forms.TEXT, RulebookStamp::version),
            required("sha256", Forms.TEXT, RulebookStamp::sha256));

    private static final Form<EarlierClearance> EARLIER = Records.of(
            EarlierClearance::new,
            required("for", ProfileForm.GIVEN, EarlierClearance::given),
            list("newSince", ID, EarlierClearance::newSince));

    private static final Form<Referral> REFERRAL = Records.of(
            Referral::new,
            required("flag", ID, Referral::flag),
            required("urgency", Forms.word(RedFlag.Urgency.class), Referral::urgency),
            someOf("to", ID, Referral::to),
            list("reasons", PlanShapes.REASON, Referral::reasons),
            optional("earlier", EARLIER, Referral::earlier));

    private static final Form<ClearanceNeeded> CLEARANCE = Records.of(
            ClearanceNeeded::new,
            required("rule", ID, ClearanceNeeded::rule),
            someOf("from", ID, ClearanceNeeded::from),
            list("reasons", PlanShapes.REASON, ClearanceNeeded::reasons),
            optional("earlier", EARLIER, ClearanceNeeded::earlier));

    private static final Form<Postponement> POSTPONEMENT = Records.of(
            Postponement::new,
            required("rule", ID, Postponement::rule),
            list("reasons", PlanShapes.REASON, Postponement::reasons));

    private static final Shape<Inquiry, Inquiry.Builder> INQUIRY = Shape.of(Inquiry::builder, Inquiry.Builder::build)
            .required("why", Forms.word(Inquiry.Why.class), Inquiry::why, Inquiry.Builder::why)
            .optional("question", ID, Inquiry::question, Inquiry.Builder::question)
            .optional("finding", ID, Inquiry::finding, Inquiry.Builder::finding)
            .list("settles", ID, Inquiry::settles, Inquiry.Builder::settles)
            .optional("couldBecome", DISPOSITION, Inquiry::couldBecome, Inquiry.Builder::couldBecome)
            .list("rules", ID, Inquiry::rules, Inquiry.Builder::rules);

    private static final Shape<TechniqueAdvice, TechniqueAdvice.Builder> TECHNIQUE = Shape.of(
                    TechniqueAdvice::builder, TechniqueAdvice.Builder::build)
            .required("technique", ID, TechniqueAdvice::technique, TechniqueAdvice.Builder::technique)
            .required("verdict", VERDICT, TechniqueAdvice::verdict, TechniqueAdvice.Builder::verdict)
            .required("atWorst", VERDICT, TechniqueAdvice::atWorst, TechniqueAdvice.Builder::atWorst)
            .required("score", Forms.integer(-1, 10_000), TechniqueAdvice::score, TechniqueAdvice.Builder::score)
            .optionalInt(
                    "maxPressure",
                    PlanShapes.PRESSURE,
                    TechniqueAdvice::maxPressure,
                    TechniqueAdvice.Builder::maxPressure)
            .list("omit", ID, TechniqueAdvice::omit, TechniqueAdvice.Builder::omit)
            .list("positions", ID, TechniqueAdvice::positions, TechniqueAdvice.Builder::positions)
            .list("notAt", ID, TechniqueAdvice::notAt, TechniqueAdvice.Builder::notAt)
            .list("reasons", PlanShapes.REASON, TechniqueAdvice::reasons, TechniqueAdvice.Builder::reasons)
            .list("favouredBy", PlanShapes.REASON, TechniqueAdvice::favouredBy, TechniqueAdvice.Builder::favouredBy);

    private static final Form<Assumed> ASSUMED = Records.of(
            Assumed::new,
            defaulted("othersAbsent", Forms.FLAG, false, Assumed::othersAbsent),
            list("overridden", ID, Assumed::overridden),
            list("cleared", ProfileForm.CLEARED, Assumed::cleared));

    private static final Shape<Recommendation, Recommendation.Builder> SHAPE = Shape.of(
                    Recommendation::builder, Recommendation.Builder::build)
            .format()
            .required(
                    "rulebook",
                    Forms.standIn(STAMP, RulebookStamp.of("", "", "")),
                    Recommendation::rulebook,
                    Recommendation.Builder::rulebook)
            .required("disposition", DISPOSITION, Recommendation::disposition, Recommendation.Builder::disposition)
            .required("known", DISPOSITION, Recommendation::known, Recommendation.Builder::known)
            .required("atWorst", DISPOSITION, Recommendation::atWorst, Recommendation.Builder::atWorst)
            .required(
                    "settled",
                    Forms.standIn(Forms.FLAG, false),
                    Recommendation::settled,
                    Recommendation.Builder::settled)
            .list("referrals", REFERRAL, Recommendation::referrals, Recommendation.Builder::referrals)
            .list("clearances", CLEARANCE, Recommendation::clearances, Recommendation.Builder::clearances)
            .list("postponements", POSTPONEMENT, Recommendation::postponements, Recommendation.Builder::postponements)
            .list("questions", INQUIRY, Recommendation::questions, Recommendation.Builder::questions)
            .list("techniques", TECHNIQUE, Recommendation::techniques, Recommendation.Builder::techniques)
            .optional("plan", PlanShapes.PLAN, Recommendation::plan, Recommendation.Builder::plan)
            .list("noPlan", PlanShapes.REASON, Recommendation::noPlan, Recommendation.Builder::noPlan)
            .defaulted(
                    "assumed",
                    ASSUMED,
                    new Assumed(false, List.of(), List.of()),
                    Recommendation::assumed,
                    Recommendation.Builder::assumed);

    static final DocumentForm<Recommendation> FORM =
            new DocumentForm<>("recommendation", SHAPE, (recommendation, reading) -> {});

    private RecommendationDocument() {}
}
