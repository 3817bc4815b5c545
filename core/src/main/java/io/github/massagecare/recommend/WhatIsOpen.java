package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Askable;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.OpenFact;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.plan.Disposition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open facts with the rules that hang on them, gathered by the questions and confirmations that settle them. */
final class WhatIsOpen {
    /** What an open fact comes to. */
    private static final class Weight {
        /** The most severe that it could lead to, if it could change anything but the ranking. */
        @Nullable
        Disposition gravest;
        /** The rules that hang on it. */
        final List<CompiledRule<?>> rules = new ArrayList<>(2);
    }

    private final Client client;
    private final Map<OpenFact, Weight> facts = new LinkedHashMap<>();

    WhatIsOpen(Client client) {
        this.client = client;
    }

    /** The more severe of two; none when there is none. */
    static @Nullable Disposition graver(@Nullable Disposition one, @Nullable Disposition other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /** Adds a rule that hangs on some facts and would lead to this; to nothing when it could change only the plan. */
    void add(CompiledRule<?> rule, List<OpenFact> hangsOn, @Nullable Disposition becomes) {
        for (int i = 0; i < hangsOn.size(); i++) {
            Weight weight = facts.computeIfAbsent(hangsOn.get(i), fact -> new Weight());
            weight.gravest = graver(weight.gravest, becomes);
            weight.rules.add(rule);
        }
    }

    /** Those of some facts that are not among these. */
    List<OpenFact> without(List<OpenFact> some) {
        List<OpenFact> rest = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            if (!facts.containsKey(some.get(i))) {
                rest.add(some.get(i));
            }
        }
        return rest;
    }

    /** What to ask and what to confirm, each with all that it settles and all rules that hang on it. */
    List<InquiryDraft> drafts(Inquiry.Why ask, Inquiry.Why confirm) {
        if (facts.isEmpty()) {
            return new ArrayList<>(0);
        }
        List<InquiryDraft> drafts = confirming(confirm);
        drafts.addAll(asking(ask));
        return drafts;
    }

    private List<InquiryDraft> confirming(Inquiry.Why why) {
        Map<String, InquiryDraft> byFinding = new LinkedHashMap<>();
        facts.forEach((fact, weight) -> {
            if (fact.unsure()) {
                for (String finding : client.toConfirm(fact)) {
                    byFinding
                            .computeIfAbsent(finding, id -> InquiryDraft.confirming(why, id, client))
                            .add(weight.rules, weight.gravest);
                }
            }
        });
        return new ArrayList<>(byFinding.values());
    }

    private List<InquiryDraft> asking(Inquiry.Why why) {
        List<OpenFact> toAsk = new ArrayList<>(facts.size());
        QuestionChoice choice = new QuestionChoice(client);
        for (OpenFact fact : facts.keySet()) {
            if (!fact.unsure()) {
                toAsk.add(fact);
                choice.add(fact);
            }
        }
        Map<Integer, InquiryDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < toAsk.size(); i++) {
            OpenFact fact = toAsk.get(i);
            Weight weight = facts.get(fact);
            Askable question = choice.of(i);
            int place = question == null ? client.place(fact.id()) : question.place();
            InquiryDraft draft = drafts.get(place);
            if (draft == null) {
                draft = InquiryDraft.asking(why, question, place, client);
                drafts.put(place, draft);
            }
            draft.add(weight.rules, weight.gravest);
            draft.settles(fact, weight.gravest);
        }
        return new ArrayList<>(drafts.values());
    }
}
