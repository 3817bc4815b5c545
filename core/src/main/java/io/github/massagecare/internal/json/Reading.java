package io.github.massagecare.internal.json;

import io.github.massagecare.json.ProblemCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document: its problems, and from which node each value was read, so that later checks can name the
 * place.
 */
public final class Reading {
    private static final Node NOWHERE = new Node(Node.NULL, "", null, 0, 0);

    private final Problems problems;
    private final Map<Object, Node> places = new IdentityHashMap<>();
    private final Map<Node, Set<String>> unread = new IdentityHashMap<>();

    /** A pass that reports to these problems. */
    public Reading(Problems problems) {
        this.problems = problems;
    }

    /** Where the problems go. */
    public Problems problems() {
        return problems;
    }

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
        unread.computeIfAbsent(object, node -> new LinkedHashSet<>()).add(key);
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
        Set<String> without = unread.getOrDefault(object, Set.of());
        return Arrays.stream(keys).anyMatch(without::contains);
    }

    /** Reports a problem at a place. */
    public void problem(ProblemCode code, Node at, String message) {
        problems.add(code, at, message);
    }

    /** Reports a problem at a place, with the nearest of the legal words if one is near. */
    public void problem(ProblemCode code, Node at, String message, String wrong, Collection<String> legal) {
        problems.add(code, at, message, wrong, legal);
    }

    /** Reports a problem with a key of this very object. */
    public void problem(ProblemCode code, Object value, String key, String message) {
        problems.add(code, place(value, key), message);
    }

    /** Reports a value of the wrong type. */
    public void wrongType(Node node, String expected) {
        problems.add(ProblemCode.WRONG_TYPE, node, "expected " + expected + ", found " + node.kind());
    }

    void unknownKey(Node object, String key, Collection<String> legal) {
        problems.add(
                ProblemCode.UNKNOWN_KEY,
                object.at(key),
                (Forms.isShowable(key) ? "unknown key \"" + key + "\"" : "unknown key") + "; expected one of "
                        + String.join(", ", legal),
                key,
                legal);
    }
}
