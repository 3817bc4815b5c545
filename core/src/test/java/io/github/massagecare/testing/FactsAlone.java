package io.github.massagecare.testing;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Collection;
import java.util.List;

/**
 * What a rule is when nothing is known but some facts. That a general finding which was asked about is where its kinds
 * are is said by an answered question that settles it and nothing else: said by its own name and with these places, it
 * would take its open kinds to them as well.
 */
public final class FactsAlone {
    private static final String ASKED = "asked-about-";

    private final Recommender recommender;

    private FactsAlone(Recommender recommender) {
        this.recommender = recommender;
    }

    /** Facts about clients under a rulebook. */
    public static FactsAlone under(Rulebook rulebook) {
        List<Question> asked = rulebook.questions().stream()
                .flatMap(question -> question.settles().stream())
                .distinct()
                .filter(settled -> rulebook.finding(settled).isPresent())
                .map(finding -> Fixture.question(ASKED + finding, finding))
                .toList();
        return new FactsAlone(Recommender.of(
                Rulebook.builder().from(rulebook).addAllQuestions(asked).build()));
    }

    /** What is to be treated, which is no fact about the client, and these facts. */
    public static SymptomProfile profile(Collection<String> regions, List<Fact> facts) {
        SymptomProfile.Builder profile = SymptomProfile.builder();
        regions.forEach(profile::region);
        for (Fact fact : facts) {
            if (fact instanceof Fact.OfMeasure measure) {
                profile.measure(measure.measure(), measure.value());
            } else if (fact instanceof Fact.OfFinding finding && finding.is() == Answer.ABSENT) {
                profile.absent(finding.finding());
            } else if (fact instanceof Fact.OfFinding finding && isWhereItsKindsAre(finding)) {
                profile.answered(ASKED + finding.finding());
            } else if (fact instanceof Fact.OfFinding finding) {
                profile.presentAt(finding.finding(), finding.at());
            }
        }
        return profile.build();
    }

    /** Whether a fact is about a general finding that was asked about and is present as one of its kinds only. */
    public static boolean isWhereItsKindsAre(Fact.OfFinding fact) {
        return fact.is() == Answer.PRESENT && fact.via().isPresent();
    }

    /** What a rule is on these facts. */
    public Truth truth(String rule, Collection<String> regions, List<Fact> facts) {
        return recommender.explain(profile(regions, facts), rule).truth();
    }
}
