package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.planned;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.List;

/** Two techniques that differ in nothing, and which of them leads. */
final class LeadOfTwo {
    static final Technique A = technique("a", 1, 3, 15, 20).build();
    static final Technique B = technique("b", 1, 3, 15, 20).build();

    private LeadOfTwo() {}

    /** The specific work of a slot in which there is room for one beside the general strokes: the lead. */
    static String lead(SymptomProfile.Builder profile, Identified... entries) {
        List<Identified> all = new ArrayList<>(List.of(entries));
        all.add(0, A);
        all.add(1, B);
        List<String> planned = planned(recommend(only(all.toArray(Identified[]::new)), profile.minutes(30)));
        assertEquals(2, planned.size(), planned::toString);
        return planned.stream().filter(id -> !id.equals("swedish")).findFirst().orElseThrow();
    }

    static String lead(Identified... entries) {
        return lead(treated("upper-back"), entries);
    }
}
