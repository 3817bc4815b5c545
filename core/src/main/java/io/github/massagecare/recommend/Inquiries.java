package io.github.massagecare.recommend;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.Judgement;
import io.github.massagecare.internal.engine.OpenFact;
import io.github.massagecare.internal.engine.OpenQuestions;
import io.github.massagecare.internal.engine.Reading;
import io.github.massagecare.internal.engine.Restrictions;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What to find out: the open facts of the rules that could still change something, gathered by the questions that
 * settle them.
 */
final class Inquiries {
    /** What one question, or one confirmation, would settle. */
    private static final class Draft {
        final Inquiry.Why why;
        final int question;
        final String id;
        /** Where it stands among equals. */
        final int place;
        /** Whether it asks which kind something is that another question asks about first. */
        final boolean waits;
        /** Each fact, with the most severe that it could lead to, if it could change anything but the ranking. */
        final Map<String, Optional<Disposition>> settles = new LinkedHashMap<>();

        final Set<Integer> rules = new TreeSet<>();
        Optional<Disposition> couldBecome = Optional.empty();

        Draft(Inquiry.Why why, int question, String id, int place, boolean waits) {
            this.why = why;
            this.question = question;
            this.id = id;
            this.place = place;
            this.waits = waits;
        }

        /** How many of its facts could lead to the most severe. */
        long gravest() {
            return settles.values().stream().filter(couldBecome::equals).count();
        }
    }

    private final Judgement judgement;
    private final OpenQuestions questions;
    private final List<Rule> rules;
    /** Whether there is a plan, ready or not. */
    private final boolean planned;
    /** The techniques that are not barred anyway. */
    private final BitSet unbarred;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<OpenFact> asked = new LinkedHashSet<>();

    private Inquiries(Rulebook rulebook, Judgement judgement) {
        this.judgement = judgement;
        this.questions = judgement.questions();
        this.rules = rulebook.rules();
        this.planned = judgement.standing().isPresent();
        this.unbarred = judgement.restrictions().unbarred();
    }

    static List<Inquiry> of(Rulebook rulebook, Judgement judgement) {
        return new Inquiries(rulebook, judgement).inquiries();
    }

    private List<Inquiry> inquiries() {
        Map<OpenFact, Set<Integer>> safety = new LinkedHashMap<>();
        Map<Integer, Disposition> becomes = new LinkedHashMap<>();
        for (Judgement.OpenRule open : judgement.open()) {
            if (matters(open)) {
                becomes.put(open.rule(), open.becomes());
                open.open()
                        .forEach(fact -> safety.computeIfAbsent(fact, f -> new LinkedHashSet<>())
                                .add(open.rule()));
            }
        }
        add(safety, Inquiry.Why.ASK, becomes);
        asked.addAll(safety.keySet());
        Map<OpenFact, Set<Integer>> rest = new LinkedHashMap<>();
        if (planned) {
            refining().forEach(rule -> later(rule, judgement.openFacts(rule), rest));
            Restrictions restrictions = judgement.restrictions();
            restrictions
                    .barring(suggested(), Reading.AT_WORST)
                    .forEach(rule -> later(rule, judgement.openFacts(rule), rest));
            List<Integer> shortening = restrictions.shortening(Reading.AT_WORST);
            judgement.open().stream()
                    .filter(open -> shortening.contains(open.rule()))
                    .forEach(open -> later(open.rule(), open.open(), rest));
        }
        add(rest, Inquiry.Why.REFINE, Map.of());
        return drafts.values().stream().sorted(ORDER).map(this::inquiry).toList();
    }

    /**
     * Whether an open rule could change the disposition, the verdict on a technique that is not barred anyway, or how
     * the plan stands.
     */
    private boolean matters(Judgement.OpenRule open) {
        if (open.becomes().compareTo(judgement.known()) > 0 || (planned && open.holds())) {
            return true;
        }
        return !(rules.get(open.rule()) instanceof RedFlag)
                && judgement.restrictions().touches(open.rule(), unbarred);
    }

    /** The rules of other kinds that are open and could improve the plan, by index. */
    private List<Integer> refining() {
        List<Integer> refining = new ArrayList<>();
        boolean dosed = false;
        BitSet barred = judgement.restrictions().barredActivities(Reading.KNOWN);
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            Truth truth = judgement.truth(r);
            if (rule instanceof Indication indication) {
                if (truth == Truth.UNKNOWN && unbarred.get(judgement.technique(indication))) {
                    refining.add(r);
                }
            } else if (rule instanceof Dosing) {
                if (truth == Truth.UNKNOWN && !dosed) {
                    refining.add(r);
                }
                dosed |= truth == Truth.TRUE;
            } else if (rule instanceof SelfCare care
                    && truth == Truth.UNKNOWN
                    && !barred.get(judgement.activity(care))) {
                refining.add(r);
            }
        }
        return refining;
    }

    private void later(int rule, Set<OpenFact> open, Map<OpenFact, Set<Integer>> rest) {
        for (OpenFact fact : open) {
            if (!asked.contains(fact)) {
                rest.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(rule);
            }
        }
    }

    /** The activities that are suggested or may be, and that nothing is known to bar, as indexes. */
    private BitSet suggested() {
        BitSet suggested = judgement.suggested(true);
        suggested.andNot(judgement.restrictions().barredActivities(Reading.KNOWN));
        return suggested;
    }

    private void add(Map<OpenFact, Set<Integer>> open, Inquiry.Why why, Map<Integer, Disposition> becomes) {
        Set<OpenFact> toAsk = new LinkedHashSet<>();
        open.forEach((fact, by) -> {
            if (questions.confirms(fact)) {
                Inquiry.Why how = why == Inquiry.Why.ASK ? Inquiry.Why.CONFIRM : why;
                for (String finding : questions.toConfirm(fact)) {
                    Draft draft = drafts.computeIfAbsent(
                            how + "/" + finding,
                            key -> new Draft(how, Integer.MAX_VALUE, finding, questions.place(finding), false));
                    note(draft, by, becomes);
                }
            } else {
                toAsk.add(fact);
            }
        });
        questions.choose(toAsk).forEach((fact, question) -> {
            String id = questions.id(fact);
            boolean none = question == OpenQuestions.NONE;
            String key = none ? why + "//" + id : why + "/" + question;
            Draft draft = drafts.computeIfAbsent(
                    key,
                    k -> none
                            ? new Draft(why, Integer.MAX_VALUE, "", questions.place(id), false)
                            : new Draft(
                                    why,
                                    question,
                                    questions.questionId(question),
                                    question,
                                    questions.waits(question)));
            draft.settles.put(id, note(draft, Objects.requireNonNull(open.get(fact)), becomes));
        });
    }

    /** Adds the rules that a fact is open in, and says the most severe that they could lead to. */
    private static Optional<Disposition> note(Draft draft, Set<Integer> by, Map<Integer, Disposition> becomes) {
        draft.rules.addAll(by);
        Optional<Disposition> gravest =
                by.stream().map(becomes::get).filter(Objects::nonNull).max(Comparator.naturalOrder());
        draft.couldBecome =
                Stream.concat(draft.couldBecome.stream(), gravest.stream()).max(Comparator.naturalOrder());
        return gravest;
    }

    /**
     * What could change most first, refinements last; which kind it is after whether it is; then what settles most of
     * what could change as much; then rulebook order.
     */
    private static final Comparator<Draft> ORDER = Comparator.comparing(
                    (Draft draft) -> draft.couldBecome.map(Disposition::ordinal).orElse(-1), Comparator.reverseOrder())
            .thenComparing(draft -> draft.waits)
            .thenComparing(Draft::gravest, Comparator.reverseOrder())
            .thenComparing(draft -> draft.place)
            .thenComparing(draft -> draft.why);

    private Inquiry inquiry(Draft draft) {
        Inquiry.Builder inquiry = Inquiry.builder().why(draft.why).settles(draft.settles.keySet());
        if (draft.question != Integer.MAX_VALUE) {
            inquiry.question(draft.id);
        } else if (!draft.id.isEmpty()) {
            inquiry.finding(draft.id);
        }
        return inquiry.couldBecome(draft.couldBecome)
                .rules(draft.rules.stream().map(rule -> rules.get(rule).id()).toList())
                .build();
    }
}
