package io.github.massagecare.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one layout of rule files: a word of the vocabulary a line, of every other entry a key a line, and within it on
 * one line whatever fits there. So a change of one rule is a change of its own lines.
 */
final class RuleFileLayout {
    private static final int WIDTH = 140;
    private static final String STEP = "  ";
    /** Sections that are read as tables. */
    private static final Set<String> TABLES =
            Set.of("targets", "regions", "traits", "positions", "findings", "measures");

    private RuleFileLayout() {}

    static String text(Map<?, ?> document) {
        return "{\n" + lines(document.entrySet().stream().map(RuleFileLayout::section)) + "\n}\n";
    }

    private static String section(Map.Entry<?, ?> section) {
        String key = STEP + string((String) section.getKey()) + ": ";
        if (!(section.getValue() instanceof List<?> entries) || entries.stream().noneMatch(Map.class::isInstance)) {
            return key + value(section.getValue(), key.length(), STEP);
        }
        Function<Object, String> entry =
                TABLES.contains(section.getKey()) ? RuleFileLayout::onOneLine : each -> broken(each, STEP + STEP);
        return key + "[\n" + lines(entries.stream().map(each -> STEP + STEP + entry.apply(each))) + "\n" + STEP + "]";
    }

    /** On the line that it begins on where it fits, with the comma behind it; else broken. */
    private static String value(Object value, int column, String indent) {
        String line = onOneLine(value);
        boolean fits = column + line.length() + 1 <= WIDTH;
        return fits || !(value instanceof Map || value instanceof List) ? line : broken(value, indent);
    }

    private static String broken(Object value, String indent) {
        String inner = indent + STEP;
        if (value instanceof Map<?, ?> map) {
            return "{\n"
                    + lines(map.entrySet().stream().map(member -> {
                        String key = inner + string((String) member.getKey()) + ": ";
                        return key + value(member.getValue(), key.length(), inner);
                    }))
                    + "\n" + indent + "}";
        }
        return "[\n"
                + lines(((List<?>) value).stream().map(element -> inner + value(element, inner.length(), inner)))
                + "\n" + indent + "]";
    }

    private static String lines(Stream<String> parts) {
        return parts.collect(Collectors.joining(",\n"));
    }

    private static String onOneLine(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> string((String) member.getKey()) + ": " + onOneLine(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RuleFileLayout::onOneLine).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return string(text);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
