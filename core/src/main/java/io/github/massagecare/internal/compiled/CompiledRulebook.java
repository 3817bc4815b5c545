package io.github.massagecare.internal.compiled;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rulebook in the form in which it is applied. Immutable, for any number of threads. */
public final class CompiledRulebook {
    public final Rulebook rulebook;
    public final Vocabulary vocabulary;
    public final BodyMap body;
    public final Criteria criteria;
    private final ImmutableMap<String, Integer> ruleIndex;
    /** All rules, in the order of the rulebook's. */
    public final List<CompiledRule<? extends Rule>> rules = new ArrayList<>();

    /** The red flags, in rulebook order, as all that follow. */
    public final List<CompiledRule<RedFlag>> redFlags;

    /** The contraindications. */
    public final List<RestrictingRule> contraindications = new ArrayList<>();

    /** The indications. */
    public final List<FavouringRule> indications = new ArrayList<>();

    /** The dosing rules. */
    public final List<CompiledRule<Dosing>> dosing;

    /** The self-care rules. */
    public final List<CompiledRule<SelfCare>> selfCare;

    /** The advice. */
    public final List<CompiledRule<Advice>> advice;

    private final ImmutableMap<String, Integer> techniqueIndex;
    private final ImmutableMap<String, Integer> activityIndex;
    /** The measures whose change is followed from visit to visit, by id. */
    public final List<String> measuresFollowed;

    /** Works a rulebook out. */
    public CompiledRulebook(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.vocabulary = new Vocabulary(rulebook);
        this.body = new BodyMap(rulebook.regions());
        this.ruleIndex = Vocabulary.index(rulebook.rules());
        this.techniqueIndex = Vocabulary.index(rulebook.techniques());
        this.activityIndex = Vocabulary.index(rulebook.activities());
        this.criteria = new Criteria(rulebook.rules(), ruleIndex::get, vocabulary, body);
        this.redFlags = compiled(rulebook.redFlags());
        Carriers carriers = new Carriers(rulebook);
        for (Contraindication rule : rulebook.contraindications()) {
            contraindications.add(restricting(rule, rules.size(), carriers));
            rules.add(contraindications.get(contraindications.size() - 1));
        }
        for (Indication rule : rulebook.indications()) {
            indications.add(new FavouringRule(rule, rules.size(), technique(rule.technique())));
            rules.add(indications.get(indications.size() - 1));
        }
        this.dosing = compiled(rulebook.dosing());
        this.selfCare = compiled(rulebook.selfCare());
        this.advice = compiled(rulebook.advice());
        this.measuresFollowed = rulebook.measures().stream()
                .flatMap(measure -> measure.changeOf().stream())
                .distinct()
                .toList();
    }

    private <R extends Rule> List<CompiledRule<R>> compiled(List<R> some) {
        List<CompiledRule<R>> compiled = new ArrayList<>();
        for (R rule : some) {
            compiled.add(new CompiledRule<>(rule, rules.size()));
            rules.add(compiled.get(compiled.size() - 1));
        }
        return compiled;
    }

    private RestrictingRule restricting(Contraindication rule, int index, Carriers carriers) {
        RestrictionEffects main = RestrictionEffects.of(rule.barsAllWork(), RestrictionEffects.own(rule), carriers);
        RestrictionEffects then = rule.clearance()
                .flatMap(Clearance::then)
                .map(left -> RestrictionEffects.of(false, left, carriers))
                .orElse(carriers.none());
        int[] at = rule.at().stream().mapToInt(body::region).toArray();
        boolean reads = rule.atItsPlace() || rule.level() == Contraindication.Level.CLEARANCE;
        FindingsRead read = reads ? FindingsRead.of(index, criteria, vocabulary) : FindingsRead.NOTHING;
        return new RestrictingRule(rule, index, main, then, at, read, forEverybody(rule.when()));
    }

    private boolean forEverybody(Criterion when) {
        Criterion at = when;
        while (at instanceof Criterion.RuleHolds other) {
            at = rulebook.rules()
                    .get(Objects.requireNonNull(ruleIndex.get(other.rule())))
                    .when();
        }
        return at.equals(Criterion.always());
    }

    /** The rule with this id, or that had it formerly; null if there is none. */
    public @Nullable CompiledRule<? extends Rule> rule(String id) {
        Integer index = ruleIndex.get(id);
        return index == null ? null : rules.get(index);
    }

    /** The place of a technique in the rulebook; -1 if there is none. */
    public int technique(String id) {
        return techniqueIndex.getOrDefault(id, -1);
    }

    /** The place of an activity in the rulebook; -1 if there is none. */
    public int activity(String id) {
        return activityIndex.getOrDefault(id, -1);
    }

    /** No activity. */
    public Subset noActivities() {
        return new Subset(rulebook.activities());
    }

    /** No technique. */
    public Subset noTechniques() {
        return new Subset(rulebook.techniques());
    }

    /** No rule. */
    public Subset noRules() {
        return new Subset(rulebook.rules());
    }

    /**
     * Whether a rule can be lifted, and this is somebody whose word does it: a clearance, or a red flag that was seen
     * and released.
     */
    public boolean accepts(CompiledRule<? extends Rule> lifted, String from) {
        if (lifted.rule() instanceof RedFlag flag) {
            return flag.urgency() != RedFlag.Urgency.EMERGENCY && flag.to().contains(from);
        }
        return lifted.rule() instanceof Contraindication rule
                && rule.clearance()
                        .filter(clearance -> clearance.acceptedFrom().contains(from))
                        .isPresent();
    }

    /** The findings that a rule reads outside any "not", with all their kinds. */
    public FindingsRead findingsRead(CompiledRule<? extends Rule> rule) {
        return rule instanceof RestrictingRule restricting && restricting.clearable()
                ? restricting.findingsRead()
                : FindingsRead.of(rule.index(), criteria, vocabulary);
    }

    /** The times since an event that a rule compares, as measures. */
    public int[] timesRead(CompiledRule<? extends Rule> rule) {
        Set<Integer> times = new LinkedHashSet<>();
        Cursor cursor = Cursor.through(criteria);
        cursor.start(rule.index());
        while (cursor.next()) {
            if (cursor.leaf() instanceof Leaf.Measured of
                    && vocabulary.measures.get(of.threshold().measure()).elapsed()) {
                times.add(of.threshold().measure());
            }
        }
        return times.stream().mapToInt(Integer::intValue).toArray();
    }
}
