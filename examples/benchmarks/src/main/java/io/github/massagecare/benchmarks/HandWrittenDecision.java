package io.github.massagecare.benchmarks;

/**
 * All of one rulebook as straight-line Java: the hierarchy of findings, the rules in both readings, and what they lead
 * to.
 */
public interface HandWrittenDecision {
    /** What is decided about a client. */
    HandWrittenOutcome decide(HandWrittenInput client);
}
