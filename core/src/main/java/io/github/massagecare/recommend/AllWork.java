package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.client.Reach.Extent;
import io.github.massagecare.internal.client.TreatedPart;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.internal.compiled.Subset;
import io.github.massagecare.plan.Disposition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the contraindications lead to that bar all work. An absolute one that covers all that is treated puts the client
 * off; one that can be cleared needs clearance first. Those at a part of what is treated do the same together once they
 * cover all of it; else these places are left out.
 */
final class AllWork {
    private final Client client;
    private final TreatedPart here;
    private final Subset places;
    private final Disposition known;
    private final Disposition atWorst;
    private @Nullable Disposition together;
    private @Nullable Disposition togetherOnceCleared;

    AllWork(Client client) {
        this.client = client;
        this.here = client.nothingTreated();
        this.places = client.noPlaces();
        this.known = leadsTo(false);
        this.atWorst = leadsTo(true);
    }

    /** What those lead to that are known to hold: postpone, clearance first, or treat when they leave some place. */
    Disposition known() {
        return known;
    }

    /** What those lead to that hold or may hold. */
    Disposition atWorst() {
        return atWorst;
    }

    private Disposition leadsTo(boolean atWorst) {
        Disposition disposition = together(atWorst, rule -> isBarring(rule, atWorst));
        for (RestrictingRule rule : client.contraindications()) {
            if (isBarring(rule, atWorst) && client.reach(rule, atWorst) == Extent.EVERYWHERE) {
                disposition = max(disposition, alone(rule));
            }
        }
        return disposition;
    }

    private static Disposition alone(RestrictingRule rule) {
        return rule.clearable() ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE;
    }

    /** Whether the rule is one that bars all work and is not lifted, as far as is known or even at worst. */
    private boolean isBarring(RestrictingRule rule, boolean atWorst) {
        return rule.main.allWork && !(rule.clearable() && client.lifted(rule, atWorst));
    }

    /** What those at a part of what is treated lead to together. */
    private Disposition together(boolean atWorst, Predicate<RestrictingRule> barring) {
        TreatedPart absolute = client.nothingTreated();
        TreatedPart any = client.nothingTreated();
        for (RestrictingRule rule : client.contraindications()) {
            if (rule.main.allWork && client.reach(rule, atWorst) == Extent.PART && barring.test(rule)) {
                client.part(rule, atWorst, here, places);
                any.with(here);
                if (!rule.clearable()) {
                    absolute.with(here);
                }
            }
        }
        return absolute.isWhole()
                ? Disposition.POSTPONE
                : any.isWhole() ? Disposition.CLEARANCE_FIRST : Disposition.TREAT;
    }

    /** What a contraindication that may hold would lead to; together with others if its place is only a part. */
    Disposition wouldBecome(RestrictingRule rule) {
        if (together == null) {
            together = together(true, other -> isBarring(other, true));
        }
        return wouldBecome(rule, together);
    }

    private Disposition wouldBecome(RestrictingRule rule, Disposition together) {
        Disposition least = rule.modifiesCare() ? Disposition.TREAT_WITH_MODIFICATION : Disposition.TREAT;
        if (!isBarring(rule, true)) {
            return least;
        }
        if (client.reach(rule, true) == Extent.EVERYWHERE) {
            return alone(rule);
        }
        client.part(rule, true, here, places);
        boolean counts = !here.isEmpty() && together.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
        return counts ? min(alone(rule), together) : least;
    }

    /**
     * Whether a clearance is asked for: by a rule that is known to reach into what is treated, once it is known for
     * what.
     */
    boolean outstanding(RestrictingRule rule) {
        return client.awaitsClearance(rule) && !client.asksBeforeClearance(rule);
    }

    /** Whether it is asked for and would leave nothing open. */
    boolean liftable(RestrictingRule rule) {
        return outstanding(rule) && !client.staysOpenOnceLifted(rule);
    }

    /**
     * Whether a rule would bar all work even when what is outstanding were given, and only the client's not knowing
     * keeps it open: a clinician's word would settle it.
     */
    boolean confirmable(RestrictingRule rule) {
        if (!rule.main.allWork || !client.openContraindications().contains(rule)) {
            return false;
        }
        if (togetherOnceCleared == null) {
            togetherOnceCleared = together(true, other -> isBarring(other, true) && !liftable(other));
        }
        return wouldBecome(rule, togetherOnceCleared).compareTo(Disposition.CLEARANCE_FIRST) >= 0
                && client.openOnlyForUnsure(rule);
    }

    /** The absolute rules that are known to bar all work everywhere, alone or together; none when they do not. */
    List<RestrictingRule> postponing() {
        if (known != Disposition.POSTPONE) {
            return List.of();
        }
        List<RestrictingRule> absolute = new ArrayList<>();
        boolean alone = false;
        for (RestrictingRule rule : client.contraindications()) {
            if (rule.main.allWork && !rule.clearable() && client.reach(rule, false) != Extent.NOWHERE) {
                absolute.add(rule);
                alone |= client.reach(rule, false) == Extent.EVERYWHERE;
            }
        }
        boolean everywhere = alone;
        absolute.removeIf(rule -> everywhere ? client.reach(rule, false) != Extent.EVERYWHERE : coversNothing(rule));
        return absolute;
    }

    private boolean coversNothing(RestrictingRule rule) {
        client.part(rule, false, here, places);
        return here.isEmpty();
    }

    static Disposition max(Disposition one, Disposition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Disposition min(Disposition one, Disposition other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
