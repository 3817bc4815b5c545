package io.github.massagecare.technique;

/**
 * The usual pressure of a technique on the Walton scale: 0 resting hand, 1 spreading lotion lightly, 2 rubbing it in, 3
 * ordinary Swedish depth, 4 body weight behind the stroke, 5 the deepest, on small robust areas only.
 *
 * @param min the least pressure with which it is still this technique, 0 to 5
 * @param max the most pressure used, min to 5
 */
public record Pressure(int min, int max) {
    /** The highest level of the scale. */
    public static final int DEEPEST = 5;

    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException unless 0 ≤ min ≤ max ≤ 5
     */
    public Pressure {
        if (min < 0 || min > max || max > DEEPEST) {
            throw new IllegalArgumentException("a pressure needs 0 <= min <= max <= 5");
        }
    }
}
