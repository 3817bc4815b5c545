package io.github.massagecare.internal.json;

import io.github.massagecare.internal.json.Node.Path;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain maps, lists, texts, numbers and booleans, as any JSON library makes them, to nodes; under the same limits as
 * text.
 *
 * @param reading where problems go
 * @param digits how many digits a number may have before or after the point
 */
record PlainReader(Reading reading, long digits) {
    Node read(@Nullable Object plain) {
        return read(plain, null, 1);
    }

    private Node read(@Nullable Object plain, @Nullable Path path, int depth) {
        Node place = new Node(Node.NULL, "", path, 0, 0);
        if (depth > Limits.DEPTH && (plain instanceof Map || plain instanceof List || plain instanceof Object[])) {
            reading.problem(ProblemCode.TOO_LARGE, place, TreeReader.OVER_A_LIMIT);
            return place;
        }
        return place.with(value(plain, place, depth));
    }

    private Object value(@Nullable Object plain, Node place, int depth) {
        if (plain instanceof Map<?, ?> map) {
            Map<String, Node> members = new LinkedHashMap<>();
            count(map.size(), place);
            map.forEach((key, member) -> {
                String name = String.valueOf(key);
                if (name.length() > Limits.TEXT_CHARACTERS) {
                    reading.problem(ProblemCode.TOO_LARGE, place, TreeReader.OVER_A_LIMIT);
                    return;
                }
                members.put(name, read(member, new Path(place.path(), name), depth + 1));
            });
            return members;
        }
        if (plain instanceof Object[] array) {
            return value(Arrays.asList(array), place, depth);
        }
        if (plain instanceof List<?> list) {
            List<Node> elements = new ArrayList<>();
            count(list.size(), place);
            for (Object element : list) {
                elements.add(read(element, new Path(place.path(), elements.size()), depth + 1));
            }
            return elements;
        }
        if (plain instanceof String text) {
            if (text.length() > Limits.TEXT_CHARACTERS) {
                reading.problem(ProblemCode.TOO_LARGE, place, TreeReader.OVER_A_LIMIT);
                return Node.NULL;
            }
            return text;
        }
        return plain instanceof Boolean ? plain : number(plain, place);
    }

    private Object number(@Nullable Object plain, Node place) {
        if (plain instanceof BigDecimal number) {
            return limited(number, place);
        }
        if (plain instanceof BigInteger whole) {
            return limited(new BigDecimal(whole), place);
        }
        if (plain instanceof Integer || plain instanceof Long || plain instanceof Short) {
            return limited(BigDecimal.valueOf(((Number) plain).longValue()), place);
        }
        if (plain instanceof Double || plain instanceof Float) {
            boolean finite = Double.isFinite(((Number) plain).doubleValue());
            return finite ? limited(new BigDecimal(plain.toString()), place) : Node.NULL;
        }
        return Node.NULL;
    }

    private BigDecimal limited(BigDecimal number, Node place) {
        return reading.limited(number, digits, place);
    }

    private void count(int size, Node place) {
        if (size > Limits.ENTRIES) {
            reading.problem(ProblemCode.TOO_LARGE, place, "more than " + Limits.ENTRIES + " entries");
        }
    }
}
