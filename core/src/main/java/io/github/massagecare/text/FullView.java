package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
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

/**
 * The whole answer for a therapist who wants to look something up: the disposition; what must happen before hands-on
 * work; the session with minutes; what to leave out, technique by technique, and why; what to say before the client
 * agrees; what the client can do; the review; every reason with its sources; the notices. What changes what hands do
 * today is in the {@link TherapistView}, on one screen.
 */
public final class FullView {
    private final Rulebook rulebook;
    private final Recommendation answer;
    private final Words words;
    private final ClearanceWords clearance;
    private final SessionWords sessionWords;
    private final ConsentWords consentWords;
    private final Page page = new Page();

    private FullView(Rulebook rulebook, Recommendation answer) {
        this.rulebook = rulebook;
        this.answer = answer;
        this.words = Words.of(rulebook, answer);
        this.clearance = new ClearanceWords(rulebook, words);
        this.sessionWords = new SessionWords(words);
        this.consentWords = new ConsentWords(rulebook, words);
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
        referrals();
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
            page.line(EnumWords.therapist(Today.of(answer)));
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
                && Today.of(answer) == Today.AFTER_ANSWERS) {
            page.line("Put the questions below first: they show what is to be cleared.");
        }
        if (answer.assumed().othersAbsent()) {
            page.line("It was attested that everything not mentioned is absent.");
        }
        if (!answer.assumed().overridden().isEmpty()) {
            page.line("A reading counts against what was answered: "
                    + words.labels(answer.assumed().overridden(), "and") + ".");
        }
        answer.assumed().cleared().forEach(word -> page.line(clearance.assumed(word)));
        page.line(words.rulebook());
    }

    private void referrals() {
        if (!answer.referrals().isEmpty()) {
            page.heading("WHO ELSE MUST SEE THE CLIENT");
            for (Referral referral : answer.referrals()) {
                page.item(Phrases.capital(EnumWords.word(referral.urgency())) + ", "
                        + EnumWords.howSoon(referral.urgency()) + ": "
                        + words.labels(referral.to(), "or") + ". " + words.may(referral.flag())
                        + clearance.earlier(referral.earlier()) + " [" + referral.flag() + "]");
            }
        }
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
        for (Postponement postponement : answer.postponements()) {
            page.item("Not today: " + words.rationale(postponement.rule()) + " [" + postponement.rule() + "]");
        }
        for (ClearanceNeeded needed : answer.clearances()) {
            String rule = needed.rule();
            String then = words.contraindication(rule)
                    .flatMap(words::heldAfterClearance)
                    .map(sentence -> " " + sentence)
                    .orElse("");
            page.item("Clearance from " + words.labels(needed.from(), "or") + ". " + words.rationale(rule)
                    + clearance.earlier(needed.earlier()) + words.heldBy(rule) + then + " [" + rule + "]");
        }
        if (!answer.clearances().isEmpty() && Today.stands(answer, Standing.READY)) {
            page.body("The plan leaves out what is held. Ask for consent.");
        }
        for (int i = 0; i < open.size(); i++) {
            Inquiry inquiry = open.get(i);
            String ask = Phrases.capital(EnumWords.ask(inquiry.why())) + ": " + words.ask(inquiry)
                    + Words.couldBecome(inquiry);
            page.numbered(i + 1, ask);
        }
    }

    /** Without a plan, only what could make the answer more serious is worth asking now. */
    private boolean mattersNow(Inquiry inquiry) {
        return inquiry.why() != Inquiry.Why.REFINE
                && (answer.plan().isPresent() || QuestionsView.couldBeGraver(inquiry, answer));
    }

    private void session(CarePlan plan) {
        page.heading(plan.session()
                .map(session -> "SESSION, " + session.minutes() + " MINUTES")
                .orElse("SESSION"));
        plan.withoutSession().ifPresent(without -> page.body(SessionWords.none(without)));
        plan.session().ifPresent(this::steps);
        plan.session()
                .flatMap(Session::shortOf)
                .ifPresent(shortfall -> page.body(Phrases.capital(SessionWords.shortOf(shortfall))));
        for (NotPlanned not : plan.notPlanned()) {
            if (not.wished()) {
                page.body("Asked for: " + sessionWords.wished(not) + ".");
            }
        }
        for (NotPlanned.Cause cause : NotPlanned.Cause.values()) {
            List<String> others = plan.notPlanned().stream()
                    .filter(not -> not.cause() == cause && !not.wished())
                    .map(NotPlanned::technique)
                    .toList();
            if (!others.isEmpty()) {
                page.body("Not planned: " + words.labels(others, "and") + " (" + EnumWords.therapist(cause) + ").");
            }
        }
        plan.dosing()
                .filter(dose -> plan.session().isPresent())
                .ifPresent(dose -> page.body("Every " + Phrases.range(dose.everyDays()) + " days, "
                        + Phrases.range(dose.sessions()) + " sessions. [" + dose.rule() + "]"));
    }

    private void steps(Session session) {
        for (Step step : session.steps()) {
            String changes = words.changes(step);
            String name = Phrases.capital(words.name(step));
            String why = step.why()
                    .map(reason -> " (" + EnumWords.therapist(reason) + ")")
                    .orElse("");
            page.minutes(step.minutes(), name + why + (changes.isEmpty() ? "" : ". " + changes));
        }
    }

    private void care(CarePlan plan) {
        Set<String> explained = leftOut();
        kept(plan);
        watch(plan, explained);
        consent(plan);
        page.section(
                "FOR THE THERAPIST",
                words.advice(plan.advice())
                        .filter(advice -> advice.audience() == Advice.Audience.THERAPIST)
                        .map(words::marked));
        page.section("AT HOME", plan.selfCare().stream().map(this::home));
        page.section("AFTERCARE", words.advice(plan.aftercare()).map(words::marked));
        plan.review().ifPresent(review -> {
            page.heading("REVIEW");
            page.body("After " + Phrases.count(review.afterSessions(), "session") + " at the latest"
                    + (plan.measures().isEmpty()
                            ? "."
                            : "; measure again: " + words.labels(plan.measures(), "and") + "."));
        });
    }

    private String home(PlannedActivity care) {
        return words.capitalLabel(care.activity()) + ": " + words.dose(care.activity()) + " [" + care.rule() + "]";
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
                List<String> known = Grounds.rules(Grounds.known(advice.reasons()));
                rules.addAll(known);
                String change = Phrases.clause(words.changes(advice)) + " [" + String.join(", ", known) + "]";
                byChange.put(change, advice.technique());
            }
        }
        if (!byChange.isEmpty()) {
            page.heading("LEAVE OUT OR CHANGE");
            byChange.asMap()
                    .forEach((change, techniques) ->
                            page.item(Phrases.capital(words.labels(techniques, "and")) + ": " + change));
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
                        .map(reason -> Phrases.capital(words.labels(reason.open(), "and")) + ": "
                                + words.rationale(reason.rule()) + " [" + reason.rule() + "]"));
        List<TechniqueAdvice> unsettled = answer.techniques().stream()
                .filter(a -> a.atWorst() != a.verdict())
                .toList();
        if (!unsettled.isEmpty()) {
            page.heading("NOT YET SETTLED");
            String which = unsettled.size() == answer.techniques().size()
                    ? "Every technique"
                    : Phrases.capital(words.labels(
                            unsettled.stream().map(TechniqueAdvice::technique).toList(), "and"));
            page.body(which + ": the questions above decide.");
        }
    }

    /** What a clinician has released, and what holds without changing any technique. */
    private void watch(CarePlan plan, Set<String> explained) {
        page.section(
                "WATCH",
                Grounds.rules(Grounds.known(plan.precautions())).stream()
                        .filter(rule -> !explained.contains(rule))
                        .map(this::watch));
    }

    private String watch(String rule) {
        boolean released = rulebook.entry(rule, RedFlag.class).isPresent();
        return (released ? "Seen and released by a clinician: " + words.may(rule) : words.rationale(rule)) + " [" + rule
                + "]";
    }

    private void consent(CarePlan plan) {
        if (plan.consent().isEmpty()) {
            return;
        }
        page.heading("BEFORE THE CLIENT AGREES");
        plan.consent().forEach(consent -> consentWords.all(consent).ifPresent(page::item));
        consentWords.forAnyTechnique(plan).forEach(page::item);
    }
}
