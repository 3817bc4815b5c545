package io.github.massagecare.internal.client;

import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What settles an open fact: which questions, or which confirmations. */
final class WhatSettles {
    private final Closure closure;
    private final Vocabulary vocabulary;
    /** Made when first asked for. */
    private final @Nullable List<Askable>[] askables;

    WhatSettles(Closure closure) {
        this.closure = closure;
        this.vocabulary = closure.statements.compiled.vocabulary;
        this.askables = lists(vocabulary.questions.size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<Askable>[] lists(int count) {
        return new List[count];
    }

    /** The questions that settle a fact; one about something more general serves too, while that is open itself. */
    List<Askable> questions(OpenFact fact) {
        return switch (fact.kind()) {
            case FINDING -> ofFinding(fact.index());
            case PLACE -> askables(vocabulary.questionsOfFinding[fact.index()]);
            case MEASURE -> askables(vocabulary.questionsOfMeasure[fact.index()]);
            case REGIONS -> askables(vocabulary.questionsOfRegions);
        };
    }

    private List<Askable> ofFinding(int finding) {
        if (vocabulary.parents[finding].length == 0) {
            return askables(vocabulary.questionsOfFinding[finding]);
        }
        List<Askable> questions = new ArrayList<>(2);
        BitSet upwards = vocabulary.above[finding];
        for (int above = upwards.nextSetBit(0); above >= 0; above = upwards.nextSetBit(above + 1)) {
            if (closure.isOpen(above)) {
                addNew(vocabulary.questionsOfFinding[above], questions);
            }
        }
        return questions;
    }

    private void addNew(int[] some, List<Askable> questions) {
        for (Askable askable : askables(some)) {
            if (!questions.contains(askable)) {
                questions.add(askable);
            }
        }
    }

    private List<Askable> askables(int[] questions) {
        if (questions.length == 1) {
            return alone(questions[0]);
        }
        List<Askable> some = new ArrayList<>(questions.length);
        for (int question : questions) {
            some.addAll(alone(question));
        }
        return some;
    }

    private List<Askable> alone(int question) {
        List<Askable> askable = askables[question];
        if (askable == null) {
            askable = List.of(new Askable(vocabulary.questions.get(question), question, waits(question)));
            askables[question] = askable;
        }
        return askable;
    }

    private boolean waits(int question) {
        for (int finding : vocabulary.settledFindings[question]) {
            BitSet above = vocabulary.above[finding];
            for (int f = above.nextSetBit(0); f >= 0; f = above.nextSetBit(f + 1)) {
                if (closure.isOpen(f) && !closure.isUnsure(f) && askedOnlyElsewhere(f, question)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean askedOnlyElsewhere(int finding, int question) {
        for (int asks : vocabulary.questionsOfFinding[finding]) {
            if (asks == question) {
                return false;
            }
        }
        return vocabulary.questionsOfFinding[finding].length > 0;
    }

    /**
     * The findings to confirm with a clinician so that a fact which is open for an UNSURE answer gets settled, by id.
     */
    List<String> toConfirm(OpenFact fact) {
        if (closure.isUnsure(fact.index())) {
            return List.of(fact.id());
        }
        List<String> findings = new ArrayList<>();
        BitSet unsure = closure.statements.unsure;
        for (int f = unsure.nextSetBit(0); f >= 0; f = unsure.nextSetBit(f + 1)) {
            if (holdsOpen(f, fact) || closure.attestedOpen(f, fact.index())) {
                findings.add(vocabulary.findings.get(f).id());
            }
        }
        return findings;
    }

    /**
     * Whether the finding, or something above it, would be absent were the UNSURE one not near; or where it is would be
     * known.
     */
    private boolean holdsOpen(int unsure, OpenFact fact) {
        BitSet near = new BitSet();
        Statements.unite(vocabulary.below[unsure], vocabulary.above, near);
        BitSet held = (BitSet) closure.heldOpen.clone();
        held.set(fact.index(), held.get(fact.index()) || fact.kind() == OpenFact.Kind.PLACE);
        held.and(vocabulary.above[fact.index()]);
        return held.intersects(near);
    }

    /**
     * Where a fact that no question settles stands among what is to be found out: after the questions, findings before
     * measures, what is treated last.
     */
    int place(String fact) {
        int finding = vocabulary.finding(fact);
        int measure = vocabulary.measure(fact);
        int index = finding >= 0
                ? finding
                : vocabulary.findings.size() + (measure >= 0 ? measure : vocabulary.measures.size());
        return vocabulary.questions.size() + index;
    }
}
