package io.github.massagecare.benchmarks;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a rule that holds everywhere leads to, worked out beforehand, as a person would who writes the rule out. It is
 * worked out from the rulebook alone and not by the library, so that it can be held against it.
 *
 * @param disposition how cautious it makes the answer as a whole
 * @param main what it restricts
 * @param untilCleared whether a clearance lifts that
 * @param then what stays restricted after a clearance
 */
record RuleEffect(Disposition disposition, Limit main, boolean untilCleared, Limit then) {
    /**
     * What is restricted.
     *
     * @param bars the techniques that may not be done, a bit for each
     * @param changes the techniques that are done with less, a bit for each
     * @param positions the positions that are taken away, a bit for each
     */
    record Limit(long bars, long changes, long positions) {
        static final Limit NONE = new Limit(0, 0, 0);
    }

    static RuleEffect of(Rule rule, Rulebook rulebook) {
        if (rule instanceof RedFlag flag) {
            Disposition disposition = switch (flag.urgency()) {
                case ROUTINE -> Disposition.REFER;
                case URGENT -> Disposition.REFER_URGENTLY;
                case EMERGENCY -> Disposition.EMERGENCY;
            };
            return new RuleEffect(disposition, Limit.NONE, false, Limit.NONE);
        }
        if (!(rule instanceof Contraindication contraindication)) {
            return new RuleEffect(Disposition.TREAT, Limit.NONE, false, Limit.NONE);
        }
        Limit main = limit(
                rulebook, contraindication.barsAllWork(), contraindication.bars(), contraindication.maxPressure());
        Limit then = contraindication
                .clearance()
                .flatMap(Clearance::then)
                .map(left -> limit(rulebook, false, left.bars(), left.maxPressure()))
                .orElse(Limit.NONE);
        boolean clearable = contraindication.level() == Contraindication.Level.CLEARANCE;
        return new RuleEffect(disposition(contraindication, clearable, rulebook), main, clearable, then);
    }

    private static Disposition disposition(Contraindication rule, boolean clearable, Rulebook rulebook) {
        if (rule.barsAllWork()) {
            return clearable ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE;
        }
        return rule.preference() || forEverybody(rule.when(), rulebook)
                ? Disposition.TREAT
                : Disposition.TREAT_WITH_MODIFICATION;
    }

    private static boolean forEverybody(Criterion when, Rulebook rulebook) {
        return when instanceof Criterion.RuleHolds other
                ? forEverybody(rulebook.rule(other.rule()).orElseThrow().when(), rulebook)
                : when.equals(Criterion.always());
    }

    private static Limit limit(Rulebook rulebook, boolean allWork, List<String> barred, OptionalInt cap) {
        long bars = 0;
        long changes = 0;
        List<Technique> techniques = rulebook.techniques();
        for (int t = 0; t < techniques.size(); t++) {
            Technique technique = techniques.get(t);
            Optional<Pressure> pressure = technique.pressure();
            boolean tooGentle = pressure.isPresent()
                    && cap.isPresent()
                    && cap.getAsInt() < pressure.get().min();
            boolean capped = pressure.isPresent()
                    && cap.isPresent()
                    && cap.getAsInt() < pressure.get().max();
            if (allWork
                    || tooGentle
                    || barred.contains(technique.id())
                    || !Collections.disjoint(technique.traits(), barred)
                    || (!technique.positions().isEmpty() && barred.containsAll(technique.positions()))) {
                bars |= 1L << t;
            } else if (capped
                    || !Collections.disjoint(technique.optionalTraits(), barred)
                    || !Collections.disjoint(technique.positions(), barred)) {
                changes |= 1L << t;
            }
        }
        return new Limit(bars, changes, positions(rulebook, barred));
    }

    /** Positions as bits, in the order of the rulebook. */
    static long positions(Rulebook rulebook, List<String> ids) {
        long positions = 0;
        for (int p = 0; p < rulebook.positions().size(); p++) {
            if (ids.contains(rulebook.positions().get(p).id())) {
                positions |= 1L << p;
            }
        }
        return positions;
    }
}
