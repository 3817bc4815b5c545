package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Askable;
import io.github.massagecare.internal.client.OpenFact;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.plan.Disposition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one question, or one confirmation, would settle, while it is gathered.
 *
 * <p>What could change most comes first, refinements last; which kind it is after whether it is; then what settles most
 * of what could change as much; then rulebook order.
 */
final class InquiryDraft {
    private static final Comparator<InquiryDraft> ORDER = Comparator.<InquiryDraft>comparingInt(
                    draft -> draft.couldBecome == null ? 0 : -1 - draft.couldBecome.ordinal())
            .thenComparing(draft -> draft.waits)
            .thenComparingInt(draft -> -draft.gravest())
            .thenComparingInt(draft -> draft.place)
            .thenComparing(draft -> draft.why);

    private final Inquiry.Why why;
    private final Optional<String> question;
    private final Optional<String> finding;
    /** Where it stands among equals. */
    private final int place;
    /** Whether it asks which kind something is that another question asks about first. */
    private final boolean waits;
    /** The facts, each with the most severe that it could lead to, if it could change anything but the ranking. */
    private final List<String> facts = new ArrayList<>(4);

    private final List<@Nullable Disposition> leadTo = new ArrayList<>(4);
    private final BitSet rules = new BitSet();
    private @Nullable Disposition couldBecome;

    private InquiryDraft(
            Inquiry.Why why, Optional<String> question, Optional<String> finding, int place, boolean waits) {
        this.why = why;
        this.question = question;
        this.finding = finding;
        this.place = place;
        this.waits = waits;
    }

    /** A finding to confirm. */
    static InquiryDraft confirming(Inquiry.Why why, String finding, int place) {
        return new InquiryDraft(why, Optional.empty(), Optional.of(finding), place, false);
    }

    /** A question to put. */
    static InquiryDraft asking(Inquiry.Why why, Askable question) {
        return new InquiryDraft(
                why, Optional.of(question.question().id()), Optional.empty(), question.place(), question.waits());
    }

    /** Something to find out that no question settles. */
    static InquiryDraft asking(Inquiry.Why why, int place) {
        return new InquiryDraft(why, Optional.empty(), Optional.empty(), place, false);
    }

    /** Adds a rule that hangs on something that it settles. */
    void add(CompiledRule<?> rule) {
        rules.set(rule.index());
    }

    /** Adds what something that it settles could lead to. */
    void couldBecome(@Nullable Disposition gravest) {
        couldBecome = WhatIsOpen.graver(couldBecome, gravest);
    }

    /** Adds a fact that it settles, with what that could lead to. */
    void settles(OpenFact fact, @Nullable Disposition gravest) {
        couldBecome(gravest);
        int before = facts.indexOf(fact.id());
        if (before < 0) {
            facts.add(fact.id());
            leadTo.add(gravest);
        } else {
            leadTo.set(before, gravest);
        }
    }

    /** How many of its facts could lead to the most severe. */
    private int gravest() {
        return Collections.frequency(leadTo, couldBecome);
    }

    /** All of them, the most severe first. */
    static List<Inquiry> inOrder(List<InquiryDraft> drafts, List<CompiledRule<?>> all) {
        drafts.sort(ORDER);
        List<Inquiry> inquiries = new ArrayList<>(drafts.size());
        for (InquiryDraft draft : drafts) {
            inquiries.add(draft.inquiry(all));
        }
        return inquiries;
    }

    private Inquiry inquiry(List<CompiledRule<?>> all) {
        List<String> ids = new ArrayList<>(rules.cardinality());
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            ids.add(all.get(rule).id());
        }
        return ImmutableInquiry.of(why, question, finding, facts, Optional.ofNullable(couldBecome), ids);
    }
}
