package io.github.massagecare.json;

import java.util.Locale;

/** What kind of mistake a {@link Problem} is. New kinds may be added in minor releases. */
public enum ProblemCode {
    /** The text is not well-formed JSON in UTF-8. Reading stops there. */
    SYNTAX,
    /** The document, its depth, one of its texts or a hierarchy in it is over a limit of {@link Limits}. */
    TOO_LARGE,
    /** A file of the document could not be found. */
    MISSING_FILE,
    /** {@code "format"} is not a format that this version reads. */
    UNKNOWN_FORMAT,
    /** A key that this object does not have. */
    UNKNOWN_KEY,
    /** The same key twice in one object. */
    DUPLICATE_KEY,
    /** A key that must be there is not. */
    MISSING_KEY,
    /** A text where a number was expected, and the like. */
    WRONG_TYPE,
    /** A word that is not one of the few that are allowed here. */
    UNKNOWN_VALUE,
    /** A number outside its legal range, or with more decimals than it may have. */
    OUT_OF_RANGE,
    /** A text that is not an id: lower-case letters and digits in groups joined by hyphens, at most 64 characters. */
    MALFORMED_ID,
    /** The same element twice in one list. */
    DUPLICATE_ENTRY,
    /** One id for two things. */
    DUPLICATE_ID,
    /** An id that stands for nothing here. */
    UNKNOWN_ID,
    /** Things that refer to each other in a circle. */
    CYCLE,
    /** Two statements that cannot both hold. */
    CONTRADICTION,
    /** A rule that could never restrict or say anything. */
    NO_EFFECT,
    /** A combination that the meaning of rulebooks does not allow. */
    NOT_ALLOWED,
    /** A question whose "none of these" would close something that it does not name. */
    UNNAMED_DESCENDANT;

    /** The code as it is written in messages and in the error catalogue: lower case, words joined by hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
