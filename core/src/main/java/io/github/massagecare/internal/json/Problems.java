package io.github.massagecare.internal.json;

import static io.github.massagecare.json.Limits.DIGITS;
import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;

import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The problems of one document, as they are found. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem at a place. */
    public void add(ProblemCode code, Node at, String message) {
        add(code, at, message, Optional.empty());
    }

    /** Adds a problem at a place, with the nearest of the legal words if one is near. */
    public void add(ProblemCode code, Node at, String message, String wrong, Collection<String> legal) {
        add(code, at, message, Nearest.to(wrong, legal));
    }

    private void add(ProblemCode code, Node at, String message, Optional<String> suggestion) {
        found.add(new Problem(code, at.document(), shown(at.pointer()), at.line(), at.column(), message, suggestion));
    }

    /**
     * The pointer as far as it looks like keys, ids and positions: what somebody wrote where a key belongs may be about
     * a client.
     */
    private static String shown(String pointer) {
        int end = 0;
        while (end < pointer.length()) {
            int next = pointer.indexOf('/', end + 1);
            next = next < 0 ? pointer.length() : next;
            if (!Forms.isShowable(pointer.substring(end + 1, next))) {
                return pointer.substring(0, end);
            }
            end = next;
        }
        return pointer;
    }

    /**
     * The number, or zero and a problem when it has too many digits: far exponents are cheap to write and dear to work
     * with.
     */
    BigDecimal limited(BigDecimal number, long digits, Node at) {
        return fits(number, digits) ? number : tooManyDigits(at);
    }

    /** Whether a number has at most so many digits before the point, and behind it. */
    static boolean fits(BigDecimal number, long digits) {
        return (long) number.precision() - number.scale() <= digits && number.scale() <= digits;
    }

    /** Reports a number with too many digits; zero stands in for it. */
    BigDecimal tooManyDigits(Node at) {
        add(OUT_OF_RANGE, at, "a number with more than " + DIGITS + " digits before or after the point");
        return BigDecimal.ZERO;
    }

    /** How many were found. */
    int count() {
        return found.size();
    }

    /** Whether nothing was found. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Throws all that was found, if anything was. */
    public void throwIfAny(String what) {
        if (!found.isEmpty()) {
            throw new InvalidDocumentException(what, found);
        }
    }
}
