package io.github.massagecare.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON document and its place.
 *
 * @param value a {@code Map<String, Node>}, a {@code List<Node>}, String, BigDecimal, Boolean, or {@link #NULL}
 * @param document the file, or empty
 * @param path the way to it from the root; null for the root
 * @param line from 1; 0 when there is no text
 * @param column from 1; 0 when there is no text
 */
public record Node(Object value, String document, @Nullable Path path, int line, int column) {
    /**
     * A way down through a document. Only a problem needs it as text, and few of the many values of a document have
     * one.
     *
     * @param before the way to what holds it; null for the root
     * @param step the key, or the position as an Integer
     */
    record Path(@Nullable Path before, Object step) {}

    /** What stands for JSON's null, which no document of ours allows. */
    static final Object NULL = new Object();

    /** Another value at the same place. */
    public Node with(Object other) {
        return new Node(other, document, path, line, column);
    }

    /**
     * The JSON Pointer within the file, as far as it looks like keys, ids and positions, which need no escapes: what
     * somebody wrote where a key belongs may be about a client.
     */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Path at = path; at != null; at = at.before()) {
            String step = at.step().toString();
            if (Forms.isShowable(step)) {
                pointer.insert(0, "/" + step);
            } else {
                pointer.setLength(0);
            }
        }
        return pointer.toString();
    }

    /** The members, in order; empty unless this is an object. */
    @SuppressWarnings("unchecked")
    public Map<String, Node> members() {
        return value instanceof Map ? (Map<String, Node>) value : Map.of();
    }

    /** The elements, in order; empty unless this is a list. */
    @SuppressWarnings("unchecked")
    public List<Node> elements() {
        return value instanceof List ? (List<Node>) value : List.of();
    }

    /** The member or element on the way down, as far as there is one: a place to point at, never null. */
    public Node at(Object... path) {
        Node node = this;
        for (Object step : path) {
            Node next = step instanceof Integer index
                    ? index < node.elements().size() ? node.elements().get(index) : null
                    : node.members().get((String) step);
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    /** What this is, in the words of an error message. */
    String kind() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "null";
    }
}
