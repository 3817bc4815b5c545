package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Askable;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.OpenFact;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Disposition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one question, or one confirmation, would settle, while it is gathered. */
final class InquiryDraft {
    final Inquiry.Why why;
    private final Optional<String> question;
    private final Optional<String> finding;
    /** Where it stands among equals. */
    final int place;
    /** Whether it asks which kind something is that another question asks about first. */
    final boolean waits;
    /** The facts, each with the most severe that it could lead to, if it could change anything but the ranking. */
    private final List<String> facts = new ArrayList<>(4);

    private final List<@Nullable Disposition> leadTo = new ArrayList<>(4);
    /** The rules that hang on it. */
    private final Subset rules;

    private @Nullable Disposition couldBecome;

    private InquiryDraft(
            Inquiry.Why why,
            Optional<String> question,
            Optional<String> finding,
            int place,
            boolean waits,
            Client client) {
        this.why = why;
        this.question = question;
        this.finding = finding;
        this.place = place;
        this.waits = waits;
        this.rules = client.rulebook().noRules();
    }

    /** A finding to confirm. */
    static InquiryDraft confirming(Inquiry.Why why, String finding, Client client) {
        return new InquiryDraft(why, Optional.empty(), Optional.of(finding), client.place(finding), false, client);
    }

    /** A question to put; none for something to find out that no question settles. */
    static InquiryDraft asking(Inquiry.Why why, @Nullable Askable question, int place, Client client) {
        Optional<String> id =
                Optional.ofNullable(question).map(put -> put.question().id());
        return new InquiryDraft(why, id, Optional.empty(), place, question != null && question.waits(), client);
    }

    /** Adds rules that hang on something that it settles, and what that could lead to. */
    void add(List<CompiledRule<?>> some, @Nullable Disposition gravest) {
        for (int i = 0; i < some.size(); i++) {
            rules.add(some.get(i).index());
        }
        couldBecome = WhatIsOpen.graver(couldBecome, gravest);
    }

    /** Adds a fact that it settles, with what that could lead to. */
    void settles(OpenFact fact, @Nullable Disposition gravest) {
        int before = facts.indexOf(fact.id());
        if (before < 0) {
            facts.add(fact.id());
            leadTo.add(gravest);
        } else {
            leadTo.set(before, gravest);
        }
    }

    /** How severe what it could become is; 0 when it would only refine. */
    int gravity() {
        return couldBecome == null ? 0 : 1 + couldBecome.ordinal();
    }

    /** How many of its facts could lead to the most severe. */
    int gravest() {
        return Collections.frequency(leadTo, couldBecome);
    }

    /** The inquiry, once all is gathered. */
    Inquiry inquiry() {
        return ImmutableInquiry.of(why, question, finding, facts, Optional.ofNullable(couldBecome), rules.ids());
    }
}
