package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports what stands where an id or a key belongs and is none.
 *
 * @param references what ids stand for
 * @param reading where to report it
 */
record KnownIds(References references, Reading reading) {
    /**
     * Reports an id that is none of these types. An empty id stands for one that could not be read and was reported
     * then.
     */
    boolean known(String id, Node place, String what, List<Class<? extends Identified>> types) {
        if (id.isEmpty()) {
            return false;
        }
        if (known(id, types)) {
            return true;
        }
        List<String> legal = new ArrayList<>();
        types.forEach(type -> legal.addAll(references.all(type).keySet()));
        reading.problem(ProblemCode.UNKNOWN_ID, place, "unknown " + what + " \"" + id + "\"", id, legal);
        return false;
    }

    boolean known(String id, Node place, String what, Class<? extends Identified> type) {
        return known(id, place, what, List.of(type));
    }

    private boolean known(String id, List<Class<? extends Identified>> types) {
        for (Class<? extends Identified> type : types) {
            if (references.all(type).containsKey(id)) {
                return true;
            }
        }
        return false;
    }

    /** The same for each id of a list under a key. */
    void each(Object holder, String key, List<String> ids, String what, List<Class<? extends Identified>> types) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known(ids.get(i), types)) {
                known(ids.get(i), reading.place(holder, key, i), what, types);
            }
        }
    }

    void each(Object holder, String key, List<String> ids, String what, Class<? extends Identified> type) {
        each(holder, key, ids, what, List.of(type));
    }

    /** Reports what an entry names as its own choice and is no key of its shape. */
    void keys(Identified entry, List<String> keys, Shape<?, ?> shape) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty() && !shape.keys().contains(keys.get(i))) {
                Node place = reading.place(entry, "designChoice", i);
                String message = "expected the name of a key of this object";
                reading.problem(ProblemCode.UNKNOWN_VALUE, place, message, keys.get(i), shape.keys());
            }
        }
    }
}
