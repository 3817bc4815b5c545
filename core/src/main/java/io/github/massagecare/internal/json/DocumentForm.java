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
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: its shape, its checks, and the ways in and out.
 *
 * @param <T> the document as a value
 */
public final class DocumentForm<T> {
    private final String what;
    private final Form<T> shape;
    private final BiConsumer<T, Reading> checks;

    /**
     * A kind of document.
     *
     * @param what its name in messages
     * @param shape its keys
     * @param checks what must hold across keys; reports to the reading
     */
    public DocumentForm(String what, Form<T> shape, BiConsumer<T, Reading> checks) {
        this.what = what;
        this.shape = shape;
        this.checks = checks;
    }

    /** Reads text. */
    public T read(String json) {
        Problems problems = new Problems();
        return finish(parse(json, problems), new Reading(problems));
    }

    /** Reads and closes bytes. */
    public T read(InputStream json) {
        requireNonNull(json, "json");
        Problems problems = new Problems();
        return finish(open(name -> json, "", problems), new Reading(problems));
    }

    /** Reads a file. */
    public T read(Path file) {
        requireNonNull(file, "file");
        Problems problems = new Problems();
        return finish(
                open(folder(file.toAbsolutePath().getParent()), String.valueOf(file.getFileName()), problems),
                new Reading(problems));
    }

    /** Reads a plain tree, as any JSON library makes it. */
    public T fromTree(Map<String, ?> tree) {
        requireNonNull(tree, "tree");
        return fromTree(tree, Limits.DIGITS);
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
        Problems problems = new Problems();
        if (shape.fits(document, 1)) {
            checks.accept(document, new Reading(problems));
            if (problems.none()) {
                return document;
            }
        }
        return fromTree(toTree(document), digits);
    }

    private T fromTree(Map<String, ?> tree, long digits) {
        Problems problems = new Problems();
        return finish(new PlainReader(problems, digits).read(tree), new Reading(problems));
    }

    /** Reads a root node that was had in some other way; throws if it or the reading has problems. */
    public T finish(@Nullable Node root, Reading reading) {
        T document = root == null ? null : shape.read(root, reading);
        if (document != null) {
            checks.accept(document, reading);
        }
        reading.problems().throwIfAny(what);
        return requireNonNull(document);
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
    public static @Nullable Node open(DocumentSource source, String name, Problems problems) {
        return open(source, name, new Node(Node.NULL, name, null, 0, 0), problems);
    }

    /** The same for a file that a document names, so that a missing one is reported where it is named. */
    public static @Nullable Node open(DocumentSource source, String name, Node named, Problems problems) {
        try {
            InputStream bytes = source.open(name);
            if (bytes == null) {
                problems.add(ProblemCode.MISSING_FILE, named, "there is no such file");
                return null;
            }
            return new TreeReader(name, problems).read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root node of a text. */
    public static @Nullable Node parse(String json, Problems problems) {
        return new TreeReader("", problems).read(requireNonNull(json, "json"));
    }
}
