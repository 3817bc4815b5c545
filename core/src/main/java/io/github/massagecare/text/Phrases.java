package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.massagecare.technique.Range;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How words, lists and numbers stand inside a sentence. */
final class Phrases {
    /** Whatever separates words, wherever a text of the rulebook came from; not the space that holds a box together. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\u2028\u2029]+");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern A_LIST = Pattern.compile(",| or | and ");

    private Phrases() {}

    /** A list within a sentence; with semicolons when an entry is a list by itself. */
    static String list(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        boolean nested = words.stream()
                .map(each -> BRACKETS.matcher(each).replaceAll(""))
                .anyMatch(each -> A_LIST.matcher(each).find());
        String comma = nested ? "; " : ", ";
        return String.join(comma, words.subList(0, words.size() - 1)) + (nested ? comma : " ") + last + " "
                + words.get(words.size() - 1);
    }

    /**
     * A sentence behind a colon: it begins small, unless with an abbreviation. Which words are names is not known here.
     */
    static String clause(String sentence) {
        boolean keeps = sentence.isEmpty() || (sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1)));
        return keeps ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Words with one space between them. */
    static String oneLine(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Words between what goes with them; nothing where there are none. */
    static String around(String before, String words, String after) {
        return words.isEmpty() ? "" : before + words + after;
    }

    /** The same for a number that may be missing. */
    static String around(String before, OptionalInt number, String after) {
        return number.isPresent() ? before + number.getAsInt() + after : "";
    }

    /** What there is of these, one behind the other. */
    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** At the beginning of a line or a sentence. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String range(Range range) {
        return range.min() == range.max() ? String.valueOf(range.min()) : range.min() + " to " + range.max();
    }

    /** The same as in spoken words: "20–30". */
    static String span(Range range) {
        return range.min() == range.max() ? String.valueOf(range.min()) : range.min() + "–" + range.max();
    }

    /** What is said of several things in the same words: the words in the order in which they came, with the things. */
    static <K, V> ListMultimap<K, V> grouping() {
        return MultimapBuilder.linkedHashKeys().arrayListValues().build();
    }

    /** A list in square brackets, such as rules, with a space before it; nothing for none. */
    static String bracketed(Collection<String> words) {
        return around(" [", String.join(", ", words), "]");
    }

    /** "1 session", "3 sessions". */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
