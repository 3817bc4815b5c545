package io.github.massagecare.internal.json;

import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list. What cannot be read, or occurs twice and may not, keeps its position by a placeholder, if there is one for
 * it.
 *
 * @param element its entries
 * @param distinct whether nothing may occur twice
 * @param some whether it must hold something
 * @param <V> an entry
 */
record ListForm<V>(Form<V> element, boolean distinct, boolean some) implements Form<List<V>> {
    @Override
    public @Nullable List<V> read(Node node, Reading reading) {
        if (!(node.value() instanceof List)) {
            reading.wrongType(node, "a list");
            return null;
        }
        List<V> values = new ArrayList<>();
        Set<V> before = new LinkedHashSet<>();
        for (Node inner : node.elements()) {
            V value = element.read(inner, reading);
            if (distinct && value != null && !before.add(value)) {
                String what = value instanceof String text && !text.isEmpty() ? "\"" + text + "\"" : "the same entry";
                reading.problem(ProblemCode.DUPLICATE_ENTRY, inner, what + " a second time; expected it once");
                value = null;
            }
            value = value == null ? element.placeholder() : value;
            if (value != null) {
                values.add(value);
            }
        }
        if (some && node.elements().isEmpty()) {
            reading.problem(ProblemCode.NO_EFFECT, node, "an empty list; expected at least one entry");
        }
        return values;
    }

    @Override
    public Object write(List<V> values) {
        return values.stream().map(element::write).toList();
    }

    @Override
    public boolean fits(List<V> values, int depth) {
        return depth <= Limits.DEPTH
                && values.size() <= Limits.ENTRIES
                && !(some && values.isEmpty())
                && !(distinct && new LinkedHashSet<>(values).size() < values.size())
                && values.stream().allMatch(value -> element.fits(value, depth + 1));
    }

    @Override
    public List<V> placeholder() {
        return List.of();
    }
}
