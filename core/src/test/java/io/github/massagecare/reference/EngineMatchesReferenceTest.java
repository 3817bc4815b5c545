package io.github.massagecare.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One meaning (law L12) in an instant: engine and reference say the same of clients of the fixture who differ from a
 * healthy one in one thing.
 */
class EngineMatchesReferenceTest {
    private static final Rulebook FIXTURE = Fixture.rulebook();

    private static List<SymptomProfile.Builder> clients() {
        List<SymptomProfile.Builder> clients = new ArrayList<>();
        clients.add(Fixture.treated());
        for (Finding finding : FIXTURE.findings()) {
            clients.add(Fixture.healthy().present(finding.id()));
            clients.add(Fixture.healthy().unsure(finding.id()));
            clients.add(Fixture.treated("neck").present(finding.id()).othersAbsent(true));
        }
        for (Question question : FIXTURE.questions()) {
            clients.add(Fixture.healthyBut(question.id()));
        }
        for (Technique technique : FIXTURE.techniques()) {
            clients.add(Fixture.healthy().wished(technique.id()).minutes(45));
        }
        return clients;
    }

    @Test
    void clientsWhoDifferInOneThing() {
        for (SymptomProfile.Builder builder : clients()) {
            SymptomProfile client = builder.build();
            assertEquals(
                    Reference.recommend(FIXTURE, client).toJson(),
                    Fixture.recommend(builder).toJson(),
                    client::toJson);
        }
    }
}
