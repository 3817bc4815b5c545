package io.github.massagecare.recommend;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.Judgement;
import io.github.massagecare.internal.engine.Reading;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the client can do at home: no more than anybody does. */
final class HomeCare {
    private static final int MOST_ACTIVITIES = 4;

    private HomeCare() {}

    /**
     * What the client can do at home: the first four that hold and may be done, in rulebook order. Where none of three
     * makes stronger, the fourth is the first that does, if there is one.
     */
    static List<PlannedActivity> of(Rulebook rulebook, Judgement judgement, Reading reading) {
        List<Rule> rules = rulebook.rules();
        BitSet left = judgement.suggested(false);
        left.andNot(judgement.restrictions().barredActivities(reading));
        List<PlannedActivity> possible = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof SelfCare care
                    && judgement.truth(r) == Truth.TRUE
                    && left.get(judgement.activity(care))) {
                left.clear(judgement.activity(care));
                possible.add(new PlannedActivity(care.id(), care.activity()));
            }
        }
        if (possible.size() <= MOST_ACTIVITIES) {
            return possible;
        }
        List<PlannedActivity> planned = new ArrayList<>(possible.subList(0, MOST_ACTIVITIES));
        if (planned.subList(0, MOST_ACTIVITIES - 1).stream().noneMatch(activity -> strengthens(activity, rulebook))) {
            possible.stream()
                    .filter(activity -> strengthens(activity, rulebook))
                    .findFirst()
                    .ifPresent(stronger -> planned.set(MOST_ACTIVITIES - 1, stronger));
        }
        return planned;
    }

    private static boolean strengthens(PlannedActivity planned, Rulebook rulebook) {
        return rulebook.entry(planned.activity(), Activity.class)
                .filter(Activity::strengthening)
                .isPresent();
    }
}
