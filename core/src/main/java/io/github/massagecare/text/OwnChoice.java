package io.github.massagecare.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words for the keys under which a rulebook names what is its authors' own choice. */
final class OwnChoice {
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    private OwnChoice() {}

    /** What is chosen: "for whom it holds"; the key itself, in words, where none is clearer. */
    static String words(String key) {
        return switch (key) {
            case "when" -> "for whom it holds";
            case "bars" -> "what it bars";
            case "at" -> "the places";
            case "to" -> "whom to see";
            case "may" -> "what it may mean";
            case "until" -> "until when";
            case "urgency" -> "how urgent it is";
            case "clearance" -> "the clearance and what it leaves";
            case "rationale", "because" -> "the reason";
            case "maxPressure" -> "the most pressure";
            case "maxMinutes" -> "the longest session";
            case "reviewAfter" -> "when to review";
            case "everyDays" -> "the days between sessions";
            case "sessions" -> "the number of sessions";
            case "for" -> "whom it is for";
            default -> "the " + CAPITAL.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
        };
    }
}
