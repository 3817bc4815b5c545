package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules come to together in one reading: MEANING 3 to 5. */
final class ReferenceReading {
    /** What one rule restricts, and where. */
    private record Effect(
            Contraindication rule,
            ReferenceExtent extent,
            boolean clearable,
            boolean allWork,
            List<String> bars,
            OptionalInt maxPressure,
            OptionalInt maxMinutes) {}

    private final ReferenceRules rules;
    private final List<RedFlag> flags = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Set<Contraindication> preferring = new LinkedHashSet<>();
    private boolean touched;

    private ReferenceReading(ReferenceRules rules) {
        this.rules = rules;
    }

    /** What is known: rules that are true, where they are known to hold. */
    static ReferenceReading known(ReferenceRules rules) {
        return given(rules, rule -> false, rule -> false);
    }

    /** What may be so at worst: rules that are true or unknown, wherever they may hold. */
    static ReferenceReading atWorst(ReferenceRules rules) {
        return given(rules, rule -> true, rule -> false);
    }

    /** At worst for some rules, known for the rest, and some clearances taken as given. */
    static ReferenceReading given(ReferenceRules rules, Predicate<Rule> atWorst, Predicate<Rule> cleared) {
        ReferenceReading reading = new ReferenceReading(rules);
        for (RedFlag flag : rules.facts.rulebook.redFlags()) {
            boolean counts = rules.isTrue(flag) || atWorst.test(flag) && rules.truth(flag) == Truth.UNKNOWN;
            if (counts && !rules.clearances.isLifted(flag, atWorst.test(flag))) {
                reading.flags.add(flag);
            }
        }
        for (Contraindication rule : rules.facts.rulebook.contraindications()) {
            if (rules.isTrue(rule) || atWorst.test(rule) && rules.truth(rule) == Truth.UNKNOWN) {
                ReferenceExtent extent = atWorst.test(rule) ? rules.worstExtent(rule) : rules.knownExtent(rule);
                reading.add(rule, extent, rules.clearances.isLifted(rule, atWorst.test(rule)) || cleared.test(rule));
            }
        }
        return reading;
    }

    /** One rule alone, at worst. */
    static ReferenceReading alone(ReferenceRules rules, Contraindication rule) {
        ReferenceReading reading = new ReferenceReading(rules);
        if (rules.truth(rule) != Truth.FALSE) {
            reading.add(rule, rules.worstExtent(rule), rules.clearances.isLifted(rule, true));
        }
        return reading;
    }

    private void add(Contraindication rule, ReferenceExtent extent, boolean cleared) {
        touched |= extent.touches() && !rule.preference() && !holdsForEverybody(rule.when());
        if (extent.touches()) {
            preferring.add(rule);
        }
        if (!cleared) {
            boolean clearable = rule.level() == Level.CLEARANCE;
            effects.add(new Effect(
                    rule, extent, clearable, rule.barsAllWork(), rule.bars(), rule.maxPressure(), rule.maxMinutes()));
        }
        Restriction then = rule.clearance().flatMap(Clearance::then).orElse(null);
        if (then != null) {
            effects.add(new Effect(rule, extent, false, false, then.bars(), then.maxPressure(), then.maxMinutes()));
        }
    }

    /** By its own criterion, or that of the rule to which it refers. */
    private boolean holdsForEverybody(Criterion when) {
        if (when instanceof Criterion.RuleHolds other) {
            return holdsForEverybody(
                    rules.facts.rulebook.rule(other.rule()).map(Rule::when).orElseThrow());
        }
        return when instanceof Criterion.All all && all.of().isEmpty();
    }

    // --- the whole ---

    /** The red flags that count. */
    List<RedFlag> flags() {
        return flags;
    }

    /**
     * The rules for which all work is put off: those that hold everywhere; if there are none, those whose places
     * together cover all.
     */
    Set<Contraindication> postponing() {
        List<Effect> absolute = effects.stream()
                .filter(effect -> effect.allWork() && !effect.clearable())
                .toList();
        Set<Contraindication> everywhere = everywhere(absolute);
        return everywhere.isEmpty() ? together(absolute) : everywhere;
    }

    /**
     * The disposition to which an all-work rule leads, alone or together with others; treat if it leaves some place.
     */
    Disposition holding(Contraindication rule) {
        List<Effect> allWork = effects.stream().filter(Effect::allWork).toList();
        List<Effect> absolute =
                allWork.stream().filter(effect -> !effect.clearable()).toList();
        if (everywhere(absolute).contains(rule) || together(absolute).contains(rule)) {
            return Disposition.POSTPONE;
        }
        return everywhere(allWork).contains(rule) || together(allWork).contains(rule)
                ? Disposition.CLEARANCE_FIRST
                : Disposition.TREAT;
    }

    private static Set<Contraindication> everywhere(List<Effect> allWork) {
        Set<Contraindication> holding = new LinkedHashSet<>();
        allWork.stream().filter(effect -> effect.extent().everywhere()).forEach(effect -> holding.add(effect.rule()));
        return holding;
    }

    /** Those at a part of what is treated, if together they cover all of it: all that cover something. */
    private Set<Contraindication> together(List<Effect> allWork) {
        Set<String> places = new LinkedHashSet<>();
        allWork.forEach(effect -> places.addAll(effect.extent().places()));
        Set<Contraindication> holding = new LinkedHashSet<>();
        if (rules.facts.isAllWithin(places)) {
            allWork.stream()
                    .filter(effect -> rules.facts.isSomeWithin(effect.extent().places()))
                    .forEach(effect -> holding.add(effect.rule()));
        }
        return holding;
    }

    Disposition disposition() {
        Disposition most = Disposition.TREAT;
        for (RedFlag flag : flags) {
            most = max(most, ofUrgency(flag.urgency()));
        }
        for (Effect effect : effects) {
            most = max(most, holding(effect.rule()));
        }
        return max(most, restriction());
    }

    /** Treat with modification if any rule but a wish touches what is treated, cleared or not. */
    Disposition restriction() {
        return touched ? Disposition.TREAT_WITH_MODIFICATION : Disposition.TREAT;
    }

    static Disposition ofUrgency(RedFlag.Urgency urgency) {
        return switch (urgency) {
            case ROUTINE -> Disposition.REFER;
            case URGENT -> Disposition.REFER_URGENTLY;
            case EMERGENCY -> Disposition.EMERGENCY;
        };
    }

    static Disposition max(Disposition one, Disposition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    // --- one technique ---

    /**
     * What is left of a technique: at clearance where it would be barred, but not without what a clearance would lift.
     */
    ReferenceLimits limits(Technique technique) {
        ReferenceLimits all = limits(technique, effects);
        if (all.verdict() == Verdict.BARRED) {
            List<Effect> inAnyCase =
                    effects.stream().filter(effect -> !effect.clearable()).toList();
            if (limits(technique, inAnyCase).verdict() != Verdict.BARRED) {
                return new ReferenceLimits(
                        technique, Verdict.CLEARANCE, all.maxPressure(), all.omit(), all.positions(), all.notAt());
            }
        }
        return all;
    }

    private ReferenceLimits limits(Technique technique, List<Effect> from) {
        boolean barred = false;
        Set<String> notAt = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        int own = technique.pressure().map(Pressure::max).orElse(0);
        int most = own;
        for (Effect effect : from) {
            if (bars(effect, technique)) {
                barred |= effect.extent().everywhere();
                notAt.addAll(effect.extent().places());
            } else if (effect.extent().touches()) {
                gone.addAll(effect.bars());
                most = Math.min(most, effect.maxPressure().orElse(most));
            }
        }
        List<String> omit =
                technique.optionalTraits().stream().filter(gone::contains).toList();
        List<String> left =
                technique.positions().stream().filter(id -> !gone.contains(id)).toList();
        boolean moved = left.size() < technique.positions().size();
        Verdict verdict = Verdict.SUITABLE;
        if (barred || moved && left.isEmpty() || rules.facts.isAllWithin(notAt)) {
            verdict = Verdict.BARRED;
        } else if (most < own || moved || !omit.isEmpty() || !notAt.isEmpty()) {
            verdict = Verdict.ADAPT;
        }
        return new ReferenceLimits(
                technique,
                verdict,
                most < own ? OptionalInt.of(most) : OptionalInt.empty(),
                omit,
                moved ? left : List.of(),
                rules.facts.inOrder(notAt));
    }

    private static boolean isUnderMinimum(Effect effect, Technique technique) {
        return technique.pressure().isPresent()
                && effect.maxPressure().isPresent()
                && effect.maxPressure().getAsInt() < technique.pressure().get().min();
    }

    /** Whether it bars the technique where it holds. */
    private static boolean bars(Effect effect, Technique technique) {
        return effect.allWork()
                || effect.bars().contains(technique.id())
                || technique.traits().stream().anyMatch(effect.bars()::contains)
                || !technique.positions().isEmpty() && effect.bars().containsAll(technique.positions())
                || isUnderMinimum(effect, technique);
    }

    /** Whether it may not be done at all of some treated region at which other work is left. */
    boolean misses(Technique technique) {
        return rules.facts.profile.regions().stream()
                .anyMatch(region ->
                        isWithin(region, effect -> bars(effect, technique)) && !isWithin(region, Effect::allWork));
    }

    private boolean isWithin(String region, Predicate<Effect> some) {
        return effects.stream()
                .filter(some)
                .flatMap(effect -> effect.extent().places().stream())
                .anyMatch(place -> rules.facts.regions.within(region, place));
    }

    // --- the rest ---

    /** The positions that suit best by the rules that reach into what is treated, best first. */
    List<String> preferred() {
        return preferring.stream()
                .flatMap(rule -> rule.prefer().stream())
                .distinct()
                .toList();
    }

    /** Whether it reaches into what is treated and one of these positions suits best by it. */
    boolean prefers(Contraindication rule, List<String> positions) {
        return preferring.contains(rule) && rule.prefer().stream().anyMatch(positions::contains);
    }

    /** The rules that bar an activity, by name or trait, wherever their place is. */
    Set<Contraindication> barring(Activity activity) {
        Set<Contraindication> barring = new LinkedHashSet<>();
        for (Effect effect : effects) {
            if (effect.bars().contains(activity.id())
                    || activity.traits().stream().anyMatch(effect.bars()::contains)) {
                barring.add(effect.rule());
            }
        }
        return barring;
    }

    /** The longest session that is left, if anything caps it. */
    OptionalInt maxMinutes() {
        return effects.stream()
                .filter(effect -> effect.extent().touches())
                .flatMapToInt(effect -> effect.maxMinutes().stream())
                .min();
    }

    /** The rules that cap the length of a session. */
    Set<Contraindication> capping() {
        Set<Contraindication> capping = new LinkedHashSet<>();
        effects.stream()
                .filter(effect ->
                        effect.extent().touches() && effect.maxMinutes().isPresent())
                .forEach(effect -> capping.add(effect.rule()));
        return capping;
    }
}
