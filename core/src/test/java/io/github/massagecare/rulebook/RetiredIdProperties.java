package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Case;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A profile that was stored before ids were retired means what it meant. */
class RetiredIdProperties {
    @Provide
    Arbitrary<Case> cases() {
        return ProfileArbitraries.cases();
    }

    @Property(tries = 500)
    void aProfileUnderRetiredIdsGetsTheSameAnswer(@ForAll("cases") Case client) {
        SymptomProfile stored = stored(client);
        client.rulebook().check(stored);
        assertEquals(stored, client.rulebook().readProfile(stored.toJson()));
        Recommender recommender = Recommender.of(client.rulebook());
        assertEquals(
                recommender.recommend(client.profile()).toJson(),
                recommender.recommend(stored).toJson());
    }

    @Property(tries = 500)
    void aProfileUnderRetiredIdsHasTheSameNextVisit(@ForAll("cases") Case client) {
        Recommender recommender = Recommender.of(client.rulebook());
        assertEquals(recommender.nextVisit(client.profile()), recommender.nextVisit(stored(client)));
    }

    private static SymptomProfile stored(Case client) {
        Map<String, String> former = new LinkedHashMap<>();
        client.rulebook()
                .sections()
                .forEach(section ->
                        section.forEach(entry -> entry.formerly().forEach(old -> former.put(entry.id(), old))));
        SymptomProfile profile = client.profile();
        SymptomProfile.Builder stored = SymptomProfile.builder().othersAbsent(profile.othersAbsent());
        profile.minutes().ifPresent(stored::minutes);
        stored.offered(profile.offered()).wished(profile.wished());
        profile.regions().forEach(id -> stored.region(former.getOrDefault(id, id)));
        profile.measures().forEach((id, value) -> stored.measure(former.getOrDefault(id, id), value));
        profile.present()
                .forEach(id -> stored.presentAt(
                        former.getOrDefault(id, id),
                        profile.places(id).stream()
                                .map(p -> former.getOrDefault(p, p))
                                .toList()));
        profile.absent().forEach(id -> stored.absent(former.getOrDefault(id, id)));
        profile.unsure().forEach(id -> stored.unsure(former.getOrDefault(id, id)));
        profile.answered().forEach(id -> stored.answered(former.getOrDefault(id, id)));
        for (Cleared cleared : profile.cleared()) {
            Optional<ClearedFor> given = cleared.given().map(all -> stored(all, former));
            stored.cleared(new Cleared(former.getOrDefault(cleared.rule(), cleared.rule()), cleared.from(), given));
        }
        return stored.build();
    }

    private static ClearedFor stored(ClearedFor given, Map<String, String> former) {
        ClearedFor.Builder stored = ClearedFor.builder();
        given.findings()
                .forEach((id, places) -> stored.findingAt(
                        former.getOrDefault(id, id),
                        places.stream().map(p -> former.getOrDefault(p, p)).toList()));
        given.since().forEach((id, value) -> stored.since(former.getOrDefault(id, id), value));
        return stored.build();
    }
}
