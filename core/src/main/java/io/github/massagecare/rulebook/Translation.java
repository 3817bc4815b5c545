package io.github.massagecare.rulebook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.json.InvalidDocumentException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.immutables.value.Value;

/** The texts of a rulebook in another language, as a document. Decisions, ids and the hash never depend on it. */
@Value.Immutable
@ValueStyle
public abstract class Translation {
    Translation() {}

    /** The language, as a BCP 47 tag: "fr-CA". */
    public abstract String language();

    /** The id of the rulebook. */
    public abstract String of();

    /** The texts: by the id of an entry, then by its key. */
    public abstract Map<String, Map<String, String>> texts();

    /** Whether somebody who knows the field and the language still has to look at it; false by default. */
    @Value.Default
    public boolean needsReview() {
        return false;
    }

    /** Nobody can change the inner maps either. */
    @Value.Check
    Translation unmodifiable() {
        if (texts().values().stream().allMatch(texts -> texts instanceof ImmutableMap)) {
            return this;
        }
        return builder()
                .from(this)
                .texts(Maps.transformValues(texts(), ImmutableMap::copyOf))
                .unchecked();
    }

    /**
     * Reads a translation document.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static Translation read(String json) {
        return SideDocuments.TRANSLATION.read(json);
    }

    /**
     * Reads a translation document and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static Translation read(InputStream json) {
        return SideDocuments.TRANSLATION.read(json);
    }

    /**
     * Reads a translation document.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Translation read(Path file) {
        return SideDocuments.TRANSLATION.read(file);
    }

    /** The document as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order. */
    public final Map<String, Object> toTree() {
        return SideDocuments.TRANSLATION.toTree(this);
    }

    /** The document in canonical form. */
    public final String toJson() {
        return SideDocuments.TRANSLATION.toJson(this);
    }

    /** A builder; {@code language} and {@code of} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds translations. */
    public static final class Builder extends ImmutableTranslation.Builder {
        Builder() {}

        /**
         * The document, checked.
         *
         * @throws InvalidDocumentException with all its problems, by pointer into the document it would be
         */
        @Override
        public Translation build() {
            return SideDocuments.TRANSLATION.checked(unchecked());
        }

        Translation unchecked() {
            return super.build();
        }
    }
}
