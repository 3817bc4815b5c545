package io.github.massagecare.benchmarks;

/**
 * What Java written out by hand decides about one client; generated code fills it in. Verdicts and dispositions are
 * ordinals.
 */
public final class HandWrittenOutcome {
    /** The findings that are present, all followed through. */
    public final boolean[] present;
    /** The findings that may be present. */
    public final boolean[] maybe;
    /** The rules that hold, a bit for each. */
    public final long[] certain;
    /** The rules that hold or may hold, a bit for each. */
    public final long[] possible;
    /** By what is known. */
    public final Reading known = new Reading();
    /** By what may be. */
    public final Reading worst = new Reading();
    /** The verdict on each technique by what is known. */
    public final byte[] knownVerdicts;
    /** The verdict on each technique by what may be. */
    public final byte[] worstVerdicts;

    /** What the rules so far lead to in one of the two readings, a bit for each technique or position. */
    public static final class Reading {
        /** How cautious to be as a whole. */
        public int disposition;
        /** The techniques that are barred. */
        public long bars;
        /** The techniques that are barred until somebody clears them. */
        public long barsUntilCleared;
        /** The techniques that are changed. */
        public long changes;
        /** The positions that are taken away. */
        public long positions;
        /** The positions that are taken away until somebody clears them. */
        public long positionsUntilCleared;

        Reading() {}
    }

    /** Nothing decided yet; how many findings, rules and techniques there are. */
    public HandWrittenOutcome(boolean[] said, int rules, int techniques) {
        this.present = said.clone();
        this.maybe = new boolean[said.length];
        this.certain = new long[(rules + 63) >> 6];
        this.possible = new long[(rules + 63) >> 6];
        this.knownVerdicts = new byte[techniques];
        this.worstVerdicts = new byte[techniques];
    }
}
