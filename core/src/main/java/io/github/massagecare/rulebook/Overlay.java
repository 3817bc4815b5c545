package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.json.InvalidDocumentException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A clinic's own changes to a rulebook, as a document: what is added, replaced and removed, and what of that makes the
 * rulebook less cautious, with who decided so and why. The rulebook it is over stays as it is.
 */
@Value.Immutable
@ValueStyle
public abstract class Overlay implements Identified {
    /**
     * The rulebook that an overlay is made for.
     *
     * @param id the id of the rulebook
     * @param version its version
     */
    public record Base(String id, String version) {}

    /**
     * A change that makes a rule less cautious, and who answers for it.
     *
     * @param rule the id of the rule
     * @param because the reason
     * @param by who decided, as the clinic writes it
     * @param on the date, as year-month-day
     */
    public record Loosening(String rule, String because, String by, String on) {}

    Overlay() {}

    /** The id of the overlay. */
    @Override
    public abstract String id();

    /** Its version. */
    public abstract String version();

    /** The rulebook it is made for. */
    public abstract Base over();

    /** What it adds. */
    @Value.Default
    public RulebookPart add() {
        return RulebookPart.builder().build();
    }

    /** What it puts in the place of entries with the same ids. */
    @Value.Default
    public RulebookPart replace() {
        return RulebookPart.builder().build();
    }

    /** The ids of what it takes away. */
    public abstract List<String> remove();

    /** What it makes less cautious. */
    public abstract List<Loosening> loosens();

    /**
     * Reads an overlay document.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static Overlay read(String json) {
        return SideDocuments.OVERLAY.read(json);
    }

    /**
     * Reads an overlay document and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static Overlay read(InputStream json) {
        return SideDocuments.OVERLAY.read(json);
    }

    /**
     * Reads an overlay document.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Overlay read(Path file) {
        return SideDocuments.OVERLAY.read(file);
    }

    /** The document as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order. */
    public final Map<String, Object> toTree() {
        return SideDocuments.OVERLAY.toTree(this);
    }

    /** The document in canonical form. */
    public final String toJson() {
        return SideDocuments.OVERLAY.toJson(this);
    }

    /** A builder; {@code id}, {@code version} and {@code over} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds overlays. */
    public static final class Builder extends ImmutableOverlay.Builder {
        Builder() {}

        /**
         * The document, checked.
         *
         * @throws InvalidDocumentException with all its problems, by pointer into the document it would be
         */
        @Override
        public Overlay build() {
            return SideDocuments.OVERLAY.checked(unchecked());
        }

        Overlay unchecked() {
            return super.build();
        }
    }
}
