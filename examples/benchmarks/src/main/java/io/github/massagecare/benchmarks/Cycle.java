package io.github.massagecare.benchmarks;

import org.openjdk.jmh.annotations.Setup;

/**
 * Calls what is measured for one client after the other, again and again. Everything is made ready and warmed up before
 * it is measured.
 */
public abstract class Cycle {
    private int last = -1;

    /** Makes everything ready. */
    @Setup
    public final void prepare() {
        make();
        Warm.up(this::call);
    }

    abstract void make();

    /** Calls it for the next client. */
    abstract Object call();

    /** The next of so many. */
    final int next(int count) {
        last = last + 1 == count ? 0 : last + 1;
        return last;
    }
}
