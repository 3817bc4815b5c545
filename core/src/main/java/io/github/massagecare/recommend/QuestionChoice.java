package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Askable;
import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.OpenFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which question is put for an open fact, where several would settle it: one that waits for no other before one that
 * does, then the one that settles most of what is open, then the first in rulebook order.
 */
final class QuestionChoice {
    private final Client client;
    private final List<List<Askable>> candidates = new ArrayList<>();
    /** How many of the facts each question settles, by its place. */
    private final int[] settled;

    QuestionChoice(Client client) {
        this.client = client;
        this.settled = new int[client.rulebook().rulebook.questions().size()];
    }

    /** Adds a fact that is open. */
    void add(OpenFact fact) {
        List<Askable> questions = client.questions(fact);
        candidates.add(questions);
        for (int q = 0; q < questions.size(); q++) {
            settled[questions.get(q).place()]++;
        }
    }

    /** The question for the fact that was added at this place; null when no question settles it. */
    @Nullable
    Askable of(int fact) {
        Askable best = null;
        List<Askable> questions = candidates.get(fact);
        for (int q = 0; q < questions.size(); q++) {
            Askable question = questions.get(q);
            best = best == null || before(question, best) ? question : best;
        }
        return best;
    }

    private boolean before(Askable one, Askable other) {
        if (one.waits() != other.waits()) {
            return other.waits();
        }
        int more = settled[one.place()] - settled[other.place()];
        return more > 0 || (more == 0 && one.place() < other.place());
    }
}
