package io.github.massagecare.internal.json;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.json.DocumentSource;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: its shape, its checks, and the ways in and out.
 *
 * @param what its name in messages
 * @param shape its keys
 * @param checks what must hold across keys; reports to the reading
 * @param <T> the document as a value
 */
public record DocumentForm<T>(String what, Form<T> shape, BiConsumer<T, Reading> checks) {
    /** A kind of document of which nothing must hold across keys. */
    public DocumentForm(String what, Form<T> shape) {
        this(what, shape, (document, reading) -> {});
    }

    /** Reads text. */
    public T read(String json) {
        return read(reading -> parse(json, reading));
    }

    /** Reads and closes bytes. */
    public T read(InputStream json) {
        requireNonNull(json, "json");
        return read(reading -> open(name -> json, "", reading));
    }

    /** Reads a file. */
    public T read(Path file) {
        DocumentSource beside =
                folder(requireNonNull(file, "file").toAbsolutePath().getParent());
        return read(reading -> open(beside, String.valueOf(file.getFileName()), reading));
    }

    /** Reads a plain tree, as any JSON library makes it. */
    public T fromTree(Map<String, ?> tree) {
        return fromTree(requireNonNull(tree, "tree"), Limits.DIGITS);
    }

    private T fromTree(Map<String, ?> tree, long digits) {
        return read(reading -> new PlainReader(reading, digits).read(tree));
    }

    /** Reads a root node, null if there is none; throws if that or the reading has problems. */
    public T read(Function<Reading, @Nullable Node> open) {
        Reading reading = new Reading();
        Node root = open.apply(reading);
        T document = root == null ? null : shape.read(root, reading);
        if (document != null) {
            checks.accept(document, reading);
        }
        reading.throwIfAny(what);
        return requireNonNull(document);
    }

    /**
     * A document that was made in code, if nothing is wrong with it. Only where something is, it is written out and
     * read again, which says what and where.
     */
    public T checked(T document) {
        return checked(document, Limits.DIGITS);
    }

    /**
     * The same where the checks have narrower bounds for each number than that of digits, so that they have to see all
     * of it.
     */
    public T checkedWithWholeNumbers(T document) {
        return checked(document, Long.MAX_VALUE);
    }

    private T checked(T document, long digits) {
        if (shape.fits(document, 1)) {
            Reading reading = new Reading();
            checks.accept(document, reading);
            if (reading.count() == 0) {
                return document;
            }
        }
        return fromTree(toTree(document), digits);
    }

    /** The plain tree in canonical order. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> toTree(T document) {
        return (Map<String, Object>) shape.write(document);
    }

    /** The canonical text. */
    public String toJson(T document) {
        return TreeWriter.canonical(shape.write(document));
    }

    /** The files of a folder, and of its folders, by name. */
    public static DocumentSource folder(@Nullable Path folder) {
        return name -> {
            Path file = folder == null ? Path.of(name) : folder.resolve(name);
            try {
                return Files.isDirectory(file) ? null : Files.newInputStream(file);
            } catch (NoSuchFileException e) {
                return null;
            }
        };
    }

    /** The root node of one file of a source, or null when it cannot be read; the problem has then been reported. */
    public static @Nullable Node open(DocumentSource source, String name, Reading reading) {
        return open(source, name, new Node(Node.NULL, name, null, 0, 0), reading);
    }

    /** The same for a file that a document names, so that a missing one is reported where it is named. */
    public static @Nullable Node open(DocumentSource source, String name, Node named, Reading reading) {
        try {
            InputStream bytes = source.open(name);
            if (bytes == null) {
                reading.problem(ProblemCode.MISSING_FILE, named, "there is no such file");
                return null;
            }
            return new TreeReader(name, reading).read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root node of a text. */
    public static @Nullable Node parse(String json, Reading reading) {
        return new TreeReader("", reading).read(requireNonNull(json, "json"));
    }
}
