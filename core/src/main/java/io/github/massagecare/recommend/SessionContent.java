package io.github.massagecare.recommend;

import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.technique.Technique.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a session with a given lead.
 *
 * <p>A lead that is a session of its own goes with at most one preparing and one settling technique. Any other goes
 * with general strokes, which it may be itself; with at most one more specific technique, two when the lead is general,
 * none of them with the same essential traits as another; with one lengthening technique; and with one that prepares or
 * settles. Of equal ones, that which shares a position with the lead comes first.
 */
final class SessionContent {
    private final Candidate lead;
    private final Optional<Candidate> general;
    private final List<Candidate> others = new ArrayList<>();
    private final Map<Candidate, Cause> leftOut = new LinkedHashMap<>();

    private SessionContent(Candidate lead, Optional<Candidate> general) {
        this.lead = lead;
        this.general = general;
    }

    static SessionContent of(Candidate lead, Ranking ranking) {
        boolean alone = lead.technique().alone();
        Optional<Candidate> general =
                alone ? Optional.empty() : lead.is(Part.GENERAL) ? Optional.of(lead) : ranking.general();
        SessionContent content = new SessionContent(lead, general);
        List<Candidate> others = ranking.usable();
        others.removeIf(candidate -> candidate.equals(lead) || content.isGeneral(candidate));
        others.sort(Ranking.PREFERENCE
                .thenComparing((Candidate c) -> !c.sharesPosition(lead))
                .thenComparingInt(Candidate::index));
        others.forEach(candidate -> content.consider(candidate, ranking));
        return content;
    }

    private void consider(Candidate candidate, Ranking ranking) {
        Optional<Cause> against = lead.technique().alone() ? besideAlone(candidate, ranking) : beside(candidate);
        against.ifPresentOrElse(cause -> leftOut.put(candidate, cause), () -> others.add(candidate));
    }

    /** Why it does not go with a lead that is a session of its own: without general strokes nothing deep does. */
    private Optional<Cause> besideAlone(Candidate candidate, Ranking ranking) {
        boolean frames = candidate.is(Part.PREPARE) || candidate.is(Part.SETTLE);
        if (!frames || candidate.deep()) {
            return Optional.of(candidate.warmedBy(ranking.general()) ? Cause.ALONE : Cause.NOT_WARMED);
        }
        boolean another = others.stream()
                .anyMatch(other ->
                        other.technique().part().equals(candidate.technique().part()));
        return another ? Optional.of(Cause.ENOUGH) : Optional.empty();
    }

    private Optional<Cause> beside(Candidate candidate) {
        if (!candidate.warmedBy(general)) {
            return Optional.of(Cause.NOT_WARMED);
        }
        if (candidate.technique().alone()) {
            return Optional.of(Cause.ALONE);
        }
        if (candidate.is(Part.SPECIFIC) && repeats(candidate)) {
            return Optional.of(Cause.SAME_WORK);
        }
        return hasRoom(candidate) ? Optional.empty() : Optional.of(Cause.ENOUGH);
    }

    private boolean hasRoom(Candidate candidate) {
        if (candidate.is(Part.SPECIFIC)) {
            return count(Part.SPECIFIC) < 2;
        }
        if (candidate.is(Part.LENGTHEN)) {
            return count(Part.LENGTHEN) < 1;
        }
        return (candidate.is(Part.PREPARE) || candidate.is(Part.SETTLE))
                && count(Part.PREPARE) + count(Part.SETTLE) < 1;
    }

    private int count(Part part) {
        boolean specificLead = part == Part.SPECIFIC && !lead.is(Part.GENERAL);
        int count = specificLead || lead.is(part) ? 1 : 0;
        for (Candidate other : others) {
            count += other.is(part) ? 1 : 0;
        }
        return count;
    }

    /** Whether something specific with the same essential traits is in it already. */
    private boolean repeats(Candidate candidate) {
        return (lead.is(Part.SPECIFIC) && sameWork(lead, candidate))
                || others.stream().anyMatch(other -> other.is(Part.SPECIFIC) && sameWork(other, candidate));
    }

    private static boolean sameWork(Candidate one, Candidate other) {
        List<String> traits = one.technique().traits();
        return traits.size() == other.technique().traits().size()
                && traits.containsAll(other.technique().traits());
    }

    Candidate lead() {
        return lead;
    }

    /** Whether these are its general strokes. */
    boolean isGeneral(Candidate candidate) {
        return general.isPresent() && general.get().equals(candidate);
    }

    /** The general strokes, which may be the lead. */
    Optional<Candidate> general() {
        return general;
    }

    /**
     * All that is in it, in the order in which it is given up last: the general strokes, the lead, the others as they
     * were chosen.
     */
    List<Candidate> chosen() {
        List<Candidate> chosen = new ArrayList<>(2 + others.size());
        general.filter(strokes -> !strokes.equals(lead)).ifPresent(chosen::add);
        chosen.add(lead);
        chosen.addAll(others);
        return chosen;
    }

    /** What has no place in it, and why. */
    Map<Candidate, Cause> leftOut() {
        return leftOut;
    }
}
