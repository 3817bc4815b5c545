package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Streams;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a therapist reads in a minute, at the table: the verdict and whom it is about; what must happen first; what is
 * left out, by what it is, and because of what; the session, the course, what to do at home; the reasons that matter
 * most; when to stop. What changes nothing that hands do is counted and stands in the {@link FullView}; nothing that
 * bars or holds is cut.
 *
 * <p>In an emergency it has one message, of at most eight lines.
 */
public final class TherapistView extends View {
    /**
     * What is said where there is room on a screen: what holds for everybody goes first, nothing that bars or holds
     * ever goes.
     */
    private enum Length {
        ALL,
        WITHOUT_STOP_SIGNS,
        WITHOUT_NOTES,
        WITHOUT_RATIONALES
    }

    private static final int LINES_OF_A_SCREEN = 45;
    private static final int DIGITS_OF_HASH = 8;
    private static final int MOST_ABOUT = 150;
    private static final int MOST_ADVICE = 2;
    private static final int MOST_DANGERS = 2;

    private final CauseWords causes = new CauseWords(rulebook, words, answer);
    private final ClearanceWords clearance = new ClearanceWords(words);
    private final Advised advised = new Advised(rulebook, answer, words);
    private final LeftOut leftOut = new LeftOut(rulebook, answer, words);
    private final Length length;

    private TherapistView(Rulebook rulebook, Recommendation answer, Length length) {
        super(rulebook, answer);
        this.length = length;
    }

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return Stream.of(Length.values())
                .map(length -> new TherapistView(rulebook, recommendation, length).text())
                .filter(text -> text.lines().count() <= LINES_OF_A_SCREEN)
                .findFirst()
                .orElseGet(() -> new TherapistView(rulebook, recommendation, Length.WITHOUT_RATIONALES).text());
    }

    private String text() {
        if (today == Today.EMERGENCY) {
            emergency();
            return page.toString();
        }
        headline();
        rows("BEFORE HANDS ON", first());
        askNow();
        answer.plan().ifPresent(this::planned);
        if (today != Today.AFTER_ANSWERS) {
            new MainReasons(rulebook, answer, words, leftOut.rules())
                    .print(page, length.compareTo(Length.WITHOUT_RATIONALES) < 0);
        }
        if (today == Today.CHANGED || today == Today.AS_PLANNED) {
            stopAt();
        }
        page.ends(last(), stamp());
        return page.toString();
    }

    // --- emergency ---

    private void emergency() {
        List<String> now = answer.referrals().stream()
                .filter(referral -> referral.urgency() == RedFlag.Urgency.EMERGENCY)
                .map(Referral::flag)
                .toList();
        page.line(EnumWords.verdict(answer.disposition()));
        page.gap();
        now.stream().limit(MOST_DANGERS).forEach(flag -> page.line(words.may(flag) + words.mark(flag)));
        page.line("Stay with the client. When help is on its way: format letter prints what to hand over.");
        page.ends("[" + String.join(", ", now) + "]", rulebook.id() + " " + rulebook.version());
    }

    // --- verdict ---

    private void headline() {
        String verdict = EnumWords.verdict(answer.disposition());
        if (today == Today.NO_SESSION && answer.disposition().compareTo(Disposition.ASK_FIRST) < 0) {
            verdict = "NO SESSION. " + EnumWords.therapist(today);
        } else if (answer.disposition() == Disposition.REFER) {
            verdict += " " + EnumWords.therapist(today);
        }
        List<String> about = about();
        int shown = 0;
        int length = 0;
        while (shown < about.size() && length + about.get(shown).length() < MOST_ABOUT) {
            length += about.get(shown++).length();
        }
        String cut = about.size() > shown ? " · " + (about.size() - shown) + " more" : "";
        page.line(verdict + Phrases.around(" ", Phrases.capital(String.join(" · ", about.subList(0, shown))), cut));
        if (answer.known() != answer.atWorst()) {
            page.line("Known so far: " + EnumWords.word(answer.known()) + ". It could still become: "
                    + EnumWords.word(answer.atWorst()) + ".");
        }
    }

    /** Whom and what it is about: what favours the plan, what decides the course, then what changes it. */
    private List<String> about() {
        List<String> planned =
                steps(answer).flatMap(step -> step.technique().stream()).toList();
        Stream<Reason> favours = answer.techniques().stream()
                .filter(advice -> planned.isEmpty() || planned.contains(advice.technique()))
                .flatMap(advice -> advice.favouredBy().stream());
        Stream<Reason> course =
                answer.plan().flatMap(CarePlan::review).stream().flatMap(review -> review.reasons().stream());
        return Grounds.facts(Streams.concat(favours, course, Grounds.of(answer).all().stream())
                        .toList())
                .flatMap(fact -> causes.brief(fact).stream())
                .distinct()
                .toList();
    }

    // --- what must happen first ---

    private List<String> first() {
        List<String> first = new ArrayList<>(clearance.assumed(answer.assumed()).toList());
        answer.referrals()
                .forEach(referral -> first.add("! " + Phrases.capital(words.labels(referral.to(), "or")) + ", "
                        + EnumWords.howSoon(referral.urgency()) + ": " + clearance.mayMean(referral)));
        answer.postponements().forEach(postponement -> first.add("! " + postponement(postponement)));
        ListMultimap<String, String> clearances = Phrases.grouping();
        answer.clearances().forEach(needed -> clearances.put(needed(needed), needed.rule()));
        clearances.asMap().forEach((text, rules) -> first.add("! " + text + Phrases.bracketed(rules)));
        String unsure = QuestionsView.of(answer, Inquiry.Why.CONFIRM).stream()
                .filter(inquiry -> inquiry.finding().isPresent())
                .map(inquiry -> words.named(inquiry) + Phrases.around(" (→ ", Words.couldBecome(inquiry), ")"))
                .collect(Collectors.joining("; "));
        if (!unsure.isEmpty()) {
            first.add("! Not sure: " + unsure + ". To be confirmed by a clinician.");
        }
        advised.all(Advice.Audience.THERAPIST, Advice.Topic.CONSENT)
                .filter(advice -> !Advised.general(advice))
                .forEach(advice -> first.add("! " + advice.text()));
        answer.plan()
                .filter(plan -> plan.standing() != Standing.AFTER_ANSWERS)
                .ifPresent(plan -> first.addAll(minded(plan)));
        answer.plan()
                .filter(plan -> plan.session().isPresent())
                .ifPresent(plan -> first.add(agreement(plan, first.isEmpty())));
        return first;
    }

    /** What counts and leaves nothing out any more: what was cleared, or seen and released. */
    private List<String> minded(CarePlan plan) {
        Set<String> said = new LinkedHashSet<>(leftOut.rules());
        answer.clearances().forEach(needed -> said.add(needed.rule()));
        return plan.precautions().stream()
                .filter(reason -> !said.contains(reason.rule()))
                .map(reason -> minded(reason.rule()) + causes.of(reason) + " [" + reason.rule() + "]")
                .toList();
    }

    private String minded(String rule) {
        if (rulebook.entry(rule, RedFlag.class).isPresent()) {
            return "Seen and released by a clinician: ";
        }
        boolean clearable = words.contraindication(rule)
                .flatMap(Contraindication::clearance)
                .isPresent();
        return clearable ? "Cleared: " : "To mind: ";
    }

    private String postponement(Postponement postponement) {
        String rule = postponement.rule();
        return "Not today: " + causes(postponement.reasons()) + "." + words.until(rule) + " [" + rule + "]";
    }

    private String needed(ClearanceNeeded needed) {
        String held = Today.stands(answer, Standing.READY)
                ? " The plan does without what is held."
                : words.heldBy(needed.rule());
        return "Clearance from " + words.labels(needed.from(), "or") + " for: " + causes(needed.reasons()) + "."
                + clearance.earlier(needed.earlier()) + held;
    }

    private String causes(List<Reason> reasons) {
        return reasons.stream().map(causes::of).distinct().collect(Collectors.joining("; "));
    }

    private String agreement(CarePlan plan, boolean nothingElse) {
        if (plan.standing() == Standing.AFTER_CLEARANCE) {
            return "The session below is what would hold then. Do not start before.";
        }
        int open = QuestionsView.of(answer, Inquiry.Why.ASK).size();
        String questions =
                open == 0 ? "" : Phrases.count(open, "question") + " not asked could change techniques (format full). ";
        return (nothingElse && open == 0 ? "Nothing outstanding. " : questions)
                + "Ask for consent (format consent: what to say).";
    }

    /** While answers are outstanding, and without a plan where they could make it more serious. */
    private void askNow() {
        if (today.compareTo(Today.AFTER_CLEARANCE) > 0 && today != Today.AFTER_ANSWERS) {
            return;
        }
        List<Inquiry> open = QuestionsView.of(answer, Inquiry.Why.ASK).stream()
                .filter(inquiry -> today == Today.AFTER_ANSWERS || QuestionsView.couldBeGraver(inquiry, answer))
                .toList();
        if (!open.isEmpty()) {
            page.gap();
            new AskFirst(rulebook, words, page).print(open);
        }
    }

    // --- the plan ---

    private void planned(CarePlan plan) {
        rows(plan.standing() == Standing.AFTER_CLEARANCE ? "LEAVE OUT THEN" : "LEAVE OUT", leftOut.paragraphs());
        if (plan.standing() == Standing.READY) {
            mind();
        }
        page.gap();
        SessionSection session = new SessionSection(words, page, leftOut.everywhere(LeftOut.Kind.TRAIT));
        String home = plan.selfCare().stream()
                .map(care -> words.label(care.activity()))
                .collect(Collectors.joining(" · "));
        if (plan.standing() == Standing.AFTER_ANSWERS) {
            page.row("UNTIL THEN", "No session." + Phrases.around(" At home: ", home, "."));
        } else {
            session.print(plan);
            session.course(plan);
            if (!home.isEmpty()) {
                page.gap().row("AT HOME", home);
            }
        }
        String until = leftOut.rules().stream()
                .flatMap(rule -> words.contraindication(rule).flatMap(Contraindication::until).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        page.row("ASK AGAIN", Phrases.around("Left out until: ", until, ""));
    }

    /**
     * What is said to the therapist because of what changes or holds care; what holds for everybody is in the full
     * view.
     */
    private void mind() {
        List<String> texts = advised.all(Advice.Audience.THERAPIST).stream()
                .filter(advice -> advice.topic() != Advice.Topic.CONSENT && advice.topic() != Advice.Topic.EXPECTATION)
                .filter(advised::special)
                .map(Advice::text)
                .toList();
        int shown = length.compareTo(Length.WITHOUT_NOTES) < 0 ? Math.min(MOST_ADVICE, texts.size()) : 0;
        List<String> rows = new ArrayList<>(texts.subList(0, shown));
        if (texts.size() > shown) {
            String notes = Phrases.count(texts.size() - shown, "note");
            String besides = shown == 0 ? notes + " on such a client" : "… and " + notes + " more";
            rows.add(besides + " in format full");
        }
        rows("MIND", rows);
    }

    private void stopAt() {
        String elsewhere = "the signs at which every session stops (format full)";
        advised.all(Advice.Audience.THERAPIST, Advice.Topic.STOP_RULE)
                .findFirst()
                .map(advice -> length == Length.ALL ? advice.text() : elsewhere)
                .ifPresent(signs -> page.gap().row("STOP AT", signs));
    }

    private void rows(String name, List<String> rows) {
        if (!rows.isEmpty()) {
            page.gap().rows(name, rows);
        }
    }

    // --- the last line ---

    private String last() {
        if (answer.assumed().othersAbsent()) {
            return "Attested: everything not mentioned is absent.";
        }
        String left = answer.clearances().isEmpty() ? "open" : "to ask";
        return answer.settled() ? "Nothing left " + left + " that could change this." : "";
    }

    private String stamp() {
        return rulebook.id() + " " + rulebook.version() + " · "
                + rulebook.sha256().substring(0, DIGITS_OF_HASH) + " · " + words.review();
    }
}
