package io.github.massagecare.text;

import io.github.massagecare.technique.Range;
import java.util.List;
import java.util.regex.Pattern;

/** How words, lists and numbers stand inside a sentence. */
final class Phrases {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern A_LIST = Pattern.compile(",| or | and ");

    /** Names that begin a label and keep their capital within a sentence. */
    private static final Pattern NAME = Pattern.compile(
            "^(Swedish|Neck Disability|Thai|Alzheimer|Bell|Crohn|Ehlers|Hodgkin|Marfan|Paget|Parkinson|Raynaud|Scheuermann)\\b.*");

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

    static String inSentence(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        boolean keeps = abbreviation || label.isEmpty() || NAME.matcher(label).matches();
        return keeps ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

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

    /** "1 session", "3 sessions". */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
