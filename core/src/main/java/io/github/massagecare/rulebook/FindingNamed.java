package io.github.massagecare.rulebook;

import java.util.Optional;

/**
 * A finding as a criterion names it.
 *
 * @param finding its id
 * @param at the place, if only one counts
 * @param unless the assessment of it whose places do not count, if any
 */
record FindingNamed(String finding, Optional<String> at, Optional<String> unless) {
    /** What a criterion names itself, not in its parts. */
    static Optional<FindingNamed> in(Criterion criterion) {
        if (criterion instanceof Criterion.Present present) {
            return Optional.of(new FindingNamed(present.finding(), Optional.empty(), Optional.empty()));
        }
        if (criterion instanceof Criterion.PresentAt present) {
            return Optional.of(new FindingNamed(present.finding(), Optional.of(present.at()), Optional.empty()));
        }
        return criterion instanceof Criterion.PresentUnless present
                ? Optional.of(new FindingNamed(present.finding(), present.at(), Optional.of(present.unless())))
                : Optional.empty();
    }

    boolean anywhere() {
        return at.isEmpty() && unless.isEmpty();
    }

    /** The criterion that names it so. */
    Criterion criterion() {
        if (unless.isPresent()) {
            return new Criterion.PresentUnless(finding, at, unless.get());
        }
        return at.isPresent() ? new Criterion.PresentAt(finding, at.get()) : new Criterion.Present(finding);
    }
}
