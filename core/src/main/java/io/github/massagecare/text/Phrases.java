package io.github.massagecare.text;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.massagecare.technique.Range;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** How words, lists and numbers stand inside a sentence. */
final class Phrases {
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
        return words.isEmpty() ? "" : " [" + String.join(", ", words) + "]";
    }

    /** "1 session", "3 sessions". */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
