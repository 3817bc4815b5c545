package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Letters to whoever must see the client, clear work or confirm what the client does not know: one for each group of
 * recipients, the most urgent first. They say what was reported, what it may mean as the rulebook words it, how soon,
 * and what is asked; names, dates, addresses and signatures are blanks. In an emergency the first one is a hand-over
 * note.
 */
public final class Letters extends View {
    private final Post post;
    private final ClearanceWords clearance = new ClearanceWords(words);

    /** One of them. */
    private Letters(Rulebook rulebook, Recommendation answer, Post post) {
        super(rulebook, answer);
        this.post = post;
    }

    /** Everything that concerns the same recipients. */
    private record Post(
            List<String> to, List<Referral> referrals, List<ClearanceNeeded> clearances, List<Inquiry> unsure) {
        Post(List<String> to) {
            this(to, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Optional<RedFlag.Urgency> urgency() {
            return referrals.stream().map(Referral::urgency).max(Comparator.naturalOrder());
        }

        /** Whether something that the client is not sure of would be urgent if it were so. */
        boolean couldBeUrgent() {
            return unsure.stream().anyMatch(inquiry -> couldBecome(inquiry, Disposition.REFER_URGENTLY));
        }

        /** Higher is more urgent. */
        int rank() {
            int referral = urgency().map(urgency -> urgency.ordinal() + 2).orElse(clearances.isEmpty() ? 0 : 1);
            return couldBeUrgent() ? Math.max(referral, RedFlag.Urgency.URGENT.ordinal() + 2) : referral;
        }
    }

    /**
     * All letters in one text, or a sentence that there are none.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static String render(Rulebook rulebook, Recommendation recommendation) {
        List<String> letters = all(rulebook, recommendation);
        if (letters.isEmpty()) {
            Disposition worst = recommendation.atWorst();
            boolean open = worst != recommendation.known() && worst.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
            String none = "By what is known so far, nobody else has to see the client or to clear anything";
            return new Page()
                    .line(none + (open ? "; the open questions may change that." : "."))
                    .toString();
        }
        return letters.size() == 1
                ? letters.get(0)
                : IntStream.range(0, letters.size())
                        .mapToObj(i -> "=== Letter " + (i + 1) + " of " + letters.size() + " ===\n\n" + letters.get(i))
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The letters one by one, the most urgent first; none when nobody else must see the client, clear anything or
     * confirm anything that holds the work.
     *
     * @param rulebook the rulebook that gave the answer
     * @throws IllegalArgumentException if another rulebook gave it
     */
    public static List<String> all(Rulebook rulebook, Recommendation recommendation) {
        // Another rulebook is refused even where there is no letter.
        Words.of(rulebook, recommendation);
        Map<List<String>, Post> posts = new LinkedHashMap<>();
        Function<List<String>, Post> post = to -> posts.computeIfAbsent(to, Post::new);
        recommendation
                .referrals()
                .forEach(flag -> post.apply(flag.to()).referrals().add(flag));
        recommendation
                .clearances()
                .forEach(needed -> post.apply(needed.from()).clearances().add(needed));
        QuestionsView.of(recommendation, Inquiry.Why.CONFIRM).stream()
                .filter(inquiry -> couldBecome(inquiry, Disposition.CLEARANCE_FIRST))
                .forEach(inquiry ->
                        post.apply(recipients(inquiry, rulebook)).unsure().add(inquiry));
        return posts.values().stream()
                .sorted(Comparator.comparing(Post::rank).reversed())
                .map(each -> new Letters(rulebook, recommendation, each).text())
                .toList();
    }

    /** Whether it could become at least as serious as this. */
    private static boolean couldBecome(Inquiry inquiry, Disposition least) {
        return inquiry.couldBecome().stream().anyMatch(become -> become.compareTo(least) >= 0);
    }

    /**
     * Who could say: whoever would be referred to short of an emergency, or would clear it; empty when no rule names
     * anybody.
     */
    private static List<String> recipients(Inquiry inquiry, Rulebook rulebook) {
        Stream<List<String>> referring = inquiry.rules().stream()
                .flatMap(id -> rulebook.entry(id, RedFlag.class).stream())
                .filter(flag -> flag.urgency() != RedFlag.Urgency.EMERGENCY)
                .map(RedFlag::to);
        Stream<List<String>> clearing = inquiry.rules().stream()
                .flatMap(id -> rulebook.entry(id, Contraindication.class).stream())
                .flatMap(rule -> rule.clearance().stream())
                .map(Clearance::acceptedFrom);
        return Stream.concat(referring, clearing).findFirst().orElse(List.of());
    }

    private String text() {
        if (post.urgency().filter(RedFlag.Urgency.EMERGENCY::equals).isPresent()) {
            handOver();
        } else {
            letter();
        }
        page.gap().line("Drafted with: " + words.rulebook() + " Not a diagnosis.");
        return page.toString();
    }

    private void handOver() {
        page.line("EMERGENCY: HAND-OVER NOTE");
        page.line("To: " + words.labels(post.to(), "or"));
        page.line("Client: " + Page.LONG_BLANK + " Date of birth: " + Page.BLANK);
        page.line("Handed over by: " + Page.LONG_BLANK + ", massage therapist, telephone " + Page.BLANK);
        page.line("Noticed on " + Page.BLANK + " at " + Page.BLANK);
        reported();
        mayMean();
        page.heading("ALSO KNOWN");
        page.body("Massage today: " + Page.BOX + "none " + Page.BOX + "given until " + Page.BLANK);
        page.body("Where and how: " + Page.LONG_BLANK + Page.LONG_BLANK);
        page.body("Medicines: " + Page.LONG_BLANK + " Allergies: " + Page.LONG_BLANK);
        page.body("State at hand-over: " + Page.LONG_BLANK);
        page.gap().line("Signature: " + Page.LONG_BLANK);
    }

    private void letter() {
        page.line(title());
        page.line("Date: " + Page.BLANK);
        page.line("To: "
                + (post.to().isEmpty() ? "a clinician who knows the client's health" : words.labels(post.to(), "or")));
        page.hanging("    ", "Name and address: " + Page.LONG_BLANK + Page.LONG_BLANK);
        page.line("From: " + Page.LONG_BLANK + ", massage therapist, registration number " + Page.BLANK);
        page.hanging("    ", "Telephone and address: " + Page.LONG_BLANK + Page.LONG_BLANK);
        page.line("About: " + Page.LONG_BLANK + ", born on " + Page.BLANK + " (\"the client\")");
        page.hanging("    ", "The client agrees to this letter being sent: " + Page.BOX + "yes " + Page.BOX + "no");
        page.gap().line("The client came for massage therapy. " + opening() + " This is not a diagnosis.");
        page.heading("HOW SOON");
        page.body(howSoon() + " " + EnumWords.letter(today));
        reported();
        mayMean();
        held();
        planned();
        asked();
        page.heading("ANSWER");
        page.body(Page.BOX + "Massage may be given without " + (leavesLimits() ? "further " : "") + "limits.");
        page.body(Page.BOX + "Massage may be given with these limits: " + Page.LONG_BLANK);
        page.body(Page.BOX + "No massage until: " + Page.LONG_BLANK);
        page.body("Remarks: " + Page.LONG_BLANK + Page.LONG_BLANK);
        page.body("Name: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
        page.body("Signature: " + Page.LONG_BLANK);
        page.gap().line("Signature of the therapist: " + Page.LONG_BLANK);
    }

    private String opening() {
        if (!post.referrals().isEmpty()) {
            return "Some answers can occasionally point to something that needs a look by somebody else.";
        }
        return post.clearances().isEmpty()
                ? "The client is not sure about something that decides whether massage fits."
                : "With what was reported, it or part of it waits until you have said whether it fits.";
    }

    private boolean leavesLimits() {
        return post.clearances().stream()
                .flatMap(needed -> words.contraindication(needed.rule()).stream())
                .anyMatch(rule -> rule.clearance().flatMap(Clearance::then).isPresent());
    }

    private String title() {
        String referral = post.urgency()
                .map(urgency -> urgency == RedFlag.Urgency.URGENT ? "URGENT REFERRAL" : "REFERRAL")
                .orElse("");
        String request = post.unsure().isEmpty() ? "" : "REQUEST TO CONFIRM";
        return Phrases.joined(" AND ", referral, post.clearances().isEmpty() ? request : "REQUEST FOR CLEARANCE");
    }

    private void reported() {
        Stream<String> items = Stream.concat(
                        post.referrals().stream().map(Referral::reasons),
                        post.clearances().stream().map(ClearanceNeeded::reasons))
                .flatMap(Grounds::facts)
                .map(words::item)
                .map(Phrases::capital)
                .distinct();
        Stream<String> unsure = post.unsure().stream()
                .flatMap(inquiry -> inquiry.finding().stream())
                .map(id -> words.capitalLabel(id) + ": not sure");
        page.section("REPORTED, in the words of the intake form", Stream.concat(items, unsure));
    }

    private void mayMean() {
        page.section(
                "WHAT IT MAY MEAN",
                post.referrals().stream()
                        .map(referral -> words.may(referral.flag())
                                + words.mark(referral.flag())
                                + clearance.earlier(referral.earlier())));
    }

    private void held() {
        if (post.clearances().isEmpty()) {
            return;
        }
        page.heading("HELD UNTIL CLEARED");
        page.body("Pressure is counted from 0, a resting hand, to 5, the deepest.");
        for (ClearanceNeeded needed : post.clearances()) {
            words.contraindication(needed.rule())
                    .ifPresent(rule -> page.item(Phrases.capital(words.held(rule)) + ". Why: " + rule.rationale()
                            + words.mark(rule.sources()) + clearance.earlier(needed.earlier()) + " "
                            + words.heldAfterClearance(rule).orElse("After clearance none of this would be held.")));
        }
    }

    /** What would be done once everything is cleared or confirmed, for those who are asked whether it may. */
    private void planned() {
        if ((post.clearances().isEmpty() && post.unsure().isEmpty()) || today != Today.AFTER_CLEARANCE) {
            return;
        }
        answer.plan()
                .flatMap(CarePlan::session)
                .ifPresent(session -> page.section(
                        "WHAT WOULD BE DONE THEN, at most " + Phrases.count(session.minutes(), "minute"),
                        steps(answer)
                                .flatMap(step -> words.technique(step).stream()
                                        .map(technique -> Phrases.capital(technique.label()) + ", "
                                                + Phrases.count(step.minutes(), "minute") + ". " + technique.nature()
                                                + " "
                                                + words.changes(step)))));
    }

    private String howSoon() {
        if (post.urgency().isPresent()) {
            return "Please see the client " + EnumWords.howSoon(post.urgency().get()) + ".";
        }
        return post.couldBeUrgent()
                ? "Please look into it today or tomorrow: if what the client is not sure of is so, it should not wait."
                : "There is no set time.";
    }

    private void asked() {
        page.heading("WHAT IS ASKED");
        if (!post.referrals().isEmpty()) {
            page.body("Please see the client about what was reported, and say whether massage may be given.");
        }
        if (!post.clearances().isEmpty()) {
            page.body("Please say whether what is held may be done, and within what limits.");
        }
        if (!post.unsure().isEmpty()) {
            page.body("Please say whether what the client is not sure of is so, and whether massage may be given.");
        }
    }
}
