package io.github.massagecare.internal.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.massagecare.json.Limits;
import io.github.massagecare.json.ProblemCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of plain values: texts, ids, numbers, words, lists and maps. */
public final class Forms {
    private static final Pattern DATE_PATTERN = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern VERSION_PATTERN =
            Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?");
    private static final Pattern LANGUAGE_PATTERN = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** A text that is not blank. */
    public static final Form<String> TEXT = text(
            "a text", Forms::isWords, ProblemCode.OUT_OF_RANGE, "a blank text or half a character; expected words");

    /** An id. */
    public static final Form<String> ID = text(
            "an id",
            Forms::isId,
            ProblemCode.MALFORMED_ID,
            "not an id; expected lower-case letters and digits in groups joined by hyphens, at most "
                    + Limits.ID_CHARACTERS + " characters");

    /** A day of the calendar, as year-month-day. */
    public static final Form<String> DATE =
            text("a date", Forms::isDate, ProblemCode.OUT_OF_RANGE, "not a date; expected 2026-11-23");

    /** A version: three numbers with dots, and perhaps a label. */
    public static final Form<String> VERSION = text(
            "a version",
            VERSION_PATTERN.asMatchPredicate(),
            ProblemCode.OUT_OF_RANGE,
            "not a version; expected 1.0.0 or 1.0.0-draft");

    /** The tag of a language. */
    public static final Form<String> LANGUAGE = text(
            "a language",
            LANGUAGE_PATTERN.asMatchPredicate(),
            ProblemCode.OUT_OF_RANGE,
            "not a language tag; expected en or en-CA");

    /** True or false. */
    public static final Form<Boolean> FLAG = new PlainForm<>(
            Boolean.class, "true or false", (flag, node, reading) -> flag, flag -> true, flag -> flag, null);

    /** An exact decimal. */
    public static final Form<BigDecimal> DECIMAL = new PlainForm<>(
            BigDecimal.class,
            "a number",
            (number, node, reading) -> canonical(number),
            number -> hasDigits(number, Limits.DIGITS) && number.equals(canonical(number)),
            Forms::number,
            BigDecimal.ZERO);

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

    /** Whether a number has at most so many digits before the point, and behind it. */
    static boolean hasDigits(BigDecimal number, long digits) {
        return (long) number.precision() - number.scale() <= digits && number.scale() <= digits;
    }

    /** What is written for a number: a Long when it is whole and not too long for one, else a BigDecimal. */
    private static Object number(BigDecimal value) {
        BigDecimal canonical = canonical(value);
        boolean whole = canonical.scale() <= 0 && hasDigits(canonical, Limits.DIGITS);
        return whole ? (Object) canonical.longValueExact() : canonical;
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
    public static <W, V> Form<V> as(Form<W> form, Function<W, V> from, Function<V, W> to) {
        return new WrittenAs<>(form, from, to, null);
    }

    /** The same form, with a value that stands in after a problem, so that the rest of its object is still checked. */
    public static <V> Form<V> standIn(Form<V> form, V placeholder) {
        return new WrittenAs<>(form, Function.identity(), Function.identity(), placeholder);
    }

    /** A text that keeps some rule; its own words never stand in a message. */
    private static Form<String> text(String kind, Predicate<String> rule, ProblemCode code, String message) {
        PlainForm.Rule<String, String> read = (text, node, reading) -> {
            if (rule.test(text)) {
                return text;
            }
            reading.problem(code, node, message);
            return null;
        };
        Predicate<String> fits = text -> text.length() <= Limits.TEXT_CHARACTERS && rule.test(text);
        return new PlainForm<>(String.class, kind, read, fits, text -> text, "");
    }

    /** A whole number within bounds, both included. */
    public static Form<Integer> integer(int min, int max) {
        String kind = "a whole number from " + min + " to " + max;
        PlainForm.Rule<BigDecimal, Integer> read = (number, node, reading) -> {
            if (number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(min)) >= 0
                    && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
                return number.intValueExact();
            }
            reading.problem(ProblemCode.OUT_OF_RANGE, node, "expected " + kind);
            return null;
        };
        return new PlainForm<>(
                BigDecimal.class, kind, read, number -> number >= min && number <= max, number -> number, min);
    }

    /** The word of a constant: lower case, words joined by hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of a few words. */
    public static <E extends Enum<E>> Form<E> word(Class<E> type) {
        ImmutableMap<String, E> words = Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Forms::word);
        String kind = "one of " + String.join(", ", words.keySet());
        PlainForm.Rule<String, E> read = (text, node, reading) -> {
            if (!words.containsKey(text)) {
                String unknown = isShowable(text) ? "unknown word \"" + text + "\"" : "unknown word";
                String message = unknown + "; expected " + kind;
                reading.problem(ProblemCode.UNKNOWN_VALUE, node, message, text, words.keySet());
            }
            return words.get(text);
        };
        E first = words.values().iterator().next();
        return new PlainForm<>(String.class, kind, read, constant -> true, Forms::word, first);
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
}
