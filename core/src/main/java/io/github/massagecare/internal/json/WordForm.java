package io.github.massagecare.internal.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.massagecare.json.ProblemCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One of the words of an enum.
 *
 * @param <E> the enum
 */
final class WordForm<E extends Enum<E>> implements Form<E> {
    private final ImmutableMap<String, E> words;
    private final String expected;

    WordForm(Class<E> type) {
        this.words = Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Forms::word);
        this.expected = "one of " + String.join(", ", words.keySet());
    }

    @Override
    public @Nullable E read(Node node, Reading reading) {
        if (!(node.value() instanceof String text)) {
            reading.wrongType(node, expected);
            return null;
        }
        E constant = words.get(text);
        if (constant == null) {
            String unknown = Forms.isShowable(text) ? "unknown word \"" + text + "\"" : "unknown word";
            reading.problem(ProblemCode.UNKNOWN_VALUE, node, unknown + "; expected " + expected, text, words.keySet());
        }
        return constant;
    }

    @Override
    public Object write(E value) {
        return Forms.word(value);
    }

    @Override
    public boolean fits(E value, int depth) {
        return true;
    }

    @Override
    public E placeholder() {
        return words.values().iterator().next();
    }
}
