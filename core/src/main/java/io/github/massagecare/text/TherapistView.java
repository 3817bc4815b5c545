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
public final class TherapistView {
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

    private final Rulebook rulebook;
    private final Recommendation answer;
    private final Words words;
    private final CauseWords causes;
    private final ClearanceWords clearance;
    private final Advised advised;
    private final LeftOut leftOut;
    private final Today today;
    private final Length length;
    private final Page page = new Page();

    private TherapistView(Rulebook rulebook, Recommendation answer, Length length) {
        this.rulebook = rulebook;
        this.answer = answer;
        this.words = Words.of(rulebook, answer);
        this.causes = new CauseWords(rulebook, words, answer);
        this.clearance = new ClearanceWords(rulebook, words);
        this.advised = new Advised(rulebook, answer);
        this.leftOut = LeftOut.of(rulebook, answer, words);
        this.today = Today.of(answer);
        this.length = length;
    }

    /**
     * The text.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        Length[] lengths = Length.values();
        String text = "";
        for (int i = 0; i < lengths.length && (i == 0 || text.lines().count() > LINES_OF_A_SCREEN); i++) {
            text = new TherapistView(rulebook, recommendation, lengths[i]).text();
        }
        return text;
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
        MainReasons reasons = new MainReasons(rulebook, answer, words, leftOut.rules());
        if (!reasons.isEmpty() && today != Today.AFTER_ANSWERS) {
            page.gap();
            reasons.print(page, "WHY", length.compareTo(Length.WITHOUT_RATIONALES) < 0);
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
        List<String> parts = new ArrayList<>();
        if (today == Today.NO_SESSION && answer.disposition().compareTo(Disposition.ASK_FIRST) < 0) {
            verdict = "NO SESSION. " + EnumWords.therapist(today);
        } else if (answer.disposition() == Disposition.REFER) {
            verdict += " " + EnumWords.therapist(today);
        }
        List<String> about = about();
        int length = 0;
        for (String each : about) {
            length += each.length();
            if (length < MOST_ABOUT) {
                parts.add(each);
            }
        }
        int more = about.size() - parts.size();
        String cut = more > 0 ? " · " + more + " more" : "";
        page.line(verdict + (parts.isEmpty() ? "" : " " + Phrases.capital(String.join(" · ", parts)) + cut));
        if (answer.known() != answer.atWorst()) {
            page.line("Known so far: " + EnumWords.word(answer.known()) + ". It could still become: "
                    + EnumWords.word(answer.atWorst()) + ".");
        }
    }

    /** Whom and what it is about: what favours the plan, what decides the course, then what changes it. */
    private List<String> about() {
        List<String> planned = answer.plan().flatMap(CarePlan::session).stream()
                .flatMap(session -> session.steps().stream())
                .flatMap(step -> step.technique().stream())
                .toList();
        Stream<Reason> favours = answer.techniques().stream()
                .filter(advice -> planned.isEmpty() || planned.contains(advice.technique()))
                .flatMap(advice -> advice.favouredBy().stream());
        Stream<Reason> course =
                answer.plan().flatMap(CarePlan::review).stream().flatMap(review -> review.reasons().stream());
        return Streams.concat(favours, course, Grounds.of(answer).all().stream())
                .flatMap(reason -> reason.facts().stream())
                .flatMap(fact -> causes.brief(fact).stream())
                .distinct()
                .toList();
    }

    // --- what must happen first ---

    private List<String> first() {
        List<String> first = new ArrayList<>();
        if (!answer.assumed().overridden().isEmpty()) {
            first.add("A reading counts against what was answered: "
                    + words.labels(answer.assumed().overridden(), "and") + ".");
        }
        answer.assumed().cleared().forEach(word -> first.add(clearance.assumed(word)));
        answer.referrals().forEach(referral -> first.add("! " + referral(referral)));
        answer.postponements().forEach(postponement -> first.add("! " + postponement(postponement)));
        ListMultimap<String, String> clearances = Phrases.grouping();
        answer.clearances().forEach(needed -> clearances.put(needed(needed), needed.rule()));
        clearances.asMap().forEach((text, rules) -> first.add("! " + text + Phrases.bracketed(rules)));
        List<String> unsure = unsure();
        if (!unsure.isEmpty()) {
            first.add("! Not sure: " + String.join("; ", unsure) + ". To be confirmed by a clinician.");
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
        List<String> minded = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>(leftOut.rules());
        answer.clearances().forEach(needed -> said.add(needed.rule()));
        for (Reason reason : plan.precautions()) {
            if (!said.contains(reason.rule())) {
                boolean flag = rulebook.entry(reason.rule(), RedFlag.class).isPresent();
                boolean clearable = words.contraindication(reason.rule())
                        .flatMap(Contraindication::clearance)
                        .isPresent();
                String what = flag ? "Seen and released by a clinician: " : clearable ? "Cleared: " : "To mind: ";
                minded.add(what + causes.of(reason) + " [" + reason.rule() + "]");
            }
        }
        return minded;
    }

    private String referral(Referral referral) {
        return Phrases.capital(words.labels(referral.to(), "or")) + ", " + EnumWords.howSoon(referral.urgency()) + ": "
                + words.may(referral.flag()) + clearance.earlier(referral.earlier()) + " [" + referral.flag() + "]";
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

    private List<String> unsure() {
        List<String> unsure = new ArrayList<>();
        for (Inquiry inquiry : QuestionsView.of(answer, Inquiry.Why.CONFIRM)) {
            String become = inquiry.couldBecome()
                    .map(worst -> " (→ " + EnumWords.word(worst) + ")")
                    .orElse("");
            inquiry.finding().ifPresent(finding -> unsure.add(words.label(finding) + become));
        }
        return unsure;
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
        SessionSection session = new SessionSection(rulebook, words, page, leftOut.everywhere(LeftOut.Kind.TRAIT));
        String home = plan.selfCare().stream()
                .map(care -> words.label(care.activity()))
                .collect(Collectors.joining(" · "));
        if (plan.standing() == Standing.AFTER_ANSWERS) {
            page.row("UNTIL THEN", "No session." + (home.isEmpty() ? "" : " At home: " + home + "."));
        } else {
            session.print(plan);
            session.course(plan);
            if (!home.isEmpty()) {
                page.gap().row("AT HOME", home);
            }
        }
        Set<String> until = new LinkedHashSet<>();
        leftOut.rules()
                .forEach(rule -> words.contraindication(rule)
                        .flatMap(Contraindication::until)
                        .ifPresent(until::add));
        if (!until.isEmpty()) {
            page.row("ASK AGAIN", "Left out until: " + String.join(" ", until));
        }
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
