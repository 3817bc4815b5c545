package io.github.massagecare.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.massagecare.internal.json.Node.Path;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text or bytes to located nodes. Repeated keys and limits are noticed here; everything else by the forms.
 *
 * @param document the name of the file, or empty
 * @param reading where problems go
 */
record TreeReader(String document, Reading reading) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .maxNumberLength(2 * Limits.DIGITS + 2)
                    .build())
            .build();

    static final String OVER_A_LIMIT = "over a limit: at most " + Limits.DEPTH + " levels, " + Limits.TEXT_CHARACTERS
            + " characters in a text, " + Limits.DIGITS + " digits in a number";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The root of the text, or null when it cannot be read at all. */
    @Nullable
    Node read(String text) {
        boolean near = text.length() > Limits.FILE_BYTES / 3;
        if (near && text.getBytes(UTF_8).length > Limits.FILE_BYTES) {
            tooLarge();
            return null;
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            String message = "the document begins with a byte-order mark; expected JSON in UTF-8 without one";
            reading.problem(ProblemCode.SYNTAX, place(null, 1, 1), message);
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return root(parser);
            } catch (JsonProcessingException e) {
                refused(e, parser.currentTokenLocation());
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Node root(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            reading.problem(ProblemCode.SYNTAX, place(null, 1, 1), "the document is empty; expected an object");
            return null;
        }
        Node root = value(parser, null);
        if (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            reading.problem(
                    ProblemCode.SYNTAX, place(null, at), "text after the end of the document; expected nothing");
        }
        return root;
    }

    private void refused(JsonProcessingException e, JsonLocation read) {
        boolean limit = e instanceof StreamConstraintsException;
        JsonLocation at = e.getLocation() == null ? read : e.getLocation();
        String message =
                limit ? OVER_A_LIMIT : "not well-formed JSON here; expected a value, a comma or a closing bracket";
        reading.problem(limit ? ProblemCode.TOO_LARGE : ProblemCode.SYNTAX, place(null, at), message);
    }

    /** The root of the bytes, which must be UTF-8; they are closed. */
    @Nullable
    Node read(InputStream bytes) throws IOException {
        byte[] all;
        try (bytes) {
            all = bytes.readNBytes(Limits.FILE_BYTES + 1);
        }
        if (all.length > Limits.FILE_BYTES) {
            tooLarge();
            return null;
        }
        try {
            return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(all)).toString());
        } catch (CharacterCodingException e) {
            reading.problem(ProblemCode.SYNTAX, place(null, 1, 1), "not UTF-8; expected JSON in UTF-8");
            return null;
        }
    }

    private Node value(JsonParser parser, @Nullable Path path) throws IOException {
        JsonToken token = parser.currentToken();
        JsonLocation at = parser.currentTokenLocation();
        Object value = switch (token) {
            case START_OBJECT -> members(parser, path);
            case START_ARRAY -> elements(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, place(path, at));
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Node.NULL;
        };
        return new Node(value, document, path, at.getLineNr(), at.getColumnNr());
    }

    private BigDecimal number(JsonParser parser, Node place) throws IOException {
        try {
            return reading.limited(parser.getDecimalValue(), Limits.DIGITS, place);
        } catch (NumberFormatException e) {
            return reading.tooManyDigits(place);
        }
    }

    private Map<String, Node> members(JsonParser parser, @Nullable Path path) throws IOException {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            Path inside = new Path(path, key);
            if (key.length() > Limits.TEXT_CHARACTERS) {
                reading.problem(ProblemCode.TOO_LARGE, place(path, at), OVER_A_LIMIT);
            }
            parser.nextToken();
            Node value = value(parser, inside);
            if (key.length() <= Limits.TEXT_CHARACTERS && members.putIfAbsent(key, value) != null) {
                reading.problem(
                        ProblemCode.DUPLICATE_KEY, place(inside, at), "the same key a second time; expected it once");
            }
            count(members.size(), path, at);
        }
        return members;
    }

    private List<Node> elements(JsonParser parser, @Nullable Path path) throws IOException {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, new Path(path, elements.size())));
            count(elements.size(), path, parser.currentTokenLocation());
        }
        return elements;
    }

    private void count(int size, @Nullable Path path, JsonLocation at) {
        if (size == Limits.ENTRIES + 1) {
            reading.problem(ProblemCode.TOO_LARGE, place(path, at), "more than " + Limits.ENTRIES + " entries");
        }
    }

    private void tooLarge() {
        reading.problem(ProblemCode.TOO_LARGE, place(null, 0, 0), "larger than " + Limits.FILE_BYTES + " bytes");
    }

    private Node place(@Nullable Path path, JsonLocation at) {
        return place(path, at.getLineNr(), at.getColumnNr());
    }

    private Node place(@Nullable Path path, int line, int column) {
        return new Node(Node.NULL, document, path, line, column);
    }
}
