package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.FavouringRule;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which techniques may be planned, and which come first.
 *
 * <p>Eligible is what may be done, within the dosing's pressure too, at every region that is treated, is on offer, and
 * is favoured or asked for. What was asked for comes first, then what an indication puts before others, then the higher
 * score, then rulebook order. Equipment is planned only when it was asked for, when an indication puts it before
 * others, or when nothing may be done by hand. If nothing eligible can lead, a technique that can stand in does: one
 * that is done by hand, and others only when no hands-on work is left.
 */
final class Ranking {
    /** What the client asked for, what is favoured before others, the higher score. */
    static final Comparator<Candidate> PREFERENCE = Comparator.comparingInt((Candidate c) -> c.wished() ? 0 : 1)
            .thenComparingInt(c -> c.leads() ? 0 : 1)
            .thenComparingInt(c -> -c.score());

    private final List<Candidate> eligible = new ArrayList<>();
    private final List<Candidate> all;
    private final boolean handsOnLeft;
    private final List<Candidate> standIns = new ArrayList<>();
    private final Optional<Candidate> general;

    private Ranking(List<Candidate> all, boolean handsOnLeft) {
        this.all = all;
        this.handsOnLeft = handsOnLeft;
        for (Candidate candidate : all) {
            if (candidate.eligible()) {
                eligible.add(candidate);
            }
            boolean possible =
                    candidate.against().isEmpty() || candidate.against().get() == Cause.PLACE;
            boolean handsOn = candidate.technique().handsOn();
            if (candidate.technique().fallback() && possible && !candidate.deep() && (handsOn || !handsOnLeft)) {
                standIns.add(candidate);
            }
        }
        standIns.sort(Comparator.comparing((Candidate c) -> !c.technique().handsOn())
                .thenComparing(Candidate::missesRegion)
                .thenComparingInt(Candidate::index));
        this.general = firstGeneral();
    }

    private Optional<Candidate> firstGeneral() {
        for (Candidate candidate : eligible) {
            if (equipped(candidate) && candidate.is(Part.GENERAL) && !candidate.deep()) {
                return Optional.of(candidate);
            }
        }
        for (Candidate candidate : standIns) {
            if (candidate.technique().handsOn() && candidate.is(Part.GENERAL)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * Ranks all techniques for a plan.
     *
     * @param advice what is said of each by what is known
     * @param reading the reading of the plan
     * @param dosing the dosing of the plan, which may cap the pressure
     */
    static Ranking of(Decision decided, List<TechniqueAdvice> advice, Reading reading, Optional<Dosing> dosing) {
        TechniqueVerdicts verdicts = decided.verdicts(reading);
        TechniqueVerdicts known = decided.verdicts(reading.known());
        Set<String> leading = leading(decided.client);
        Set<String> wished = decided.profile.wished();
        Set<String> offered = decided.profile.offered();
        int cap = dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(Pressure.DEEPEST);
        boolean handsOnLeft = false;
        List<Candidate> all = new ArrayList<>();
        for (int t = 0; t < verdicts.count(); t++) {
            TechniqueVerdicts.Left left = verdicts.of(t);
            Technique technique = left.technique();
            TechniqueAdvice said = advice.get(t);
            String id = technique.id();
            handsOnLeft |= technique.handsOn() && left.possible();
            boolean indicated = !said.favouredBy().isEmpty();
            boolean asked = wished.contains(id);
            if (indicated || asked || technique.fallback()) {
                int score =
                        said.score() + cost(said.verdict()) - cost(known.of(t).verdict());
                boolean onOffer = offered.isEmpty() || offered.contains(id);
                boolean missesRegion = verdicts.missesRegion(t);
                Optional<Cause> against = against(left, missesRegion, onOffer, cap);
                all.add(new Candidate(t, left, missesRegion, score, asked, indicated, leading.contains(id), against));
            }
        }
        all.sort(PREFERENCE.thenComparingInt(Candidate::index));
        return new Ranking(all, handsOnLeft);
    }

    /** The techniques that a true indication puts before others. */
    private static Set<String> leading(Client client) {
        Set<String> techniques = new LinkedHashSet<>();
        for (FavouringRule rule : client.holding(client.rulebook().indications)) {
            if (rule.rule().leads()) {
                techniques.add(rule.rule().technique());
            }
        }
        return techniques;
    }

    /** The points of the true indications of a technique, less one if it is known to be adapted. */
    static int score(List<FavouringRule> favouring, Verdict known) {
        int points = -cost(known);
        for (FavouringRule rule : favouring) {
            points += rule.rule().strength().points();
        }
        return points;
    }

    /** What a clearance would lift costs nothing once it were given; what holds even then does. */
    private static int cost(Verdict verdict) {
        return verdict == Verdict.ADAPT ? 1 : 0;
    }

    private static Optional<Cause> against(
            TechniqueVerdicts.Left left, boolean missesRegion, boolean onOffer, int cap) {
        if (!left.possible()) {
            return Optional.of(left.verdict() == Verdict.BARRED ? Cause.BARRED : Cause.CLEARANCE);
        }
        if (!onOffer) {
            return Optional.of(Cause.NOT_OFFERED);
        }
        if (left.technique().pressure().map(Pressure::min).orElse(0) > cap) {
            return Optional.of(Cause.CAP);
        }
        return missesRegion ? Optional.of(Cause.PLACE) : Optional.empty();
    }

    /** All techniques that are favoured or asked for, or can stand in, best first. */
    List<Candidate> all() {
        return all;
    }

    /** What may be planned where the rest of the session allows it, best first. */
    List<Candidate> usable() {
        List<Candidate> usable = new ArrayList<>(eligible);
        usable.removeIf(candidate -> !equipped(candidate));
        return usable;
    }

    /** Whether it needs no equipment, or may have it. */
    boolean equipped(Candidate candidate) {
        return !candidate.technique().equipment() || candidate.wished() || candidate.leads() || !handsOnLeft;
    }

    /** What can lead, best first: what is eligible and primary, else what can stand in. */
    List<Candidate> leads() {
        List<Candidate> leads = eligible.stream()
                .filter(c -> c.technique().role() == Role.PRIMARY && equipped(c) && c.warmedBy(general))
                .toList();
        return leads.isEmpty() ? standIns : leads;
    }

    /**
     * Everything that could lead if nothing were against it: what is favoured or asked for and primary, and what can
     * stand in.
     */
    List<Candidate> couldLead() {
        return all.stream()
                .filter(c -> c.technique().fallback()
                        || ((c.indicated() || c.wished()) && c.technique().role() == Role.PRIMARY))
                .toList();
    }

    /** The general strokes of a session: the first eligible ones, else those that can stand in. */
    Optional<Candidate> general() {
        return general;
    }
}
