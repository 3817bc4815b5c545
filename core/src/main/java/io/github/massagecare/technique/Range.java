package io.github.massagecare.technique;

/**
 * From so many to so many: minutes, days, sessions. Both ends are included.
 *
 * @param min the least, at least 0
 * @param max the most, at least min
 */
public record Range(int min, int max) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 ≤ min ≤ max
     */
    public Range {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("a range needs 0 <= min <= max");
        }
    }
}
