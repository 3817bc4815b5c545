package io.github.massagecare.json;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a document come from: a folder, a class path, an archive. A rulebook in parts asks it for the root
 * file and then for each part by the name the root gives it.
 *
 * <pre>{@code
 * Rulebook rulebook = Rulebook.read(name -> MyClinic.class.getResourceAsStream("/rules/" + name), "rulebook.json");
 * }</pre>
 */
@FunctionalInterface
public interface DocumentSource {
    /**
     * Opens one file; the caller closes it.
     *
     * @param name the name as the document writes it
     * @return the bytes, or null when there is no such file
     * @throws IOException when it is there but cannot be opened
     */
    @Nullable
    InputStream open(String name) throws IOException;
}
