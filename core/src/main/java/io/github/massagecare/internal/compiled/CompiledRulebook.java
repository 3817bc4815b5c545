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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rulebook in the form in which it is applied. Immutable, for any number of threads. */
public final class CompiledRulebook {
    private final Rulebook rulebook;
    public final Vocabulary vocabulary;
    public final BodyMap body;
    public final Criteria criteria;
    private final ImmutableMap<String, Integer> ruleIndex;
    private final List<CompiledRule<? extends Rule>> rules = new ArrayList<>();
    private final List<CompiledRule<RedFlag>> redFlags;
    private final List<RestrictingRule> contraindications = new ArrayList<>();
    private final List<FavouringRule> indications = new ArrayList<>();
    private final List<CompiledRule<Dosing>> dosing;
    private final List<CompiledRule<SelfCare>> selfCare;
    private final List<CompiledRule<Advice>> advice;
    private final ImmutableMap<String, Integer> techniqueIndex;
    private final List<String> measuresFollowed;

    /** Works a rulebook out. */
    public CompiledRulebook(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.vocabulary = new Vocabulary(rulebook);
        this.body = new BodyMap(rulebook.regions());
        this.ruleIndex = Vocabulary.index(rulebook.rules());
        this.techniqueIndex = Vocabulary.index(rulebook.techniques());
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
        Effects main = Effects.of(rule.barsAllWork(), Effects.own(rule), carriers);
        Optional<Effects> then =
                rule.clearance().flatMap(Clearance::then).map(left -> Effects.of(false, left, carriers));
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

    /** The rulebook. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The rule with this id, or that had it formerly; null if there is none. */
    public @Nullable CompiledRule<? extends Rule> rule(String id) {
        Integer index = ruleIndex.get(id);
        return index == null ? null : rules.get(index);
    }

    /** All rules, in the order of the rulebook's. */
    public List<CompiledRule<? extends Rule>> rules() {
        return rules;
    }

    /** The red flags, in rulebook order, as all that follow. */
    public List<CompiledRule<RedFlag>> redFlags() {
        return redFlags;
    }

    /** The contraindications. */
    public List<RestrictingRule> contraindications() {
        return contraindications;
    }

    /** The indications. */
    public List<FavouringRule> indications() {
        return indications;
    }

    /** The dosing rules. */
    public List<CompiledRule<Dosing>> dosing() {
        return dosing;
    }

    /** The self-care rules. */
    public List<CompiledRule<SelfCare>> selfCare() {
        return selfCare;
    }

    /** The advice. */
    public List<CompiledRule<Advice>> advice() {
        return advice;
    }

    /** The place of a technique in the rulebook; -1 if there is none. */
    public int technique(String id) {
        return techniqueIndex.getOrDefault(id, -1);
    }

    /** The measures whose change is followed from visit to visit, by id. */
    public List<String> measuresFollowed() {
        return measuresFollowed;
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
