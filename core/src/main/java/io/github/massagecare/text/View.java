package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every view of an answer has at hand: the answer, the rulebook that gave it, its words, a page to write on. */
abstract class View {
    final Rulebook rulebook;
    final Recommendation answer;
    final Words words;
    final Today today;
    final Page page = new Page();

    /**
     * A view with nothing on its page.
     *
     * @throws IllegalArgumentException if another rulebook gave the answer
     */
    View(Rulebook rulebook, Recommendation answer) {
        this.rulebook = rulebook;
        this.answer = answer;
        this.words = Words.of(rulebook, answer);
        this.today = Today.of(answer);
    }

    /** The parts of the session; none where none is planned. */
    static Stream<Step> steps(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).stream().flatMap(session -> session.steps().stream());
    }

    /** The minutes of some of its parts. */
    static int minutes(Recommendation answer, Predicate<Step> which) {
        return steps(answer).filter(which).mapToInt(Step::minutes).sum();
    }
}
