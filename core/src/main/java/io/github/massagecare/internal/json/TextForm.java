package io.github.massagecare.internal.json;

import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text that keeps some rule; its own words never stand in a message.
 *
 * @param kind what it is, for a message about something else
 * @param rule the rule
 * @param code the problem when the rule is not kept
 * @param message what is wrong then
 */
record TextForm(String kind, Predicate<String> rule, ProblemCode code, String message) implements Form<String> {
    @Override
    public @Nullable String read(Node node, Reading reading) {
        if (!(node.value() instanceof String text)) {
            reading.wrongType(node, kind);
            return null;
        }
        if (!rule.test(text)) {
            reading.problem(code, node, message);
            return null;
        }
        return text;
    }

    @Override
    public Object write(String value) {
        return value;
    }

    @Override
    public boolean fits(String value, int depth) {
        return value.length() <= Limits.TEXT_CHARACTERS && rule.test(value);
    }

    @Override
    public String placeholder() {
        return "";
    }
}
