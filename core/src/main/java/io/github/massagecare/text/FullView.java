package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Notice;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole answer for a therapist who wants to look something up: the disposition; what must happen before hands-on
 * work; the session with minutes; what to leave out, technique by technique, and why; what to say before the client
 * agrees; what the client can do; the review; every reason with its sources; the notices. What changes what hands do
 * today is in the {@link TherapistView}, on one screen.
 */
public final class FullView extends View {
    private final ClearanceWords clearance = new ClearanceWords(words);
    private final SessionWords sessionWords = new SessionWords(words);

    private FullView(Rulebook rulebook, Recommendation answer) {
        super(rulebook, answer);
    }

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return new FullView(rulebook, recommendation).text();
    }

    private String text() {
        headline();
        page.section("WHO ELSE MUST SEE THE CLIENT", answer.referrals().stream().map(this::referral));
        before();
        answer.plan().ifPresent(this::session);
        answer.plan().ifPresent(this::care);
        Grounds.of(answer).print(page, words, rulebook);
        page.section("NOTICE", rulebook.notices().stream().map(Notice::text));
        return page.toString();
    }

    private void headline() {
        page.line(EnumWords.headline(answer.disposition()));
        if (answer.disposition() == Disposition.REFER) {
            page.line(EnumWords.therapist(today));
        }
        if (answer.known() != answer.atWorst()) {
            page.line("Known so far: " + EnumWords.word(answer.known()) + ". At worst: "
                    + EnumWords.word(answer.atWorst()) + ".");
        }
        if (Today.stands(answer, Standing.AFTER_CLEARANCE)) {
            page.line(
                    "The plan below is what would hold once everything is cleared or confirmed. Do not start before.");
        }
        if (answer.known() == Disposition.CLEARANCE_FIRST
                && answer.clearances().isEmpty()
                && today == Today.AFTER_ANSWERS) {
            page.line("Put the questions below first: they show what is to be cleared.");
        }
        if (answer.assumed().othersAbsent()) {
            page.line("It was attested that everything not mentioned is absent.");
        }
        clearance.assumed(answer.assumed()).forEach(page::line);
        page.line(words.rulebook());
    }

    private String referral(Referral referral) {
        return Phrases.capital(EnumWords.word(referral.urgency())) + ", " + EnumWords.howSoon(referral.urgency()) + ": "
                + words.labels(referral.to(), "or") + ". " + clearance.mayMean(referral);
    }

    private void before() {
        List<Inquiry> open =
                answer.questions().stream().filter(this::mattersNow).toList();
        boolean nothing =
                answer.postponements().isEmpty() && answer.clearances().isEmpty() && open.isEmpty();
        if (nothing && answer.plan().isEmpty()) {
            return;
        }
        page.heading("BEFORE HANDS-ON WORK");
        if (nothing) {
            page.body("Nothing is outstanding. Ask for consent.");
        }
        answer.postponements().forEach(not -> page.item("Not today: " + rationale(not.rule())));
        for (ClearanceNeeded needed : answer.clearances()) {
            String then = words.contraindication(needed.rule())
                    .flatMap(words::heldAfterClearance)
                    .orElse("");
            page.item("Clearance from " + words.labels(needed.from(), "or") + ". " + words.rationale(needed.rule())
                    + clearance.earlier(needed.earlier()) + words.heldBy(needed.rule()) + Phrases.around(" ", then, "")
                    + " [" + needed.rule() + "]");
        }
        if (!answer.clearances().isEmpty() && Today.stands(answer, Standing.READY)) {
            page.body("The plan leaves out what is held. Ask for consent.");
        }
        page.numbered(open.stream()
                .map(inquiry -> Phrases.capital(EnumWords.ask(inquiry.why())) + ": " + words.ask(inquiry))
                .toList());
    }

    /** Without a plan, only what could make the answer more serious is worth asking now. */
    private boolean mattersNow(Inquiry inquiry) {
        return inquiry.why() != Inquiry.Why.REFINE
                && (answer.plan().isPresent() || QuestionsView.couldBeGraver(inquiry, answer));
    }

    private String rationale(String rule) {
        return words.rationale(rule) + " [" + rule + "]";
    }

    private void session(CarePlan plan) {
        page.heading("SESSION"
                + plan.session()
                        .map(session -> ", " + session.minutes() + " MINUTES")
                        .orElse(""));
        plan.withoutSession().ifPresent(without -> page.body(SessionWords.none(without)));
        steps(answer).forEach(this::step);
        plan.session()
                .flatMap(Session::shortOf)
                .ifPresent(shortfall -> page.body(Phrases.capital(SessionWords.shortOf(shortfall))));
        sessionWords.wished(plan).forEach(wished -> page.body("Asked for: " + wished + "."));
        for (NotPlanned.Cause cause : NotPlanned.Cause.values()) {
            List<String> others = plan.notPlanned().stream()
                    .filter(not -> not.cause() == cause && !not.wished())
                    .map(NotPlanned::technique)
                    .toList();
            page.body(Phrases.around(
                    "Not planned: ", words.labels(others, "and"), " (" + EnumWords.therapist(cause) + ")."));
        }
        plan.session()
                .flatMap(session -> plan.dosing())
                .ifPresent(dose -> page.body(SessionWords.course(dose) + ". [" + dose.rule() + "]"));
    }

    private void step(Step step) {
        String why = step.why().map(EnumWords::therapist).orElse("");
        page.minutes(
                step.minutes(),
                Phrases.capital(words.name(step))
                        + Phrases.around(" (", why, ")")
                        + Phrases.around(". ", words.changes(step), ""));
    }

    private void care(CarePlan plan) {
        Set<String> explained = leftOut();
        kept(plan);
        page.section(
                "WATCH",
                Grounds.knownRules(plan.precautions())
                        .filter(rule -> !explained.contains(rule))
                        .map(this::watch));
        ConsentWords consentWords = new ConsentWords(rulebook, words);
        page.section(
                "BEFORE THE CLIENT AGREES",
                Stream.concat(consentWords.ofEach(plan), consentWords.forAnyTechnique(plan))
                        .filter(said -> !plan.consent().isEmpty()));
        page.section(
                "FOR THE THERAPIST",
                words.advice(plan.advice())
                        .filter(advice -> advice.audience() == Advice.Audience.THERAPIST)
                        .map(words::marked));
        page.section(
                "AT HOME",
                plan.selfCare().stream()
                        .map(care -> words.capitalLabel(care.activity()) + ": " + words.dose(care.activity()) + " ["
                                + care.rule() + "]"));
        page.section("AFTERCARE", words.advice(plan.aftercare()).map(words::marked));
        plan.review()
                .ifPresent(review -> page.heading("REVIEW")
                        .body("After " + Phrases.count(review.afterSessions(), "session") + " at the latest"
                                + Phrases.around("; measure again: ", words.labels(plan.measures(), "and"), "") + "."));
    }

    /**
     * Techniques that are changed or left out by what is known, then each rule behind them once. Gives the rules it
     * explains.
     */
    private Set<String> leftOut() {
        Set<String> rules = new LinkedHashSet<>();
        ListMultimap<String, String> byChange = Phrases.grouping();
        for (TechniqueAdvice advice : answer.techniques()) {
            if (advice.verdict() != Verdict.SUITABLE) {
                List<String> known = Grounds.knownRules(advice.reasons()).toList();
                rules.addAll(known);
                byChange.put(
                        Phrases.clause(words.changes(advice)) + " [" + String.join(", ", known) + "]",
                        advice.technique());
            }
        }
        page.section(
                "LEAVE OUT OR CHANGE",
                byChange.asMap().entrySet().stream()
                        .map(each -> Phrases.capital(words.labels(each.getValue(), "and")) + ": " + each.getKey()));
        if (!byChange.isEmpty()) {
            page.body("Why:");
            rules.forEach(rule -> page.item("[" + rule + "] " + words.rationale(rule)));
        }
        return rules;
    }

    private void kept(CarePlan plan) {
        page.section(
                "KEPT OUT BECAUSE IT WAS NOT SETTLED",
                plan.precautions().stream()
                        .filter(Grounds::open)
                        .map(reason ->
                                Phrases.capital(words.labels(reason.open(), "and")) + ": " + rationale(reason.rule())));
        List<String> unsettled = answer.techniques().stream()
                .filter(advice -> advice.atWorst() != advice.verdict())
                .map(TechniqueAdvice::technique)
                .toList();
        if (!unsettled.isEmpty()) {
            boolean all = unsettled.size() == answer.techniques().size();
            page.heading("NOT YET SETTLED")
                    .body((all ? "Every technique" : Phrases.capital(words.labels(unsettled, "and")))
                            + ": the questions above decide.");
        }
    }

    /** What a clinician has released, or what holds without changing any technique. */
    private String watch(String rule) {
        boolean released = rulebook.entry(rule, RedFlag.class).isPresent();
        return released ? "Seen and released by a clinician: " + words.may(rule) + " [" + rule + "]" : rationale(rule);
    }
}
