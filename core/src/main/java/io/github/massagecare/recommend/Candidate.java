package io.github.massagecare.recommend;

import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A technique that comes into question for a session.
 *
 * @param index its place in the rulebook
 * @param verdict what is left of it
 * @param missesRegion whether it may not be done at all of some region that is treated and at which other work is left
 * @param score its points in the case for which is planned
 * @param wished whether the client asked for it
 * @param indicated whether something favours it
 * @param leads whether something favours it that puts it before others
 * @param against why it may not be planned, whatever the shape of the session
 */
record Candidate(
        int index,
        TechniqueVerdicts.Left verdict,
        boolean missesRegion,
        int score,
        boolean wished,
        boolean indicated,
        boolean leads,
        Optional<NotPlanned.Cause> against) {
    /** The level of pressure to which every client may be led at once. */
    static final int WARMING_UP = 3;
    /** Minutes of general strokes before work that is deeper than that. */
    static final int WARMING = 10;
    // One of a rulebook by its place in it: the other parts follow from that, and are large.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate candidate && candidate.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    Technique technique() {
        return verdict.technique();
    }

    String id() {
        return technique().id();
    }

    /** Whether it is favoured or asked for, and nothing is against it. */
    boolean eligible() {
        return (indicated || wished) && against.isEmpty();
    }

    boolean is(Part part) {
        Optional<Part> own = technique().part();
        return !technique().alone() && own.isPresent() && own.get() == part;
    }

    int least() {
        return technique().minutes().min();
    }

    int most() {
        return technique().minutes().max();
    }

    /** Whether even its least pressure is above level 3. */
    boolean deep() {
        return technique().pressure().map(Pressure::min).orElse(0) > WARMING_UP;
    }

    /** Whether its place in a session is after the general strokes. */
    private boolean comesAfterGeneral() {
        return is(Part.SETTLE) || (!technique().dry() && (is(Part.SPECIFIC) || is(Part.LENGTHEN)));
    }

    /** Whether it needs no warming, or comes after these general strokes and they can be long enough. */
    boolean warmedBy(Optional<Candidate> general) {
        return !deep()
                || (comesAfterGeneral()
                        && general.filter(strokes -> strokes.most() >= WARMING).isPresent());
    }

    /** The positions that are left. */
    List<String> positions() {
        List<String> left = verdict.positions();
        return left.isEmpty() ? technique().positions() : left;
    }

    /** Whether the client need not change position between the two. */
    boolean sharesPosition(Candidate other) {
        return positions().isEmpty()
                || other.positions().isEmpty()
                || positions().stream().anyMatch(other.positions()::contains);
    }
}
