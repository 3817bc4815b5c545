package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import java.util.ArrayList;
import java.util.List;

/** What the client can do at home: no more than anybody does. */
final class HomeCare {
    private static final int MOST_ACTIVITIES = 4;

    private HomeCare() {}

    /**
     * What the client can do at home: the first four that hold and may be done, in rulebook order. Where none of three
     * makes stronger, the fourth is the first that does, if there is one.
     */
    static List<PlannedActivity> of(Decision decided, Reading reading) {
        Client client = decided.client;
        Rulebook rulebook = client.rulebook().rulebook;
        List<PlannedActivity> possible = new ArrayList<>();
        Subset notAny = BarredActivities.of(decided, reading).all();
        for (CompiledRule<SelfCare> rule : client.holding(client.rulebook().selfCare)) {
            String activity = rule.rule().activity();
            int place = client.rulebook().activity(activity);
            if (!notAny.has(place)) {
                notAny.add(place);
                possible.add(new PlannedActivity(rule.id(), activity));
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
