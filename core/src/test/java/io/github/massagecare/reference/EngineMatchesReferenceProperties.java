package io.github.massagecare.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.recommend.Decision;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.testing.Fixture;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.SessionArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * One meaning (law L12): whole recommendations of the engine are those of the reference, on every rulebook and profile.
 */
class EngineMatchesReferenceProperties {
    private static final int RULEBOOKS = 2600;
    private static final int CLIENTS = 40;
    private static final int LEAST_PAIRS = 100_000;

    private static final Recommender FIXTURE = Recommender.of(Fixture.rulebook());

    private static int pairs;

    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(CLIENTS);
    }

    @Provide
    Arbitrary<List<SymptomProfile>> fixtureClients() {
        Arbitrary<SymptomProfile> nearlyComplete = ProfileArbitraries.nearlyComplete(Fixture.rulebook());
        return Arbitraries.oneOf(ProfileArbitraries.profiles(Fixture.rulebook()), nearlyComplete)
                .list()
                .ofSize(CLIENTS);
    }

    @Provide
    Arbitrary<Cases> sessions() {
        return SessionArbitraries.cases(20);
    }

    @Property(tries = RULEBOOKS)
    void anyRulebookAndItsClients(@ForAll("cases") Cases cases) {
        Recommender recommender = Recommender.of(cases.rulebook());
        cases.profiles().forEach(profile -> assertSame(recommender, profile));
    }

    @Property(tries = 100)
    void theFixtureAndItsClients(@ForAll("fixtureClients") List<SymptomProfile> profiles) {
        profiles.forEach(profile -> assertSame(FIXTURE, profile));
    }

    @Property(tries = 700)
    @StatisticsReport(StatisticsReportMode.OFF)
    void clientsWithSessions(@ForAll("sessions") Cases cases) {
        Recommender recommender = Recommender.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            ReachedSessions.count(cases.rulebook(), profile, assertSame(recommender, profile));
        }
        ReachedSessions.enough();
    }

    private static Recommendation assertSame(Recommender recommender, SymptomProfile profile) {
        pairs++;
        Recommendation reference = Reference.recommend(recommender.rulebook(), profile);
        Recommendation engine = recommender.recommend(profile);
        if (!reference.equals(engine)) {
            assertEquals(
                    reference.toJson(),
                    engine.toJson(),
                    "rulebook " + recommender.rulebook().toJson() + "\nprofile " + profile.toJson() + "\n");
            assertEquals(reference, engine);
        }
        assertDecided(recommender.decide(profile), engine);
        return engine;
    }

    /** An answer is the decision, told. */
    private static void assertDecided(Decision decision, Recommendation told) {
        assertEquals(told.disposition(), decision.disposition());
        assertEquals(told.known(), decision.known());
        assertEquals(told.atWorst(), decision.atWorst());
        assertEquals(told.settled(), decision.settled());
        assertEquals(told.plan().map(CarePlan::standing), decision.standing());
        for (TechniqueAdvice advice : told.techniques()) {
            assertEquals(advice.verdict(), decision.verdict(advice.technique()));
            assertEquals(advice.atWorst(), decision.verdictAtWorst(advice.technique()));
        }
    }

    /** The comparison says something only if there are enough of them. */
    @AfterContainer
    static void enough() {
        System.out.println("Engine and reference agreed on " + pairs + " pairs of rulebook and profile.");
        assertTrue(pairs >= LEAST_PAIRS, pairs + " pairs");
    }
}
