package io.github.massagecare.text;

import com.google.common.collect.Multimaps;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that a therapist goes through with the client and hands over: what today's answer is, whom to see, what is
 * planned, the right to stop, what to do at home, when to get help. Plain words; no ids, no grades, nothing about what
 * it may be: that is for the {@link Letters} and for whoever examines the client. What is said to every client with
 * such a complaint is on a second page, which may be left out.
 *
 * <p>The first page has at most sixty lines: what does not fit on it goes to the second, what is said to everybody
 * first. In an emergency it says what to do now, and nothing else.
 */
public final class ClientSheet extends View {
    private static final int LINES_OF_A_PAGE = 60;

    private final ClientWords clientWords = new ClientWords(rulebook, words);
    private final Advised advised = new Advised(rulebook, answer, words);
    private final ClientPages pages;
    /** The traits of which it is said above that they are left out. */
    private final List<String> saidLeftOut = new ArrayList<>();

    private ClientSheet(Rulebook rulebook, Recommendation answer, ClientPages pages) {
        super(rulebook, answer);
        this.pages = pages;
    }

    /**
     * The first page.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        return new ClientSheet(rulebook, recommendation, fitting(rulebook, recommendation)).text();
    }

    /**
     * The second page: by topic, what is said to every client with such a complaint, and what did not fit on the first.
     * A sentence where there is nothing more to say.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String secondPage(Rulebook rulebook, Recommendation recommendation) {
        return new ClientSecondPage(rulebook, recommendation, fitting(rulebook, recommendation)).text();
    }

    /** The first way to share the text between the pages that fits; the last, if none does. */
    private static ClientPages fitting(Rulebook rulebook, Recommendation answer) {
        List<ClientPages> ways = List.of(ClientPages.values());
        return ways.stream()
                .filter(way ->
                        new ClientSheet(rulebook, answer, way).text().lines().count() <= LINES_OF_A_PAGE)
                .findFirst()
                .orElse(ways.get(ways.size() - 1));
    }

    private String text() {
        if (today == Today.EMERGENCY) {
            emergency();
        } else {
            page.line("FOR YOU, FROM YOUR MASSAGE THERAPIST Name: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
            today();
            whomToSee();
            if (today != Today.SEEN_FIRST) {
                page.section("WHY NOT TODAY", answer.postponements().stream().map(this::whyNotToday));
            }
            if (today.compareTo(Today.AFTER_CLEARANCE) >= 0) {
                whomToAsk();
            }
            if (today != Today.AS_PLANNED) {
                help();
            }
            answer.plan().ifPresent(this::planned);
            if (today == Today.AS_PLANNED) {
                help();
            }
        }
        page.gap();
        if (clientWords.starred()) {
            page.line(ClientWords.WHAT_THE_STAR_SAYS);
        }
        if (today != Today.EMERGENCY && !new ClientSecondPage(rulebook, answer, pages).isEmpty()) {
            page.line("What every client should know is on page 2: ask for it.");
        }
        page.line("Goes with what your therapist tells you. It is not a diagnosis. Its rules: " + words.review() + ".");
        return page.toString();
    }

    private void emergency() {
        page.line("GET EMERGENCY HELP NOW");
        page.gap();
        page.line(
                "Call the emergency services where you are, or ask somebody to call. Do not wait. Do not stay alone.");
        page.line("Some answers can occasionally point to something that cannot wait. Only an examination can tell. No"
                + " massage today.");
        List<Reason> now = answer.referrals().stream()
                .filter(referral -> referral.urgency() == RedFlag.Urgency.EMERGENCY)
                .flatMap(referral -> referral.reasons().stream())
                .toList();
        page.section("TELL THEM", told(now).stream().map(Phrases::capital));
    }

    // --- today ---

    private void today() {
        page.heading("TODAY");
        page.body(EnumWords.client(today));
        if (today == Today.NO_SESSION) {
            answer.plan().flatMap(CarePlan::withoutSession).ifPresent(without -> page.body(ClientWords.none(without)));
            answer.plan().ifPresent(plan -> clientWords.wished(plan).forEach(page::body));
        }
        if (today == Today.AFTER_ANSWERS) {
            page.body(Phrases.around("Your therapist will ask about ", topics(), "."));
        }
        if (today == Today.CHANGED || today == Today.NO_SESSION) {
            changed();
        }
    }

    /** What is left out, and because of what; a wish is not told back as a reason. */
    private void changed() {
        LeftOut leftOut = new LeftOut(rulebook, answer, words);
        Stream<Reason> because = answer.plan().stream()
                .flatMap(plan -> plan.precautions().stream())
                .filter(LeftOut::known)
                .filter(reason -> leftOut.rules().contains(reason.rule()) && !aboutConsent(List.of(reason)));
        page.body(Phrases.around("This is because of: ", String.join("; ", told(because.toList())), "."));
        saidLeftOut.addAll(leftOut.everywhere(LeftOut.Kind.TRAIT));
        Set<String> out = new LinkedHashSet<>(saidLeftOut);
        out.addAll(leftOut.everywhere(LeftOut.Kind.TECHNIQUE));
        page.body(Phrases.around("We leave out: ", words.labels(out, "and"), "."));
    }

    /** What the open questions are about, roughly: the questions themselves are put by the therapist, in person. */
    private String topics() {
        List<String> open = QuestionsView.of(answer, Inquiry.Why.ASK).stream()
                .flatMap(inquiry -> inquiry.settles().stream())
                .toList();
        Stream<Finding.Kind> kinds =
                open.stream().flatMap(id -> rulebook.finding(id).stream()).map(Finding::kind);
        Stream<String> others = open.stream()
                .filter(id -> rulebook.finding(id).isEmpty())
                .map(id -> id.equals(Words.REGIONS) ? words.settledLabel(id) : "a few numbers");
        return Phrases.list(
                Stream.concat(kinds.sorted().map(EnumWords::topic), others)
                        .distinct()
                        .toList(),
                "and");
    }

    // --- others ---

    private void whomToSee() {
        page.section("WHOM TO SEE", Words.together(answer.referrals()).stream().map(this::whomToSee));
        if (!answer.referrals().isEmpty()) {
            page.body("Your therapist can write a letter to take along. If it gets worse, do not wait for that visit.");
        }
    }

    private String whomToSee(List<Referral> together) {
        Referral first = together.get(0);
        return Phrases.capital(words.labels(first.to(), "or")) + ", " + EnumWords.howSoon(first.urgency()) + ". "
                + about(together.stream().flatMap(referral -> referral.reasons().stream()))
                + "It can occasionally point to something that needs a look "
                + (first.urgency() == RedFlag.Urgency.ROUTINE ? "by somebody else." : "before massage.");
    }

    private String whyNotToday(Postponement postponement) {
        if (aboutConsent(postponement.reasons())) {
            return "Treatment needs agreement, and there is none today. That is all right: nothing is done without it.";
        }
        return about(postponement.reasons().stream())
                + words.contraindication(postponement.rule())
                        .flatMap(Contraindication::until)
                        .map(until -> "Massage waits until: " + Phrases.clause(until))
                        .orElse("With this, massage waits.");
    }

    /** Who agrees to treatment is nothing to be read back to a client like a symptom. */
    private boolean aboutConsent(List<Reason> reasons) {
        return Grounds.facts(reasons)
                .anyMatch(fact -> fact instanceof Fact.OfFinding said
                        && rulebook.finding(said.finding()).stream()
                                .anyMatch(finding -> finding.kind() == Finding.Kind.CONSENT));
    }

    private void whomToAsk() {
        Stream<String> clearances =
                Multimaps.index(answer.clearances(), ClearanceNeeded::from).asMap().values().stream()
                        .map(this::whomToAsk);
        List<String> unsure = QuestionsView.of(answer, Inquiry.Why.CONFIRM).stream()
                .flatMap(inquiry -> inquiry.finding().stream())
                .map(words::label)
                .distinct()
                .toList();
        String find = Phrases.around(
                "You were not sure about: ",
                Phrases.list(unsure, "or"),
                ". Please find out from a clinician who knows your health.");
        page.section(
                "WHOM TO ASK: please bring their answer, best in writing", Stream.concat(clearances, Stream.of(find)));
    }

    private String whomToAsk(Collection<ClearanceNeeded> together) {
        ClearanceWords clearance = new ClearanceWords(words);
        String from = words.labels(together.iterator().next().from(), "or");
        String earlier = together.stream()
                .map(needed -> clearance.earlier(needed.earlier()))
                .distinct()
                .collect(Collectors.joining());
        return Phrases.capital(from) + "." + earlier + " "
                + about(together.stream().flatMap(needed -> needed.reasons().stream()))
                + (today == Today.AFTER_CLEARANCE
                        ? "They should say first whether massage fits, and how."
                        : "Until they say that more is possible, some things are left out.");
    }

    // --- the plan ---

    private void planned(CarePlan plan) {
        ClientSession section =
                new ClientSession(words, clientWords, page, new SessionSection(words, page, saidLeftOut));
        plan.session().ifPresent(session -> section.print(plan, session, today, pages));
        List<Advice> consent =
                advised.all(Advice.Audience.CLIENT, Advice.Topic.CONSENT).toList();
        page.heading("YOUR CHOICE");
        if (consent.isEmpty()) {
            page.body("You may ask, refuse, change your mind or stop at any time, without giving a reason.");
        }
        consent.forEach(advice -> page.body(clientWords.marked(advice)));
        if (!plan.selfCare().isEmpty()) {
            page.heading("AT HOME, once your therapist has gone through it with you. Stop anything that makes the pain"
                    + " worse.");
            Function<String, String> says = pages.doses() ? clientWords::activity : words::capitalLabel;
            plan.selfCare().forEach(care -> page.item(says.apply(care.activity())));
        }
        page.section("ALSO FOR YOU", clientWords.marked(pages.special(advised)));
        page.section("AFTER THE MASSAGE", clientWords.marked(pages.after(advised, today)));
    }

    private void help() {
        page.heading("GET HELP AT ONCE");
        page.body("If you feel suddenly or severely unwell, call the emergency services where you are.");
        advised.all(Advice.Audience.CLIENT, Advice.Topic.STOP_RULE)
                .forEach(advice -> page.body(clientWords.marked(advice)));
        page.body("Tell us at each visit what is new: an illness, a medicine, an injury, an operation, a pregnancy.");
    }

    private String about(Stream<Reason> reasons) {
        return Phrases.around("This is about: ", String.join("; ", told(reasons.toList())), ". ");
    }

    private List<String> told(List<Reason> reasons) {
        return Grounds.facts(reasons)
                .flatMap(fact -> words.told(fact).stream())
                .distinct()
                .toList();
    }
}
