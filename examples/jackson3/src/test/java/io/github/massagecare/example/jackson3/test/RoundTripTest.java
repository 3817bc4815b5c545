package io.github.massagecare.example.jackson3.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.example.jackson3.CareRequest;
import io.github.massagecare.example.jackson3.CareResponse;
import io.github.massagecare.example.jackson3.CareService;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A mapper as it comes, without a setting or a module. */
class RoundTripTest {
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void aProfileIsWrittenInCanonicalFormAndReadAsItWas() {
        assertEquals(Samples.PROFILE.toJson(), mapper.writeValueAsString(Samples.PROFILE));
        assertEquals(Samples.PROFILE, mapper.readValue(Samples.PROFILE.toJson(), SymptomProfile.class));
    }

    @Test
    void aRulebookIsWrittenInCanonicalFormAndReadAsItWas() {
        assertEquals(Samples.RULEBOOK.toJson(), mapper.writeValueAsString(Samples.RULEBOOK));
        Rulebook again = mapper.readValue(Samples.RULEBOOK.toJson(), Rulebook.class);
        assertEquals(Samples.RULEBOOK, again);
        assertEquals(Samples.RULEBOOK.sha256(), again.sha256());
    }

    @Test
    void aRecommendationIsWrittenInCanonicalFormAndReadAsItWas() {
        assertTrue(Samples.PLANNED.plan().isPresent());
        assertTrue(Samples.REFERRED.plan().isEmpty());
        for (Recommendation recommendation : List.of(Samples.PLANNED, Samples.REFERRED)) {
            assertEquals(recommendation.toJson(), mapper.writeValueAsString(recommendation));
            assertEquals(recommendation, mapper.readValue(recommendation.toJson(), Recommendation.class));
        }
    }

    @Test
    void allThreeGoThroughTheMappersOwnTree() {
        assertEquals(Samples.PROFILE, mapper.treeToValue(mapper.valueToTree(Samples.PROFILE), SymptomProfile.class));
        assertEquals(Samples.RULEBOOK, mapper.treeToValue(mapper.valueToTree(Samples.RULEBOOK), Rulebook.class));
        assertEquals(Samples.PLANNED, mapper.treeToValue(mapper.valueToTree(Samples.PLANNED), Recommendation.class));
    }

    @Test
    void theyFitIntoRecordsOfTheApplication() {
        CareRequest request = mapper.readValue(
                "{\"visit\": \"v-7\", \"profile\": " + Samples.PROFILE.toJson() + "}", CareRequest.class);
        assertEquals(new CareRequest("v-7", Samples.PROFILE), request);

        CareResponse response = new CareService(Samples.RULEBOOK).answer(request);
        String body = mapper.writeValueAsString(response);
        assertEquals("{\"visit\":\"v-7\",\"recommendation\":" + Samples.PLANNED.toJson() + "}", body);
        assertEquals(response, mapper.readValue(body, CareResponse.class));
    }

    @Test
    void theyFitIntoListsAndMaps() {
        List<SymptomProfile> profiles = List.of(Samples.PROFILE, Samples.FEVERISH);
        assertEquals(
                profiles,
                mapper.readValue(mapper.writeValueAsString(profiles), new TypeReference<List<SymptomProfile>>() {}));

        Map<String, Recommendation> answers = Map.of("v-7", Samples.PLANNED, "v-8", Samples.REFERRED);
        assertEquals(
                answers,
                mapper.readValue(
                        mapper.writeValueAsString(answers), new TypeReference<Map<String, Recommendation>>() {}));
    }
}
