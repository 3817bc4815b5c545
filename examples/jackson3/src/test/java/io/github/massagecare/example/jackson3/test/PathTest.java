package io.github.massagecare.example.jackson3.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.example.jackson3.CareRequest;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The POM runs all tests of this package twice. Here is the proof that one run is on the class path and one on the
 * module path.
 */
class PathTest {
    private static final boolean MODULES = switch (System.getProperty("massagecare.path")) {
        case "class" -> false;
        case "module" -> true;
        default -> throw new AssertionError();
    };

    @Test
    void libraryServiceMapperAndTestsAreOnThePathThatThisRunNames() {
        for (Class<?> type : List.of(SymptomProfile.class, CareRequest.class, JsonMapper.class, PathTest.class)) {
            assertEquals(MODULES, type.getModule().isNamed(), type.getName());
        }
    }

    @Test
    void asAModuleTheLibraryIsNotOpenToTheMapper() {
        for (Class<?> type : List.of(SymptomProfile.class, Rulebook.class, Recommendation.class, CareRequest.class)) {
            assertEquals(
                    !MODULES,
                    type.getModule().isOpen(type.getPackageName(), JsonMapper.class.getModule()),
                    type.getName());
        }
    }
}
