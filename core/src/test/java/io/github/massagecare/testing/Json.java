package io.github.massagecare.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON text from plain trees, written independently of the library, with keys in any order. */
public final class Json {
    private Json() {}

    /** The text of a tree of maps, lists, texts, numbers and booleans; keys in the order of the maps. */
    public static String text(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((key, value) -> members.add(quoted((String) key) + ": " + text(value)));
            return "{" + String.join(", ", members) + "}";
        }
        if (tree instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Json::text).toList()) + "]";
        }
        return tree instanceof String string ? quoted(string) : String.valueOf(tree);
    }

    /** The same tree with the keys of every object in another order. */
    public static Object shuffled(Object tree, Random random) {
        if (tree instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, shuffled(map.get(key), random)));
            return shuffled;
        }
        return tree instanceof List<?> list
                ? list.stream().map(element -> shuffled(element, random)).toList()
                : tree;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
