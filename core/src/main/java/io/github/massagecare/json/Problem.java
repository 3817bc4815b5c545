package io.github.massagecare.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One mistake in a document, at its place.
 *
 * @param code what kind of mistake
 * @param document the file or part it is in; empty when the document has no name (read from a string)
 * @param pointer the JSON Pointer (RFC 6901) of the value concerned; empty for the whole document
 * @param line the line, counted from 1; 0 when the document was not read from text
 * @param column the column, counted from 1 in characters; 0 when the document was not read from text
 * @param message what is wrong and what was expected, without anything a client answered
 * @param suggestion the nearest legal id, key or word, if one is near
 */
public record Problem(
        ProblemCode code,
        String document,
        String pointer,
        int line,
        int column,
        String message,
        Optional<String> suggestion) {

    /** Checks that nothing is null. */
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(document, "document");
        requireNonNull(pointer, "pointer");
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
    }

    /** One line: document, line and column, pointer, message, code and suggestion. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!document.isEmpty()) {
            text.append(document).append(':');
        }
        if (line > 0) {
            text.append(line).append(':').append(column);
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(pointer.isEmpty() ? "(document)" : pointer).append(": ").append(message);
        text.append(" [").append(code.word()).append(']');
        suggestion.ifPresent(s -> text.append("; did you mean \"").append(s).append("\"?"));
        return text.toString();
    }
}
