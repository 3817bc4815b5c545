package io.github.massagecare.recommend;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Mention;
import io.github.massagecare.internal.json.Parts;
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

    private static final Shape<RulebookStamp, Parts> STAMP = Parts.shape(
                    p -> RulebookStamp.of(p.get("id"), p.get("version"), p.get("sha256")))
            .required("id", ID, RulebookStamp::id, Parts.to("id"))
            .required("version", Forms.TEXT, RulebookStamp::version, Parts.to("version"))
            .required("sha256", Forms.TEXT, RulebookStamp::sha256, Parts.to("sha256"));

    private static final Form<ClearedFor> GIVEN = Forms.as(
            Mention.FINDINGS_AND_TIMES,
            RecommendationDocument::given,
            given -> Mention.all(given.findings(), given.since()));

    private static final Shape<EarlierClearance, Parts> EARLIER = Parts.shape(
                    p -> new EarlierClearance(p.get("for"), p.get("newSince", List.of())))
            .required("for", GIVEN, EarlierClearance::given, Parts.to("for"))
            .list("newSince", ID, EarlierClearance::newSince, Parts.to("newSince"));

    private static final Shape<Cleared, Parts> CLEARED = Parts.shape(
                    p -> new Cleared(p.get("rule"), p.get("from"), p.optional("for")))
            .required("rule", ID, Cleared::rule, Parts.to("rule"))
            .required("from", ID, Cleared::from, Parts.to("from"))
            .optional("for", GIVEN, Cleared::given, Parts.to("for"));

    private static final Shape<Referral, Parts> REFERRAL = Parts.shape(p -> new Referral(
                    p.get("flag"), p.get("urgency"), p.get("to"), p.get("reasons", List.of()), p.optional("earlier")))
            .required("flag", ID, Referral::flag, Parts.to("flag"))
            .required("urgency", Forms.word(RedFlag.Urgency.class), Referral::urgency, Parts.to("urgency"))
            .someOf("to", ID, Referral::to, Parts.to("to"))
            .list("reasons", PlanShapes.REASON, Referral::reasons, Parts.to("reasons"))
            .optional("earlier", EARLIER, Referral::earlier, Parts.to("earlier"));

    private static final Shape<ClearanceNeeded, Parts> CLEARANCE = Parts.shape(p -> new ClearanceNeeded(
                    p.get("rule"), p.get("from"), p.get("reasons", List.of()), p.optional("earlier")))
            .required("rule", ID, ClearanceNeeded::rule, Parts.to("rule"))
            .someOf("from", ID, ClearanceNeeded::from, Parts.to("from"))
            .list("reasons", PlanShapes.REASON, ClearanceNeeded::reasons, Parts.to("reasons"))
            .optional("earlier", EARLIER, ClearanceNeeded::earlier, Parts.to("earlier"));

    private static final Shape<Postponement, Parts> POSTPONEMENT = Parts.shape(
                    p -> new Postponement(p.get("rule"), p.get("reasons", List.of())))
            .required("rule", ID, Postponement::rule, Parts.to("rule"))
            .list("reasons", PlanShapes.REASON, Postponement::reasons, Parts.to("reasons"));

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

    private static final Shape<Assumed, Parts> ASSUMED = Parts.shape(p -> new Assumed(
                    p.get("othersAbsent", false), p.get("overridden", List.of()), p.get("cleared", List.of())))
            .defaulted("othersAbsent", Forms.FLAG, false, Assumed::othersAbsent, Parts.to("othersAbsent"))
            .list("overridden", ID, Assumed::overridden, Parts.to("overridden"))
            .list("cleared", CLEARED, Assumed::cleared, Parts.to("cleared"));

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

    private static ClearedFor given(List<Mention> mentions) {
        ClearedFor.Builder given = ClearedFor.builder();
        mentions.forEach(mention -> mention.when(given::findingAt, given::since));
        return given.build();
    }
}
