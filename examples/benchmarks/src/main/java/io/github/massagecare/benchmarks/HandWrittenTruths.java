package io.github.massagecare.benchmarks;

/**
 * All rules of one rulebook as straight-line Java on two values: what a person would write who knows everything about
 * every client.
 */
public interface HandWrittenTruths {
    /**
     * The rules that hold, a bit for each.
     *
     * @param present whether each finding is present
     * @param measures the value of each measure
     */
    long[] truths(boolean[] present, long[] measures);
}
