package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.advice;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Contraindication;
import java.util.List;

/** What restrictions that hold for everybody leave of a technique. */
final class Restricted {
    private Restricted() {}

    /** A restriction that holds for everybody. */
    static Contraindication.Builder rule(String id) {
        return modify(id, always());
    }

    static TechniqueAdvice on(String technique, Identified... rules) {
        return on(technique, List.of("upper-back"), rules);
    }

    static TechniqueAdvice on(String technique, List<String> regions, Identified... rules) {
        TechniqueAdvice advice = advice(recommend(only(rules), treated(regions.toArray(String[]::new))), technique);
        assertEquals(advice.verdict(), advice.atWorst(), "all is known here");
        return advice;
    }
}
