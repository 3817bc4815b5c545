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
        /** What settles it. */
        final List<InquiryDraft> drafts = new ArrayList<>(1);
    }

    private final Client client;
    private final Map<OpenFact, Weight> facts = new LinkedHashMap<>();
    private final List<CompiledRule<?>> rules = new ArrayList<>();
    /** What is open about each of the rules. */
    private final List<List<OpenFact>> open = new ArrayList<>();

    WhatIsOpen(Client client) {
        this.client = client;
    }

    /** The more severe of two; none when there is none. */
    static @Nullable Disposition graver(@Nullable Disposition one, @Nullable Disposition other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /** Adds a rule that hangs on some facts and would lead to this; to nothing when it could change only the plan. */
    void add(CompiledRule<?> rule, List<OpenFact> hangsOn, @Nullable Disposition becomes) {
        rules.add(rule);
        open.add(hangsOn);
        for (OpenFact fact : hangsOn) {
            Weight weight = facts.get(fact);
            if (weight == null) {
                weight = new Weight();
                facts.put(fact, weight);
            }
            weight.gravest = graver(weight.gravest, becomes);
        }
    }

    /** Those of some facts that are not among these. */
    List<OpenFact> without(List<OpenFact> some) {
        List<OpenFact> rest = new ArrayList<>(some);
        rest.removeIf(facts::containsKey);
        return rest;
    }

    /** What to ask and what to confirm, each with all that it settles and all rules that hang on it. */
    List<InquiryDraft> drafts(Inquiry.Why ask, Inquiry.Why confirm) {
        if (facts.isEmpty()) {
            return new ArrayList<>(0);
        }
        List<InquiryDraft> drafts = confirming(confirm);
        drafts.addAll(asking(ask));
        for (int r = 0; r < rules.size(); r++) {
            for (OpenFact fact : open.get(r)) {
                for (InquiryDraft draft : facts.get(fact).drafts) {
                    draft.add(rules.get(r));
                }
            }
        }
        return drafts;
    }

    private List<InquiryDraft> confirming(Inquiry.Why why) {
        Map<String, InquiryDraft> byFinding = new LinkedHashMap<>();
        facts.forEach((fact, weight) -> {
            if (fact.unsure()) {
                for (String finding : client.toConfirm(fact)) {
                    InquiryDraft draft = byFinding.computeIfAbsent(
                            finding, id -> InquiryDraft.confirming(why, id, client.place(id)));
                    draft.couldBecome(weight.gravest);
                    weight.drafts.add(draft);
                }
            }
        });
        return new ArrayList<>(byFinding.values());
    }

    private List<InquiryDraft> asking(Inquiry.Why why) {
        List<OpenFact> toAsk = new ArrayList<>(facts.size());
        for (OpenFact fact : facts.keySet()) {
            if (!fact.unsure()) {
                toAsk.add(fact);
            }
        }
        QuestionChoice choice = new QuestionChoice(client, toAsk);
        Map<Object, InquiryDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < toAsk.size(); i++) {
            OpenFact fact = toAsk.get(i);
            Askable question = choice.of(i);
            Object key = question == null ? fact.id() : question;
            InquiryDraft draft = drafts.get(key);
            if (draft == null) {
                draft = question == null
                        ? InquiryDraft.asking(why, client.place(fact.id()))
                        : InquiryDraft.asking(why, question);
                drafts.put(key, draft);
            }
            Weight weight = facts.get(fact);
            draft.settles(fact, weight.gravest);
            weight.drafts.add(draft);
        }
        return new ArrayList<>(drafts.values());
    }
}
