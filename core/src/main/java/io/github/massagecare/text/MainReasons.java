package io.github.massagecare.text;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reasons that matter most: those of the gravest outcome, of these the ones that settle most, then in rulebook
 * order. A restriction settles the techniques that it touches, a dosing or an indication the minutes that come of it.
 */
final class MainReasons {
    private static final int MOST = 3;
    private static final Pattern END_OF_CLAUSE = Pattern.compile("[.;:](\\s+|$)");

    private final Rulebook rulebook;
    private final Recommendation answer;
    private final Words words;
    private final CauseWords causes;
    private final Set<String> restricting;
    private final Set<String> postponing;
    private final Set<String> outstanding;
    private final List<Reason> ranked;

    MainReasons(Rulebook rulebook, Recommendation answer, Words words, Set<String> restricting) {
        this.restricting = restricting;
        this.rulebook = rulebook;
        this.answer = answer;
        this.words = words;
        this.causes = new CauseWords(rulebook, words, answer);
        this.postponing =
                answer.postponements().stream().map(Postponement::rule).collect(toImmutableSet());
        this.outstanding =
                answer.clearances().stream().map(ClearanceNeeded::rule).collect(toImmutableSet());
        List<String> order = rulebook.rules().stream().map(Rule::id).toList();
        this.ranked = Grounds.of(answer).all().stream()
                .sorted(Comparator.comparing(this::outcome)
                        .thenComparing(this::settles)
                        .reversed()
                        .thenComparing(reason -> order.indexOf(reason.rule())))
                .toList();
    }

    /**
     * Prints them under a name, and how many there are besides; without rationales a restriction says only what it
     * comes to.
     */
    void print(Page page, String name, boolean rationales) {
        for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
            Reason reason = ranked.get(i);
            String says = causes.of(reason) + " → " + consequence(reason, rationales);
            page.row(i == 0 ? name : "", says, "[" + reason.rule() + ", " + reason.evidence() + "]");
        }
        if (ranked.size() > MOST) {
            page.row("", "… and " + (ranked.size() - MOST) + " more in format full");
        }
    }

    boolean isEmpty() {
        return ranked.isEmpty();
    }

    /** What the rule by itself would come to. */
    private Disposition outcome(Reason reason) {
        Rule rule = rulebook.rule(reason.rule()).orElse(null);
        boolean refers =
                answer.referrals().stream().anyMatch(referral -> referral.flag().equals(reason.rule()));
        if (refers && rule instanceof RedFlag flag) {
            return switch (flag.urgency()) {
                case ROUTINE -> Disposition.REFER;
                case URGENT -> Disposition.REFER_URGENTLY;
                case EMERGENCY -> Disposition.EMERGENCY;
            };
        }
        boolean everybody = reason.facts().isEmpty() && reason.open().isEmpty();
        if (rule instanceof Contraindication modify && (modify.preference() || everybody)) {
            return Disposition.TREAT;
        }
        if (rule instanceof Contraindication || rule instanceof RedFlag) {
            return postponing.contains(rule.id())
                    ? Disposition.POSTPONE
                    : outstanding.contains(rule.id())
                            ? Disposition.CLEARANCE_FIRST
                            : Disposition.TREAT_WITH_MODIFICATION;
        }
        return Disposition.TREAT;
    }

    private int settles(Reason reason) {
        Rule rule = rulebook.rule(reason.rule()).orElse(null);
        if (rule instanceof Indication indication) {
            return minutes(step -> step.technique().equals(Optional.of(indication.technique())));
        }
        if (rule instanceof Dosing) {
            return minutes(step -> true);
        }
        if (outcome(reason) == Disposition.TREAT) {
            return 0;
        }
        return (int) answer.techniques().stream()
                .filter(advice -> advice.reasons().contains(reason))
                .count();
    }

    private int minutes(Predicate<Step> which) {
        return answer.plan().flatMap(CarePlan::session).stream()
                .flatMap(session -> session.steps().stream())
                .filter(which)
                .mapToInt(Step::minutes)
                .sum();
    }

    private String consequence(Reason reason, boolean rationales) {
        Rule rule = rulebook.rule(reason.rule()).orElse(null);
        if (rule instanceof RedFlag flag) {
            return outcome(reason).compareTo(Disposition.REFER) < 0
                    ? "seen and released by a clinician"
                    : words.labels(flag.to(), "or") + ", " + EnumWords.howSoon(flag.urgency());
        }
        if (rule instanceof Contraindication contraindication) {
            boolean counts = Stream.of(restricting, postponing, outstanding).anyMatch(all -> all.contains(rule.id()));
            if (!counts && contraindication.clearance().isPresent()) {
                return "cleared";
            }
            return rationales ? firstClause(contraindication.rationale()) : EnumWords.word(outcome(reason));
        }
        if (rule instanceof Indication indication) {
            return words.label(indication.technique());
        }
        if (rule instanceof Dosing dosing) {
            return "every " + Phrases.span(dosing.everyDays()) + " days, " + Phrases.span(dosing.sessions())
                    + " sessions";
        }
        return rule instanceof SelfCare care ? words.label(care.activity()) : "";
    }

    /** The first clause says why; what follows it is in the full view. */
    private static String firstClause(String text) {
        return Phrases.clause(END_OF_CLAUSE.split(text, 2)[0]);
    }
}
