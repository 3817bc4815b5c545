package io.github.massagecare.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * A stream of decisions from which a generator builds something. The numbers come from jqwik, so a failing case
 * shrinks: smaller numbers mean earlier, simpler options, and an exhausted stream always takes the first.
 */
public final class Choices {
    private static final int SCALE = 1 << 16;

    private final List<Integer> numbers;
    private int next;

    private Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** Streams of so many decisions. */
    public static Arbitrary<Choices> of(int length) {
        return Arbitraries.integers()
                .between(0, SCALE - 1)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(length)
                .withoutEdgeCases()
                .map(Choices::new);
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        int number = next < numbers.size() ? numbers.get(next) : 0;
        next++;
        return (int) ((long) number * bound / SCALE);
    }

    /** From {@code min} to {@code max}, both included. */
    public int between(int min, int max) {
        return min + below(max - min + 1);
    }

    /** Yes in so many percent of all cases. */
    public boolean percent(int chance) {
        return below(100) >= 100 - chance;
    }

    /** One of them. */
    public <T> T one(List<T> options) {
        return options.get(below(options.size()));
    }

    /** One of them. */
    @SafeVarargs
    public final <T> T one(T... options) {
        return options[below(options.length)];
    }

    /** At most so many of them, without repetition, in their order or not. */
    public <T> List<T> some(Collection<T> options, int most) {
        List<T> left = new ArrayList<>(options);
        List<T> some = new ArrayList<>();
        for (int n = below(Math.min(most, left.size()) + 1); n > 0; n--) {
            some.add(left.remove(below(left.size())));
        }
        return some;
    }

    /** At least one and at most so many of them. */
    public <T> List<T> oneOrMore(Collection<T> options, int most) {
        List<T> some = some(options, most);
        return some.isEmpty() ? List.of(one(List.copyOf(options))) : some;
    }
}
