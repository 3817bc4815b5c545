package io.github.massagecare.recommend;

import io.github.massagecare.internal.engine.TechniqueLimits;
import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

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
    private final List<Candidate> eligible;
    private final List<Candidate> all;
    private final boolean handsOnLeft;
    private final List<Candidate> standIns;
    private final Optional<Candidate> general;

    private Ranking(List<Candidate> all) {
        this.all = all;
        this.eligible = all.stream().filter(Candidate::eligible).toList();
        this.handsOnLeft =
                all.stream().anyMatch(c -> c.technique().handsOn() && c.limits().possible());
        this.standIns = all.stream()
                .filter(c -> c.technique().fallback()
                        && c.against().filter(cause -> cause != Cause.PLACE).isEmpty()
                        && !c.deep())
                .filter(c -> c.technique().handsOn() || !handsOnLeft)
                .sorted(Comparator.comparing((Candidate c) -> !c.technique().handsOn())
                        .thenComparing(c -> c.limits().missesRegion())
                        .thenComparing(Candidate::index))
                .toList();
        this.general = Stream.concat(
                        eligible.stream().filter(this::equipped),
                        standIns.stream().filter(c -> c.technique().handsOn()))
                .filter(c -> c.is(Part.GENERAL) && !c.deep())
                .findFirst();
    }

    /**
     * Ranks all techniques.
     *
     * @param limits what is left of each in the reading of the plan
     * @param known the same, counting only what is known: it decides the score
     */
    static Ranking of(
            List<TechniqueAdvice> advice,
            List<TechniqueLimits> limits,
            List<TechniqueLimits> known,
            Set<String> leading,
            Set<String> wished,
            Set<String> offered,
            Optional<Dosing> dosing) {
        int cap = dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(Pressure.DEEPEST);
        List<Candidate> all = new ArrayList<>();
        for (int t = 0; t < limits.size(); t++) {
            TechniqueLimits left = limits.get(t);
            TechniqueAdvice said = advice.get(t);
            String id = left.technique().id();
            int score = said.score() + cost(said.verdict()) - cost(known.get(t).verdict());
            boolean onOffer = offered.isEmpty() || offered.contains(id);
            all.add(new Candidate(
                    t,
                    left,
                    score,
                    wished.contains(id),
                    !said.favouredBy().isEmpty(),
                    leading.contains(id),
                    against(left, onOffer, cap)));
        }
        all.sort(Candidate.ORDER);
        return new Ranking(all);
    }

    /** What a clearance would lift costs nothing once it were given; what holds even then does. */
    private static int cost(Verdict verdict) {
        return verdict == Verdict.ADAPT ? 1 : 0;
    }

    private static Optional<Cause> against(TechniqueLimits left, boolean onOffer, int cap) {
        if (!left.possible()) {
            return Optional.of(left.verdict() == Verdict.BARRED ? Cause.BARRED : Cause.CLEARANCE);
        }
        if (!onOffer) {
            return Optional.of(Cause.NOT_OFFERED);
        }
        if (left.technique().pressure().map(Pressure::min).orElse(0) > cap) {
            return Optional.of(Cause.CAP);
        }
        return left.missesRegion() ? Optional.of(Cause.PLACE) : Optional.empty();
    }

    /** All techniques of the rulebook, best first. */
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
