package io.github.massagecare.json;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A document that cannot be used, with all its problems. The message shows the first twenty, one a line;
 * {@link #problems()} has all of them. Nothing was built from the document.
 */
public final class InvalidDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /**
     * An exception for these problems.
     *
     * @param what the kind of document, for the message: "rulebook", "profile"
     * @param problems at least one, in the order of the document
     */
    public InvalidDocumentException(String what, List<Problem> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems, in the order in which they were found: reading first, then meaning. Unmodifiable. Java
     * serialization does not keep them; the message does.
     */
    public List<Problem> problems() {
        return Objects.requireNonNullElse(problems, List.of());
    }

    private static String message(String what, List<Problem> problems) {
        String head = problems.size() == 1 ? "1 problem in the " + what : problems.size() + " problems in the " + what;
        String shown = problems.stream().limit(SHOWN).map(p -> "\n  " + p).collect(Collectors.joining());
        String rest = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return head + ":" + shown + rest;
    }
}
