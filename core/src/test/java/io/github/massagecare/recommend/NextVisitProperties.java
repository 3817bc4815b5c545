package io.github.massagecare.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.testing.ProfileArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Forgetting never turns an open fact into a "no". Exclusions are left out: what is said to be present may settle what
 * it excludes once an unsure answer about that is forgotten.
 */
class NextVisitProperties {
    @Provide
    Arbitrary<ProfileArbitraries.Case> cases() {
        return ProfileArbitraries.cases();
    }

    @Property
    void whatWasOpenIsNotAbsentAtTheNextVisit(@ForAll("cases") ProfileArbitraries.Case client) {
        Rulebook rulebook = withProbes(client.rulebook());
        Recommender recommender = Recommender.of(rulebook);
        SymptomProfile next = recommender.nextVisit(client.profile());
        for (Finding finding : rulebook.findings()) {
            if (recommender.explain(client.profile(), probe(finding)).truth() == Truth.UNKNOWN) {
                assertNotEquals(
                        Truth.TRUE, recommender.explain(next, probe(finding)).truth(), finding.id());
            }
        }
    }

    /**
     * A question kept an implied "no" back only because something near it was unsure; forgetting the unsure answer must
     * not let it in.
     */
    @Test
    void whatAForgottenUnsureAnswerKeptOpenStaysOpen() {
        Rulebook rulebook = withProbes(Rulebook.builder()
                .id("diamond")
                .version("1.0.0")
                .language("en")
                .title("Diamond")
                .review(new Review("none", "2026-11-23"))
                .addSources(Source.builder()
                        .id("nobody")
                        .title("Nobody")
                        .seen(Source.Seen.FULL)
                        .build())
                .addFindings(finding("daily"), finding("once"))
                .addFindings(Finding.builder()
                        .id("both")
                        .kind(Finding.Kind.SYMPTOM)
                        .label("Both")
                        .addIsA("daily", "once")
                        .build())
                .addQuestions(Question.builder()
                        .id("q-daily")
                        .ask("Today?")
                        .addSettles("daily")
                        .everyVisit(true)
                        .build())
                .addQuestions(Question.builder()
                        .id("q-once")
                        .ask("Ever?")
                        .addSettles("once")
                        .build())
                .build());
        SymptomProfile profile =
                SymptomProfile.builder().unsure("daily").answered("q-once").build();
        Recommender recommender = Recommender.of(rulebook);

        for (Finding finding : rulebook.findings()) {
            assertEquals(
                    Truth.UNKNOWN, recommender.explain(profile, probe(finding)).truth(), finding.id());
            assertEquals(
                    Truth.UNKNOWN,
                    recommender
                            .explain(recommender.nextVisit(profile), probe(finding))
                            .truth(),
                    finding.id());
        }
    }

    private static Finding withoutExclusions(Finding finding) {
        return Finding.builder().from(finding).excludes(List.of()).build();
    }

    private static Finding finding(String id) {
        return Finding.builder().id(id).kind(Finding.Kind.SYMPTOM).label(id).build();
    }

    /** The rule that holds when the finding is absent. */
    private static String probe(Finding finding) {
        return "probe-" + finding.id();
    }

    private static Rulebook withProbes(Rulebook rulebook) {
        Rulebook.Builder probed = Rulebook.builder()
                .from(rulebook)
                .findings(rulebook.findings().stream()
                        .map(NextVisitProperties::withoutExclusions)
                        .toList());
        if (rulebook.sources().isEmpty()) {
            probed.addSources(Source.builder()
                    .id("probe-source")
                    .title("Probe")
                    .seen(Source.Seen.FULL)
                    .build());
        }
        String source = rulebook.sources().isEmpty()
                ? "probe-source"
                : rulebook.sources().get(0).id();
        for (Finding finding : rulebook.findings()) {
            probed.addAdvice(Advice.builder()
                    .id(probe(finding))
                    .when(Criterion.not(Criterion.present(finding.id())))
                    .topic(Advice.Topic.EXPECTATION)
                    .audience(Advice.Audience.CLIENT)
                    .text("Probe")
                    .addSources(source)
                    .evidence(Evidence.E5)
                    .build());
        }
        return probed.build();
    }
}
