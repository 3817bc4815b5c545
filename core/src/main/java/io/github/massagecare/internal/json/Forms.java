package io.github.massagecare.internal.json;

import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of plain values: texts, ids, numbers, words, lists and maps. */
public final class Forms {
    private static final Pattern DATE_PATTERN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern VERSION_PATTERN =
            Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?");
    private static final Pattern LANGUAGE_PATTERN = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** A text that is not blank. */
    public static final Form<String> TEXT = new TextForm(
            "a text", Forms::isWords, ProblemCode.OUT_OF_RANGE, "a blank text or half a character; expected words");

    /** An id. */
    public static final Form<String> ID = new TextForm(
            "an id",
            Forms::isId,
            ProblemCode.MALFORMED_ID,
            "not an id; expected lower-case letters and digits in groups joined by hyphens, at most "
                    + Limits.ID_CHARACTERS + " characters");

    /** A day of the calendar, as year-month-day. */
    public static final Form<String> DATE =
            new TextForm("a date", Forms::isDate, ProblemCode.OUT_OF_RANGE, "not a date; expected 2026-11-23");

    /** A version: three numbers with dots, and perhaps a label. */
    public static final Form<String> VERSION = new TextForm(
            "a version",
            VERSION_PATTERN.asMatchPredicate(),
            ProblemCode.OUT_OF_RANGE,
            "not a version; expected 1.0.0 or 1.0.0-draft");

    /** The tag of a language. */
    public static final Form<String> LANGUAGE = new TextForm(
            "a language",
            LANGUAGE_PATTERN.asMatchPredicate(),
            ProblemCode.OUT_OF_RANGE,
            "not a language tag; expected en or en-CA");

    /** True or false. */
    public static final Form<Boolean> FLAG = new Form<>() {
        @Override
        public @Nullable Boolean read(Node node, Reading reading) {
            if (node.value() instanceof Boolean flag) {
                return flag;
            }
            reading.wrongType(node, "true or false");
            return null;
        }

        @Override
        public Object write(Boolean value) {
            return value;
        }

        @Override
        public boolean fits(Boolean value, int depth) {
            return true;
        }
    };

    /** An exact decimal. */
    public static final Form<BigDecimal> DECIMAL = new DecimalForm();

    private Forms() {}

    /** Whether the text is an id: lower-case letters and digits in groups joined by hyphens. */
    private static boolean isId(String text) {
        boolean joined = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit && (joined || c != '-')) {
                return false;
            }
            joined = c == '-';
        }
        return !joined && text.length() <= Limits.ID_CHARACTERS;
    }

    private static boolean isDate(String text) {
        try {
            return DATE_PATTERN.matcher(text).matches() && day(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(5, 7)),
                Integer.parseInt(text.substring(8)));
    }

    /** Whether the text says something, in whole characters: an unpaired surrogate could not be written again. */
    private static boolean isWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return !text.isBlank();
    }

    /** Whether the text looks like a key or an id, not like something a client said. */
    static boolean isShowable(String text) {
        return SHOWABLE.matcher(text).matches();
    }

    /**
     * The same number, in the one form in which equal numbers are equal objects: no trailing zeros, no exponent. One
     * that is far too large for any document stays as it is: stripping it may take minutes, and an exponent may not
     * grow further.
     */
    public static BigDecimal canonical(BigDecimal number) {
        if (number.signum() != 0 && (long) number.precision() - number.scale() > 2 * Limits.DIGITS) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * The shortest decimal that reads as this double.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be a finite number");
        }
        return BigDecimal.valueOf(value);
    }

    /** A form of something else that is written as this one is. */
    public static <W, V> Form<V> as(Form<W> form, Function<W, V> read, Function<V, W> write) {
        return new Form<>() {
            @Override
            public @Nullable V read(Node node, Reading reading) {
                W written = form.read(node, reading);
                return written == null ? null : read.apply(written);
            }

            @Override
            public Object write(V value) {
                return form.write(write.apply(value));
            }

            @Override
            public boolean fits(V value, int depth) {
                return form.fits(write.apply(value), depth);
            }
        };
    }

    /** A whole number within bounds, both included. */
    public static Form<Integer> integer(int min, int max) {
        return new IntegerForm(min, max);
    }

    /** The word of a constant: lower case, words joined by hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of a few words. */
    public static <E extends Enum<E>> Form<E> word(Class<E> type) {
        return new WordForm<>(type);
    }

    /** A list in which nothing occurs twice. */
    public static <V> Form<List<V>> list(Form<V> element) {
        return new ListForm<>(element, true, false);
    }

    /** A list in which nothing occurs twice and that is not empty. */
    public static <V> Form<List<V>> some(Form<V> element) {
        return new ListForm<>(element, true, true);
    }

    /** A list in which things may occur again. */
    public static <V> Form<List<V>> sequence(Form<V> element) {
        return new ListForm<>(element, false, false);
    }

    /** An object with free keys, written in the natural order of the keys. */
    public static <V> Form<Map<String, V>> map(Form<String> key, Form<V> value) {
        return new MapForm<>(key, value);
    }

    /** The same form, with a value that stands in after a problem, so that the rest of its object is still checked. */
    public static <V> Form<V> standIn(Form<V> form, V placeholder) {
        return new Form<>() {
            @Override
            public @Nullable V read(Node node, Reading reading) {
                return form.read(node, reading);
            }

            @Override
            public Object write(V value) {
                return form.write(value);
            }

            @Override
            public boolean fits(V value, int depth) {
                return form.fits(value, depth);
            }

            @Override
            public V placeholder() {
                return placeholder;
            }
        };
    }
}
