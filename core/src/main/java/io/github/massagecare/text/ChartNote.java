package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.finding.Answer;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.OverrideReason;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Pressure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a therapist can paste into the record and complete: what was reported, what the screening found and left open,
 * who else is involved, the plan, home care, consent, review. Compact, in the third person, rules by id; what only the
 * therapist knows is a blank.
 */
public final class ChartNote {
    private static final int DIGITS_OF_HASH = 12;
    private static final int MOST_IN_WORDS = 3;

    private final Rulebook rulebook;
    private final Recommendation answer;
    private final Words words;
    private final ClearanceWords clearance;
    private final SessionWords sessionWords;
    private final Grounds grounds;
    private final Page page = new Page();

    private ChartNote(Rulebook rulebook, Recommendation answer) {
        this.rulebook = rulebook;
        this.answer = answer;
        this.words = Words.of(rulebook, answer);
        this.clearance = new ClearanceWords(rulebook, words);
        this.sessionWords = new SessionWords(words);
        this.grounds = Grounds.of(answer);
    }

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return new ChartNote(rulebook, recommendation).text();
    }

    private String text() {
        page.line("CHART NOTE, suggested; to be checked, completed and signed by the therapist");
        page.line("Client: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
        page.line("Therapist: " + Page.LONG_BLANK + " Registration number: " + Page.BLANK);
        page.line(words.rulebook() + " SHA-256 " + rulebook.sha256().substring(0, DIGITS_OF_HASH) + "...");
        reported();
        screening();
        others();
        plan();
        answer.plan().ifPresent(this::homeCare);
        answer.plan().filter(plan -> plan.session().isPresent()).ifPresent(this::consent);
        answer.plan().ifPresent(this::review);
        ownAssessment();
        return page.toString();
    }

    private void reported() {
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<String> attested = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Fact fact : grounds.facts()) {
            if (fact instanceof Fact.OfFinding finding && finding.is() == Answer.ABSENT) {
                boolean said = finding.via()
                        .filter(Fact.OfFinding.OTHERS_ABSENT::equals)
                        .isEmpty();
                (said ? absent : attested).add(words.label(finding.finding()));
            } else {
                words.told(fact).ifPresent(fact instanceof Fact.OfMeasure ? values::add : present::add);
            }
        }
        page.heading("REPORTED OR MEASURED, as far as it decided something");
        entry("Yes to", present);
        entry("No to", absent);
        entry("Taken as no, since all else was said to be absent", attested);
        entry("Values", values);
        if (grounds.facts().isEmpty()) {
            page.body("Nothing so far.");
        }
        if (answer.assumed().othersAbsent()) {
            page.body("Attested: everything not mentioned is absent.");
        }
        answer.assumed().cleared().forEach(word -> page.body(clearance.assumed(word)));
        List<String> overridden =
                answer.assumed().overridden().stream().map(words::label).toList();
        entry("A reading counts against what was answered", overridden);
    }

    private void entry(String name, List<String> entries) {
        if (!entries.isEmpty()) {
            page.body(
                    name + ": " + String.join("; ", entries.stream().distinct().toList()) + ".");
        }
    }

    private void screening() {
        page.heading("SCREENING");
        page.body("Result: " + EnumWords.word(answer.disposition()) + "; " + settled() + ".");
        String flags = answer.referrals().stream()
                .map(referral -> referral.flag() + " (" + EnumWords.word(referral.urgency()) + ")")
                .collect(Collectors.joining(", "));
        page.body(flags.isEmpty() ? "No red flag is known to be present." : "Red flags: " + flags + ".");
        open(Inquiry.Why.ASK);
        open(Inquiry.Why.CONFIRM);
        if (answer.questions().stream().allMatch(inquiry -> inquiry.why() == Inquiry.Why.REFINE)) {
            page.body("Nothing is left to ask or confirm.");
        }
    }

    private String settled() {
        if (answer.settled()) {
            return "settled";
        }
        return answer.known() == answer.atWorst()
                ? "what is open could change techniques, not this"
                : "not settled (known: " + EnumWords.word(answer.known()) + "; at worst: "
                        + EnumWords.word(answer.atWorst()) + ")";
    }

    /** In words when they are few; a long list by id, since the intake form has the words. */
    private void open(Inquiry.Why why) {
        List<Inquiry> open = QuestionsView.of(answer, why);
        List<String> each = open.stream()
                .map(inquiry -> open.size() > MOST_IN_WORDS
                        ? inquiry.question().or(inquiry::finding).orElse("")
                        : inWords(inquiry))
                .filter(words -> !words.isEmpty())
                .toList();
        entry("Still to " + EnumWords.ask(why) + " (" + open.size() + ")", each);
    }

    private String inWords(Inquiry inquiry) {
        return inquiry.finding().map(words::label).orElseGet(() -> words.settled(inquiry))
                + inquiry.question().map(question -> " [" + question + "]").orElse("");
    }

    private void others() {
        page.heading("REFERRAL, CLEARANCE, POSTPONEMENT");
        if (answer.referrals().isEmpty()
                && answer.clearances().isEmpty()
                && answer.postponements().isEmpty()) {
            page.body("None.");
        }
        for (List<Referral> together : Words.together(answer.referrals())) {
            Referral first = together.get(0);
            String flags = together.stream().map(Referral::flag).collect(Collectors.joining(", "));
            page.item("Referral to " + words.labels(first.to(), "or") + ", " + EnumWords.howSoon(first.urgency()) + " ["
                    + flags + "]. Given on " + Page.BLANK);
        }
        for (ClearanceNeeded needed : answer.clearances()) {
            String held = words.contraindication(needed.rule()).map(words::held).orElse("");
            page.item("Clearance from " + words.labels(needed.from(), "or") + " [" + needed.rule() + "]."
                    + clearance.earlier(needed.earlier()) + " Held until then: " + held + ". Received on "
                    + Page.BLANK);
        }
        for (Postponement postponement : answer.postponements()) {
            page.item("Postponed [" + postponement.rule() + "]." + words.until(postponement.rule()));
        }
    }

    private void plan() {
        page.heading("PLAN");
        page.body(standing(Today.of(answer)));
        answer.plan().ifPresent(this::planned);
    }

    private static String standing(Today today) {
        return switch (today) {
            case EMERGENCY -> "No hands-on work. Emergency help called at " + Page.BLANK + " by " + Page.LONG_BLANK;
            case SEEN_FIRST -> "No hands-on work before the client has been seen.";
            case NOT_TODAY -> "No hands-on work today.";
            case AFTER_CLEARANCE -> "No hands-on work before what is held has been cleared or confirmed; then:";
            case AFTER_ANSWERS -> "No hands-on work before the open questions are answered.";
            case NO_SESSION -> "No session.";
            case CHANGED -> "Session with changes, subject to consent and the therapist's own assessment:";
            case AS_PLANNED -> "Session, subject to consent and the therapist's own assessment:";
        };
    }

    private void planned(CarePlan plan) {
        if (Today.of(answer) == Today.NO_SESSION) {
            plan.withoutSession().ifPresent(without -> page.body(SessionWords.none(without)));
        }
        plan.session().ifPresent(session -> {
            page.body(session.minutes() + " min: "
                    + session.steps().stream()
                            .map(step -> words.name(step) + " " + step.minutes())
                            .collect(Collectors.joining("; "))
                    + ".");
            session.shortOf().ifPresent(shortfall -> page.body(Phrases.capital(sessionWords.shortOf(plan, shortfall))));
            session.steps().stream()
                    .filter(step -> !words.changes(step).isEmpty())
                    .forEach(step -> page.item(Phrases.capital(words.name(step)) + ". " + words.changes(step)));
        });
        plan.dosing()
                .filter(dose -> plan.session().isPresent())
                .ifPresent(dose -> page.body(
                        "Every " + Phrases.range(dose.everyDays()) + " days, " + Phrases.range(dose.sessions())
                                + " sessions" + startingPressure(dose, plan) + " [" + dose.rule() + "]."));
        entry(
                "Asked for and not planned",
                plan.notPlanned().stream()
                        .filter(NotPlanned::wished)
                        .map(sessionWords::wished)
                        .toList());
        entry("Left out", with(Verdict.BARRED));
        entry("Only after clearance", with(Verdict.CLEARANCE));
        entry(
                "Precautions",
                plan.precautions().stream()
                        .map(reason -> reason.rule() + (Grounds.open(reason) ? " (not settled)" : ""))
                        .toList());
    }

    /** Said only where the session does not keep to less already. */
    private static String startingPressure(Dose dose, CarePlan plan) {
        OptionalInt kept = plan.session().stream()
                .flatMap(session -> session.steps().stream())
                .flatMapToInt(step -> step.maxPressure().stream())
                .min();
        boolean said = dose.maxPressure().isPresent()
                && kept.orElse(Pressure.DEEPEST) >= dose.maxPressure().getAsInt();
        return said ? ", starting pressure at most " + dose.maxPressure().getAsInt() + " of 5" : "";
    }

    /** The techniques of a verdict, those with the same rules together. */
    private List<String> with(Verdict verdict) {
        ListMultimap<String, String> byRules = Phrases.grouping();
        answer.techniques().stream()
                .filter(advice -> advice.verdict() == verdict)
                .forEach(advice -> byRules.put(known(advice), advice.technique()));
        return byRules.asMap().entrySet().stream()
                .map(entry -> words.labels(entry.getValue(), "and") + entry.getKey())
                .toList();
    }

    private static String known(TechniqueAdvice advice) {
        return " [" + String.join(", ", Grounds.rules(Grounds.known(advice.reasons()))) + "]";
    }

    private void homeCare(CarePlan plan) {
        if (plan.selfCare().isEmpty() && plan.aftercare().isEmpty()) {
            return;
        }
        page.heading("HOME CARE, suggested");
        plan.selfCare()
                .forEach(care -> page.item(words.capitalLabel(care.activity()) + ". " + words.dose(care.activity())));
        page.body((plan.selfCare().isEmpty() ? "" : Page.BOX + "shown and explained ")
                + (plan.aftercare().isEmpty() ? "" : Page.BOX + "aftercare explained"));
    }

    /** What was to be explained stands with the agreement to it, so that the record says what the client agreed to. */
    private void consent(CarePlan plan) {
        page.heading("CONSENT, to be recorded");
        page.body("Explained: " + Page.BOX + "nature " + Page.BOX + "benefits " + Page.BOX + "risks " + Page.BOX
                + "alternatives " + Page.BOX + "without it " + Page.BOX + "right to stop");
        ConsentWords consentWords = new ConsentWords(rulebook, words);
        plan.consent()
                .forEach(consent -> consentWords
                        .all(consent)
                        .ifPresent(said -> page.hanging("  ", Page.BOX + "yes " + Page.BOX + "no " + said)));
        consentWords.forAnyTechnique(plan).forEach(said -> page.body(Page.BOX + "said: " + said));
        page.body("Given by: " + Page.BOX + "client " + Page.BOX + "somebody else: " + Page.LONG_BLANK);
    }

    private void review(CarePlan plan) {
        page.heading("MEASURE AND REVIEW");
        plan.measures()
                .forEach(measure ->
                        page.body(words.capitalLabel(measure) + ": before " + Page.BLANK + " after " + Page.BLANK));
        plan.review()
                .ifPresentOrElse(
                        review -> page.body("Review after " + Phrases.count(review.afterSessions(), "session")
                                + " at the latest, on " + Page.BLANK),
                        () -> page.body("Review once the questions are answered."));
    }

    private void ownAssessment() {
        page.heading("THERAPIST'S OWN ASSESSMENT AND WHAT WAS DONE");
        page.writingLine().writingLine();
        if (!rulebook.overrideReasons().isEmpty()) {
            page.body("If care differs from the above, why:");
            for (OverrideReason reason : rulebook.overrideReasons()) {
                page.hanging("  " + Page.BOX, Phrases.capital(reason.label()));
            }
            page.hanging("  " + Page.BOX, "Other: " + Page.LONG_BLANK);
        }
        if (!grounds.isEmpty()) {
            page.heading("RULES THAT DECIDED, with evidence grade");
            page.body(grounds.graded(words) + ".");
        }
        page.gap().line("Signature: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
    }
}
