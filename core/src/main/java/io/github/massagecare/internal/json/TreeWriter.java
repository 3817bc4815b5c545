package io.github.massagecare.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.hash.Hashing;
import io.github.massagecare.json.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Plain trees to text. The canonical form is one line without spaces, keys in the fixed order of the shapes. */
public final class TreeWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TreeWriter() {}

    /** The canonical text. */
    public static String canonical(Object tree) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(Object tree) {
        return Hashing.sha256().hashString(canonical(tree), UTF_8).toString();
    }

    /** A number without trailing zeros: a Long when whole and not too long for one, else a BigDecimal. */
    public static Object number(BigDecimal value) {
        BigDecimal canonical = Forms.canonical(value);
        boolean whole = canonical.scale() <= 0 && (long) canonical.precision() - canonical.scale() <= Limits.DIGITS;
        return whole ? (Object) canonical.longValueExact() : canonical;
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else {
            throw new IllegalArgumentException("not a tree value: " + value.getClass());
        }
    }
}
