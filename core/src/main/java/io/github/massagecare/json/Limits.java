package io.github.massagecare.json;

/**
 * How large a document may be. The limits are far above any real rulebook or profile and exist so that a hostile or
 * broken file fails early, with a problem that names the limit.
 */
public final class Limits {
    /** The most bytes one file may have: 4 MiB. */
    public static final int FILE_BYTES = 4 * 1024 * 1024;
    /** The deepest nesting of lists and objects: 40. */
    public static final int DEPTH = 40;
    /** The longest text: 4,000 characters. */
    public static final int TEXT_CHARACTERS = 4_000;
    /** The most entries of one list or object: 5,000. */
    public static final int ENTRIES = 5_000;
    /** The most parts of one criterion, once the rules that it refers to are written out: 2,000. */
    public static final int CRITERION_PARTS = 2_000;
    /** The most levels of findings, by what they are a kind of, and of regions, by what they lie within: 64. */
    public static final int HIERARCHY_LEVELS = 64;
    /** The most positions of one technique, and the most optional traits: 64. */
    public static final int TECHNIQUE_CHOICES = 64;
    /** The most digits of a number, before or after the point: 15. */
    public static final int DIGITS = 15;
    /** The longest id: 64 characters. */
    public static final int ID_CHARACTERS = 64;

    private Limits() {}
}
