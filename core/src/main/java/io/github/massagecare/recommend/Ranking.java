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
            TechniqueVerdict left = verdicts.of(t);
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
        all.sort(Candidate.ORDER);
        return new Ranking(all, handsOnLeft);
    }

    /** The techniques that a true indication puts before others. */
    private static Set<String> leading(Client client) {
        Set<String> techniques = new LinkedHashSet<>();
        for (FavouringRule rule : client.rulebook().indications()) {
            if (rule.rule().leads() && client.holds(rule)) {
                techniques.add(rule.rule().technique());
            }
        }
        return techniques;
    }

    /** What a clearance would lift costs nothing once it were given; what holds even then does. */
    private static int cost(Verdict verdict) {
        return verdict == Verdict.ADAPT ? 1 : 0;
    }

    private static Optional<Cause> against(TechniqueVerdict left, boolean missesRegion, boolean onOffer, int cap) {
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
        return eligible.stream().filter(this::equipped).toList();
    }

    /** Why an eligible technique can neither lead a session nor go with general strokes that another leads. */
    Optional<Cause> unusable(Candidate candidate) {
        if (!equipped(candidate)) {
            return Optional.of(Cause.EQUIPMENT);
        }
        return candidate.warmedBy(general) ? Optional.empty() : Optional.of(Cause.NOT_WARMED);
    }

    private boolean equipped(Candidate candidate) {
        return !candidate.technique().equipment() || candidate.wished() || candidate.leads() || !handsOnLeft;
    }

    /** What can lead, best first: what is eligible and primary, else what can stand in. */
    List<Candidate> leads() {
        List<Candidate> leads = eligible.stream()
                .filter(c -> c.technique().role() == Role.PRIMARY && unusable(c).isEmpty())
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
