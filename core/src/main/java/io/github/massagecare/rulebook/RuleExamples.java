package io.github.massagecare.rulebook;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.json.InvalidDocumentException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Worked examples of rules, beside a rulebook: for this client, this rule is true, false or unknown, and why. Tests run
 * them.
 */
@Value.Immutable
@ValueStyle
public abstract class RuleExamples {
    /**
     * One worked example.
     *
     * @param rule the id of the rule
     * @param profile the client
     * @param is the value of the rule's criterion
     * @param because the reason, in words
     */
    public record Example(String rule, SymptomProfile profile, Truth is, String because) {}

    RuleExamples() {}

    /** The examples, in order. */
    public abstract List<Example> examples();

    /**
     * Reads an examples document.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static RuleExamples read(String json) {
        return SideDocuments.EXAMPLES.read(json);
    }

    /**
     * Reads an examples document and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static RuleExamples read(InputStream json) {
        return SideDocuments.EXAMPLES.read(json);
    }

    /**
     * Reads an examples document.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RuleExamples read(Path file) {
        return SideDocuments.EXAMPLES.read(file);
    }

    /** The document as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order. */
    public final Map<String, Object> toTree() {
        return SideDocuments.EXAMPLES.toTree(this);
    }

    /** The document in canonical form. */
    public final String toJson() {
        return SideDocuments.EXAMPLES.toJson(this);
    }

    /** How many. */
    @Override
    public final String toString() {
        return "RuleExamples{" + examples().size() + "}";
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds examples documents. */
    public static final class Builder extends ImmutableRuleExamples.Builder {
        Builder() {}

        /**
         * The document, checked.
         *
         * @throws InvalidDocumentException with all its problems, by pointer into the document it would be
         */
        @Override
        public RuleExamples build() {
            return SideDocuments.EXAMPLES.checked(unchecked());
        }

        RuleExamples unchecked() {
            return super.build();
        }
    }
}
