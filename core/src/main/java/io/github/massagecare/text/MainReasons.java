package io.github.massagecare.text;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
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
import java.util.regex.Pattern;

/**
 * The reasons that matter most: those of the gravest outcome, of these the ones that settle most, then in rulebook
 * order. A restriction settles the techniques that it touches, a dosing or an indication the minutes that come of it.
 */
record MainReasons(Rulebook rulebook, Recommendation answer, Words words, Set<String> restricting) {
    private static final int MOST = 3;
    private static final Pattern END_OF_CLAUSE = Pattern.compile("[.;:](\\s+|$)");

    /**
     * Prints them, and how many there are besides; without rationales a restriction says only what it comes to. Nothing
     * where there are none.
     */
    void print(Page page, boolean rationales) {
        CauseWords causes = new CauseWords(rulebook, words, answer);
        List<String> order = rulebook.rules().stream().map(Rule::id).toList();
        List<Reason> ranked = Grounds.of(answer).all().stream()
                .sorted(Comparator.comparing(this::outcome)
                        .thenComparing(this::settles)
                        .reversed()
                        .thenComparing(reason -> order.indexOf(reason.rule())))
                .toList();
        if (!ranked.isEmpty()) {
            page.gap();
        }
        for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
            Reason reason = ranked.get(i);
            String says = causes.of(reason) + " → " + consequence(reason, rationales);
            page.row(i == 0 ? "WHY" : "", says, "[" + reason.rule() + ", " + reason.evidence() + "]");
        }
        int more = ranked.size() - MOST;
        page.row("", more > 0 ? "… and " + more + " more in format full" : "");
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
        boolean restricts = rule instanceof Contraindication some && !some.preference() && !everybody;
        if (!restricts && !(rule instanceof RedFlag)) {
            return Disposition.TREAT;
        }
        if (postpones(reason.rule())) {
            return Disposition.POSTPONE;
        }
        return outstanding(reason.rule()) ? Disposition.CLEARANCE_FIRST : Disposition.TREAT_WITH_MODIFICATION;
    }

    private boolean postpones(String rule) {
        return answer.postponements().stream().anyMatch(each -> each.rule().equals(rule));
    }

    private boolean outstanding(String rule) {
        return new Effective(rulebook, answer).outstanding(rule);
    }

    private int settles(Reason reason) {
        Rule rule = rulebook.rule(reason.rule()).orElse(null);
        if (rule instanceof Indication indication) {
            return View.minutes(answer, step -> step.technique().equals(Optional.of(indication.technique())));
        }
        if (rule instanceof Dosing) {
            return View.minutes(answer, step -> true);
        }
        if (outcome(reason) == Disposition.TREAT) {
            return 0;
        }
        return (int) answer.techniques().stream()
                .filter(advice -> advice.reasons().contains(reason))
                .count();
    }

    private String consequence(Reason reason, boolean rationales) {
        Rule rule = rulebook.rule(reason.rule()).orElse(null);
        if (rule instanceof RedFlag flag) {
            return outcome(reason).compareTo(Disposition.REFER) < 0
                    ? "seen and released by a clinician"
                    : words.labels(flag.to(), "or") + ", " + EnumWords.howSoon(flag.urgency());
        }
        if (rule instanceof Contraindication contraindication) {
            boolean counts = restricting.contains(rule.id()) || postpones(rule.id()) || outstanding(rule.id());
            if (!counts && contraindication.clearance().isPresent()) {
                return "cleared";
            }
            return rationales ? firstClause(contraindication.rationale()) : EnumWords.word(outcome(reason));
        }
        if (rule instanceof Indication indication) {
            return words.label(indication.technique());
        }
        if (rule instanceof Dosing dosing) {
            return SessionWords.course(dosing.everyDays(), dosing.sessions());
        }
        return rule instanceof SelfCare care ? words.label(care.activity()) : "";
    }

    /** The first clause says why; what follows it is in the full view. */
    private static String firstClause(String text) {
        return Phrases.clause(END_OF_CLAUSE.split(text, 2)[0]);
    }
}
