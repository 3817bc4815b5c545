package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import io.github.massagecare.finding.Answer;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Pressure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a therapist can paste into the record and complete: what was reported, what the screening found and left open,
 * who else is involved, the plan, home care, consent, review. Compact, in the third person, rules by id; what only the
 * therapist knows is a blank.
 */
public final class ChartNote extends View {
    private static final int DIGITS_OF_HASH = 12;
    private static final int MOST_IN_WORDS = 3;
    private static final String ATTESTED = "Taken as no, since all else was said to be absent";

    private final ClearanceWords clearance = new ClearanceWords(words);
    private final SessionWords sessionWords = new SessionWords(words);
    private final Grounds grounds = Grounds.of(answer);

    private ChartNote(Rulebook rulebook, Recommendation answer) {
        super(rulebook, answer);
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
        page.heading("PLAN").body(standing(today));
        answer.plan().ifPresent(plan -> {
            planned(plan);
            homeCare(plan);
            plan.session().ifPresent(session -> consent(plan));
            review(plan);
        });
        ownAssessment();
        return page.toString();
    }

    private void reported() {
        ListMultimap<String, String> entries = Phrases.grouping();
        Grounds.facts(grounds.all()).distinct().forEach(fact -> {
            if (fact instanceof Fact.OfFinding finding && finding.is() == Answer.ABSENT) {
                boolean attested = finding.via().equals(Optional.of(Fact.OfFinding.OTHERS_ABSENT));
                entries.put(attested ? ATTESTED : "No to", words.label(finding.finding()));
            } else {
                words.told(fact)
                        .ifPresent(told -> entries.put(fact instanceof Fact.OfMeasure ? "Values" : "Yes to", told));
            }
        });
        page.heading("REPORTED OR MEASURED, as far as it decided something");
        Stream.of("Yes to", "No to", ATTESTED, "Values").forEach(name -> entry(name, entries.get(name).stream()));
        if (Grounds.facts(grounds.all()).findAny().isEmpty()) {
            page.body("Nothing so far.");
        }
        if (answer.assumed().othersAbsent()) {
            page.body("Attested: everything not mentioned is absent.");
        }
        answer.assumed().cleared().forEach(word -> page.body(clearance.covers(word)));
        entry(
                "A reading counts against what was answered",
                answer.assumed().overridden().stream().map(words::label));
    }

    private void entry(String name, Stream<String> entries) {
        page.body(Phrases.around(name + ": ", entries.distinct().collect(Collectors.joining("; ")), "."));
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
        Stream<String> each = open.stream()
                .map(inquiry -> open.size() > MOST_IN_WORDS
                        ? inquiry.question().or(inquiry::finding).orElse("")
                        : words.named(inquiry)
                                + Phrases.around(" [", inquiry.question().orElse(""), "]"));
        entry("Still to " + EnumWords.ask(why) + " (" + open.size() + ")", each.filter(said -> !said.isEmpty()));
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
        if (today == Today.NO_SESSION) {
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
            plan.dosing()
                    .ifPresent(dose ->
                            page.body(SessionWords.course(dose) + startingPressure(dose) + " [" + dose.rule() + "]."));
        });
        entry("Asked for and not planned", sessionWords.wished(plan));
        entry("Left out", with(Verdict.BARRED));
        entry("Only after clearance", with(Verdict.CLEARANCE));
        entry(
                "Precautions",
                plan.precautions().stream()
                        .map(reason -> reason.rule() + (Grounds.open(reason) ? " (not settled)" : "")));
    }

    /** Said only where the session does not keep to less already. */
    private String startingPressure(Dose dose) {
        int most = dose.maxPressure().orElse(Pressure.DEEPEST);
        boolean less = steps(answer).anyMatch(step -> step.maxPressure().orElse(Pressure.DEEPEST) < most);
        return less ? "" : Phrases.around(", starting pressure at most ", dose.maxPressure(), " of 5");
    }

    /** The techniques of a verdict, those with the same rules together. */
    private Stream<String> with(Verdict verdict) {
        ListMultimap<String, String> byRules = Phrases.grouping();
        answer.techniques().stream()
                .filter(advice -> advice.verdict() == verdict)
                .forEach(advice -> byRules.put(
                        Grounds.knownRules(advice.reasons()).collect(Collectors.joining(", ")), advice.technique()));
        return byRules.asMap().entrySet().stream()
                .map(entry -> words.labels(entry.getValue(), "and") + " [" + entry.getKey() + "]");
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
        consentWords.ofEach(plan).forEach(said -> page.body(Page.BOX + "yes " + Page.BOX + "no " + said));
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
            rulebook.overrideReasons()
                    .forEach(reason -> page.hanging("  " + Page.BOX, Phrases.capital(reason.label())));
            page.hanging("  " + Page.BOX, "Other: " + Page.LONG_BLANK);
        }
        if (!grounds.all().isEmpty()) {
            page.heading("RULES THAT DECIDED, with evidence grade");
            page.body(grounds.graded(words) + ".");
        }
        page.gap().line("Signature: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
    }
}
