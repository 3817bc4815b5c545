package io.github.massagecare.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which question settles which open fact. A question about something more general serves too, while that is open
 * itself.
 */
public final class OpenQuestions {
    /** Stands for "no question settles it". */
    public static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Explanation explanation;

    OpenQuestions(Vocabulary vocabulary, Facts facts, Explanation explanation) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.explanation = explanation;
    }

    /** The id that stands for an open fact. */
    public String id(OpenFact fact) {
        return explanation.id(fact);
    }

    /** The id of a question; the question is one that {@link #choose} named. */
    public String questionId(int question) {
        return vocabulary.questions.get(question).id();
    }

    /**
     * Where an open fact that no question settles stands: after the questions, findings before measures, what is
     * treated last.
     */
    public int place(String fact) {
        int finding = vocabulary.finding(fact);
        int measure = vocabulary.measure(fact);
        int index = finding >= 0
                ? finding
                : vocabulary.findings.size() + (measure >= 0 ? measure : vocabulary.measures.size());
        return vocabulary.questions.size() + index;
    }

    /**
     * Whether a question asks which kind something is that is open itself and that another question asks about: that
     * one comes first, since "none" to it answers this one.
     */
    public boolean waits(int question) {
        for (int finding : vocabulary.settledFindings[question]) {
            for (int above : vocabulary.above[finding]) {
                if (facts.state[above] == Facts.UNKNOWN
                        && !facts.unsure[above]
                        && askedOnlyElsewhere(above, question)) {
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
     * For each fact that can be asked, a question: one that waits for no other before one that does, then the one that
     * settles most of them, then the first in rulebook order.
     */
    public Map<OpenFact, Integer> choose(Set<OpenFact> open) {
        Map<OpenFact, Set<Integer>> candidates = new LinkedHashMap<>();
        int[] settles = new int[vocabulary.questions.size()];
        for (OpenFact fact : open) {
            Set<Integer> questions = candidates(fact);
            candidates.put(fact, questions);
            questions.forEach(question -> settles[question]++);
        }
        boolean[] waits = new boolean[settles.length];
        for (int q = 0; q < settles.length; q++) {
            waits[q] = settles[q] > 0 && waits(q);
        }
        Map<OpenFact, Integer> chosen = new LinkedHashMap<>();
        candidates.forEach((fact, questions) -> {
            int best = NONE;
            for (int question : questions) {
                best = best == NONE || before(question, best, waits, settles) ? question : best;
            }
            chosen.put(fact, best);
        });
        return chosen;
    }

    private static boolean before(int question, int other, boolean[] waits, int[] settles) {
        if (waits[question] != waits[other]) {
            return waits[other];
        }
        return settles[question] > settles[other] || (settles[question] == settles[other] && question < other);
    }

    private Set<Integer> candidates(OpenFact fact) {
        Set<Integer> questions = new LinkedHashSet<>();
        switch (fact.kind()) {
            case FINDING -> {
                for (int above : vocabulary.above[fact.index()]) {
                    if (facts.state[above] == Facts.UNKNOWN) {
                        add(vocabulary.questionsOfFinding[above], questions);
                    }
                }
            }
            case PLACE -> add(vocabulary.questionsOfFinding[fact.index()], questions);
            case MEASURE -> add(vocabulary.questionsOfMeasure[fact.index()], questions);
            case REGIONS -> {
                for (int q = 0; q < vocabulary.settlesRegions.length; q++) {
                    if (vocabulary.settlesRegions[q]) {
                        questions.add(q);
                    }
                }
            }
        }
        return questions;
    }

    private static void add(int[] from, Set<Integer> to) {
        for (int question : from) {
            to.add(question);
        }
    }

    /** The findings to confirm with a clinician so that a fact which is open for an UNSURE answer gets settled. */
    public List<String> toConfirm(OpenFact fact) {
        if (facts.unsure[fact.index()]) {
            return List.of(vocabulary.findings.get(fact.index()).id());
        }
        boolean[] above = new boolean[facts.unsure.length];
        facts.walk.mark(fact.index(), vocabulary.parents, above);
        List<String> findings = new ArrayList<>();
        for (int f = 0; f < facts.unsure.length; f++) {
            if (facts.unsure[f] && (holdsOpen(f, fact, above) || facts.attestedOpen(f, fact.index()))) {
                findings.add(vocabulary.findings.get(f).id());
            }
        }
        return findings;
    }

    /**
     * Whether the finding, or something above it, would be absent were the UNSURE one not near; or where it is would be
     * known.
     */
    private boolean holdsOpen(int unsure, OpenFact fact, boolean[] above) {
        boolean[] below = new boolean[above.length];
        boolean[] near = new boolean[above.length];
        facts.walk.mark(unsure, vocabulary.children, below);
        facts.walk.markAll(below, vocabulary.parents, near);
        for (int f = 0; f < near.length; f++) {
            if (near[f]
                    && above[f]
                    && (facts.heldOpen[f] || (f == fact.index() && fact.kind() == OpenFact.Kind.PLACE))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the fact is about a finding whose answer is UNSURE or hangs on one. */
    public boolean confirms(OpenFact fact) {
        return fact.unsure();
    }
}
