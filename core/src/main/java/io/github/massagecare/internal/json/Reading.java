package io.github.massagecare.internal.json;

import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;
import static io.github.massagecare.json.ProblemCode.UNKNOWN_KEY;
import static io.github.massagecare.json.ProblemCode.WRONG_TYPE;

import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.Problem;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document: its problems, as they are found, and from which node each value was read, so that later
 * checks can name the place.
 */
public final class Reading {
    private static final Node NOWHERE = new Node(Node.NULL, "", null, 0, 0);

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Object, Node> places = new IdentityHashMap<>();
    private final SetMultimap<Node, String> unread =
            Multimaps.newSetMultimap(new IdentityHashMap<>(), LinkedHashSet::new);

    /** Notes where this very object came from. */
    public <V> V placed(V value, Node node) {
        places.put(value, node);
        return value;
    }

    /** Where this very object came from, and further down if there is something there. */
    public Node place(Object value, Object... path) {
        @Nullable Node node = places.get(value);
        return node == null ? NOWHERE : node.at(path);
    }

    /** Notes that a key of an object is missing or could not be read, which has been reported. */
    void notRead(Node object, String key) {
        unread.put(object, key);
    }

    /**
     * Whether a default or placeholder stands for one of these keys of this very object, so that a check of it would
     * mislead.
     */
    public boolean unread(Object value, String... keys) {
        return unread(places.getOrDefault(value, NOWHERE), keys);
    }

    /** The same for the object at a place. */
    public boolean unread(Node object, String... keys) {
        return Arrays.stream(keys).anyMatch(key -> unread.containsEntry(object, key));
    }

    /** Reports a problem at a place. */
    public void problem(ProblemCode code, Node at, String message) {
        problem(code, at, message, Optional.empty());
    }

    /** Reports a problem at a place, with the nearest of the legal words if one is near. */
    public void problem(ProblemCode code, Node at, String message, String wrong, Collection<String> legal) {
        problem(code, at, message, Nearest.to(wrong, legal));
    }

    /** Reports a problem with a key of this very object. */
    public void problem(ProblemCode code, Object value, String key, String message) {
        problem(code, place(value, key), message);
    }

    private void problem(ProblemCode code, Node at, String message, Optional<String> suggestion) {
        problems.add(new Problem(code, at.document(), at.pointer(), at.line(), at.column(), message, suggestion));
    }

    /** Reports a value of the wrong type. */
    public void wrongType(Node node, String expected) {
        problem(WRONG_TYPE, node, "expected " + expected + ", found " + node.kind());
    }

    void unknownKey(Node object, String key, Collection<String> legal) {
        String unknown = Forms.isShowable(key) ? "unknown key \"" + key + "\"" : "unknown key";
        problem(UNKNOWN_KEY, object.at(key), unknown + "; expected one of " + String.join(", ", legal), key, legal);
    }

    /**
     * The number, or zero and a problem when it has more than so many digits: far exponents are cheap to write and dear
     * to work with.
     */
    BigDecimal limited(BigDecimal number, long digits, Node at) {
        return Forms.hasDigits(number, digits) ? number : tooManyDigits(at);
    }

    /** Reports a number with too many digits; zero stands in for it. */
    BigDecimal tooManyDigits(Node at) {
        problem(OUT_OF_RANGE, at, "a number with more than " + Limits.DIGITS + " digits before or after the point");
        return BigDecimal.ZERO;
    }

    /** How many problems were found. */
    int count() {
        return problems.size();
    }

    /** Throws all problems that were found, if any was. */
    void throwIfAny(String what) {
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(what, problems);
        }
    }
}
