package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each rule comes to: whether and where it holds, whether it is cleared, what is open about it, and why. */
final class ReferenceRules {
    final ReferenceFacts facts;
    final ReferenceTruth criteria;
    final ReferenceClearances clearances;
    private final ReferenceWitness witness;
    private final Map<String, Truth> truths = new LinkedHashMap<>();

    ReferenceRules(ReferenceFacts facts) {
        this.facts = facts;
        this.criteria = new ReferenceTruth(facts);
        this.clearances = new ReferenceClearances(facts, criteria);
        this.witness = new ReferenceWitness(facts, criteria);
        facts.rulebook.rules().forEach(rule -> truths.put(rule.id(), criteria.of(rule.when())));
    }

    Truth truth(Rule rule) {
        return truths.get(rule.id());
    }

    boolean isTrue(Rule rule) {
        return truth(rule) == Truth.TRUE;
    }

    private static boolean hasPlace(Contraindication rule) {
        return rule.atItsPlace() || !rule.at().isEmpty();
    }

    /** Where a rule that is true is known to hold. */
    ReferenceExtent knownExtent(Contraindication rule) {
        if (!hasPlace(rule)) {
            return ReferenceExtent.EVERYWHERE;
        }
        return extent(rule.atItsPlace() ? criteria.places(rule.when()) : new LinkedHashSet<>(rule.at()));
    }

    /** Where a rule may hold at worst. */
    ReferenceExtent worstExtent(Contraindication rule) {
        if (!hasPlace(rule)
                || facts.profile.regions().isEmpty()
                || rule.atItsPlace() && criteria.isAnywhere(rule.when())) {
            return ReferenceExtent.EVERYWHERE;
        }
        return rule.atItsPlace() ? extent(criteria.possiblePlaces(rule.when())) : knownExtent(rule);
    }

    private ReferenceExtent extent(Set<String> places) {
        Set<String> touching = new LinkedHashSet<>(places);
        touching.removeIf(place -> !facts.isTouched(place));
        return facts.isAllWithin(touching) ? ReferenceExtent.EVERYWHERE : new ReferenceExtent(false, touching);
    }

    /**
     * What is open about a rule: about its criterion, and about where it holds if that makes a difference; whether it
     * is lifted still; what would stay open once it is.
     */
    Set<String> open(Rule rule) {
        Set<String> open = new LinkedHashSet<>(criteria.open(rule.when()));
        if (rule instanceof Contraindication contraindication && isOpenItself(contraindication)) {
            if (contraindication.atItsPlace()) {
                open.addAll(criteria.openPlaces(rule.when()));
            }
            if (hasPlace(contraindication) && facts.profile.regions().isEmpty()) {
                open.add(ReferenceTruth.REGIONS);
            }
        }
        if (truth(rule) != Truth.FALSE
                && !(rule instanceof Contraindication c && !worstExtent(c).touches())) {
            open.addAll(clearances.openSince(rule));
        }
        if (rule instanceof Contraindication contraindication && wantsLifting(contraindication)) {
            open.addAll(clearances.openOnceLifted(rule));
        }
        return open;
    }

    /**
     * Whether it would have to be lifted: it is true, reaches into what is treated, and nobody has, or something is new
     * since.
     */
    private boolean wantsLifting(Contraindication rule) {
        boolean clearable = rule.level() == Contraindication.Level.CLEARANCE;
        return clearable
                && isTrue(rule)
                && !clearances.isLifted(rule, false)
                && knownExtent(rule).touches();
    }

    /** Whether that is asked for now: what would stay open is so only because the client does not know. */
    boolean isLiftingAskedFor(Contraindication rule) {
        return wantsLifting(rule) && clearances.openOnceLifted(rule).stream().allMatch(criteria::isUnsure);
    }

    /** Whether the word that is asked for leaves nothing open. */
    boolean isLiftedForGood(Contraindication rule) {
        return isLiftingAskedFor(rule) && clearances.openOnceLifted(rule).isEmpty();
    }

    /**
     * Whether a rule may count, at more places or in spite of who lifted it, than is known, or is to be lifted and
     * would stay open. A contraindication must touch something that is treated.
     */
    boolean isOpen(Rule rule) {
        if (rule instanceof Contraindication contraindication) {
            boolean outgrown = clearances.mayBeOutgrown(rule)
                    && truth(rule) != Truth.FALSE
                    && worstExtent(contraindication).touches();
            boolean waits = wantsLifting(contraindication)
                    && !clearances.openOnceLifted(rule).isEmpty();
            return isOpenItself(contraindication) || outgrown || waits;
        }
        if (rule instanceof RedFlag) {
            boolean known = isTrue(rule) && !clearances.isLifted(rule, false);
            return truth(rule) != Truth.FALSE && !clearances.isLifted(rule, true) && !known;
        }
        return truth(rule) == Truth.UNKNOWN;
    }

    private boolean isOpenItself(Contraindication rule) {
        ReferenceExtent known = isTrue(rule) ? knownExtent(rule) : ReferenceExtent.NOWHERE;
        return truth(rule) != Truth.FALSE && !worstExtent(rule).equals(known);
    }

    /** Whether a rule is open only because the client does not know. */
    boolean isUnsure(Rule rule) {
        return criteria.isUnsure(open(rule));
    }

    Reason reason(Rule rule) {
        return Reason.builder()
                .rule(rule.id())
                .facts(isTrue(rule) ? witness.of(rule.when()) : List.of())
                .open(open(rule))
                .sources(rule.sources())
                .evidence(rule.evidence())
                .build();
    }

    /** The reasons for these rules, in rulebook order. */
    List<Reason> reasons(Collection<? extends Rule> rules) {
        return facts.rulebook.rules().stream()
                .filter(rules::contains)
                .map(this::reason)
                .toList();
    }
}
