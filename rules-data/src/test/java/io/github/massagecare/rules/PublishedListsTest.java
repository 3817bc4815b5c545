package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.Recommender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * TRACEABILITY.md, "Red flags of published lists" and "Pairs of routine signs": the answers that the page gives are the
 * ones that are given.
 */
class PublishedListsTest {
    private static final int AS_HERE = 3;
    private static final int TIER = 4;

    private static final Recommender RECOMMENDER = Recommender.of(OtherwiseHealthy.RULEBOOK);

    private static Disposition answer(String said) {
        return RECOMMENDER.recommend(OtherwiseHealthy.clientWithoutKinds(said)).disposition();
    }

    @Test
    void twoRoutineSignsOfDifferentSystemsAreUrgent() throws IOException {
        List<TraceabilityPage.Row> systems = TraceabilityPage.rows("Pairs of routine signs");
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < systems.size(); i++) {
            for (String one : systems.get(i).ids(0)) {
                if (answer(one) != Disposition.REFER) {
                    wrong.add(one);
                }
                for (TraceabilityPage.Row other : systems.subList(i + 1, systems.size())) {
                    other.ids(0).stream()
                            .filter(two -> answer(one + " " + two) != Disposition.REFER_URGENTLY)
                            .forEach(two -> wrong.add(one + " " + two));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(9, systems.size());
    }

    @Test
    void everySignOfThePublishedListsIsAnsweredAsThePageSays() throws IOException {
        List<TraceabilityPage.Row> rows = TraceabilityPage.rows("Red flags of published lists");
        List<String> wrong = new ArrayList<>();
        for (TraceabilityPage.Row row : rows) {
            String said = row.cell(AS_HERE).replace("`", "");
            String answer = answer(said).name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (!answer.equals(row.cell(TIER))) {
                wrong.add(row.id() + ": " + answer);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows.size() > 60, "signs: " + rows.size());
    }
}
