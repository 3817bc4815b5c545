package io.github.massagecare.reference;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Fact.OfFinding;
import io.github.massagecare.plan.Fact.OfMeasure;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Criterion.PresentAt;
import io.github.massagecare.rulebook.Criterion.PresentUnless;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that make a criterion true: what the client said, no more than is needed, in the order of the criterion
 * (MEANING L7).
 */
final class ReferenceWitness {
    private final ReferenceFacts facts;
    private final ReferenceTruth truth;

    ReferenceWitness(ReferenceFacts facts, ReferenceTruth truth) {
        this.facts = facts;
        this.truth = truth;
    }

    List<Fact> of(Criterion criterion) {
        Set<Fact> witness = new LinkedHashSet<>();
        explain(criterion, true, witness);
        return List.copyOf(witness);
    }

    private void explain(Criterion criterion, boolean holds, Set<Fact> into) {
        if (criterion instanceof Criterion.Present present) {
            explainFinding(present.finding(), holds, into);
        } else if (criterion instanceof PresentAt present) {
            explainAt(present, holds, into);
        } else if (criterion instanceof PresentUnless present) {
            explainUnless(present, holds, into);
        } else if (criterion instanceof Criterion.Measured measured) {
            into.add(holds ? measured(measured.range()) : missed(measured.range()));
        } else if (criterion instanceof Criterion.RuleHolds other) {
            explain(facts.rulebook.rule(other.rule()).map(Rule::when).orElseThrow(), holds, into);
        } else if (criterion instanceof Criterion.Not not) {
            explain(not.of(), !holds, into);
        } else {
            Truth same = holds ? Truth.TRUE : Truth.FALSE;
            ReferenceTruth.parts(criterion).stream()
                    .filter(part -> truth.of(part) == same)
                    .forEach(part -> explain(part, holds, into));
        }
    }

    private Fact measured(MeasureRange range) {
        return new OfMeasure(
                range.measure(), facts.value(range.measure()).orElseThrow(), range.atLeast(), range.below());
    }

    /** The bound on the other side of which the value lies. */
    private Fact missed(MeasureRange range) {
        BigDecimal value = facts.value(range.measure()).orElseThrow();
        boolean under =
                range.atLeast().filter(bound -> value.compareTo(bound) < 0).isPresent();
        return new OfMeasure(
                range.measure(),
                value,
                under ? Optional.empty() : range.below(),
                under ? range.atLeast() : Optional.empty());
    }

    private void explainFinding(String finding, boolean holds, Set<Fact> into) {
        if (holds) {
            explainPresent(finding, into);
        } else {
            explainAbsent(finding, into);
        }
    }

    private Fact said(String finding) {
        return new OfFinding(finding, Answer.PRESENT, facts.inOrder(facts.profile.places(finding)), Optional.empty());
    }

    /** All that the client named; what readings show only when nothing was named. */
    private void explainPresent(String finding, Set<Fact> into) {
        List<String> named = facts.findings.below(finding).stream()
                .filter(facts.profile.present()::contains)
                .toList();
        named.forEach(kind -> into.add(said(kind)));
        if (named.isEmpty()) {
            facts.findings.below(finding).forEach(kind -> explainReadings(kind, into));
        }
    }

    private void explainReadings(String finding, Set<Fact> into) {
        facts.finding(finding).shownBy().stream()
                .filter(range ->
                        facts.value(range.measure()).filter(range::contains).isPresent())
                .forEach(range -> into.add(measured(range)));
    }

    private Fact absent(String finding, Optional<String> via) {
        return new OfFinding(finding, Answer.ABSENT, List.of(), via);
    }

    /**
     * What settles it, nearest first: somebody said so, or a question, a reading, something that excludes it, the
     * attestation, its kinds.
     */
    private void explainAbsent(String finding, Set<Fact> into) {
        List<String> sources = facts.findings.above(finding).stream()
                .filter(facts.implied::contains)
                .toList();
        Optional<String> denied = facts.findings.above(finding).stream()
                .filter(facts.denied::contains)
                .findFirst();
        Optional<String> answered = sources.stream()
                .filter(id -> !facts.named(id) && facts.answeredBy(id).isPresent())
                .findFirst();
        Optional<Finding> read = sources.stream()
                .filter(id -> !facts.named(id))
                .map(facts::finding)
                .filter(facts::normal)
                .findFirst();
        Optional<String> excluding =
                sources.stream().flatMap(id -> facts.excludedBy(id).stream()).findFirst();
        if (denied.isPresent()) {
            into.add(absent(denied.get(), Optional.empty()));
        } else if (answered.isPresent()) {
            into.add(absent(answered.get(), facts.answeredBy(answered.get()).map(Question::id)));
        } else if (read.isPresent()) {
            facts.readings(read.get().id()).forEach(range -> into.add(missed(range)));
        } else if (excluding.isPresent()) {
            explainPresent(excluding.get(), into);
        } else if (facts.isAttested(finding)) {
            into.add(absent(finding, Optional.of(OfFinding.OTHERS_ABSENT)));
        } else {
            facts.findings.children(finding).forEach(child -> explainAbsent(child, into));
        }
    }

    private void explainAt(PresentAt present, boolean holds, Set<Fact> into) {
        if (facts.truth(present.finding()) == Truth.FALSE) {
            explainAbsent(present.finding(), into);
            return;
        }
        for (String kind : facts.findings.below(present.finding())) {
            if (!holds) {
                explainNotThere(kind, into);
            } else if (facts.places.at(kind, present.at()) == Truth.TRUE) {
                explainThere(kind, into);
            }
        }
    }

    /**
     * What would be true without an assessment is so since there is none; everything else that hangs on it also names
     * where it is.
     */
    private void explainUnless(PresentUnless present, boolean holds, Set<Fact> into) {
        Criterion plain = present.at()
                .<Criterion>map(at -> new PresentAt(present.finding(), at))
                .orElse(new Criterion.Present(present.finding()));
        boolean isNotMade = facts.truth(present.unless()) == Truth.FALSE;
        if (isNotMade || !holds && truth.of(plain) == Truth.FALSE) {
            explain(plain, holds, into);
            if (holds) {
                explainAbsent(present.unless(), into);
            }
            return;
        }
        Set<String> exempt = facts.places.exemptBy(present.unless()).orElseThrow();
        for (String kind : facts.findings.below(present.finding())) {
            if (!holds) {
                explainNotThere(kind, into);
            } else if (facts.places.at(kind, present.at(), exempt) == Truth.TRUE) {
                explainThere(kind, into);
            }
        }
        into.add(said(present.unless()));
    }

    /** What the client said of it, and of what has the places that are its own. */
    private void explainThere(String finding, Set<Fact> into) {
        if (facts.profile.present().contains(finding)) {
            into.add(said(finding));
        } else {
            explainReadings(finding, into);
        }
        facts.places.holders(finding).forEach(holder -> into.add(said(holder)));
    }

    private void explainNotThere(String finding, Set<Fact> into) {
        if (facts.truth(finding) == Truth.FALSE) {
            explainAbsent(finding, into);
        } else if (facts.isAsserted(finding)) {
            explainThere(finding, into);
        } else if (facts.places.isOpen(finding)) {
            facts.places.holders(finding).forEach(holder -> into.add(said(holder)));
        } else if (facts.saidAbsent(finding).isPresent()) {
            into.add(absent(facts.saidAbsent(finding).get(), Optional.empty()));
        } else if (!facts.isUnansweredGroup(finding)) {
            explainNowhereElse(finding, into);
        }
    }

    /** Of a finding that is present as one of its kinds only, and was asked about too: it is where its kinds are. */
    private void explainNowhereElse(String finding, Set<Fact> into) {
        Set<String> places = new LinkedHashSet<>();
        facts.findings.below(finding).stream()
                .filter(facts::isAsserted)
                .forEach(kind -> facts.places.of(kind).ifPresent(places::addAll));
        if (facts.answeredBy(finding).isPresent() || !facts.normal(facts.finding(finding))) {
            String via = facts.answeredBy(finding).map(Question::id).orElse(OfFinding.OTHERS_ABSENT);
            into.add(new OfFinding(finding, Answer.PRESENT, facts.inOrder(places), Optional.of(via)));
        } else {
            facts.readings(finding).forEach(range -> into.add(missed(range)));
        }
    }
}
