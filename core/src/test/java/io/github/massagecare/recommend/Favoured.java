package io.github.massagecare.recommend;

import static io.github.massagecare.rulebook.Criterion.always;
import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.modify;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.technique;
import static io.github.massagecare.testing.Fixture.treated;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.ArrayList;
import java.util.List;

/** Sessions of techniques that are all favoured, and techniques for them. */
final class Favoured {
    static final Identified NO_GENERAL =
            modify("ci-general", always()).addBars("swedish", "light-stroking").build();

    private Favoured() {}

    /** Somebody for whom all of these are favoured, each more than the next, with time enough. */
    static Recommendation favoured(Technique.Builder... techniques) {
        return favoured(120, techniques);
    }

    static Recommendation favoured(int minutes, Technique.Builder... techniques) {
        List<Identified> entries = new ArrayList<>();
        for (Technique.Builder builder : techniques) {
            Technique technique = builder.build();
            entries.add(technique);
            entries.add(favouring(technique.id()));
        }
        return recommend(
                only(entries.toArray(Identified[]::new)), treated("upper-back").minutes(minutes));
    }

    static Technique.Builder part(String id, Part part) {
        return technique(id, 1, 3, 5, 10).part(part);
    }

    /** Specific work with an essential trait of its own, if it has any. */
    static Technique.Builder specific(String id, String... traits) {
        return technique(id, 1, 3, 5, 10).addTraits(traits);
    }
}
